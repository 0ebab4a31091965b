import type { Article } from '../../src/lib/article/article.ts';
import type { Draw } from '../../src/lib/quiz/draw.ts';
import type { Question } from '../../src/lib/quiz/question.ts';
import { articleHtml, BESIDE_CSS } from './article-html.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * The no-script floor: one static page with the article and the questions of the same draw as a bare form, styles in
 * the page, no script at all. Nothing that has the same content can be painted much sooner.
 */
export function floorPage({ quiz }: Draw): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(quiz.title)}</title>
<style>${BESIDE_CSS}</style>
</head>
<body>
<header><b>${escapeHtml(quiz.title)}</b> <a class="way-in" href="#quiz">${quiz.questions.length} questions ↓</a></header>
<main>
${articleHtml(quiz.article)}
<form id="quiz" method="post">
${quiz.questions.map((question, i) => fieldset(question, quiz.article, i + 1)).join('\n')}
<button>Check</button>
</form>
</main>
</body>
</html>`;
}

function fieldset(question: Question, article: Article, n: number): string {
	const prompt = `<p id="q${n}">${escapeHtml(question.prompt)}</p>`;
	return `<fieldset>${prompt}${controls(question, article).join('')}</fieldset>`;
}

/** The plainest form controls that take an answer. */
function controls(question: Question, article: Article): string[] {
	const name = escapeHtml(question.id);
	const box = (type: string, id: string, text: string) =>
		`<label><input type="${type}" name="${name}" value="${escapeHtml(id)}"> ${escapeHtml(text)}</label>`;
	const select = (id: string, text: string, options: readonly string[]) =>
		`<label>${escapeHtml(text)} <select name="${name}.${escapeHtml(id)}">${options
			.map((option) => `<option>${escapeHtml(option)}</option>`)
			.join('')}</select></label>`;
	switch (question.interaction) {
		case 'choice':
			return question.choices.map(({ id, text }) => box(question.multiple ? 'checkbox' : 'radio', id, text));
		case 'hottext':
			return question.spans.map(({ id, at }) =>
				box(question.multiple ? 'checkbox' : 'radio', id, article.text.slice(at.start, at.end))
			);
		case 'match':
			return question.left.map(({ id, text }) =>
				select(
					id,
					text,
					question.right.map((right) => right.text)
				)
			);
		case 'order':
			return question.order.map(({ id, text }) =>
				select(
					id,
					text,
					question.order.map((_, i) => String(i + 1))
				)
			);
		case 'extended-text':
			return [`<label>Your answer <textarea name="${name}" rows="6"></textarea></label>`];
	}
}

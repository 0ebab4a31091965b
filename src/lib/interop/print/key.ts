import { capitalised } from '../../attribution/capitalised.ts';
import { HABITS } from '../../bank/habits.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { Draw } from '../../quiz/draw.ts';
import { habitsIn } from '../../quiz/habits-in.ts';
import type { Key, Question } from '../../quiz/question.ts';
import { escapeSigns } from '../markup.ts';
import { claimsTable } from './claims.ts';
import { printed } from './interactions/interactions.ts';
import { margins } from './paper.ts';
import { sentencePlace } from './places.ts';
import { pointsText, short, totals } from './points.ts';
import { proofsMarkup } from './proofs.ts';
import { block, sheet, spoken, words, type Source } from './sheet.ts';

/** The sheet for teachers: what is right on the worksheet of the same draw, why, and what each wrong answer is told. */
export function answerKey(lesson: Lesson, { quiz, keys }: Draw): string {
	const source: Source = { article: lesson.article, language: lesson.lesson.language };
	const seed = escapeSigns(quiz.seed);
	const asked = quiz.questions.map((question, i) => ({ question, key: keys[question.id]!, n: i + 1 }));
	const watched = habitsIn(keys).map((habit) => {
		const { name, instead } = HABITS[habit];
		return `<div><dt>${escapeSigns(capitalised(name))}</dt><dd>${escapeSigns(instead)}</dd></div>`;
	});
	const claims = claimsTable(lesson, source);
	const body = `<header class="masthead">
<p class="brand"><span>Who Says? · Answer key</span><span>Quiz ${seed}</span></p>
${block('h1', quiz.title, source)}
<p>For the worksheet with “Quiz ${seed}” at its head and at the foot of its pages. On the screen, <b>?seed=${seed}</b> after the lesson’s address asks the same questions.</p>
<p class="small">Lesson ${escapeSigns(quiz.lesson)}, revision ${escapeSigns(quiz.revision)}</p>
</header>
<main>
<h2>At a glance</h2>
${glance(asked, source)}
${countMarkup(quiz.questions, lesson)}
<h2>Question by question</h2>
${asked.map((entry) => answerMarkup(entry, source)).join('\n')}
${watched.length === 0 ? '' : `<h2>Habits to watch</h2>\n<dl class="habits">\n${watched.join('\n')}\n</dl>`}
${claims === '' ? '' : `<h2>Every claim of the article</h2>\n${claims}`}
</main>`;
	return sheet({
		title: `${quiz.title} · answer key`,
		margins: margins({
			topLeft: quiz.title,
			topRight: `Answer key · Quiz ${quiz.seed}`,
			bottomLeft: 'Who Says? · for the teacher'
		}),
		body
	});
}

interface Asked {
	question: Question;
	key: Key;
	/** Its number on the worksheet. */
	n: number;
}

function glance(asked: readonly Asked[], source: Source): string {
	if (asked.length === 0) return '<p>This lesson asks nothing yet.</p>';
	const rows = asked.map(({ question, key, n }) => {
		const { brief, credit } = printed(question.interaction);
		const proof = question.asksProof
			? key.proof.map((id) => sentencePlace(source.article, id)).join(' or ')
			: '–';
		const points = credit(key) === null ? '–' : short(question.points);
		return `<tr><td><b>${n}</b></td><td>${brief(question, key, source)}</td><td>${proof}</td><td>${points}</td></tr>`;
	});
	return `<table class="glance">
<thead><tr><th scope="col">No.</th><th scope="col">Right answer</th><th scope="col">Proof</th><th scope="col">Points</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function countMarkup(questions: readonly Question[], { lesson }: Lesson): string {
	const { points, proofs } = totals(questions);
	const { confidence, 'pass-mark': pass } = lesson.quiz;
	const lines = [
		...(points > 0
			? [
					`This lesson asks for ${short(pass * 100)}% of the points: ${short(pass * points)} of ${short(points)}.`
				]
			: []),
		...(proofs > 0
			? [
					'A proof is counted apart and costs no points: a right answer with a wrong sentence is worth a talk.'
				]
			: []),
		...(confidence
			? ['How sure somebody was costs no points either. Look at what they were sure of and had wrong.']
			: [])
	];
	return lines.length === 0 ? '' : `<p class="help">${lines.join(' ')}</p>`;
}

function answerMarkup({ question, key, n }: Asked, source: Source): string {
	const { explain, credit } = printed(question.interaction);
	const counts = credit(key);
	const how = counts === null ? '<b>Not scored.</b>' : `<b>${pointsText(question.points)}.</b> ${counts}`;
	return `<section class="question loose" aria-labelledby="q${n}">
<div class="whole">
<h3 id="q${n}" ${spoken(source)}><span class="n">${n}</span>${escapeSigns(question.prompt)}</h3>
<p class="how">${how}</p>
${explain(question, key, source)}
</div>
<p class="why"><b>Why:</b> ${words(key.explanation, source)}</p>
${proofsMarkup(question, key, source)}</section>`;
}

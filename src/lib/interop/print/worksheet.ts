import type { LessonFile } from '../../lesson/schema.ts';
import type { Quiz } from '../../quiz/draw.ts';
import type { Question } from '../../quiz/question.ts';
import { escapeSigns } from '../markup.ts';
import { articleMarkup } from './article.ts';
import { printed } from './interactions/interactions.ts';
import { margins } from './paper.ts';
import { rangePlace } from './places.ts';
import { pointsText, short, totals } from './points.ts';
import { block, sheet, spoken, type Source } from './sheet.ts';
import { placeSlots } from './slots.ts';

/** What a name is written on at the top of a page. */
const NAME = `Name: ${'_'.repeat(28)}`;

const LEVELS = ['sure', 'I think so', 'guessing'];

/**
 * The sheet for students: the article, and the questions with room for their answers. It is made of what a student may
 * see before answering, and of nothing else: a quiz holds no key.
 */
export function worksheet(quiz: Quiz, about: Pick<LessonFile, 'summary' | 'language'>): string {
	const source: Source = { article: quiz.article, language: about.language };
	const { points, proofs } = totals(quiz.questions);
	const asks = quiz.questions.length;
	const body = `<header class="masthead">
<p class="brand"><span>Who Says?</span><span>Quiz ${escapeSigns(quiz.seed)}</span></p>
${block('h1', quiz.title, source)}
${block('p', about.summary, source)}
<p class="fill"><span>Name <i></i></span><span>Class <i></i></span><span>Date <i></i></span></p>
<p class="fill"><span></span>${points > 0 ? `<span>Points <i></i> of ${short(points)}</span>` : ''}${proofs > 0 ? `<span>Proofs <i></i> of ${proofs}</span>` : ''}</p>
</header>
<main>
<p class="help">Read the article first. The numbers before the paragraphs and the small ones before the sentences are for your answers: “paragraph 2, sentence 1”. Where the headline is meant, write H.${quiz.rules.confidence ? ' How sure you are never costs points.' : ''}</p>
${articleMarkup(source)}
<h2>${asks === 1 ? 'The question' : 'The questions'}</h2>
${asks === 0 ? '<p>This lesson asks nothing yet.</p>' : quiz.questions.map((question, i) => questionMarkup(question, i + 1, quiz, source)).join('\n')}
</main>`;
	return sheet({
		title: `${quiz.title} · worksheet`,
		margins: margins({ topLeft: quiz.title, topRight: NAME, bottomLeft: `Who Says? · Quiz ${quiz.seed}` }),
		body
	});
}

function questionMarkup(question: Question, n: number, { rules }: Quiz, source: Source): string {
	const { interaction, prompt, passage, points, asksProof } = question;
	const { how, ask } = printed(interaction);
	const isScored = interaction !== 'extended-text';
	// Words to be circled are printed with the question: nobody has to look for them.
	const place =
		passage && interaction !== 'hottext' ? ` Look at ${rangePlace(source.article, passage)}.` : '';
	return `<section class="question" aria-labelledby="q${n}">
<h3 id="q${n}" ${spoken(source)}><span class="n">${n}</span>${escapeSigns(prompt)}</h3>
<p class="how"><b>${isScored ? pointsText(points) : 'Not scored'}.</b> ${how(question, source)}${place}</p>
${ask(question, source)}
${rules.confidence && isScored ? CONFIDENCE : ''}${asksProof ? PROOF : ''}</section>`;
}

const PROOF = `<p class="asked"><span><b>Now prove it.</b> Which sentence shows your answer?</span><span class="at">${placeSlots()}</span></p>\n`;

const CONFIDENCE = `<p class="asked"><span>How sure are you?</span>${LEVELS.map(
	(level) => `<span class="level"><span class="mark"></span>${level}</span>`
).join('')}</p>\n`;

import { allSentences, overlaps, type Range } from '../article/article.ts';
import type { Draw } from '../quiz/draw.ts';
import { valuesOf, type Fields } from '../quiz/form.ts';
import type { Mark } from '../quiz/question.ts';
import type { QuizSnapshot } from '../quiz/step.ts';
import { currentOf, type Current } from './current.ts';
import type { Unit } from './cut.ts';
import { modeOf, type Mode } from './mode.ts';

/** What the article's words can be chosen for. */
export interface Pointing {
	/** The question it is for: no choice stays for the next one. */
	item: string;
	units: readonly Unit[];
	/** The form field that the choice goes into. */
	field: 'sentence' | 'span';
	multiple: boolean;
	/** What is chosen already. */
	chosen: readonly string[];
}

/** How the article shows a state of the quiz. */
export interface ArticleView {
	/** Where to look: other paragraphs step back. */
	passages: readonly Range[];
	marks: readonly Mark[];
	pointing: Pointing | null;
	/** After the answer: how each unit came out, by id. */
	verdicts: Readonly<Record<string, 'right' | 'wrong' | 'missed'>>;
	verdictUnits: readonly Unit[];
}

/** The article as it stands beside the quiz in this state; `draft` is what is filled in at the open question. */
export function articleView(draw: Draw, snapshot: QuizSnapshot, draft: Fields): ArticleView {
	const current = currentOf(draw, snapshot);
	const mode = modeOf(snapshot, current?.question.id);
	const marks = current && mode === 'all' ? current.key.marks : [];
	const evidence = marks.filter((mark) => mark.kind === 'evidence');
	const passage = current?.question.passage;
	const units = current && (mode === 'chosen' || mode === 'all') ? verdictUnits(draw, current) : [];
	return {
		passages: evidence.length > 0 ? evidence : passage ? [passage] : [],
		marks,
		pointing: current && pointingOf(draw, snapshot, current, mode, draft),
		verdicts: current && units.length > 0 ? verdictsOf(current, mode) : {},
		verdictUnits: units
	};
}

/** Whether the answer that a state waits for is words of the article. */
export function isPointing(current: Current, snapshot: QuizSnapshot): boolean {
	if (snapshot.matches({ asking: 'proving' })) return true;
	return current.question.interaction === 'hottext' && snapshot.matches({ asking: 'answering' });
}

function pointingOf(
	{ quiz }: Draw,
	snapshot: QuizSnapshot,
	{ question }: Current,
	mode: Mode,
	draft: Fields
): Pointing | null {
	const item = question.id;
	if (snapshot.matches({ asking: 'proving' })) {
		const units = allSentences(quiz.article).map(({ id, start, end }) => ({ id, at: { start, end } }));
		return { item, units, field: 'sentence', multiple: false, chosen: valuesOf(draft, 'sentence') };
	}
	if (mode !== 'open' || question.interaction !== 'hottext') return null;
	const { spans: units, multiple } = question;
	return { item, units, field: 'span', multiple, chosen: valuesOf(draft, 'span') };
}

/** The units that a verdict is shown on: the sentence that was wrong as a proof, or the words that could be chosen. */
function verdictUnits({ quiz }: Draw, { question, record }: Current): Unit[] {
	const sentence = allSentences(quiz.article).find(({ id }) => id === record.proof?.sentence);
	if (sentence && record.proof?.grade?.outcome === 'wrong') return [{ id: sentence.id, at: sentence }];
	if (question.interaction !== 'hottext') return [];
	const { spans } = question;
	return spans.filter((span) => !spans.some((other) => other !== span && overlaps(other.at, span.at)));
}

function verdictsOf({ key, record }: Current, mode: Mode): ArticleView['verdicts'] {
	const verdicts: Record<string, 'right' | 'wrong' | 'missed'> = {};
	if (key.interaction === 'hottext') {
		for (const [id, right] of Object.entries(record.tries.at(-1)?.grade?.parts ?? {})) {
			verdicts[id] = right ? 'right' : 'wrong';
		}
		if (mode === 'all') for (const id of key.correct) verdicts[id] ??= 'missed';
	}
	const pointed = record.proof?.sentence;
	if (pointed && record.proof?.grade?.outcome === 'wrong') verdicts[pointed] = 'wrong';
	return verdicts;
}

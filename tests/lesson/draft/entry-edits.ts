import fc from 'fast-check';
import type { Claim, Source } from '$lib/attribution/schema.ts';
import type { Item } from '$lib/bank/schema.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';

/** Texts that a writer of YAML could stumble over. */
export const WORDS = [
	'Who says so?',
	'Who: says # so?',
	'- not a list',
	'"quoted" and “quoted”',
	"it's 'so'",
	' begins with a space',
	'ends with one ',
	'two  spaces',
	'two\nlines',
	'two paragraphs\n\nof text\n',
	'true',
	'null',
	'12',
	'2019-04-02',
	'# hash',
	'{ brace }',
	'[bracket]',
	'>-',
	'|',
	'& * ! % @ `',
	'\ttab',
	'back\\slash \\n',
	'line\u2028separator',
	'carriage\rreturn',
	'ends in colon:',
	'? question',
	'--- three dashes',
	'…',
	`A long one, ${'as far as anybody can tell, '.repeat(12)}and that is all.`,
	`A long one: # ${'“so”, they say; '.repeat(12)}`
];

/** What is done to one entry of a draft, as numbers and words. */
interface Edit {
	what: number;
	at: number;
	to: number;
	words: string;
	other: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
	what: fc.nat(1000),
	at: fc.nat(1000),
	to: fc.nat(1000),
	words: fc.constantFrom(...WORDS),
	other: fc.constantFrom(...WORDS)
});

/** Any number of edits of all parts of a draft. */
export const arbitraryEdits = (most: number): fc.Arbitrary<Edit[]> =>
	fc.array(edit, { minLength: 1, maxLength: most });

/** A draft after edits; it keeps the forms of a lesson, and its sense need not hold. */
export function revised(draft: Draft, edits: readonly Edit[]): Draft {
	const edited = structuredClone(draft);
	edits.forEach((edit, i) => apply(edited, edit, i));
	return edited;
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
const anchor = ({ words, other, to }: Edit) =>
	to % 3 === 0
		? { exact: words, prefix: other }
		: to % 3 === 1
			? { exact: words }
			: { exact: other, suffix: words };

function apply(draft: Draft, edit: Edit, i: number): void {
	const { what, at, to, words } = edit;
	const list = pick(['items', 'claims', 'sources'] as const, at);
	const entries: { id: string }[] = draft[list];
	switch (what % 8) {
		case 0:
			return editLesson(draft, edit);
		case 1:
			entries.splice(to % (entries.length + 1), 0, newEntry(draft, list, edit, `own-${i}`));
			return;
		case 2:
			if (entries.length > 0) entries.splice(to % entries.length, 1);
			return;
		case 3:
			if (entries.length > 0)
				entries.splice(
					to % entries.length,
					0,
					...entries.splice(pick([0, 1, at, -1], what) % entries.length, 1)
				);
			return;
		case 4:
			draft.built =
				to % 2 === 0 ? [...draft.built, `built-${i}`] : draft.built.filter((_, n) => n !== at % 7);
			return;
		default: {
			if (entries.length === 0) return;
			const entry = pick(entries, to);
			if (list === 'items') editItem(entry as Item, { ...edit, what: at }, i);
			else if (list === 'claims') editClaim(entry as Claim, { ...edit, what: at });
			else editSource(entry as Source, { ...edit, what: at }, words);
		}
	}
}

function newEntry(
	draft: Draft,
	list: 'items' | 'claims' | 'sources',
	edit: Edit,
	id: string
): { id: string } {
	const like = draft[list].length > 0 ? pick<{ id: string }>(draft[list], edit.at) : undefined;
	if (like && edit.to % 2 === 0) return { ...structuredClone(like), id };
	const { words } = edit;
	if (list === 'sources')
		return { id, name: words, kind: 'expert', naming: 'named', firsthand: 'unclear', mentions: [] } as Source;
	const none = { about: [], proof: [], evidence: [], points: 1 };
	if (list === 'items')
		return {
			...none,
			id,
			interaction: 'extended-text',
			skill: 'gaps',
			prompt: words,
			explanation: edit.other,
			model: words,
			criteria: [words, edit.other]
		} as Item;
	const lists = { via: [], hedges: [], evidence: [], supports: [], disputes: [] };
	return {
		id,
		content: anchor(edit),
		says: words,
		source: null,
		quote: 'none',
		...lists,
		status: null
	} as Claim;
}

function editLesson({ lesson, article }: Draft, { at, to, words }: Edit): void {
	const { quiz } = lesson;
	const edits = [
		() => (lesson.title = words),
		() => (lesson.summary = words),
		() => lesson.objectives.splice(to % (lesson.objectives.length + 1), 0, words),
		() => lesson.objectives.splice(to % (lesson.objectives.length + 1), 1),
		() => (quiz.blueprint[pick(['gaps', 'naming', 'chain'] as const, to)] = to % 4),
		() => (quiz.attempts = 1 + (to % 3)),
		() => (quiz.feedback = to % 2 === 0 ? 'at-end' : 'after-each'),
		() => (quiz.confidence = to % 2 === 0),
		() => (quiz['pass-mark'] = (to % 5) / 4),
		() => (article.headline = words),
		() => delete article.headline,
		() => (article[pick(['byline', 'published', 'dateline', 'rights', 'outlet'] as const, to)] = words),
		() => delete article[pick(['byline', 'published', 'dateline', 'rights', 'outlet'] as const, to)],
		() => (article.body = `${article.body}\n\nAdded: ${words.trim()}.`),
		() => (article.body = article.body.split('\n\n').toSpliced(1, 1).join('\n\n'))
	];
	pick<() => unknown>(edits, at)();
}

function editSource(source: Source, { what, to }: Edit, words: string): void {
	const edits = [
		() => (source.name = words),
		() => (source.role = words),
		() => delete source.role,
		() => (source.kind = pick(['official', 'public'] as const, to)),
		() => (source.firsthand = pick([true, false, 'unclear'] as const, to)),
		() => (source.affiliation = 'somebody'),
		() => delete source.affiliation,
		() => (source.interest = words),
		() => delete source.interest,
		() => source.mentions.splice(to % (source.mentions.length + 1), 0, { exact: words }),
		() => source.mentions.splice(to % (source.mentions.length + 1), 1),
		() => source.mentions.reverse(),
		() => source.mentions[0] && (source.mentions[0].prefix = words)
	];
	pick<() => unknown>(edits, what)();
}

function editClaim(claim: Claim, edit: Edit): void {
	const { what, to, words } = edit;
	const lists = ['via', 'supports', 'disputes'] as const;
	const edits = [
		() => (claim.says = words),
		() => (claim.source = to % 2 === 0 ? null : 'somebody'),
		() => (claim.content = anchor(edit)),
		() => (claim.content = [anchor(edit), { exact: 'x' }]),
		() => (claim.cue = anchor(edit)),
		() => delete claim.cue,
		() => claim[pick(lists, to)].push(`other-${to}`),
		() => claim[pick(lists, to)].splice(0, 1),
		() => claim.hedges.push(anchor(edit)),
		() => claim.hedges.splice(0, 1),
		() => claim.evidence.push({ kind: 'data', what: words, at: anchor(edit), independent: to % 2 === 0 }),
		() => claim.evidence.splice(0, 1),
		() => claim.evidence[0] && (claim.evidence[0].what = words),
		() => (claim.status = { is: 'disputed', because: words }),
		() => (claim.status = { is: 'verified' }),
		() => (claim.status = null),
		() => (claim.contested = pick([['status'], ['source', 'status'], []] as const, to).slice() as never),
		() => delete claim.contested,
		() => (claim.note = words),
		() => delete claim.note
	];
	pick<() => unknown>(edits, what)();
}

function editItem(item: Item, edit: Edit, i: number): void {
	const { what, to, words } = edit;
	const edits = [
		() => (item.prompt = words),
		() => (item.explanation = words),
		() => (item.hint = words),
		() => delete item.hint,
		() => (item.points = to % 3),
		() => (item.skill = 'voice'),
		() => (item.passage = anchor(edit)),
		() => delete item.passage,
		() => item.about.push(`claim-${to}`),
		() => item.about.splice(0, 1),
		() => item.proof.splice(to % (item.proof.length + 1), 0, anchor(edit)),
		() => item.proof.splice(0, 1),
		() => item.evidence.splice(to % (item.evidence.length + 1), 0, anchor(edit)),
		() => item.evidence.reverse(),
		() => (item.stale = true),
		() => delete item.stale,
		() => delete item.from,
		() => (item.from = { recipe: 'who-said', built: 'abc' }),
		() => editAnswers(item, edit, i),
		() => editAnswers(item, { ...edit, to: to + 1 }, i),
		() => editAnswers(item, { ...edit, to: to + 2 }, i)
	];
	pick<() => unknown>(edits, what)();
}

/** What the answers of all interactions have in common: options with ids, in an order. */
type Option = { id: string; text?: string; at?: { exact: string }; feedback?: string; correct?: true };

function editAnswers(item: Item, edit: Edit, i: number): void {
	const { at, to, words } = edit;
	switch (item.interaction) {
		case 'choice':
			return editOptions(item.choices as Option[], edit, i);
		case 'order':
			return editOptions(item.order as Option[], edit, i);
		case 'match':
			if (to % 4 === 0) item.pairs.reverse();
			else if (to % 4 === 1)
				item.mispairs = [{ pair: [item.left[0]!.id, item.right[0]!.id], feedback: words }];
			else editOptions((to % 4 === 2 ? item.left : item.right) as Option[], edit, i);
			return;
		case 'hottext':
			if (item.spans) return editOptions(item.spans as Option[], edit, i);
			if (to % 3 === 0) item.correct = [...(item.correct ?? []), anchor(edit)];
			else if (to % 3 === 1) item.wrong = [...(item.wrong ?? []), { at: anchor(edit), feedback: words }];
			else item.wrong = (item.wrong ?? []).slice(1);
			return;
		case 'extended-text':
			if (to % 3 === 0) item.model = words;
			else if (to % 3 === 1) item.criteria.splice(at % (item.criteria.length + 1), 0, words);
			else if (item.criteria.length > 1) item.criteria.splice(at % item.criteria.length, 1);
	}
}

function editOptions(options: Option[], edit: Edit, i: number): void {
	const { at, words } = edit;
	const option = pick(options, at);
	const { id: _, ...like } = structuredClone(options[0]!);
	const edits = [
		() => (option.at ? (option.at = anchor(edit)) : (option.text = words)),
		() => options.splice(at % (options.length + 1), 0, { id: `option-${i}`, ...like }),
		() => options.length > 2 && options.splice(at % options.length, 1),
		() => options.push(options.shift()!),
		() =>
			option.at || option.text === undefined || !('feedback' in option) ? null : (option.feedback = words),
		() => delete option.feedback,
		() => options.reverse()
	];
	pick<() => unknown>(edits, edit.what + edit.to)();
}

import { STATUSES, type Claim, type Source } from '../../attribution/schema.ts';
import { STATUS_NAMES } from '../../attribution/verification.ts';

type Options<Value extends string> = readonly (readonly [value: Value, name: string])[];

/** What each choice of the annotation means, as a teacher chooses it. */
export const KINDS: Options<Source['kind']> = [
	['official', 'An official: speaks for a state, an army, an authority'],
	['expert', 'An expert: knows the subject, and was not there'],
	['witness', 'A witness: saw or heard it happen'],
	['participant', 'Somebody involved: took part, or it is about them'],
	['outlet', 'An outlet: a newspaper, agency or channel that reported it'],
	['document', 'A document: a letter, a report, a court file, a notice'],
	['public', 'The public: people in general, “residents”, “social media”']
];

export const NAMINGS: Options<Source['naming']> = [
	['named', 'Named: the article gives the name'],
	['role-only', 'By role only: “a police chief”, and no name'],
	['anonymous', 'Anonymous: “a western official”, it could be anybody'],
	['outlet', 'As an outlet: its name stands for whoever wrote there'],
	['document', 'As a document: the paper itself is cited']
];

export const FIRSTHAND: Options<'true' | 'false' | 'unclear'> = [
	['true', 'Yes: they saw or did what they tell'],
	['false', 'No: they have it from others, or judge from afar'],
	['unclear', 'The article does not say']
];

export const QUOTES: Options<Claim['quote']> = [
	['direct', 'Word for word: all of it stands in quotation marks'],
	['indirect', 'Retold: in the writer’s own words'],
	['mixed', 'Both: retold, with some of their words in quotation marks'],
	['none', 'Nobody is quoted: the article says it itself']
];

export const EVIDENCE: Options<Claim['evidence'][number]['kind']> = [
	['document', 'A document that it quotes or shows'],
	['image', 'A picture or a video'],
	['data', 'Figures, and where they come from'],
	['object', 'An object that was shown'],
	['eyewitness', 'What the reporter saw with their own eyes']
];

/** With '' for what follows from the annotation. */
export const STATUS_OPTIONS: Options<(typeof STATUSES)[number] | ''> = [
	['', 'As it follows from the annotation'],
	...STATUSES.map((status) => [status, STATUS_NAMES[status]] as const)
];

/** What a choice is called, in short: what stands before the colon. */
export function shortName<Value extends string>(options: Options<Value>, value: Value): string {
	const name = options.find(([each]) => each === value)?.[1] ?? value;
	return name.split(':')[0]!.toLowerCase();
}

/** How a source is called in a list; one that is being made may have no name yet. */
export const sourceName = ({ name }: Pick<Source, 'name'>) => name || 'A source without a name';

/** How a claim is called in a list. */
export const claimName = ({ says }: Pick<Claim, 'says'>) => says || 'A claim without words';

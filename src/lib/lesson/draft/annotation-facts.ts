import type { Claim, Naming, Source, Status } from '../../attribution/schema.ts';
import { linesFact, quoteFact, quoteOf, quotesFact, textFact, type Fact } from './fact.ts';

/** What ids are called in words. An id that nothing has is told as it is. */
export interface Names {
	source(id: string): string;
	claim(id: string): string;
}

const KINDS: Record<Source['kind'], string> = {
	official: 'an official',
	expert: 'an expert',
	witness: 'a witness',
	participant: 'somebody who takes part',
	outlet: 'an outlet',
	document: 'a document',
	public: 'the public'
};

const NAMINGS: Record<Naming, string> = {
	named: 'by name',
	'role-only': 'by role only',
	anonymous: 'anonymous',
	outlet: 'an outlet',
	document: 'a document'
};

const QUOTES: Record<Claim['quote'], string> = {
	direct: 'word for word',
	indirect: 'in other words',
	mixed: 'partly word for word',
	none: 'nobody is quoted'
};

const EVIDENCE: Record<Claim['evidence'][number]['kind'], string> = {
	document: 'a document',
	image: 'a picture',
	data: 'data',
	object: 'an object',
	eyewitness: 'the writer saw it'
};

const CONTESTED: Record<NonNullable<Claim['contested']>[number], string> = {
	source: 'who the source is',
	status: 'whether it is verified'
};

/** What a source says of itself. */
export function sourceFacts(source: Source): Fact[] {
	const { firsthand } = source;
	return [
		...textFact('name', 'Name', source.name),
		...textFact('role', 'Role', source.role),
		{ key: 'kind', label: 'Kind', text: KINDS[source.kind] },
		{ key: 'naming', label: 'Naming', text: NAMINGS[source.naming] },
		{
			key: 'firsthand',
			label: 'Knows it at first hand',
			text: firsthand === 'unclear' ? 'unclear' : firsthand ? 'yes' : 'no'
		},
		...textFact('affiliation', 'Belongs to', source.affiliation),
		...textFact('interest', 'Interest', source.interest),
		...quotesFact('mentions', 'Mentions in the article', source.mentions)
	];
}

/** What a claim says, who says it, and how it stands to others. */
export function claimFacts(claim: Claim, names: Names): Fact[] {
	const { content, source, status } = claim;
	const sources = (key: string, label: string, ids: string[]) =>
		linesFact(key, label, ids.map(names.source), ids);
	const claims = (key: string, label: string, ids: string[]) =>
		linesFact(key, label, ids.map(names.claim), ids);
	const evidence = claim.evidence.map(({ kind, what, at, independent }) => {
		const rests = independent ? 'does not rest' : 'rests';
		return `${EVIDENCE[kind]}: ${what}, ${quoteOf(at)}; ${rests} on the source’s word`;
	});
	return [
		...textFact('says', 'In plain words', claim.says),
		...quotesFact('content', 'Words of the claim', Array.isArray(content) ? content : [content]),
		{
			key: 'source',
			label: 'Source',
			text: source === null ? 'the article itself' : names.source(source),
			value: source ?? false
		},
		...quoteFact('cue', 'Cue', claim.cue),
		{ key: 'quote', label: 'Quoted', text: QUOTES[claim.quote] },
		...sources('via', 'Passed on by', claim.via),
		...quotesFact('hedges', 'Hedges', claim.hedges),
		...linesFact('evidence', 'What the article shows', evidence),
		...claims('supports', 'Supports', claim.supports),
		...claims('disputes', 'Disputes', claim.disputes),
		...textFact('status', 'Status', status ? statusText(status) : undefined),
		...linesFact(
			'contested',
			'Careful readers may differ on',
			(claim.contested ?? []).map((what) => CONTESTED[what])
		),
		...textFact('note', 'Note', claim.note)
	];
}

function statusText({ is, because }: { is: Status; because?: string | undefined }): string {
	return because === undefined ? is : `${is}: ${because}`;
}

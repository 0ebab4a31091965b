import * as v from 'valibot';
import { AttributionSchema, type Attribution, type Claim, type Source } from '$lib/attribution/schema.ts';

/** A source with what a test does not care about filled in. */
export function source(id: string, more: Partial<Source> = {}): Source {
	return { id, name: `the ${id}`, kind: 'witness', naming: 'named', firsthand: true, mentions: [], ...more };
}

/** A claim with what a test does not care about filled in. */
export function claim(id: string, from: string | null, more: Partial<Claim> = {}): Claim {
	return {
		id,
		content: { exact: id },
		says: `It is ${id}.`,
		source: from,
		quote: 'indirect',
		via: [],
		hedges: [],
		evidence: [],
		supports: [],
		disputes: [],
		status: null,
		...more
	};
}

/** An annotation that the schema has passed. */
export function annotation(sources: Source[], claims: Claim[]): Attribution {
	return v.parse(AttributionSchema, { version: 1, sources, claims });
}

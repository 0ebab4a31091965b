import * as v from 'valibot';
import { AnchorSchema } from '../article/schema.ts';

const words = v.pipe(v.string(), v.nonEmpty('must not be empty'));

/** Ids are kebab-case, so that they are safe in addresses, form fields and XML names. */
export const IdSchema = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be kebab-case: small letters, digits and single hyphens')
);

const KINDS = ['official', 'expert', 'witness', 'participant', 'outlet', 'document', 'public'] as const;
const NAMINGS = ['named', 'role-only', 'anonymous', 'outlet', 'document'] as const;
const QUOTES = ['direct', 'indirect', 'mixed', 'none'] as const;
const CONTESTABLE = ['source', 'status'] as const;
export const STATUSES = ['disputed', 'verified', 'corroborated', 'attributed', 'unattributed'] as const;

/** Who a claim comes from: a person, an organisation, a document, an outlet. */
export const SourceSchema = v.strictObject({
	id: IdSchema,
	name: words,
	role: v.optional(words),
	kind: v.picklist(KINDS),
	naming: v.picklist(NAMINGS),
	/** Did this source see or do what they are cited for? */
	firsthand: v.union([v.boolean(), v.literal('unclear')], 'must be true, false or unclear'),
	/** Who they belong to or speak for. Two sources of one affiliation are not independent; absent: not known. */
	affiliation: v.optional(IdSchema),
	/** Why the source may be self-interested. */
	interest: v.optional(words),
	mentions: v.optional(v.array(AnchorSchema), [])
});

/** Something that the article shows, as against says: a document, a picture, figures, an object, its own witness. */
const EvidenceSchema = v.strictObject({
	kind: v.picklist(['document', 'image', 'data', 'object', 'eyewitness']),
	what: words,
	at: AnchorSchema,
	/** True where it does not rest on the claimant's word. */
	independent: v.boolean()
});

/** One attribution relation: a claim (content), who it comes from (source) and the words that say so (cue). */
export const ClaimSchema = v.strictObject({
	id: IdSchema,
	content: v.union([AnchorSchema, v.pipe(v.array(AnchorSchema), v.minLength(1, 'needs at least one quote'))]),
	/** The claim in plain words, for prompts and lists. */
	says: words,
	/** A source's id; null is the article's own voice. */
	source: v.nullable(IdSchema),
	cue: v.optional(AnchorSchema),
	quote: v.picklist(QUOTES),
	/** Who the article says relayed it, nearest to the reader first. */
	via: v.optional(v.array(IdSchema), []),
	hedges: v.optional(v.array(AnchorSchema), []),
	evidence: v.optional(v.array(EvidenceSchema), []),
	supports: v.optional(v.array(IdSchema), []),
	disputes: v.optional(v.array(IdSchema), []),
	/** Overrides what verification.ts derives. */
	status: v.optional(
		v.nullable(v.strictObject({ is: v.picklist(STATUSES), because: v.optional(words) })),
		null
	),
	/**
	 * What two careful readers could differ on; `note` says how. No question that asks for just this is built from the
	 * claim: a student who reads it the other way must not be told that it is wrong.
	 */
	contested: v.optional(v.array(v.picklist(CONTESTABLE))),
	note: v.optional(words)
});

export const AttributionSchema = v.strictObject({
	version: v.literal(1),
	sources: v.array(SourceSchema),
	claims: v.array(ClaimSchema)
});

export type Source = v.InferOutput<typeof SourceSchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type Attribution = v.InferOutput<typeof AttributionSchema>;
export type Naming = Source['naming'];
export type Status = (typeof STATUSES)[number];

import * as v from 'valibot';
import { AnchorSchema } from '../article/schema.ts';
import { IdSchema } from '../attribution/schema.ts';
import { HABITS, type Habit } from './habits.ts';
import { SKILLS } from './skills.ts';

const words = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const anchors = v.optional(v.array(AnchorSchema), []);

/** What every choice, span, place and pair may say back when it is chosen. */
const feedback = {
	feedback: v.optional(words),
	misconception: v.optional(v.picklist(Object.keys(HABITS) as [Habit, ...Habit[]]))
};

/** What every item has, however it is answered. */
const common = {
	id: IdSchema,
	skill: v.picklist(SKILLS),
	/**
	 * Where a built item comes from: the recipe, the claim that it was built for (absent where the recipe takes the
	 * whole article), and the hash of what the recipe produced. Absent on an item written by hand.
	 */
	from: v.optional(v.strictObject({ recipe: IdSchema, claim: v.optional(IdSchema), built: words })),
	/** Set by a rebuild on a built item that a person changed, when the recipe would now build something else. */
	stale: v.optional(v.literal(true)),
	/** The claims that the item is about: a draw does not ask two items about one claim where it can help it. */
	about: v.optional(v.array(IdSchema), []),
	prompt: words,
	passage: v.optional(AnchorSchema),
	proof: anchors,
	hint: v.optional(words),
	explanation: words,
	evidence: anchors,
	points: v.optional(v.pipe(v.number(), v.minValue(0, 'must be 0 or more')), 1)
};

const option = v.strictObject({
	id: IdSchema,
	text: words,
	correct: v.optional(v.literal(true)),
	...feedback
});

export const ChoiceSchema = v.strictObject({
	...common,
	interaction: v.literal('choice'),
	/** True where more than one choice may be made. */
	multiple: v.optional(v.literal(true)),
	choices: v.pipe(v.array(option), v.minLength(2, 'needs at least two choices'))
});

/** Words of the article are the choices: either listed as `spans`, or every sentence (`segment: sentence`). */
export const HottextSchema = v.strictObject({
	...common,
	interaction: v.literal('hottext'),
	multiple: v.optional(v.literal(true)),
	spans: v.optional(
		v.array(
			v.strictObject({ id: IdSchema, at: AnchorSchema, correct: v.optional(v.literal(true)), ...feedback })
		)
	),
	segment: v.optional(v.literal('sentence')),
	correct: v.optional(v.array(AnchorSchema)),
	/** With `segment: sentence`: what is said about wrong sentences, by the words that they hold. */
	wrong: v.optional(v.array(v.strictObject({ at: AnchorSchema, ...feedback })))
});

/** Each left goes to one right; a right may take several. */
const MatchSchema = v.strictObject({
	...common,
	interaction: v.literal('match'),
	/** A left's feedback is shown when it was put with a wrong right for which `mispairs` has nothing. */
	left: v.pipe(v.array(v.strictObject({ id: IdSchema, text: words, ...feedback })), v.minLength(2)),
	right: v.pipe(v.array(v.strictObject({ id: IdSchema, text: words })), v.minLength(2)),
	pairs: v.array(v.strictTuple([IdSchema, IdSchema])),
	mispairs: v.optional(v.array(v.strictObject({ pair: v.strictTuple([IdSchema, IdSchema]), ...feedback })))
});

/** The items of `order` stand in the right order here; they are shown shuffled. */
const OrderSchema = v.strictObject({
	...common,
	interaction: v.literal('order'),
	order: v.pipe(v.array(v.strictObject({ id: IdSchema, text: words, ...feedback })), v.minLength(2))
});

/** Not scored: the student compares what they wrote with a model answer and a list of what a good answer has. */
const ExtendedTextSchema = v.strictObject({
	...common,
	interaction: v.literal('extended-text'),
	model: words,
	criteria: v.pipe(v.array(words), v.minLength(1, 'needs at least one criterion'))
});

export const ItemSchema = v.variant('interaction', [
	ChoiceSchema,
	HottextSchema,
	MatchSchema,
	OrderSchema,
	ExtendedTextSchema
]);

export const BankSchema = v.strictObject({
	version: v.literal(1),
	/** The ids of all items that a rebuild has ever put here, so that one which a person deleted stays deleted. */
	built: v.optional(v.array(IdSchema), []),
	items: v.array(ItemSchema)
});

export type ChoiceItem = v.InferOutput<typeof ChoiceSchema>;
export type HottextItem = v.InferOutput<typeof HottextSchema>;
export type Item = v.InferOutput<typeof ItemSchema>;
export type Bank = v.InferOutput<typeof BankSchema>;
export type Interaction = Item['interaction'];
/** What a choice, span, place or pair says back. */
export interface Feedback {
	feedback?: string | undefined;
	misconception?: Habit | undefined;
}

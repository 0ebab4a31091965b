import * as v from 'valibot';
import { SKILLS } from '../bank/skills.ts';

const words = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'must be 0 or more'));

/** lesson.yaml: what the lesson is, and how the quiz runs. */
export const LessonFileSchema = v.strictObject({
	version: v.literal(1),
	title: words,
	summary: words,
	objectives: v.optional(v.array(words), []),
	/** A BCP 47 language tag. */
	language: v.optional(
		v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as "en"')),
		'en'
	),
	quiz: v.strictObject({
		/** How many items of each skill a draw has. */
		blueprint: v.strictObject(v.entriesFromList(SKILLS, v.optional(count, 0))),
		/** How many tries an item has; each further try is worth less (score.ts). */
		attempts: v.optional(v.pipe(count, v.minValue(1), v.maxValue(5)), 1),
		feedback: v.optional(v.picklist(['after-each', 'at-end']), 'after-each'),
		/** Ask "sure / think so / guessing" with each answer. */
		confidence: v.optional(v.boolean(), false),
		/** The part of all points that passes, 0 to 1. */
		'pass-mark': v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.6)
	})
});

export type LessonFile = v.InferOutput<typeof LessonFileSchema>;
export type QuizRules = LessonFile['quiz'];

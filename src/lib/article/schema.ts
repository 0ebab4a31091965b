import * as v from 'valibot';

const words = v.pipe(v.string(), v.nonEmpty('must not be empty'));

/** An anchor as the files hold it. */
export const AnchorSchema = v.strictObject({
	exact: words,
	prefix: v.optional(words),
	suffix: v.optional(words)
});

/** The front matter of article.md. */
export const FrontMatterSchema = v.strictObject({
	version: v.literal(1),
	headline: v.optional(words),
	outlet: v.optional(words),
	byline: v.optional(words),
	published: v.optional(words),
	dateline: v.optional(words),
	url: v.optional(v.pipe(v.string(), v.url('must be a web address'))),
	rights: v.optional(words)
});

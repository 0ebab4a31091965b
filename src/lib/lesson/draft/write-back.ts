import * as v from 'valibot';
import { FrontMatterSchema } from '../../article/schema.ts';
import { AttributionSchema, ClaimSchema, SourceSchema } from '../../attribution/schema.ts';
import { ITEM_KEYS } from '../../bank/as-written.ts';
import { BUILT_NOTE } from '../../bank/questions-file.ts';
import { BankSchema, ChoiceSchema } from '../../bank/schema.ts';
import { unixLines } from '../article-text.ts';
import type { LessonFileName, LessonTexts } from '../files.ts';
import { articleFile, ATTRIBUTION_FILE, lessonFile, QUESTIONS_FILE } from '../new-files.ts';
import { LessonFileSchema } from '../schema.ts';
import type { Draft } from './draft.ts';
import { tidyBody } from './read-draft.ts';
import { sameJson } from './merge.ts';
import type { Json } from './units.ts';
import { patchYaml, type JsonMap } from './yaml-patch.ts';

/**
 * The texts of a lesson's files with a draft in them. What a draft leaves as it is stays byte for byte as a person wrote
 * it (see {@link patchYaml}): a draft that changes nothing gives back the texts themselves. A file that is not there is
 * begun as `lesson new` begins it.
 *
 * @param texts what is in the folder: a lesson that loads, or at least a draft that can be read; or some of its files, or none
 * @returns texts that load as the draft, where the draft is a lesson; its body as {@link tidyBody} leaves it
 * @throws ValiError for a text that is no such file: whoever loads the folder checks it first
 */
export function writeBack(texts: LessonTexts, draft: Draft): Record<LessonFileName, string> {
	const { lesson, article, sources, claims, built, items } = draft;
	return {
		'lesson.yaml': lessonText(texts['lesson.yaml'] ?? lessonFile(lesson.title), lesson),
		'article.md': articleText(
			texts['article.md'] ?? articleFile(article.headline ?? null, `${tidyBody(article.body)}\n`),
			article
		),
		'attribution.yaml': attributionText(texts['attribution.yaml'] ?? ATTRIBUTION_FILE, { sources, claims }),
		'questions.yaml': questionsText(texts['questions.yaml'] ?? QUESTIONS_FILE, { built, items })
	};
}

/** What a text says, whatever sense it makes. */
function shaped<S extends v.GenericSchema>(schema: S, data: unknown): v.InferOutput<S> {
	const result = v.safeParse(schema, data);
	if (!result.typed) throw new v.ValiError(result.issues);
	return result.output;
}

function lessonText(text: string, lesson: Draft['lesson']): string {
	const inOrder = ordered({ version: 1, ...lesson }, Object.keys(LessonFileSchema.entries));
	return patchYaml(text, (data) => shaped(LessonFileSchema, data), inOrder);
}

function articleText(text: string, article: Draft['article']): string {
	// Lines that end with \r alone are read, too, and would be in the way here.
	const lines = /\r(?!\n)/.test(text) ? unixLines(text) : text;
	const written = patchedArticle(lines, article);
	return written === lines ? text : written;
}

function patchedArticle(text: string, { body, ...meta }: Draft['article']): string {
	const { start, end, after } = frontMatter(text);
	const front = text.slice(start, end);
	const before = text.slice(after);
	const inOrder = ordered({ version: 1, ...meta }, Object.keys(FrontMatterSchema.entries));
	const written = patchYaml(front, (data) => shaped(FrontMatterSchema, data), inOrder);
	if (tidyBody(body) === tidyBody(before)) return text.slice(0, start) + written + text.slice(end);
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const words = `\n${tidyBody(body)}\n`.replaceAll('\n', eol);
	return text.slice(0, start) + written + text.slice(end, after) + words;
}

/** Where the front matter of an article begins and ends, and where the line after it begins. */
function frontMatter(text: string): { start: number; end: number; after: number } {
	const marks: { start: number; end: number }[] = [];
	let start = 0;
	for (const line of text.split(/(?<=\n)/)) {
		if (marks.length < 2 && line.trimEnd() === '---') marks.push({ start, end: start + line.length });
		start += line.length;
	}
	const [first, second] = marks;
	return { start: first!.end, end: second!.start, after: second!.end };
}

function attributionText(text: string, { sources, claims }: Pick<Draft, 'sources' | 'claims'>): string {
	const plain = (list: Pick<Draft, 'sources' | 'claims'>): JsonMap => ({
		version: 1,
		sources: list.sources.map((source) => plainEntry(source, SOURCE)),
		claims: list.claims.map((claim) => plainEntry(claim, CLAIM))
	});
	return patchYaml(text, (data) => plain(shaped(AttributionSchema, data)), plain({ sources, claims }));
}

function questionsText(text: string, { built, items }: Pick<Draft, 'built' | 'items'>): string {
	const plain = (bank: Pick<Draft, 'built' | 'items'>): JsonMap => ({
		version: 1,
		items: bank.items.map((item) => plainEntry(item, ITEM)),
		built: [...bank.built]
	});
	return patchYaml(text, (data) => plain(shaped(BankSchema, data)), plain({ built, items }), {
		built: BUILT_NOTE
	});
}

/** How an entry is written: the order of its keys, and what the schema fills in where a key is missing. */
interface Writing {
	keys: readonly string[];
	defaults: Readonly<Record<string, unknown>>;
}

const SOURCE: Writing = { keys: Object.keys(SourceSchema.entries), defaults: v.getDefaults(SourceSchema) };
const CLAIM: Writing = { keys: Object.keys(ClaimSchema.entries), defaults: v.getDefaults(ClaimSchema) };
/** What is filled in is the same for all interactions. */
const ITEM: Writing = { keys: ITEM_KEYS, defaults: v.getDefaults(ChoiceSchema) };

/** An entry without what the schema fills in. */
function plainEntry(entry: object, { keys, defaults }: Writing): Json {
	const own = Object.entries(entry).filter(([key, value]) => {
		const filledIn = defaults[key] as Json | undefined;
		return value !== undefined && !(filledIn !== undefined && sameJson(value as Json, filledIn));
	});
	return ordered(Object.fromEntries(own), keys) as Json;
}

function ordered(map: object, keys: readonly string[]): JsonMap {
	return Object.fromEntries(
		Object.entries(map).sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b))
	) as JsonMap;
}

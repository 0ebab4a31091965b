import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Document, isMap, isScalar, isSeq, parse, visit } from 'yaml';
import { AttributionSchema } from '$lib/attribution/schema.ts';
import { BankSchema } from '$lib/bank/schema.ts';
import { commentsIn } from '$lib/bank/yaml-comments.ts';
import { parseArticle } from '$lib/lesson/article-text.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { sameJson } from '$lib/lesson/draft/merge.ts';
import { draftFromLesson, tidyBody } from '$lib/lesson/draft/read-draft.ts';
import { unitsOf, type UnitKey } from '$lib/lesson/draft/units.ts';
import { writeBack } from '$lib/lesson/draft/write-back.ts';
import { LESSON_FILES, type LessonFileName } from '$lib/lesson/files.ts';
import { loadLesson } from '$lib/lesson/load.ts';
import { LessonFileSchema } from '$lib/lesson/schema.ts';
import { smallTexts } from '../../support/small-lesson.ts';
import { arbitraryEdits, revised, WORDS } from './entry-edits.ts';

type Texts = Record<LessonFileName, string>;

const own = (id: string) =>
	Object.fromEntries(
		LESSON_FILES.map((name) => [name, readFileSync(`questions/${id}/${name}`, 'utf8')])
	) as Texts;

/** What texts say, be it a lesson or not: every file must have its form, and quotes and ids may lead nowhere. */
function read(texts: Texts): Draft {
	const article = parseArticle('article.md', texts['article.md']);
	if (!article.ok) throw new Error(JSON.stringify(article.problems));
	return draftFromLesson({
		id: 'any',
		revision: '',
		lesson: v.parse(LessonFileSchema, parse(texts['lesson.yaml'])),
		article: article.article,
		attribution: v.parse(AttributionSchema, parse(texts['attribution.yaml'])),
		bank: v.parse(BankSchema, parse(texts['questions.yaml']))
	});
}

/** A draft as it is read back: without keys that are undefined, its body tidied. */
function asRead(draft: Draft): Draft {
	const plain = JSON.parse(JSON.stringify(draft)) as Draft;
	return { ...plain, article: { ...plain.article, body: tidyBody(plain.article.body) } };
}

/** The lines of each entry of a file's lists, by the entry's unit; entries begin in column 2. */
function entryLines(texts: Texts): Map<string, string> {
	const blocks = new Map<string, string>();
	for (const file of ['attribution.yaml', 'questions.yaml'] as const) {
		for (const [, list, body] of texts[file].matchAll(/^(sources|claims|items):.*\n((?:(?: .*)?\n)*)/gm)) {
			const unit = { sources: 'source', claims: 'claim', items: 'item' }[list!]!;
			for (const [lines, id] of body!.matchAll(/^ {2}- id: (\S+).*\n(?:(?: {3,}.*)?\n)*/gm))
				blocks.set(`${unit}.${id!}`, lines.trimEnd());
		}
	}
	return blocks;
}

/** The comments of a file, each as often as it stands there. */
const commentLines = (text: string) =>
	commentsIn(text).map((at) => /[^\r\n]*/.exec(text.slice(at))![0].trimEnd());

/** Those of a list that another one has not, counted. */
function missing(from: readonly string[], of: readonly string[]): string[] {
	const left = [...of];
	return from.filter((line) => {
		const at = left.indexOf(line);
		if (at !== -1) left.splice(at, 1);
		return at === -1;
	});
}

function expectFaithful(texts: Texts, before: Draft, draft: Draft): void {
	const written = writeBack(texts, draft);
	expect(read(written)).toEqual(asRead(draft));

	const [old, now] = [unitsOf(before), unitsOf(draft)];
	const lines = entryLines(texts);
	const all = written['attribution.yaml'] + written['questions.yaml'];
	const gone: string[] = [];
	for (const [unit, block] of lines) {
		const isTouched = !sameJson(old[unit as UnitKey], now[unit as UnitKey]);
		if (isTouched) gone.push(...commentLines(`  x:\n${block}\n`));
		else if (!all.includes(`${block}\n`)) expect(all).toContain(block);
	}
	for (const file of ['attribution.yaml', 'questions.yaml'] as const) {
		const lost = missing(commentLines(texts[file]), commentLines(written[file]));
		expect(missing(lost, gone)).toEqual([]);
	}
	expect(writeBack(written, draft)).toEqual(written);
	expect(read(writeBack(written, before))).toEqual(before);
}

describe.each([
	['mill-bridge', 12],
	['russia-taliban', 4]
])('the lesson %s', (id, numRuns) => {
	const texts = own(id);
	const before = read(texts);

	it('is the same to the byte when a draft changes nothing', () => {
		expect(writeBack(texts, before)).toEqual(texts);
		const loaded = loadLesson(id, texts);
		expect(loaded.ok && draftFromLesson(loaded.lesson)).toEqual(before);
	});

	it('says what the draft says after any edits; what nobody touched stays to the byte, and so do comments', () => {
		fc.assert(
			fc.property(arbitraryEdits(25), (edits) => expectFaithful(texts, before, revised(before, edits))),
			{ numRuns }
		);
	});

	it('keeps comments that stand within its entries, too, in those that nobody touched', () => {
		const places = fc.array(fc.record({ line: fc.nat(), behind: fc.boolean() }), { maxLength: 40 });
		fc.assert(
			fc.property(places, arbitraryEdits(12), (places, edits) => {
				const commented = withComments(texts, places);
				expect(read(commented)).toEqual(before);
				expectFaithful(commented, before, revised(before, edits));
			}),
			{ numRuns: Math.ceil(numRuns / 2) }
		);
	});
});

/** A draft with other words in each entry, at every depth. */
function reworded(draft: Draft, words: string): Draft {
	const other = structuredClone(draft);
	other.lesson.title = words;
	other.lesson.objectives[0] = words;
	for (const source of other.sources) source.name = words;
	for (const claim of other.claims) claim.says = words;
	for (const item of other.items) {
		item.prompt = words;
		if (item.interaction === 'choice') for (const choice of item.choices) choice.text = words;
		if (item.interaction === 'order') item.order[1]!.text = words;
		if (item.interaction === 'hottext' && item.spans) item.spans[0]!.at = { exact: words };
	}
	return other;
}

/** Comments at places where the real files could have them: above a key of an entry, or behind a short value. */
function withComments(texts: Texts, places: readonly { line: number; behind: boolean }[]): Texts {
	const result = { ...texts };
	places.forEach(({ line, behind }, n) => {
		const file = n % 3 === 0 ? 'attribution.yaml' : 'questions.yaml';
		const lines = result[file].split('\n');
		const fits = behind ? /^ {4}(kind|naming|skill|quote|interaction): \S+$/ : /^ {4}[a-z]+:/;
		const fitting = lines.flatMap((text, i) => (fits.test(text) ? [i] : []));
		const at = fitting[line % fitting.length]!;
		if (behind) lines[at] += `  # comment ${n}`;
		else lines.splice(at, 0, `    # comment ${n}`);
		result[file] = lines.join('\n');
	});
	return result;
}

describe('a lesson in any way of YAML', () => {
	/** The same data in another hand: block or flow, quoted in any way, indented or not. */
	function inOtherHand(text: string, choices: readonly number[], indentSeq: boolean, eol: string): string {
		const doc = new Document(parse(text) as unknown);
		let n = 0;
		const choose = (below: number) => choices[n++ % choices.length]! % below;
		visit(doc, (key, node) => {
			if (isMap(node) || isSeq(node)) {
				if (choose(5) === 0) node.flow = true;
				if (choose(4) === 0) node.commentBefore = ` comment ${n}`;
			}
			if (key === 'key') return;
			if (isScalar(node) && typeof node.value === 'string') {
				node.type =
					(['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const)[choose(9)] ??
					'PLAIN';
				if (choose(6) === 0) node.comment = ` behind ${n}`;
			}
		});
		return doc.toString({ indentSeq, lineWidth: 60 + choose(60) }).replace(/\n/g, () => eol);
	}

	const hand = fc.record({
		choices: fc.array(fc.nat(1000), { minLength: 7, maxLength: 60 }),
		indentSeq: fc.boolean(),
		eol: fc.constantFrom('\n', '\r\n'),
		bom: fc.constantFrom('', '', '\ufeff')
	});
	const base = smallTexts();
	const before = read(base);

	/** The small lesson in another hand; null where yaml itself writes it so that it reads otherwise. */
	function inHand({ choices, indentSeq, eol, bom }: typeof hand extends fc.Arbitrary<infer H> ? H : never) {
		const texts = { ...base };
		for (const file of ['lesson.yaml', 'attribution.yaml', 'questions.yaml'] as const)
			texts[file] = bom + inOtherHand(base[file], choices, indentSeq, eol);
		texts['article.md'] = texts['article.md'].replaceAll('\n', eol);
		return reads(texts, before) ? texts : null;
	}

	it('says what the draft says', () => {
		let count = 0;
		fc.assert(
			fc.property(hand, arbitraryEdits(10), (hand, edits) => {
				const texts = inHand(hand);
				if (!texts) return;
				count += 1;
				expect(writeBack(texts, before)).toEqual(texts);
				const draft = revised(before, edits);
				const written = writeBack(texts, draft);
				expect(read(written)).toEqual(asRead(draft));
				if (hand.eol === '\r\n')
					for (const text of Object.values(written))
						expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
			}),
			{ numRuns: 40 }
		);
		expect(count).toBeGreaterThan(15);
	});

	it('loses no comment where texts are written anew', () => {
		fc.assert(
			fc.property(hand, fc.constantFrom(...WORDS), (hand, words) => {
				const texts = inHand(hand);
				if (!texts) return;
				const written = writeBack(texts, reworded(before, words));
				for (const file of ['lesson.yaml', 'attribution.yaml', 'questions.yaml'] as const)
					expect(missing(commentLines(texts[file]), commentLines(written[file]))).toEqual([]);
			}),
			{ numRuns: 40 }
		);
	});

	function reads(texts: Texts, before: Draft): boolean {
		try {
			return sameJson(unitsOf(read(texts)), unitsOf(before));
		} catch {
			return false;
		}
	}
});

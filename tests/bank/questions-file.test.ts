import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { itemYaml } from '$lib/bank/item-yaml.ts';
import { rebuildFile } from '$lib/bank/questions-file.ts';
import { rebuild } from '$lib/bank/rebuild.ts';
import { BankSchema, ItemSchema, type Item } from '$lib/bank/schema.ts';
import { buildItems } from '$lib/bank/build.ts';
import { arbitraryLesson } from '../support/lessons.ts';
import { builtItem } from './items.ts';

const read = (text: string) => v.parse(BankSchema, parse(text));
const fresh = (...items: Item[]) => rebuildFile(null, items).text;

describe('a new file', () => {
	it('holds the items and their ids, readable', () => {
		const text = fresh(builtItem('a'));
		expect(read(text)).toEqual({ version: 1, built: ['a'], items: [builtItem('a')] });
		expect(text).toContain(`
  - id: a
    interaction: choice
    skill: attribution
    from: { recipe: who-said, claim: crack, built: ${builtItem('a').from!.built} }
    prompt: Who says so?
    choices:
      - { id: lind, text: Mara Lind, correct: true }
      - id: post
        text: The Holm Post
        feedback: The Post says something else.
    explanation: "Paragraph 2 credits it: “inspector Mara Lind said”."
    evidence:
      - { exact: "said" }
`);
	});

	it('is a bank also when there is nothing to build', () => {
		expect(read(fresh())).toEqual({ version: 1, built: [], items: [] });
	});
});

it('reads back as the same items, whatever lesson they come from', () => {
	fc.assert(
		fc.property(arbitraryLesson(), ({ article, attribution }) => {
			const items = buildItems(article, attribution);
			expect(read(fresh(...items)).items).toEqual(items);
		}),
		{ numRuns: 30 }
	);
});

it('writes any text so that it reads back as it was', () => {
	const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
	fc.assert(
		fc.property(words, words, words, fc.nat(8), (prompt, exact, prefix, indent) => {
			const item = { ...builtItem('a', prompt), passage: { exact, prefix } };
			const lines = itemYaml(item, indent);
			expect(v.parse(ItemSchema, parse(lines)[0])).toEqual(item);
		})
	);
});

it.each(['\u2028', '\u2029', '\u0085', '\r', ' \n ', '\ufeff'])(
	'writes %j, which some take for the end of a line, so that it reads back as it was',
	(sign) => {
		const item = { ...builtItem('a', `${sign}x${sign}`), passage: { exact: sign, prefix: `a${sign}b` } };
		expect(v.parse(ItemSchema, parse(itemYaml(item, 2))[0])).toEqual(item);
	}
);

describe('a file that a person worked on', () => {
	const MINE = `# My bank, for form 9b
version:   1

items:
# --- the easy ones ---
  - id: mine     # asked in class
    interaction: extended-text
    skill:   gaps
    prompt: >
      What would you ask
      the owner?
    explanation: 'It''s up to you.'
    model: "Ask   for the log."
    criteria: [ names the log,
      "says why" ]

# the end
`;

	it('keeps every byte of what is theirs', () => {
		const { text, report } = rebuildFile(MINE, [builtItem('a'), builtItem('b')]);
		const [before, after] = MINE.split('\n\n# the end\n');
		expect(text.startsWith(before!)).toBe(true);
		expect(text).toContain('\n\n# the end\n');
		expect(after).toBe('');
		expect(read(text).items.map(({ id }) => id)).toEqual(['mine', 'a', 'b']);
		expect(report.added).toEqual(['a', 'b']);
	});

	it('is the same, to the byte, when there is nothing to do', () => {
		const once = rebuildFile(MINE, [builtItem('a')]).text;
		expect(rebuildFile(once, [builtItem('a')]).text).toBe(once);
		expect(rebuildFile(MINE, []).text).toBe(MINE);
	});

	it('gets new words only where an item is replaced', () => {
		const once = rebuildFile(MINE, [builtItem('a'), builtItem('b')]).text;
		const twice = rebuildFile(once, [builtItem('a', 'From whom?'), builtItem('b')]).text;
		const lines = once.split('\n');
		const changed = twice.split('\n').filter((line, i) => line !== lines[i]);
		expect(changed).toEqual([
			`    from: { recipe: who-said, claim: crack, built: ${builtItem('a', 'From whom?').from!.built} }`,
			'    prompt: From whom?'
		]);
	});

	it('keeps a comment above an item that goes', () => {
		const once = fresh(builtItem('a'), builtItem('b')).replace('  - id: b', '  # hard\n  - id: b');
		const { text, report } = rebuildFile(once, [builtItem('a')]);
		expect(report.removed).toEqual(['b']);
		expect(text).toContain('  # hard\n');
		expect(read(text)).toEqual({ version: 1, built: ['a'], items: [builtItem('a')] });
	});

	it('leaves an item with a comment in it as it is, and marks it when it is stale', () => {
		for (const [plain, commented] of [
			['    prompt: Who says so?\n', '    prompt: Who says so? # ask twice\n'],
			['      - { exact: "said" }\n', '      - { exact: "said" }\n    # better evidence?\n']
		]) {
			const once = fresh(builtItem('a'), builtItem('b')).replace(plain!, commented!);
			const { text, report } = rebuildFile(once, [builtItem('a', 'Moved?'), builtItem('b')]);
			expect(report.stale).toEqual(['a']);
			expect(text.replace('    stale: true\n', '')).toBe(once);
			expect(read(text).items[0]).toMatchObject({ stale: true, prompt: 'Who says so?' });
			expect(rebuildFile(text, [builtItem('a'), builtItem('b')]).text).toBe(once);
		}
	});

	it('marks and unmarks items in whatever way they are written', () => {
		const { from, ...rest } = builtItem('a', 'Mine now?');
		const mine = { ...rest, from: { ...from!, built: builtItem('a').from!.built } };
		const ways = [
			`version: 1\nbuilt: [a]\nitems:\n  - ${JSON.stringify(mine)}\n`,
			`version: 1\nbuilt: [a]\nitems:\n- from:\n    recipe: who-said\n    claim: crack\n    built: ${from!.built.replace(/.*/, mine.from.built)} # old\n${itemYaml(rest as Item, 0).replace('- ', '  ')}\n`
		];
		for (const before of ways) {
			const stale = rebuildFile(before, []).text;
			expect(read(stale).items[0]).toEqual({ ...read(before).items[0], stale: true });
			expect(rebuildFile(stale, [builtItem('a')]).text).toBe(before);
		}
	});

	it('may have lists in brackets, carriage returns, or no line break at its end', () => {
		const items = [builtItem('a'), builtItem('b')];
		const banks = [
			'version: 1\nitems: []',
			'version: 1\nitems: [ # none yet\n]\nbuilt: []\n',
			'{ "version": 1, "built": [], "items": [] }',
			`{"version":1,"built":["b"],"items":[${JSON.stringify(builtItem('b'))}]}`,
			`built:\n- b\nversion: 1\nitems:\n${itemYaml(builtItem('b'), 0)}`,
			MINE.replaceAll('\n', '\r\n'),
			`${fresh(builtItem('b'))}...\n`
		];
		for (const before of banks) {
			const { text } = rebuildFile(before, items);
			expect(read(text)).toEqual(rebuild(read(before), items).bank);
			expect(rebuildFile(text, items).text).toBe(text);
			expect(text.match(/# .*/g) ?? []).toEqual(expect.arrayContaining(before.match(/# [^\r\n]*/g) ?? []));
			if (before.includes('\r')) expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		}
	});

	it('may lose all its items and get them back', () => {
		for (const start of [
			fresh(builtItem('a')),
			`built: [a]\nversion: 1\nitems:\n${itemYaml(builtItem('a'), 0)}\n`
		]) {
			const none = rebuildFile(start, []).text;
			expect(read(none)).toEqual({ version: 1, built: [], items: [] });
			expect(read(rebuildFile(none, [builtItem('a')]).text).items).toEqual([builtItem('a')]);
		}
	});
});

/** What happens to a file: a rebuild with some of the items, or a person at work in its text. */
type Step =
	| { do: 'rebuild'; ids: string[]; prompt: string }
	| { do: 'comment-above' | 'comment-in' | 'comment-below' | 'edit' | 'delete' | 'own'; id: string };

const IDS = ['a', 'b', 'c', 'd'];
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({
		do: fc.constant('rebuild' as const),
		ids: fc.subarray(IDS),
		prompt: fc.constantFrom(
			'Who?',
			'Who says so?',
			`From whom, ${'as far as you can tell, '.repeat(5)}is it?`
		)
	}),
	fc.record({
		do: fc.constantFrom(
			'comment-above' as const,
			'comment-in' as const,
			'comment-below' as const,
			'edit' as const,
			'delete' as const,
			'own' as const
		),
		id: fc.constantFrom(...IDS)
	})
);

/** The lines of an item, from its dash to the line before the next item or the end of the list. */
function linesOf(text: string, id: string): [start: number, end: number, lines: string] | null {
	const start = text.search(new RegExp(`^  - id: ${id}(?= |$)`, 'm'));
	if (start === -1) return null;
	const rest = text.slice(start + 1);
	const next = rest.search(/^( {2}- id: |\S| {2}#)/m);
	const end = start + 1 + (next === -1 ? rest.length : next);
	return [start, end, text.slice(start, end).trimEnd()];
}

it('agrees with the merge of banks, and keeps all comments and what a person wrote, byte for byte', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
			let text = fresh(...IDS.map((id) => builtItem(id)));
			const comments: string[] = [];
			const theirs = new Map<string, string>();
			const inItems = new Set<string>();
			steps.forEach((what, n) => {
				if (what.do === 'rebuild') {
					const items = what.ids.map((id) => builtItem(id, what.prompt));
					const expected = rebuild(read(text), items, inItems);
					const { text: next, report } = rebuildFile(text, items);
					expect(read(next)).toEqual(expected.bank);
					expect(report).toEqual(expected.report);
					expect(rebuildFile(next, items).text).toBe(next);
					text = next;
				} else {
					const found = linesOf(text, what.id);
					if (!found) return;
					const [start, end, lines] = found;
					const put = (lines: string) => {
						text = `${text.slice(0, start)}${lines}\n\n${text.slice(end)}`;
						return lines;
					};
					const comment = `# note ${n}`;
					if (what.do === 'comment-above') text = `${text.slice(0, start)}  ${comment}\n${text.slice(start)}`;
					if (what.do === 'comment-in') theirs.set(what.id, put(lines.replace('\n', ` ${comment}\n`)));
					if (what.do === 'comment-below') theirs.set(what.id, put(`${lines}\n    ${comment}`));
					if (what.do.startsWith('comment')) comments.push(comment);
					if (what.do === 'comment-in' || what.do === 'comment-below') inItems.add(what.id);
					if (what.do === 'edit') theirs.set(what.id, put(lines.replace(/skill: .*/, 'skill:   "gaps"')));
					if (what.do === 'own') theirs.set(what.id, put(lines.replace(/\n {4}(from|stale): .*/g, '')));
					if (what.do === 'delete') {
						const gone = lines.match(/# note \d+/g) ?? [];
						gone.forEach((one) => comments.splice(comments.indexOf(one), 1));
						text = text.slice(0, start) + text.slice(end);
						theirs.delete(what.id);
						inItems.delete(what.id);
						if (read(text.replace(/^items:(?=\s*(#.*\s*)*built)/m, 'items: []')).items.length === 0)
							text = text.replace(/^items:$/m, 'items: []');
					}
				}
				for (const comment of comments) expect(text).toContain(comment);
				for (const [id, lines] of theirs) {
					const now = linesOf(text, id)?.[2].replace(/\n {4}stale: true/, '');
					expect(now).toBe(lines.replace(/\n {4}stale: true/, ''));
				}
			});
		}),
		{ numRuns: 60 }
	);
});

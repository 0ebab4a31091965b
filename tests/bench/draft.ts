/*
 * What the studio's thinking costs on a large lesson: checking the draft after an edit, and taking the anchors along
 * when the article changes. By hand:
 *
 *     npx tsx tests/bench/draft.ts [--runs 15]
 *
 * The draft is the seed lesson's, its questions repeated up to 500, its article with the words of made-up ones before
 * and after it up to 10,000. Each job is done once to warm up, then `runs` times. Told are the medians of the time on the
 * clock and of the time on the processor: where the machine does other things, only the second says something.
 */
import { parseArgs } from 'node:util';
import { followAnchors } from '../../src/lib/lesson/draft/article-edit.ts';
import { checkDraft } from '../../src/lib/lesson/draft/check.ts';
import type { Draft } from '../../src/lib/lesson/draft/draft.ts';
import { largeDraft, madeUp, WORDS } from './large-draft.ts';
import { printRows } from './table.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
const RUNS = Number(values.runs);

const draft = largeDraft();
const { body } = draft.article;
const paragraphs = body.split('\n\n');
console.log(
	`${draft.items.length} questions, ${draft.claims.length} claims, ${body.split(/\s+/).length.toLocaleString('en')} words`
);

printRows(
	'Checking',
	['the draft', 'clock', 'processor', 'problems', 'fixes'],
	[
		checked('all is well', draft),
		checked('one question half-written', {
			...draft,
			items: draft.items.map((item, i) => (i === 250 ? { ...item, prompt: '', explanation: '' } : item))
		}),
		checked('every question half-written', {
			...draft,
			items: draft.items.map((item) => ({ ...item, prompt: '', explanation: '' }))
		}),
		checked('50 stale questions', {
			...draft,
			items: draft.items.map((item, i) => (i % 10 === 0 ? { ...item, stale: true as const } : item))
		}),
		checked('20 quotes lost', {
			...draft,
			items: draft.items.map((item, i) =>
				i % 25 === 0 ? { ...item, evidence: [{ exact: `${item.evidence[0]?.exact} there` }] } : item
			)
		}),
		checked('another article', {
			...draft,
			article: { ...draft.article, body: madeUp(100, WORDS).join('\n\n') }
		})
	]
);

printRows(
	'Following the article',
	['the edit', 'clock', 'processor', 'lost'],
	[
		edited('a word more', body.replace(' the ', ' all the ')),
		edited('a paragraph less', paragraphs.toSpliced(80, 1).join('\n\n')),
		edited(
			'a typo in each paragraph',
			paragraphs.map((words) => words.replace(/\w+$|\w+(?=\W+$)/, '$&x')).join('\n\n')
		),
		edited('twice the article', [...paragraphs, ...paragraphs].join('\n\n')),
		edited('the paragraphs turned round', paragraphs.toReversed().join('\n\n')),
		edited('another article', madeUp(100, WORDS).join('\n\n'))
	]
);

function checked(name: string, draft: Draft): string[] {
	const { times, result } = timed(() => checkDraft('seed', draft));
	return [name, ...times, String(result.length), String(result.flatMap(({ fixes }) => fixes).length)];
}

function edited(name: string, after: string): string[] {
	const { times, result } = timed(() => followAnchors(draft, { ...draft.article, body: after }));
	return [name, ...times, String(result.lost.length)];
}

function timed<T>(work: () => T): { times: [clock: string, processor: string]; result: T } {
	let result = work();
	const times = Array.from({ length: RUNS }, () => {
		const began = performance.now();
		const used = process.cpuUsage();
		result = work();
		const { user, system } = process.cpuUsage(used);
		return { clock: performance.now() - began, processor: (user + system) / 1000 };
	});
	const median = (key: 'clock' | 'processor') => {
		const sorted = times.map((time) => time[key]).sort((a, b) => a - b);
		return `${sorted[Math.floor(RUNS / 2)]!.toFixed(0)} ms`;
	};
	return { times: [median('clock'), median('processor')], result };
}

/*
 * What a student's page costs: bytes, times until something is painted, clicks, layout shifts. By hand:
 *
 *     npm run build && npx tsx tests/bench/page.ts [--runs 7] [--seeds 40] [--draws 4] [--lesson russia-taliban]
 *
 * How each figure is measured stands in README.md and at the top of the file that measures it. In short: the built
 * server (`node build`) and the pages that it is held against run on this machine; a real Chromium loads each page
 * cold, in a context of its own, with the network of slow 4G (562.5 ms a request, 1.44 Mbit/s down) and the CPU divided
 * by 4; the pages take turns, so that what disturbs one run disturbs all of them; the table shows medians. Anything
 * that is "painted" was so by the browser's own account (Element Timing), not by the script's.
 */
import { parseArgs } from 'node:util';
import { brotli } from './brotli.ts';
import { startBuiltServer } from './built-server.ts';
import { CLICK_FLOOR_PAGE, measureClickFloor } from './click-floor.ts';
import { measureClicks } from './click-to-feedback.ts';
import { floorPage } from './floor-page.ts';
import { measureShifts } from './layout-shift.ts';
import { beginsWithSingleChoice, fetchLessonPage, type LessonPage } from './lesson-page.ts';
import { measurePainted, type Painted, type Route } from './painted.ts';
import { reactQuizPage } from './peer-page.ts';
import { measureRequests } from './requests.ts';
import { launchChromium, NARROW, WIDE, type Screen } from './slow-browser.ts';
import { startStaticServer } from './static-server.ts';
import { median, p95, spread } from './stats.ts';
import { printTable, type Figure } from './table.ts';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '7' },
		seeds: { type: 'string', default: '40' },
		draws: { type: 'string', default: '4' },
		lesson: { type: 'string', default: 'russia-taliban' }
	}
});
const RUNS = Number(values.runs);
const SEEDS = Array.from({ length: Number(values.seeds) }, (_, i) => `bench-${i + 1}`);
const SCREENS: Record<string, Screen> = { wide: WIDE, narrow: NARROW };

const ours = await startBuiltServer(values.lesson);
const browser = await launchChromium();
try {
	const pages: LessonPage[] = [];
	for (const seed of SEEDS) pages.push(await fetchLessonPage(ours.origin, values.lesson, seed));
	printTable('Bytes', await bytes(pages));

	const simple = pages.find(beginsWithSingleChoice);
	if (!simple) throw new Error('No draw begins with a single choice: try more --seeds.');
	const peer = await reactQuizPage(
		[simple, ...pages.filter((page) => page !== simple)].map(({ draw }) => draw)
	);
	const others = await startStaticServer({
		'/floor.html': floorPage(simple.draw),
		'/click.html': CLICK_FLOOR_PAGE,
		...peer.files
	});
	try {
		const painted = await paintAll(routes(simple.address, others.origin));
		const peerBytes = brotli(peer.files['/peer.js']).length;
		printTable(
			`Painted, milliseconds from navigation, median (least–most) of ${RUNS}`,
			paintFigures(painted, `${peer.name}, ${(peerBytes / 1000).toFixed(1)} kB JS`)
		);
		const floor = await measureClickFloor(browser, `${others.origin}/click.html`, 20);
		printTable('Clicks, CPU divided by 4', await clicks(pages.slice(0, Number(values.draws)), median(floor)));
	} finally {
		others.stop();
	}
	printTable('Layout shift, load to first feedback', await shifts(simple.address));
} finally {
	await browser.close();
	ours.stop();
}

async function bytes(pages: LessonPage[]): Promise<Figure[]> {
	const requested = [];
	for (const { address } of pages) requested.push(await measureRequests(browser, address));
	const most = (numbers: number[]) => Math.max(...numbers);
	const over = `worst of ${pages.length} draws`;
	const count = (what: string, value: number, limit: number, unit: string): Figure => ({
		what,
		measured: value.toLocaleString('en'),
		value,
		limit,
		unit
	});
	const late = most(requested.map(({ late }) => late.bytes));
	return [
		count(
			'JavaScript until the first answer, brotli',
			most(requested.map((r) => r.scripts.bytes)),
			40_000,
			'B'
		),
		count('its requests', most(requested.map((r) => r.scripts.count)), 3, ''),
		{ what: 'JavaScript that comes with the first answer', measured: late.toLocaleString('en') },
		count(
			'CSS, in the page, brotli on its own',
			most(pages.map(({ css }) => brotli(css, 5).length)),
			10_000,
			'B'
		),
		count(`HTML, brotli, ${over}`, most(pages.map((page) => page.bytes)), 25_000, 'B'),
		{ what: 'HTML, brotli, median', measured: median(pages.map((page) => page.bytes)).toLocaleString('en') },
		count('fonts', most(requested.map((r) => r.fonts)), 0, ''),
		count('requests outside the origin', most(requested.map((r) => r.outside.length)), 0, '')
	];
}

/** What is opened, by name; each for both screens. */
function routes(lesson: string, others: string): Record<string, Route> {
	const start = { seen: 'start', press: ['button[value=begin]'] };
	const answer = {
		seen: 'question',
		press: ['#quiz input[name=choice]', 'button.primary[value=answer]']
	};
	const answered = {
		start: 'button[value=begin]',
		question: 'form:has(input[name=choice]) #prompt',
		feedback: '#verdict'
	};
	const floor = { address: `${others}/floor.html`, screen: WIDE, watch: { article: '#p1', 'way in': '#q1' } };
	const ours = { address: lesson, screen: WIDE, watch: { article: '#p1', 'way in': 'button[value=begin]' } };
	const peer: Route = {
		address: `${others}/peer.html`,
		screen: WIDE,
		watch: { article: '#p1', question: '.questionWrapperBody h3', feedback: '.alert' },
		steps: [{ seen: 'question', press: ['.answerBtn'] }]
	};
	// On a phone the quiz stands below the article, and a link in the header goes there.
	const narrow = { screen: NARROW, watch: { article: '#p1', 'way in': '.way-in' } };
	const down = { seen: 'way in', press: ['.way-in', ...start.press] };
	return {
		'floor wide': floor,
		'ours wide': ours,
		'answered wide': { ...ours, watch: answered, steps: [start, answer] },
		'peer wide': peer,
		'floor narrow': { ...floor, ...narrow },
		'ours narrow': { ...ours, ...narrow },
		'answered narrow': {
			...ours,
			screen: NARROW,
			watch: { 'way in': '.way-in', question: answered.question, feedback: answered.feedback },
			steps: [down, answer]
		},
		'peer narrow': {
			...peer,
			screen: NARROW,
			watch: { 'way in': '.way-in', ...peer.watch },
			steps: [{ ...down, press: ['.way-in'] }, ...(peer.steps ?? [])]
		}
	};
}

/** Opens all pages in turn, again and again. */
async function paintAll(routes: Record<string, Route>): Promise<Record<string, Painted[]>> {
	const all: Record<string, Painted[]> = Object.fromEntries(Object.keys(routes).map((name) => [name, []]));
	for (let run = 0; run < RUNS; run++) {
		for (const [name, route] of Object.entries(routes)) all[name]!.push(await measurePainted(browser, route));
	}
	return all;
}

function paintFigures(painted: Record<string, Painted[]>, peerName: string): Figure[] {
	const times = (name: string, what: string) => painted[name]!.map((one) => one[what]!);
	const shown = (name: string, what: string) => spread(times(name, what));
	return Object.keys(SCREENS).flatMap((screen): Figure[] => {
		const ratio = (what: string): Figure => {
			const value = median(times(`ours ${screen}`, what)) / median(times(`floor ${screen}`, what));
			return { what: `${screen}: ${what} ÷ floor’s`, measured: value.toFixed(3), value, limit: 1.15 };
		};
		const feedback = median(times(`answered ${screen}`, 'feedback'));
		return [
			{ what: `${screen}: article, floor`, measured: shown(`floor ${screen}`, 'article') },
			{ what: `${screen}: article, ours`, measured: shown(`ours ${screen}`, 'article') },
			ratio('article'),
			{ what: `${screen}: way in, floor`, measured: shown(`floor ${screen}`, 'way in') },
			{ what: `${screen}: way in, ours`, measured: shown(`ours ${screen}`, 'way in') },
			ratio('way in'),
			{ what: `${screen}: question, ${peerName}`, measured: shown(`peer ${screen}`, 'question') },
			{ what: `${screen}: question, ours, Start pressed`, measured: shown(`answered ${screen}`, 'question') },
			{ what: `${screen}: first feedback, peer`, measured: shown(`peer ${screen}`, 'feedback') },
			{
				what: `${screen}: first feedback, ours`,
				measured: shown(`answered ${screen}`, 'feedback'),
				value: feedback,
				limit: Math.round(median(times(`peer ${screen}`, 'feedback'))),
				below: true,
				unit: 'ms'
			}
		];
	});
}

async function clicks(pages: LessonPage[], floor: number): Promise<Figure[]> {
	const addresses = pages.map(({ address }) => address);
	const { took, unseen } = await measureClicks(browser, addresses);
	const { feedback, proof } = took;
	const value = median(feedback);
	const figures: Figure[] = [
		{ what: 'a button that shows one word, on this machine', measured: `${floor.toFixed(1)} ms` },
		{
			what: `Check to feedback painted, median of ${feedback.length}`,
			measured: `${value.toFixed(1)} ms`,
			value,
			limit: 40,
			unit: 'ms'
		},
		{ what: 'the same, 95 of 100 within', measured: `${p95(feedback).toFixed(1)} ms` }
	];
	figures.push({
		what: 'feedback that came out of sight',
		measured: [unseen.length, ...unseen].join('; '),
		value: unseen.length,
		limit: 0
	});
	if (proof.length > 0) {
		figures.push({
			what: `Check to “Now prove it” painted, median of ${proof.length}`,
			measured: `${median(proof).toFixed(1)} ms`
		});
	}
	return figures;
}

async function shifts(address: string): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const early of [false, true]) {
		for (const width of [1280, 768, 390, 320]) {
			const { counted, moved } = await measureShifts(browser, address, {
				screen: { width, height: 800 },
				early
			});
			figures.push({
				what: `${width} px, Start pressed ${early ? 'before the script is there' : 'after reading'}`,
				measured: [counted.toFixed(4), ...moved].join('; '),
				value: counted,
				limit: 0
			});
		}
	}
	return figures;
}

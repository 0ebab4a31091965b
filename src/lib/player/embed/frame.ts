import type { CurrentAttempt } from '../attempt.svelte.ts';
import type { PageData } from '../entry.ts';
import type { LateParts } from '../late-parts.svelte.ts';
import type { FromLesson, FromPage } from './messages.ts';

/*
 * /embed-frame.js, in the page of an embedded lesson: tells the page around how high the lesson is and how the attempt
 * goes, once that page has said that it listens; and lets what stays in sight follow the part of the frame that is seen.
 */
type Told = FromLesson extends infer Each
	? Each extends FromLesson
		? Omit<Each, 'source' | 'version' | 'lesson'>
		: never
	: never;

/** In CSS pixels. */
const LEAST_SEEN = 384;
const root = document.documentElement;
const { quiz } = JSON.parse(document.getElementById('player-data')!.textContent) as PageData;

/** The origin of the page around, once it has said hello. */
let origin: string | null = null;
let height = 0;
/** The last that was said of the attempt, and whether it is over: a page that comes later hears it, too. */
let standing: Told | null = null;
let ending: Told | null = null;

theme();
if (parent !== window) {
	addEventListener('message', hear);
	addEventListener('attempt', (event) => void follow((event as CustomEvent<Step>).detail));
	new ResizeObserver(measure).observe(document.body);
}

/** What the player says after each step. */
interface Step {
	attempt: CurrentAttempt;
	late: LateParts;
}

function tell(message: Told | null): void {
	if (origin === null || !message) return;
	parent.postMessage(
		JSON.stringify({ source: 'who-says', version: 1, lesson: quiz.lesson, ...message }),
		origin
	);
}

function hear({ source, origin: from, data }: MessageEvent): void {
	const message = source === parent ? read(data) : null;
	if (message?.type === 'hello') {
		// A page of a file or a sandbox has no origin that could be named.
		origin = from === 'null' ? '*' : from;
		tell({ type: 'ready', title: quiz.title, questions: quiz.questions.length });
		height = 0;
		measure();
		tell(standing);
		tell(ending);
	} else if (message?.type === 'seen' && (from === origin || origin === '*')) {
		// The page makes the frame as high as the lesson: nothing scrolls in here any more.
		root.dataset.framed = '';
		const { above, seen, below, room } = message;
		// A question keeps room to be read in while the page scrolls it in and out.
		const lengths = { above, seen: Math.max(seen, Math.min(room, LEAST_SEEN)), below, room };
		for (const [name, length] of Object.entries(lengths))
			root.style.setProperty(`--${name}`, `${Math.round(Number(length) || 0)}px`);
	}
}

function read(data: unknown): FromPage | null {
	try {
		const message = JSON.parse(String(data)) as FromPage | null;
		return message?.source === 'who-says' && message.version === 1 ? message : null;
	} catch {
		return null;
	}
}

function measure(): void {
	const now = Math.ceil(document.body.getBoundingClientRect().height);
	if (now === height) return;
	height = now;
	tell({ type: 'resize', height });
}

/** Says how the attempt goes. What it takes to know comes with the first answer. */
async function follow({ attempt, late }: Step): Promise<void> {
	if (!attempt.events.some(({ type }) => ['answer', 'skip', 'review', 'finish'].includes(type))) return;
	await late.load();
	const now = late.parts?.standingOf(attempt);
	if (!now) return;
	standing = { type: 'progress', answered: now.answered, questions: now.questions };
	ending = now.result && { type: 'completed', ...now.result };
	tell(standing);
	tell(ending);
}

/** The theme that the page asked for holds for every address that the lesson goes to: the frame's name keeps it. */
function theme(): void {
	const asked = new URLSearchParams(location.search).get('theme');
	if (asked !== null) window.name = `who-says-${asked}`;
	const [, theme] = /^who-says-(light|dark)$/.exec(window.name) ?? [];
	if (theme) root.dataset.theme = theme;
}

import { scalePoint } from 'd3-scale';
import { curveNatural, line } from 'd3-shape';
import { blockAt, blockSign, type Article } from '../article/article.ts';
import { capitalised } from '../attribution/capitalised.ts';
import { claimsWith, type Ledger, type LedgerClaim, type Voice } from '../attribution/ledger.ts';
import { STATUSES, type Naming, type Status } from '../attribution/schema.ts';
import { STATUS_WORDS } from '../attribution/verification.ts';

/** A place in the picture, in its units: pixels when it is shown at its own size. */
export interface Point {
	x: number;
	y: number;
}

export type ArrowKind = 'chain' | 'support' | 'dispute';

/** One voice: a staff as wide as the article is long, with a mark for each claim. */
export interface MapVoice {
	/** As {@link Voice}. */
	id: string | null;
	name: string;
	/** The name, in lines that fit. */
	label: { text: string; at: Point }[];
	/** What belongs to the voice, for pointing at. */
	top: number;
	height: number;
	staff: { from: Point; to: Point };
	marks: (Point & { claim: string; status: Status })[];
	/** Where it passes on what another one said. */
	relays: (Point & { claim: string })[];
}

export interface MapArrow {
	kind: ArrowKind;
	/** The path's `d`. */
	path: string;
	/** The voices at its two ends. */
	from: string | null;
	to: string | null;
}

/**
 * The source map: who said what, through whom, supported and disputed by whom. It is a score: each voice has a staff,
 * grouped by naming; from left to right runs the article; a mark's form is its claim's status.
 */
export interface SourceMap {
	width: number;
	height: number;
	groups: { title: string; top: number; height: number; at: Point }[];
	/** Where paragraphs begin; a label only where there is room for it, in one of two rows. */
	paragraphs: { x: number; label: (Point & { text: string }) | null }[];
	/** Between which heights the paragraphs' lines run. */
	plot: { top: number; bottom: number };
	voices: MapVoice[];
	arrows: MapArrow[];
	legend: (Point & { sign: Status | ArrowKind | 'relay'; text: string })[];
}

/** How a picture of some width is laid out. */
interface Format {
	width: number;
	/** The width that names take beside the staffs; 0 sets each name above its staff. */
	names: number;
	/** How many characters of a name go in a line, and how many lines it may have. */
	characters: number;
	lines: number;
}

/** Beside the text of a desk's screen or on paper; and on a phone. */
export const FORMATS = {
	wide: { width: 782, names: 240, characters: 27, lines: 3 },
	narrow: { width: 316, names: 0, characters: 40, lines: 2 }
} as const satisfies Record<string, Format>;

/** How wide a mark is, with the air that it needs: two nearer than this are set at two heights. */
const MARK = 11;
const LINE = 16;
/** No voice is lower: a finger finds it also where the picture is shown a tenth smaller than it is laid out. */
const LOWEST = 49;
const GROUP = 32;
/** The air between a group's last voice and the next group. */
const GAP = 8;
const AXIS = 34;
const EDGE = 10;
/** A paragraph's number needs this much room to the one before. */
const NUMBER = 25;
const NUMBER_ROWS = 2;

/** The words of the picture that are not the article's. */
export interface MapWords {
	/** The groups of voices, in their order from above; `own` is the article's own voice. */
	groups: Record<'own' | Naming, string>;
	/** The sign for the headline among the paragraphs' numbers: one letter. */
	headline: string;
	statuses: Record<Status, string>;
	/** How many claims have a status. */
	counted: (status: string, n: number) => string;
	/** What an arrow says of the voice that it leaves: “supports”. */
	arrows: Record<ArrowKind, string>;
	/** The ring of one who passes words on. */
	relay: string;
}

export const MAP_WORDS: MapWords = {
	groups: {
		own: 'The article’s own voice',
		named: 'Named',
		'role-only': 'Known by role',
		anonymous: 'Anonymous',
		outlet: 'Outlets',
		document: 'Documents'
	},
	headline: 'H',
	statuses: STATUS_WORDS,
	counted: (status, n) => `${status}: ${n}`,
	arrows: { chain: 'passed on to', support: 'supports', dispute: 'casts doubt on' },
	relay: 'another’s words'
};

const GROUPS = ['own', 'named', 'role-only', 'anonymous', 'outlet', 'document'] as const;

/**
 * Lays the source map out. A pure function, for the server and the build: nothing of it reaches a student but its
 * result.
 *
 * @param article whose paragraphs are numbered
 * @param ledger of the same article
 * @param format one of {@link FORMATS}
 */
export function sourceMap(
	article: Pick<Article, 'blocks'>,
	ledger: Ledger,
	format: Format,
	words: MapWords = MAP_WORDS
): SourceMap {
	const left = format.names === 0 ? EDGE : format.names;
	const scale = scalePoint()
		.domain(ledger.claims.map(({ id }) => id))
		.range([left, format.width - EDGE])
		.padding(0.5);
	const xOf = (claim: string) => round(scale(claim) ?? left);

	const groups: SourceMap['groups'] = [];
	const voices: MapVoice[] = [];
	let y = AXIS;
	for (const group of GROUPS) {
		const title = words.groups[group];
		const members = ledger.voices
			.filter(({ naming }) => (naming ?? 'own') === group)
			.sort((a, b) => firstOf(a, ledger) - firstOf(b, ledger));
		if (members.length === 0) continue;
		const top = y;
		y += GROUP;
		for (const member of members) {
			const voice = placeVoice(member, ledger, { top: y, left, xOf, format });
			voices.push(voice);
			y += voice.height;
		}
		groups.push({ title, top, height: y - top, at: { x: EDGE, y: top + GROUP - 12 } });
		y += GAP;
	}
	const bottom = y - GAP;
	const legend = legendOf(ledger, bottom + LINE * 2, format.width, words);
	return {
		width: format.width,
		height: (legend.at(-1)?.y ?? bottom) + LINE,
		groups,
		paragraphs: paragraphsOf(article, ledger.claims, xOf, words),
		plot: { top: AXIS, bottom },
		voices,
		arrows: arrowsOf(ledger, voices),
		legend
	};
}

/** The place of a voice's first claim or relayed claim in the article; a voice that has none comes last. */
function firstOf(voice: Voice, ledger: Ledger): number {
	const [first] = claimsWith(voice, ledger);
	return first ? ledger.claims.indexOf(first) : ledger.claims.length;
}

interface Setting {
	top: number;
	left: number;
	xOf: (claim: string) => number;
	format: Format;
}

function placeVoice(voice: Voice, ledger: Ledger, { top, left, xOf, format }: Setting): MapVoice {
	const isAbove = format.names === 0;
	const words = wrapped(capitalised(voice.name), format.characters, format.lines);
	const here = claimsWith(voice, ledger).map((claim) => ({ claim, x: xOf(claim.id) }));
	const levels = levelsOf(
		here.map(({ x }) => x),
		MARK
	);
	const deepest = Math.max(0, ...levels);

	const text = words.length * LINE;
	const marks = (deepest + 1) * MARK;
	const height = Math.max(LOWEST, isAbove ? text + marks + LINE : Math.max(text, marks) + LINE);
	// The name's block and the staff's are centred on one line, or stand one above the other.
	const firstLine = isAbove ? top + LINE : top + (height - text) / 2 + LINE * 0.75;
	const staffY = isAbove
		? top + text + (height - text - (deepest * MARK) / 2) / 2 + (deepest * MARK) / 4
		: top + height / 2;
	const places = here.map(({ claim, x }, i) => ({
		claim,
		x,
		y: round(staffY + (levels[i]! - deepest / 2) * MARK)
	}));
	return {
		id: voice.id,
		name: capitalised(voice.name),
		label: words.map((text, i) => ({ text, at: { x: EDGE, y: round(firstLine + i * LINE) } })),
		top,
		height,
		staff: { from: { x: left, y: round(staffY) }, to: { x: format.width - EDGE, y: round(staffY) } },
		marks: places
			.filter(({ claim }) => claim.voice === voice.id)
			.map(({ claim, x, y }) => ({ claim: claim.id, status: claim.status, x, y })),
		relays: places
			.filter(({ claim }) => claim.voice !== voice.id)
			.map(({ claim, x, y }) => ({ claim: claim.id, x, y }))
	};
}

/** At which height each thing goes, 0 being the topmost, so that none comes nearer to another: the first that is free. */
function levelsOf(xs: number[], room: number): number[] {
	const ends: number[] = [];
	return xs.map((x) => {
		const free = ends.findIndex((end) => x - end >= room);
		const level = free === -1 ? ends.length : free;
		ends[level] = x;
		return level;
	});
}

function arrowsOf({ claims }: Ledger, voices: MapVoice[]): MapArrow[] {
	const marks = new Map(
		voices.flatMap(({ id, marks }) => marks.map((mark) => [mark.claim, { ...mark, voice: id }]))
	);
	const ringOf = (voice: string, claim: string) => {
		const ring = voices.find(({ id }) => id === voice)?.relays.find((relay) => relay.claim === claim);
		return ring && { ...ring, voice };
	};
	type End = Point & { voice: string | null };
	const arrow = (kind: ArrowKind, from: End | undefined, to: End | undefined): MapArrow[] =>
		from && to ? [{ kind, path: arc(kind, from, to), from: from.voice, to: to.voice }] : [];

	return claims.flatMap((claim) => {
		const mark = marks.get(claim.id);
		// From the one who said it, over each who passed it on, towards the reader.
		const stops = [mark, ...[...claim.via].reverse().map((id) => ringOf(id, claim.id))];
		return [
			...stops.slice(1).flatMap((stop, i) => arrow('chain', stops[i], stop)),
			...claim.supports.flatMap((other) => arrow('support', mark, marks.get(other))),
			...claim.disputes.flatMap((other) => arrow('dispute', mark, marks.get(other)))
		];
	});
}

const curve = line<Point>(
	({ x }) => round(x),
	({ y }) => round(y)
).curve(curveNatural);

/** A bow from the rim of one mark to the rim of another: over them on one staff, else to the side. */
function arc(kind: ArrowKind, from: Point, to: Point): string {
	const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	const isLevel = Math.abs(from.y - to.y) <= MARK;
	if (isLevel) {
		const top = Math.min(from.y, to.y);
		const rim = MARK / 2 + 1;
		const bow = { x: middle.x, y: top - rim - 8 };
		return curve([{ x: from.x, y: from.y - rim }, bow, { x: to.x, y: to.y - rim - 1 }]) ?? '';
	}
	const down = to.y > from.y ? 1 : -1;
	// To either side, so that two arrows between the same voices keep apart.
	const side = kind === 'dispute' ? 1 : -1;
	const bow = { x: middle.x + side * Math.min(24, 8 + Math.abs(from.y - to.y) / 20), y: middle.y };
	const start = { x: from.x, y: from.y + (down * MARK) / 2 };
	const end = { x: to.x, y: to.y - down * (MARK / 2 + 2) };
	return curve([start, bow, end]) ?? '';
}

function paragraphsOf(
	article: Pick<Article, 'blocks'>,
	claims: LedgerClaim[],
	xOf: (claim: string) => number,
	words: MapWords
): SourceMap['paragraphs'] {
	const first = new Map<string, string>();
	for (const { id, at } of claims) {
		const block = blockAt(article, at[0]?.start ?? -1);
		if (block && !first.has(block.id)) first.set(block.id, id);
	}
	const starts = [...first].map(([id, claim]) => ({ id, x: xOf(claim) }));
	const rows = levelsOf(
		starts.map(({ x }) => x),
		NUMBER
	);
	return starts.map(({ id, x }, i) => {
		const text = id === 'h' ? words.headline : blockSign({ id }).replace('\u00a0', '');
		const row = rows[i]!;
		return { x, label: row < NUMBER_ROWS ? { x, y: 12 + row * 12, text } : null };
	});
}

const ARROWS: ArrowKind[] = ['chain', 'support', 'dispute'];

/** All signs: a status that no claim has is told as well, that is often the point of the picture. */
function legendOf({ claims }: Ledger, top: number, width: number, words: MapWords): SourceMap['legend'] {
	const statuses = STATUSES.map((status) => ({
		sign: status,
		text: words.counted(words.statuses[status], claims.filter((claim) => claim.status === status).length)
	}));
	const has = {
		chain: claims.some(({ via }) => via.length > 0),
		support: claims.some(({ supports }) => supports.length > 0),
		dispute: claims.some(({ disputes }) => disputes.length > 0)
	};
	const arrows = ARROWS.filter((kind) => has[kind]).map((kind) => ({
		sign: kind,
		text: words.arrows[kind]
	}));
	let x = EDGE;
	let y = top;
	return [...statuses, ...arrows, ...(has.chain ? [{ sign: 'relay' as const, text: words.relay }] : [])].map(
		(entry) => {
			// A sign, its words at the most that a sans serif of 13 pixels takes, and air.
			const needed = 32 + entry.text.length * 7.4;
			if (x > EDGE && x + needed > width) {
				x = EDGE;
				y += LINE * 1.5;
			}
			const placed = { ...entry, x, y };
			x += needed;
			return placed;
		}
	);
}

/** A text in lines of at most so many characters; what is too long for the last one ends in an ellipsis. */
function wrapped(text: string, characters: number, most: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= characters)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	if (lines.length <= most) return lines.map((each) => cutTo(each, characters));
	return [...lines.slice(0, most - 1), cutTo(lines.slice(most - 1).join(' '), characters)];
}

function cutTo(text: string, most: number): string {
	const characters = [...text];
	return characters.length <= most
		? text
		: `${characters
				.slice(0, most - 1)
				.join('')
				.trimEnd()}…`;
}

const round = (n: number) => Math.round(n * 10) / 10;

/** Base64url: letters that every course system keeps as they are. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The commonest characters of a text take 4 bits each, others of ASCII 11, all the rest 20. */
const COMMON = ' etaoinsrhldcu';
const ASCII = COMMON.length;
const OTHER = ASCII + 1;

/**
 * Numbers, texts and lists as bits. One description of what is written serves both ways: each method writes what it is
 * given and gives it back, or, where there is something to read, gives what it reads and takes no notice of the rest.
 */
export class Bits {
	#bits = '';
	#at = 0;
	readonly #isReading: boolean;
	/** Set when what is read was not written like this. */
	isBroken = false;

	/** @param written what is to be read; undefined where something is to be written */
	constructor(written?: string) {
		this.#isReading = written !== undefined;
		for (const digit of written ?? '') this.#bits += bitsOf(Math.max(0, DIGITS.indexOf(digit)), 6);
	}

	/** @param value from 0, less than 2 to the power of `width` */
	number(value: number, width: number): number {
		if (!this.#isReading) {
			this.#bits += bitsOf(value, width);
			return value;
		}
		const bits = this.#bits.slice(this.#at, (this.#at += width));
		this.isBroken ||= bits.length < width;
		return parseInt(bits.padEnd(width, '0'), 2);
	}

	/** Any whole number from 0: a small one takes less. */
	count(value: number): number {
		const isMore = this.number(Number(value > 31), 1);
		const low = this.number(value % 32, 5);
		return low + (isMore ? 32 * this.count(Math.floor(value / 32)) : 0);
	}

	/** One of some things, by its place among them; what is read may be none of them, and then it is broken. */
	pick<T>(things: readonly T[], thing: T | undefined): T {
		const width = Math.ceil(Math.log2(things.length)) || 1;
		const place = this.number(Math.max(0, things.indexOf(thing!)), width);
		this.isBroken ||= place >= things.length;
		return things[place]!;
	}

	/** @param one writes or reads one of the things */
	list<T>(things: readonly T[], one: (thing: T | undefined) => T): T[] {
		const count = this.count(things.length);
		const done: T[] = [];
		while (done.length < count && !this.isBroken) done.push(one(things[done.length]));
		return done;
	}

	text(text = ''): string {
		const one = (char = ' ') => {
			const place = COMMON.indexOf(char);
			const code = char.charCodeAt(0);
			const kind = this.number(place >= 0 ? place : code < 128 ? ASCII : OTHER, 4);
			return COMMON[kind] ?? String.fromCharCode(this.number(code, kind === ASCII ? 7 : 16));
		};
		return this.list(text.split(''), one).join('');
	}

	toString(): string {
		return this.#bits.replaceAll(/.{1,6}/g, (six) => DIGITS[parseInt(six.padEnd(6, '0'), 2)]!);
	}
}

const bitsOf = (value: number, width: number) => value.toString(2).padStart(width, '0');

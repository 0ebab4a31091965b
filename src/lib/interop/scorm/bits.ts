/** Base64url: letters that every course system keeps as they are. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The commonest characters of a text take 4 bits each, others of ASCII 11, all the rest 20. */
const COMMON = ' etaoinsrhldcu';
const ASCII = COMMON.length;
const OTHER = ASCII + 1;

/** How many bits tell so many things apart. */
export const widthOf = (things: number) => Math.max(1, Math.ceil(Math.log2(things)));

/** Writes numbers and texts as bits. */
export class BitWriter {
	#bits = '';

	/** @param value from 0, less than 2 to the power of `width` */
	put(value: number, width: number): void {
		this.#bits += value.toString(2).padStart(width, '0');
	}

	/** Any whole number from 0: a small one takes less. */
	count(value: number): void {
		const more = Math.floor(value / 32);
		this.put(more > 0 ? 1 : 0, 1);
		this.put(value % 32, 5);
		if (more > 0) this.count(more);
	}

	text(text: string): void {
		this.count(text.length);
		for (let i = 0; i < text.length; i++) {
			const code = text.charCodeAt(i);
			const place = COMMON.indexOf(text[i]!);
			if (place >= 0) this.put(place, 4);
			else if (code < 128) {
				this.put(ASCII, 4);
				this.put(code, 7);
			} else {
				this.put(OTHER, 4);
				this.put(code, 16);
			}
		}
	}

	toString(): string {
		return this.#bits.replaceAll(/.{1,6}/g, (six) => DIGITS[parseInt(six.padEnd(6, '0'), 2)]!);
	}
}

/** Reads what a {@link BitWriter} has written. After the end come zeros, and `isOver` says so. */
export class BitReader {
	readonly #bits: string;
	#at = 0;

	constructor(written: string) {
		this.#bits = written.replaceAll(/[^]/g, (digit) =>
			Math.max(0, DIGITS.indexOf(digit)).toString(2).padStart(6, '0')
		);
	}

	get isOver(): boolean {
		return this.#at > this.#bits.length;
	}

	take(width: number): number {
		const bits = this.#bits.slice(this.#at, (this.#at += width));
		return parseInt(bits.padEnd(width, '0'), 2);
	}

	count(): number {
		const isMore = this.take(1) === 1;
		const low = this.take(5);
		return isMore ? low + 32 * this.count() : low;
	}

	text(): string {
		return this.list(() => {
			const place = this.take(4);
			if (place < ASCII) return COMMON[place]!;
			return String.fromCharCode(this.take(place === ASCII ? 7 : 16));
		}).join('');
	}

	/** As many things as a count says that there are, or as long as there is something to read. */
	list<T>(one: () => T): T[] {
		const things: T[] = [];
		for (let count = this.count(); count > 0 && !this.isOver; count--) things.push(one());
		return things;
	}
}

import { LARGEST_BANK, TOO_LARGE_BANK, type BankFile } from '../interop/import/bank-file.ts';
import { decodeUtf8 } from '../lesson/utf8.ts';
import { unzip } from './unzip.ts';

/** How many files may lie in a zip, and what they may become: pictures among them, which are passed over. */
const MOST_FILES = 2_000;
const MOST_BYTES = 200_000_000;
/** What one file with questions may become. */
const LARGEST_PART = 4_000_000;
/** What all of them may become together: reading takes long by these. */
const LARGEST_PARTS = 8_000_000;

const WANTED = /\.(xml|gift|gift\.txt)$/i;
/** What systems put into a zip by themselves. */
const JUNK = /(^|\/)(__MACOSX\/|\.)/;

export type ReadQuestionFile = { ok: true; files: BankFile[] } | { ok: false; message: string };

/** Whether a file is a zip, whatever it is called. */
export function isZip([p, k]: Uint8Array): boolean {
	return p === 0x50 && k === 0x4b;
}

/** The text of a file that came alone. */
export function questionFile(bytes: Uint8Array): ReadQuestionFile {
	if (bytes.length > LARGEST_BANK) return { ok: false, message: TOO_LARGE_BANK };
	return { ok: true, files: [{ path: '', text: textOf(bytes) }] };
}

/** The files of a package that may have questions. A zip that could do harm is refused as a whole (see {@link unzip}). */
export async function questionFilesIn(bytes: Uint8Array): Promise<ReadQuestionFile> {
	const refuse = (message: string): ReadQuestionFile => ({ ok: false, message });
	if (bytes.length > LARGEST_BANK) return refuse(TOO_LARGE_BANK);
	const unzipped = await unzip(bytes, {
		entries: MOST_FILES,
		total: MOST_BYTES,
		of: (path) => (WANTED.test(path) && !JUNK.test(path) ? LARGEST_PART : null)
	});
	if (!unzipped.ok) return unzipped;
	const all = [...unzipped.files];
	if (all.reduce((sum, [, { length }]) => sum + length, 0) > LARGEST_PARTS)
		return refuse('There is too much in the zip to be read at once. Export the questions in parts.');
	if (all.length === 0)
		return refuse('There is no file with questions in this zip: no XML, and no GIFT (.gift).');
	return { ok: true, files: all.map(([path, content]) => ({ path, text: textOf(content) })) };
}

function textOf(bytes: Uint8Array): string | null {
	const decoded = decodeUtf8('The file', bytes);
	// Latin letters in UTF-16 are UTF-8, too, with something between them that is no letter.
	return decoded.ok && !decoded.text.includes('\0') ? decoded.text : null;
}

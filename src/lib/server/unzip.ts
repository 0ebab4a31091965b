import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';

export interface UnzipLimits {
	/** How many entries there may be, also of those that are passed over. */
	entries: number;
	/** How many bytes all of them may become together, by what the zip itself says. */
	total: number;
	/** How many bytes a file that is wanted may become; null for one that is not wanted and is passed over. */
	of: (name: string) => number | null;
}

/** The files of a zip by their paths; `passedOver` are the paths of those that nobody wanted. */
export type Unzipped =
	{ ok: true; files: Map<string, Uint8Array>; passedOver: string[] } | { ok: false; message: string };

/** What a zip says of an entry, once in its list and once before the data itself. */
interface Listed {
	name: string;
	entry: Entry;
	/** Where its header begins and its data ends. */
	start: number;
	end: number;
}

/** Why a zip is not taken; made here and caught here. */
class Refused extends Error {}

const FILE = 0o100000;
const FOLDER = 0o040000;
const FILE_TYPE = 0o170000;
const CONTROL = /\p{Cc}/u;

/**
 * Unpacks a zip that a stranger may have made. Nothing is written anywhere. A zip that could do harm to somebody who
 * unpacks it is refused as a whole: paths that lead out of its folder, links, more bytes than it admits to, the same bytes
 * used twice. No more is ever inflated than the limits say.
 */
export async function unzip(bytes: Uint8Array, limits: UnzipLimits): Promise<Unzipped> {
	try {
		// Names are decoded below, so that a bad one is refused in our words.
		const zip = await fromBufferPromise(Buffer.from(bytes), { decodeStrings: false });
		return { ok: true, ...(await unpack(zip, limits)) };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, message: error.message };
		return { ok: false, message: `This is no zip file that can be read: ${reasonOf(error)}.` };
	}
}

async function unpack(zip: ZipFile, { entries: most, total, of }: UnzipLimits) {
	if (zip.entryCount > most)
		refuse(`The zip has ${zip.entryCount} files in it, and at most ${most} are taken.`);
	const all: Listed[] = [];
	let declared = 0;
	for await (const entry of zip.eachEntry()) {
		const name = nameOf(entry);
		checkKind(name, entry);
		declared += entry.uncompressedSize;
		if (declared > total) refuse(`The zip is too large: it would become more than ${inKB(total)}.`);
		all.push(await located(zip, name, entry));
	}
	checkOverlaps(all);

	const files = new Map<string, Uint8Array>();
	const passedOver: string[] = [];
	for (const { name, entry } of all) {
		if (name.endsWith('/')) continue;
		const largest = of(name);
		if (largest === null) {
			passedOver.push(name);
			continue;
		}
		if (files.has(name)) refuse(`The zip has “${name}” twice.`);
		if (entry.uncompressedSize > largest)
			refuse(
				`“${name}” in the zip is too large: ${inKB(entry.uncompressedSize)}, and at most ${inKB(largest)} are taken.`
			);
		files.set(name, await contentOf(zip, name, entry));
	}
	return { files, passedOver };
}

/** The path of an entry, one that stays within the folder into which somebody unpacks the zip. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
	const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
	if (name === '' || CONTROL.test(name) || validateFileName(name) !== null)
		refuse(`The zip is refused: “${shown(name)}” in it is no path to a file within its own folder.`);
	return name;
}

/** An entry must be a file or a folder, and such that it can be read. */
function checkKind(name: string, entry: Entry): void {
	// The bits of Unix: a zip made elsewhere has none.
	const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
	if (type !== 0 && type !== FILE && type !== FOLDER)
		refuse(`The zip is refused: “${name}” in it is a link or a device and no file.`);
	if (entry.isEncrypted()) refuse(`“${name}” in the zip is encrypted. Make the zip without a password.`);
	if (!entry.canDecodeFileData())
		refuse(`“${name}” in the zip is packed in a way that is not known here. Make an ordinary zip.`);
}

/** Where an entry lies. What stands there must say the same as the zip's list does. */
async function located(zip: ZipFile, name: string, entry: Entry): Promise<Listed> {
	const local = await zip.readLocalFileHeaderPromise(entry);
	const isSame =
		local.fileName.equals(entry.fileNameRaw) && local.compressionMethod === entry.compressionMethod;
	if (!isSame) refuse(`The zip is refused: it says two different things of “${name}”.`);
	const start = entry.relativeOffsetOfLocalHeader;
	return { name, entry, start, end: local.fileDataStart + entry.compressedSize };
}

/** Few bytes become very many when entries share them. */
function checkOverlaps(all: readonly Listed[]): void {
	const inPlace = all.toSorted((a, b) => a.start - b.start);
	for (const [i, { name, start }] of inPlace.entries())
		if (i > 0 && start < inPlace[i - 1]!.end)
			refuse(`The zip is refused: “${name}” in it uses the bytes of another file.`);
}

/** What an entry holds. It is inflated as far as it said that it would go and no further. */
async function contentOf(zip: ZipFile, name: string, entry: Entry): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > entry.uncompressedSize) break;
		chunks.push(chunk);
	}
	const content = Buffer.concat(chunks);
	if (size !== entry.uncompressedSize || crc32(content) !== entry.crc32)
		refuse(`“${name}” in the zip is damaged.`);
	return content;
}

function refuse(message: string): never {
	throw new Refused(message);
}

const inKB = (bytes: number) => `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`;

/** A name that may hold anything, fit to be told. */
function shown(name: string): string {
	const plain = name.replace(new RegExp(CONTROL, 'gu'), '\ufffd');
	return plain.length > 100 ? `${plain.slice(0, 100)}…` : plain;
}

function reasonOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	const [first = ''] = message.split('. ');
	return first.charAt(0).toLowerCase() + first.slice(1);
}

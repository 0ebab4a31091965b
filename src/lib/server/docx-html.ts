import { zipSync, type Zippable } from 'fflate';
import mammoth from 'mammoth';
import { unzip } from './unzip.ts';

/** What a document may hold, and each of its parts may become: ten thousand words take a fifth of it. */
const MOST_FILES = 2_000;
const MOST_BYTES = 200_000_000;
const LARGEST_PART = 4_000_000;
const LARGEST_PARTS = 6_000_000;
/** Reading takes long by these, not by the bytes. */
const MOST_TAGS = 60_000;
const MOST_ATTRIBUTES = 150_000;

/** What of a document has words, or says what they are. Pictures, settings, fonts and comments have none of the article. */
const WANTED =
	/(^|\/)(\[Content_Types\]\.xml|[^/]*\.rels|(document|styles|numbering|footnotes|endnotes)\d*\.xml)$/;

const STYLES = ["p[style-name='Title'] => h1:fresh"];

export type DocxHtml = { ok: true; html: string } | { ok: false; message: string };

/**
 * Reads a Word document that a stranger may have made, as HTML. It is a zip: what is in it is unpacked within limits first,
 * and only that is read.
 */
export async function docxHtml(bytes: Uint8Array): Promise<DocxHtml> {
	const refuse = (message: string): DocxHtml => ({ ok: false, message });
	const unzipped = await unzip(bytes, {
		entries: MOST_FILES,
		total: MOST_BYTES,
		of: (name) => (WANTED.test(name) ? LARGEST_PART : null)
	});
	if (!unzipped.ok) return refuse(`This is no Word document that can be read. ${unzipped.message}`);
	const parts = [...unzipped.files.values()];
	const tooLarge =
		sum(parts.map(({ length }) => length)) > LARGEST_PARTS ||
		sum(parts.map((part) => countOf(part, '<'))) > MOST_TAGS ||
		sum(parts.map((part) => countOf(part, '='))) > MOST_ATTRIBUTES;
	if (tooLarge)
		return refuse('The document is too large for an article. Copy the article’s words out of it.');
	if (parts.some((part) => Buffer.from(part).includes('<!DOCTYPE')))
		return refuse('This is no Word document that can be read: it has definitions that no Word document has.');

	const plain: Zippable = Object.fromEntries(unzipped.files);
	try {
		const { value } = await mammoth.convertToHtml(
			{ buffer: Buffer.from(zipSync(plain, { level: 0 })) },
			{
				styleMap: STYLES,
				includeEmbeddedStyleMap: false,
				externalFileAccess: false,
				convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
			}
		);
		return { ok: true, html: value };
	} catch {
		return refuse('This is no Word document that can be read. Save it anew, or copy its words.');
	}
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

function countOf(bytes: Uint8Array, character: string): number {
	const code = character.charCodeAt(0);
	let count = 0;
	for (const byte of bytes) if (byte === code) count += 1;
	return count;
}

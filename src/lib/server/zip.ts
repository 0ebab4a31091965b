import { zipSync, type Zippable } from 'fflate';
import {
	LARGEST,
	LESSON_FILES,
	lessonIdProblem,
	type LessonFileName,
	type LessonTexts
} from '../lesson/files.ts';
import { formatProblem } from '../lesson/problem.ts';
import { decodeUtf8 } from '../lesson/utf8.ts';
import { megabytes } from './megabytes.ts';
import { unzip } from './unzip.ts';

/** How large a zip may be that somebody sends, in bytes: more than four files of words take. */
export const LARGEST_ZIP = 4_000_000;
export const TOO_LARGE_ZIP = `The zip is too large: at most ${megabytes(LARGEST_ZIP)} are taken.`;
/** How many files may lie in it, and what they may become: some lie there that nobody has put there. */
const MOST_FILES = 200;
const MOST_BYTES = 20_000_000;

/** What systems put into a zip by themselves. */
const JUNK = /(^|\/)(__MACOSX\/|\.|thumbs\.db$|desktop\.ini$)/i;

/** As a person would unpack it: a file that anybody may read. */
const ATTRIBUTES = { os: 3, attrs: (0o100644 << 16) >>> 0 };

export type ReadZip =
	| {
			ok: true;
			/** The name of the folder; null where the files lie in none, or where its name can be no id. */
			id: string | null;
			texts: LessonTexts;
			/** What else a person has put into the zip. */
			passedOver: string[];
	  }
	| { ok: false; message: string };

/** A zip of a lesson's folder. The same texts make the same bytes. */
export function zipLesson(id: string, texts: LessonTexts): Uint8Array {
	const folder: Zippable = {};
	for (const name of LESSON_FILES) {
		const text = texts[name];
		if (text !== undefined) folder[name] = new TextEncoder().encode(text);
	}
	// The first day that a zip can tell, as clocks on the wall tell it: so it does not depend on where the server is.
	return zipSync({ [id]: folder }, { mtime: new Date(1980, 0, 1), ...ATTRIBUTES });
}

/**
 * Reads the zip of a lesson's folder, however it was made. What harms is refused (see {@link unzip}), what is not of the
 * lesson is passed over. Whether the texts make a lesson is for whoever loads them to say.
 */
export async function readLessonZip(bytes: Uint8Array): Promise<ReadZip> {
	const refuse = (message: string): ReadZip => ({ ok: false, message });
	if (bytes.length > LARGEST_ZIP) return refuse(TOO_LARGE_ZIP);
	const unzipped = await unzip(bytes, {
		entries: MOST_FILES,
		total: MOST_BYTES,
		of: (path) => {
			const { name } = partsOf(path);
			return isLessonFile(name) && !JUNK.test(path) ? LARGEST[name] : null;
		}
	});
	if (!unzipped.ok) return unzipped;

	const paths = [...unzipped.files.keys()];
	const [folder, second] = new Set(paths.map((path) => partsOf(path).folder));
	if (folder === undefined)
		return refuse(`There is no lesson in this zip. A lesson is the files ${LESSON_FILES.join(', ')}.`);
	if (second !== undefined)
		return refuse(
			`There is more than one lesson in this zip: in ${toldFolder(folder)} and in ${toldFolder(second)}. Make a zip of each.`
		);
	const texts: LessonTexts = {};
	for (const [path, content] of unzipped.files) {
		const { name } = partsOf(path);
		const decoded = decodeUtf8(name, content);
		if (!decoded.ok) return refuse(`In the zip, ${formatProblem(decoded.problem)}.`);
		if (isLessonFile(name)) texts[name] = decoded.text;
	}
	const id = partsOf(folder).name;
	return {
		ok: true,
		id: lessonIdProblem(id) ? null : id,
		texts,
		passedOver: unzipped.passedOver.filter((path) => !JUNK.test(path))
	};
}

function partsOf(path: string): { folder: string; name: string } {
	const slash = path.lastIndexOf('/');
	return { folder: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) };
}

function isLessonFile(name: string): name is LessonFileName {
	return LESSON_FILES.some((file) => file === name);
}

const toldFolder = (folder: string) => (folder === '' ? 'no folder' : `“${folder}”`);

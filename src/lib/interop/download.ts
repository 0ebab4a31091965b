import { zipSync, type Zippable } from 'fflate';
import type { Lesson } from '../lesson/lesson.ts';
import type { Exported } from './exported.ts';
import { FORMATS, type Format, type FormatName } from './formats.ts';
import { lossesReadme } from './losses.ts';

/** A file to be saved. */
export interface Download {
	name: string;
	/** Its media type. */
	type: string;
	bytes: Uint8Array;
}

const TYPES: Record<string, string> = {
	txt: 'text/plain; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	html: 'text/html; charset=utf-8'
};

/** As a person would unpack it: a file that anybody may read, of the first day that a zip can tell. */
const AS_UNPACKED = { os: 3, attrs: (0o100644 << 16) >>> 0, mtime: new Date(1980, 0, 1) };

/** An export as one file: its only one, or a zip, with a README where the format could not say something. */
export function downloadOf(lesson: Lesson, format: FormatName, exported: Exported): Download {
	const { files, losses } = exported;
	const names = Object.keys(files);
	const [only] = names;
	if (only !== undefined && names.length === 1 && losses.length === 0) return fileOf(only, files[only]!);
	return {
		name: `${lesson.id}-${format}.zip`,
		type: 'application/zip',
		bytes: zipOf(lesson, FORMATS[format], exported)
	};
}

/** One file of an export, as it is. */
function fileOf(name: string, text: string): Download {
	const extension = name.slice(name.lastIndexOf('.') + 1);
	const type = TYPES[extension] ?? 'application/octet-stream';
	return { name, type, bytes: new TextEncoder().encode(text) };
}

/** The files at the top of a zip, where other systems look for them. The same files make the same bytes. */
export function zipOf(lesson: Lesson, format: Format, { files, losses }: Exported): Uint8Array {
	const all = { ...files };
	if (losses.length > 0) all['README.txt'] = lossesReadme(lesson, format, Object.keys(files), losses);
	const entries: Zippable = {};
	for (const [path, text] of Object.entries(all)) entries[path] = new TextEncoder().encode(text);
	return zipSync(entries, AS_UNPACKED);
}

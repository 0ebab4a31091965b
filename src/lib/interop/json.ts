import { verify } from '../attribution/verification.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { publicForm } from '../lesson/public-form.ts';
import type { Exported } from './exported.ts';

/** The whole lesson as data, keys and annotation and all, with what follows for each claim: is it verified, and why. */
export function json(lesson: Lesson): Exported {
	const verification = Object.fromEntries(verify(lesson.attribution));
	return { files: { [`${lesson.id}.json`]: jsonText({ ...lesson, verification }) }, losses: [] };
}

/** The lesson as anybody may see it, as `/lessons/<id>.json` gives it: no keys are lost here, they are held back. */
export function publicJson(lesson: Lesson): Exported {
	return { files: { [`${lesson.id}.public.json`]: jsonText(publicForm(lesson)) }, losses: [] };
}

const jsonText = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;

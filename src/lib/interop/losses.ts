import type { Lesson } from '../lesson/lesson.ts';
import type { Loss } from './exported.ts';

/** "1 question", "12 questions". */
export const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`);

/** What is lost in the same way in many questions is told once; nothing where it is lost in none. */
export function lostIn(items: readonly unknown[], what: (questions: string) => string, why: string): Loss[] {
	return items.length === 0 ? [] : [{ item: null, what: what(questions(items.length)), why }];
}

/** A loss as one line. */
export function lossLine({ item, what, why }: Loss): string {
	return `${item === null ? '' : `${item}: `}${what}: ${why}`;
}

/** The README of a zip: what is in it, and what the format could not say. */
export function lossesReadme(
	{ lesson, revision }: Lesson,
	{ title, use }: { title: string; use: string },
	files: readonly string[],
	losses: readonly Loss[]
): string {
	const lines = [
		lesson.title,
		`as ${title}, at revision ${revision}`,
		'',
		use,
		'',
		...files.map((file) => `  ${file}`),
		''
	];
	if (losses.length > 0) lines.push('What this format does not hold, or not in the same way:', '');
	for (const loss of losses) lines.push(`- ${lossLine(loss)}`);
	return `${lines.join('\n').trimEnd()}\n`;
}

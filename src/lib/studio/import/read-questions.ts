import { LARGEST_BANK, TOO_LARGE_BANK } from '../../interop/import/bank-file.ts';
import type { TakenQuestions } from '../../interop/import/take-questions.ts';
import type { Answer } from '../publishing.ts';

/** How long reading may take, in milliseconds: a large file over a slow line. */
const PATIENCE = 90_000;

/** Has the server read the questions in a file: what would come into the lesson, and what would not. Nothing is changed. */
export async function readQuestions(lesson: string, file: File): Promise<Answer<TakenQuestions>> {
	if (file.size > LARGEST_BANK) return { ok: false, message: TOO_LARGE_BANK };
	const body = new FormData();
	body.set('file', file);
	try {
		const response = await fetch(`/teach/${lesson}/read-questions`, {
			method: 'POST',
			body,
			signal: AbortSignal.timeout(PATIENCE)
		});
		const answer = (await response.json()) as TakenQuestions & { message?: string };
		if (response.ok) return { ok: true, value: answer };
		return { ok: false, message: answer.message ?? `The server answered ${response.status}.` };
	} catch {
		return {
			ok: false,
			message: 'The server cannot be reached. Choose the file again when you are connected.'
		};
	}
}

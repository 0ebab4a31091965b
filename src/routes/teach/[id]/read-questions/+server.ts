import { json } from '@sveltejs/kit';
import { LARGEST_BANK, TOO_LARGE_BANK } from '$lib/interop/import/bank-file.ts';
import { takeQuestions, type TakenQuestions } from '$lib/interop/import/take-questions.ts';
import { draftOf, type Units } from '$lib/lesson/draft/units.ts';
import { isZip, questionFile, questionFilesIn } from '$lib/server/question-file.ts';
import { fileIn, readForm } from '$lib/server/read-form.ts';
import { served } from '$lib/server/served.ts';
import { withinTime } from '$lib/server/time-limit.ts';
import type { RequestHandler } from './$types';

/** A form has a little beside its file. */
const LARGEST_FORM = LARGEST_BANK + 100_000;
/** Milliseconds: longer than any bank that people write takes. */
const LONGEST_READING = 8_000;

const refuse = (status: number, message: string) => json({ message }, { status });

/**
 * Reads the questions in a file of another system, and says which of them the lesson would take. It changes nothing: the
 * page puts them into the draft, as what its teacher has done.
 */
export const POST: RequestHandler = async ({ params: { id }, request, platform }) => {
	const read = await readForm(request, LARGEST_FORM, platform?.req);
	if (!read.ok) return refuse(read.status, read.isTooLarge ? TOO_LARGE_BANK : read.message);
	const file = fileIn(read.form, 'file');
	if (!file) return refuse(400, 'Choose a file first.');
	const { lessons, drafts } = await served();
	const state = (await lessons.has(id)) ? await drafts.state(id, 0) : null;
	if (!state) return refuse(404, 'There is no such lesson.');

	const bytes = new Uint8Array(await file.arrayBuffer());
	const bank = isZip(bytes) ? await questionFilesIn(bytes) : questionFile(bytes);
	if (!bank.ok) return refuse(422, bank.message);
	const draft = draftOf(state.patch as Units);
	const taken = takenInTime(() => takeQuestions(bank.files, { id, draft }));
	if (!taken) return refuse(422, 'The file is too intricate to be read.');
	// Of a file that is no bank at all, one thing is to be said.
	const [only, second] = taken.left;
	if (taken.questions.length === 0 && only?.where === 'the file' && !second) return refuse(422, only.why);
	return json(taken);
};

function takenInTime(take: () => TakenQuestions): TakenQuestions | null {
	try {
		return withinTime(LONGEST_READING, take)?.value ?? null;
	} catch (error) {
		// It calls itself too often.
		if (error instanceof RangeError) return null;
		throw error;
	}
}

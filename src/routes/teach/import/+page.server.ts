import { fail, redirect } from '@sveltejs/kit';
import { changesBetween } from '$lib/lesson/draft/changes.ts';
import { checkDraft } from '$lib/lesson/draft/check.ts';
import { draftFromFiles } from '$lib/lesson/draft/draft-from-files.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { unitsOf, type Units } from '$lib/lesson/draft/units.ts';
import { toldChanges } from '$lib/lesson/draft/word-diff.ts';
import type { LessonTexts } from '$lib/lesson/files.ts';
import type { Problem } from '$lib/lesson/problem.ts';
import { textIn } from '$lib/server/auth/form-text.ts';
import { freeLessonId } from '$lib/server/lesson-id.ts';
import { titleIn } from '$lib/server/lesson-title.ts';
import { megabytes } from '$lib/server/megabytes.ts';
import { replaceDraft } from '$lib/server/past.ts';
import type { Services } from '$lib/server/publish.ts';
import { fileIn, readForm } from '$lib/server/read-form.ts';
import { served } from '$lib/server/served.ts';
import { withinTime } from '$lib/server/time-limit.ts';
import { LARGEST_ZIP, readLessonZip, TOO_LARGE_ZIP, zipLesson } from '$lib/server/zip.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** A zip as text in a form is a third larger. */
const LARGEST_FORM = 1.4 * LARGEST_ZIP + 100_000;
/** Milliseconds: longer than any lesson that people write takes. */
const LONGEST_LOADING = 10_000;

/** What was found in a zip. */
interface Found {
	/** The folder's name; null where it has none that could be kept. */
	id: string | null;
	draft: Draft;
	/** How many errors the studio will show in it. */
	errors: number;
	texts: LessonTexts;
	passedOver: string[];
}

type Read = { ok: true; found: Found } | { ok: false; message: string; problems: string[] };

/** Reads a zip, and the lesson in it. It need not be finished: what is wrong with it is for the studio to show. */
async function findLesson(bytes: Uint8Array): Promise<Read> {
	const refuse = (message: string, problems: string[] = []): Read => ({ ok: false, message, problems });
	const read = await readLessonZip(bytes);
	if (!read.ok) return refuse(read.message);
	const { id, texts, passedOver } = read;
	const looked = withinTime(LONGEST_LOADING, () => {
		const files = draftFromFiles(id ?? 'lesson', texts);
		return files.ok ? { ...files, problems: checkDraft(id ?? 'lesson', files.draft) } : files;
	})?.value;
	if (!looked) return refuse('The lesson in the zip is too intricate to be read.');
	if (!looked.ok) return refuse(UNREADABLE, looked.problems.map(toldProblem));
	const errors = looked.problems.filter(({ severity }) => severity === 'error').length;
	return { ok: true, found: { id, draft: looked.draft, errors, texts, passedOver } };
}

const UNREADABLE =
	'The lesson in the zip cannot be read. Unpack it, mend these places of its files in an editor for plain text, and make ' +
	'a zip of the folder again. If nobody has changed the files by hand, download the lesson once more.';

/** A problem as somebody finds it who has unpacked the zip. */
function toldProblem({ file, line, message }: Problem): string {
	const name = file.slice(file.lastIndexOf('/') + 1);
	return line === 0 ? `${name} ${message}` : `${name}, line ${line}: ${message}`;
}

/** Makes a lesson of what was found, under an id that is free. */
async function make(
	{ locals }: RequestEvent,
	{ lessons }: Services,
	{ id, draft, errors, texts, passedOver }: Found,
	taken: ReadonlySet<string>
) {
	const free = freeLessonId(id ?? draft.lesson.title, taken);
	const { id: by, name } = locals.user!;
	const created = await lessons.create(free, { texts }, { id: by, name }, Date.now());
	if (!created.ok) return fail(409, { message: created.message, problems: created.problems });
	if (passedOver.length === 0) redirect(303, `/teach/${free}`);
	return { made: { id: free, title: titleIn(unitsOf(draft), free), errors, passedOver } };
}

const idsOf = async ({ lessons }: Services) => new Set((await lessons.summaries()).map(({ id }) => id));

/** What the choice between two ways has sent: the zip once more, and which version of the draft was looked at. */
async function chosen(event: RequestEvent) {
	const read = await sentForm(event);
	if (!read.ok) return { ...read, problems: [] };
	const found = await findLesson(Buffer.from(textIn(read.form, 'zip'), 'base64'));
	return found.ok ? { ...found, seen: textIn(read.form, 'seen') } : { ...found, status: 400 as const };
}

/** Reads what a form of this page has sent. */
async function sentForm({ request, platform }: RequestEvent) {
	const read = await readForm(request, LARGEST_FORM, platform?.req);
	return read.ok || !read.isTooLarge ? read : { ...read, message: TOO_LARGE_ZIP };
}

export const load: PageServerLoad = () => ({ largest: megabytes(LARGEST_ZIP) });

export const actions: Actions = {
	/** Reads a zip that was sent. Where there is a lesson of its name, it is asked what is to become of it. */
	read: async (event) => {
		const read = await sentForm(event);
		if (!read.ok) return fail(read.status, { message: read.message, problems: [] });
		const file = fileIn(read.form, 'file');
		if (!file) return fail(400, { message: 'Choose a zip file first.', problems: [] });
		const zip = await findLesson(new Uint8Array(await file.arrayBuffer()));
		if (!zip.ok) return fail(400, { message: zip.message, problems: zip.problems });

		const services = await served();
		const taken = await idsOf(services);
		const { id, draft, errors, texts, passedOver } = zip.found;
		if (id === null || !taken.has(id)) return make(event, services, zip.found, taken);
		const state = await services.drafts.state(id, 0);
		return {
			found: {
				id,
				errors,
				beside: freeLessonId(id, taken),
				zip: Buffer.from(zipLesson(id, texts)).toString('base64'),
				// Where there is no draft, nothing can be put into it.
				draft: state && {
					seen: state.version,
					changes: toldChanges(changesBetween(state.patch as Units, unitsOf(draft)))
				},
				passedOver
			}
		};
	},

	/** Makes a new lesson of a zip, whatever it is called. */
	beside: async (event) => {
		const sent = await chosen(event);
		if (!sent.ok) return fail(sent.status, { message: sent.message, problems: sent.problems });
		const services = await served();
		return make(event, services, sent.found, await idsOf(services));
	},

	/** Puts what a zip has into the draft of the lesson of its name, as an ordinary save. */
	into: async (event) => {
		const sent = await chosen(event);
		if (!sent.ok) return fail(sent.status, { message: sent.message, problems: sent.problems });
		const { id, draft } = sent.found;
		if (id === null || !/^[1-9]\d{0,8}$/.test(sent.seen))
			return fail(400, { message: 'This is no form that this page has sent.', problems: [] });
		const { id: by, name } = event.locals.user!;
		const wanted = { seen: Number(sent.seen), units: unitsOf(draft), act: { kind: 'import' } } as const;
		const replaced = await replaceDraft(await served(), id, wanted, { id: by, name }, Date.now());
		if (!replaced.ok) return fail(replaced.status, { message: replaced.message, problems: [] });
		redirect(303, `/teach/${id}/history`);
	}
};

import { fail, redirect } from '@sveltejs/kit';
import { articleFile, ATTRIBUTION_FILE, lessonFile, QUESTIONS_FILE } from '$lib/lesson/new-files.ts';
import { unwelcomeCharacter } from '$lib/lesson/unwelcome-character.ts';
import { textIn } from '$lib/server/auth/form-text.ts';
import { freeLessonId } from '$lib/server/lesson-id.ts';
import { megabytes } from '$lib/server/megabytes.ts';
import { fileIn, readForm } from '$lib/server/read-form.ts';
import { served } from '$lib/server/served.ts';
import {
	LARGEST_UPLOAD,
	readPasted,
	readUpload,
	TOO_LARGE_UPLOAD,
	TOO_LONG,
	UPLOAD_TYPES
} from '$lib/server/upload.ts';
import type { Actions, PageServerLoad } from './$types';

/** A file and a pasted text, and what a form puts around them. */
const LARGEST_FORM = LARGEST_UPLOAD + 1_000_000;
/** In characters. */
const LONGEST_TITLE = 200;

export const load: PageServerLoad = () => ({ types: UPLOAD_TYPES, largest: megabytes(LARGEST_UPLOAD) });

export const actions: Actions = {
	default: async ({ request, locals, platform }) => {
		const read = await readForm(request, LARGEST_FORM, platform?.req);
		const typed = textIn(read.form, 'title').trim().replace(/\s+/g, ' ');
		const text = textIn(read.form, 'text');
		const refuseAs = (
			status: number,
			field: 'title' | 'text' | 'file',
			message: string,
			problems: string[] = []
		) => fail(status, { title: typed, text, field, message, problems });
		if (!read.ok) {
			// The pasted text comes before the file: where it has not come, it is the text that is too long.
			const isText = read.isTooLarge && read.form.has('title') && !read.form.has('text');
			const message = isText ? TOO_LONG : read.isTooLarge ? TOO_LARGE_UPLOAD : read.message;
			return refuseAs(read.status, isText ? 'text' : 'file', message);
		}
		const refuse = (field: 'title' | 'text' | 'file', message: string, problems: string[] = []) =>
			refuseAs(400, field, message, problems);
		const file = fileIn(read.form, 'file');

		if (file && text.trim() !== '')
			return refuse('file', 'There is a pasted text, too. Send one of the two: the text or the file.');
		if (!file && text.trim() === '') return refuse('text', 'Paste the article’s words, or choose a file.');
		const article = file
			? await readUpload(file.name, new Uint8Array(await file.arrayBuffer()))
			: readPasted(text);
		if (!article.ok) return refuse(file ? 'file' : 'text', article.message);

		const title = typed === '' ? article.headline : typed;
		if (title === null)
			return refuse(
				'title',
				'The article has no headline by which the lesson could be called. Write a title.'
			);
		if (title.length > LONGEST_TITLE)
			return refuse('title', `A title has at most ${LONGEST_TITLE} characters.`);
		if (unwelcomeCharacter(title)) return refuse('title', 'The title has a character that cannot be shown.');

		const { lessons } = await served();
		const taken = new Set((await lessons.summaries()).map(({ id }) => id));
		const id = freeLessonId(title, taken);
		const texts = {
			'lesson.yaml': lessonFile(title),
			'article.md': articleFile(article.headline, `${article.body}\n`, article.byline),
			'attribution.yaml': ATTRIBUTION_FILE,
			'questions.yaml': QUESTIONS_FILE
		};
		const { id: by, name } = locals.user!;
		const created = await lessons.create(id, { texts }, { id: by, name }, Date.now());
		if (!created.ok) return refuse(file ? 'file' : 'text', created.message, created.problems);
		redirect(303, `/teach/${id}`);
	}
};

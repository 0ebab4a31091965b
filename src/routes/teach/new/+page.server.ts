import { fail, redirect } from '@sveltejs/kit';
import { articleFile, ATTRIBUTION_FILE, lessonFile, QUESTIONS_FILE } from '$lib/lesson/new-files.ts';
import { unwelcomeCharacter } from '$lib/lesson/unwelcome-character.ts';
import { textIn } from '$lib/server/auth/form-text.ts';
import { freeLessonId } from '$lib/server/lesson-id.ts';
import { fileIn, readForm } from '$lib/server/read-form.ts';
import { served } from '$lib/server/served.ts';
import { LARGEST_UPLOAD, readPasted, readUpload, UPLOAD_TYPES } from '$lib/server/upload.ts';
import type { Actions, PageServerLoad } from './$types';

/** A file and a pasted text, and what a form puts around them. */
const LARGEST_FORM = LARGEST_UPLOAD + 1_000_000;
/** In characters. */
const LONGEST_TITLE = 200;

export const load: PageServerLoad = () => ({ types: UPLOAD_TYPES });

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const read = await readForm(request, LARGEST_FORM);
		if (!read.ok)
			return fail(read.status, {
				title: '',
				text: '',
				field: 'file' as const,
				message: read.message,
				problems: []
			});
		const typed = textIn(read.form, 'title').trim().replace(/\s+/g, ' ');
		const text = textIn(read.form, 'text');
		const file = fileIn(read.form, 'file');
		const refuse = (field: 'title' | 'text' | 'file', message: string, problems: string[] = []) =>
			fail(400, { title: typed, text, field, message, problems });

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
			'article.md': articleFile(article.headline, `${article.body}\n`),
			'attribution.yaml': ATTRIBUTION_FILE,
			'questions.yaml': QUESTIONS_FILE
		};
		const { id: by, name } = locals.user!;
		const created = await lessons.create(id, { texts }, { id: by, name }, Date.now());
		if (!created.ok) return refuse(file ? 'file' : 'text', created.message, created.problems);
		redirect(303, `/teach/${id}`);
	}
};

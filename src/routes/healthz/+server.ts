import { text } from '@sveltejs/kit';
import { lessons } from '$lib/server/served.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
	lessons.areWell() ? text('ok\n') : text('some lessons have errors: see the log\n', { status: 503 });

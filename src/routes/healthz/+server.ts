import { text } from '@sveltejs/kit';
import { served } from '$lib/server/served.ts';
import type { RequestHandler } from './$types';

/** 200 when every lesson loads and the database answers. */
export const GET: RequestHandler = async () => {
	// Where not even that can be opened, the log says why.
	const isWell = await served().then(
		({ lessons }) => lessons.areWell(),
		() => false
	);
	return isWell ? text('ok\n') : text('something is wrong: see the log\n', { status: 503 });
};

import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** Who is signed in, for the pages for teachers. The guard has let nobody else come this far. */
export const load: LayoutServerLoad = ({ locals }) => {
	if (!locals.user) redirect(303, '/sign-in');
	return { user: locals.user };
};

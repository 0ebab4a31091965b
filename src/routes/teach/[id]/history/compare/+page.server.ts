import { error } from '@sveltejs/kit';
import { changesBetween } from '$lib/lesson/draft/changes.ts';
import { toldChanges } from '$lib/lesson/draft/word-diff.ts';
import { history } from '$lib/server/history.ts';
import { titleIn } from '$lib/server/lesson-title.ts';
import { pastOf, publicationKey } from '$lib/server/past.ts';
import { served } from '$lib/server/served.ts';
import { dateAndTime } from '$lib/studio/shelf/moments.ts';
import type { PageServerLoad } from './$types';

/** How many versions can be chosen from. */
const MOST = 200;

export const load: PageServerLoad = async ({ params, url }) => {
	const services = await served();
	const asked = (side: string) => pastOf(services, params.id, url.searchParams.get(side) ?? 'now');
	const [from, to] = [await asked('from'), await asked('to')];
	const entries = from && to && (await history(services.db, params.id));
	if (!entries) error(404, 'The lesson has no such version.');

	const choices = entries.slice(0, MOST).map((entry) => {
		const isPublication = entry.kind === 'publication';
		return {
			key: isPublication ? publicationKey(entry.number) : String(entry.version),
			label: `${dateAndTime(entry.at)} · ${entry.by.name}${isPublication ? ' · published' : ''}`
		};
	});
	// A version in the middle of a sitting, or a very old one.
	const others = [from, to].filter(
		({ key }) => key !== 'now' && !choices.some((choice) => choice.key === key)
	);
	return {
		lesson: { id: params.id, title: titleIn(to.units, params.id) },
		from: { key: from.key, by: from.by, at: from.at },
		to: { key: to.key, by: to.by, at: to.at },
		choices: [
			{ key: 'now', label: 'Now' },
			...choices,
			...others.map(({ key, by, at }) => ({ key, label: `${dateAndTime(at)} · ${by.name}` }))
		],
		changes: toldChanges(changesBetween(from.units, to.units))
	};
};

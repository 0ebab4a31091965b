import { error } from '@sveltejs/kit';
import type { UnitKey, Units } from '$lib/lesson/draft/units.ts';
import { history, type HistoryEntry } from '$lib/server/history.ts';
import { titleIn } from '$lib/server/lesson-title.ts';
import { publicationKey } from '$lib/server/past.ts';
import { served } from '$lib/server/served.ts';
import { isNamed, toldUnits } from '$lib/server/told-units.ts';
import type { PageServerLoad } from './$types';

/** How many entries stand on one page. */
const PAGE = 50;

export const load: PageServerLoad = async ({ params, url }) => {
	const { db, drafts } = await served();
	const entries = await history(db, params.id);
	const state = entries && (await drafts.state(params.id, 0));
	if (!state) error(404, 'There is no such lesson.');
	const units = state.patch as Units;

	/**
	 * What was touched in one sitting, by the words that it had then: what somebody else made of it later is not theirs.
	 * What was deleted is called as it was before.
	 */
	async function told({ units: keys, first, version }: HistoryEntry & { kind: 'edits' }): Promise<string[]> {
		const then = isNamed(keys) ? await drafts.unitsAt(params.id, version) : null;
		const isGone = (unit: UnitKey) => then !== null && !Object.hasOwn(then, unit);
		const before = keys.some(isGone) ? await drafts.unitsAt(params.id, first - 1) : null;
		return toldUnits(keys, (unit) => then?.[unit] ?? before?.[unit]);
	}

	const from = Number(/^[1-9]\d{0,6}$/.exec(url.searchParams.get('from') ?? '')?.[0] ?? 0);
	const shown = entries.slice(from, from + PAGE);
	return {
		lesson: { id: params.id, title: titleIn(units, params.id) },
		conflicts: state.conflicts.length,
		version: state.version,
		newer: from > 0 ? Math.max(from - PAGE, 0) : null,
		older: from + PAGE < entries.length ? from + PAGE : null,
		entries: await Promise.all(
			shown.map(async (entry) =>
				entry.kind === 'publication'
					? { ...entry, key: publicationKey(entry.number) }
					: {
							...entry,
							key: String(entry.version),
							told: await told(entry),
							setAside: entry.setAside.map(({ unit, value, by, settled }) => ({
								what: toldUnits([unit], (key) => value ?? units[key]).join(', '),
								by,
								settled
							}))
						}
			)
		)
	};
};

import { error } from '@sveltejs/kit';
import type { UnitKey, Units } from '$lib/lesson/draft/units.ts';
import { history, unitsBetween, type Choice, type HistoryEntry, type SetAside } from '$lib/server/history.ts';
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
	 * What was changed in one sitting and in each save of it, by the words that it had then: what somebody else made of it
	 * later is not theirs. What was deleted is called as it was before.
	 */
	async function told({ units: keys, first, version, versions, setAside }: HistoryEntry & { kind: 'edits' }) {
		const each = versions.flatMap(({ units, choices, setAside }) => [
			units,
			[...choices, ...setAside].map(({ unit }) => unit)
		]);
		const isAnyNamed = [keys, ...each].some((units) => units.length > 0 && isNamed(units));
		const then = isAnyNamed ? await unitsBetween(db, params.id, first, version) : () => undefined;
		const toldAt = (at: number, units: readonly UnitKey[]) => toldUnits(units, (unit) => then(unit, at));
		const own = new Set(versions.flatMap(({ units }) => units));
		return {
			told: toldAt(
				version,
				keys.filter((unit) => own.has(unit))
			),
			choices: versions.flatMap(({ version, choices }) => toldChoices(choices, version)),
			setAside: setAside.map(({ by, settled, ...other }) => ({
				what: toldOther(other, version),
				by,
				settled
			})),
			versions: versions.map(({ version, at, units, choices, setAside }) => ({
				version,
				at,
				told: units.length > 0 ? toldAt(version, units) : [],
				choices: toldChoices(choices, version),
				setAside: setAside.map((other) => toldOther(other, version))
			}))
		};

		function toldOther({ unit, value }: Pick<SetAside, 'unit' | 'value'>, at: number): string {
			return toldUnits([unit], (key) => value ?? then(key, at)).join(', ');
		}

		function toldChoices(choices: readonly Choice[], at: number) {
			return choices.map(({ unit, of, isGone }) => ({ what: toldAt(at, [unit]).join(', '), of, isGone }));
		}
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
							...(await told(entry))
						}
			)
		)
	};
};

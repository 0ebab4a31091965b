import type { Claim } from '../../../attribution/schema.ts';
import type { Path } from '../../../bank/lint/rule.ts';
import type { Item } from '../../../bank/schema.ts';
import { valueAt, withoutValueAt, withValueAt } from '../at-path.ts';
import { claimName, quoted, replacing, sourceName, type Advice, type Found } from './advice.ts';
import { closeTo } from './close-to.ts';

export const unknownId: Advice<Claim | Item> = {
	words({ entry, path }) {
		const id = quoted(valueAt(entry, path) as string);
		switch (path[0]) {
			case 'source':
				return `The source of this claim is not there any more (${id}). Choose another.`;
			case 'via':
				return `A source that passed this claim on is not there any more (${id}).`;
			case 'supports':
				return `A claim that this one supports is not there any more (${id}).`;
			case 'disputes':
				return `A claim that this one disputes is not there any more (${id}).`;
			default:
				return `One side of a pair is not there any more (${id}).`;
		}
	},
	fixes(found) {
		const { entry, path } = found;
		const { known, nameOf } = meant(found);
		const near = closeTo(valueAt(entry, path) as string, known);
		return replacing(found, [
			...(near ? [{ label: `It is ${nameOf(near)}`, entry: withValueAt(entry, path, near) }] : []),
			path[0] === 'source'
				? { label: 'The article itself says it', entry: withValueAt(entry, path, null) }
				: { label: 'Take it out', entry: withoutValueAt(entry, whole(path)) }
		]);
	}
};

/** What goes when an id is taken out: the pair that it is in, and what is said of that pair. */
function whole(path: Path): Path {
	return path[0] === 'pairs' || path[0] === 'mispairs' ? path.slice(0, 2) : path;
}

/** What could stand in the place of an id, and how it is called. */
function meant(found: Found<Claim | Item>): { known: string[]; nameOf: (id: string) => string } {
	const { entry, path, draft } = found;
	if ('interaction' in entry) {
		if (entry.interaction !== 'match') return { known: [], nameOf: quoted };
		const side = path.at(-1) === 0 ? entry.left : entry.right;
		return {
			known: side.map(({ id }) => id),
			nameOf: (id) => quoted(side.find((one) => one.id === id)!.text || id)
		};
	}
	const isSource = path[0] === 'source' || path[0] === 'via';
	const there = (isSource ? draft.sources : draft.claims).map(({ id }) => id);
	const list = [valueAt(entry, path.slice(0, 1))].flat();
	return {
		known: there.filter((id) => id !== entry.id && !list.includes(id)),
		nameOf: (id) => (isSource ? sourceName(found, id) : claimName(found, id))
	};
}

import { optionsOf } from '../../../bank/lint/options.ts';
import type { Item } from '../../../bank/schema.ts';
import { withoutValueAt } from '../at-path.ts';
import { quoted, replacing, type Advice, type Replacement } from './advice.ts';

export const twoRightAnswers: Advice<Item> = {
	words({ entry, path }) {
		if (entry.interaction === 'match') {
			const left = entry.left.find(({ id }) => id === entry.pairs[Number(path[1])]?.[0]);
			return `${quoted(left?.text ?? '')} goes with two things on the right. It can go with one.`;
		}
		return path[0] === 'correct'
			? 'More than one sentence is right, and a student can choose one only.'
			: 'This is right as well, and a student can choose one answer only.';
	},
	fixes(found) {
		const { entry, path } = found;
		if (entry.interaction === 'match') {
			const right = entry.right.find(({ id }) => id === entry.pairs[Number(path[1])]?.[1]);
			return replacing(found, [
				{ label: `Part it from ${quoted(right?.text ?? '')}`, entry: withoutValueAt(entry, path) }
			]);
		}
		if (entry.interaction !== 'choice' && entry.interaction !== 'hottext') return [];
		const option = optionsOf(entry).find((option) => option.path.join() === path.join());
		const several: Replacement<Item> = {
			label: 'Let students choose several',
			entry: { ...entry, multiple: true }
		};
		const wrong = option && {
			label: `${quoted(option.text)} is wrong`,
			entry: withoutValueAt(entry, [...path, 'correct'])
		};
		return replacing<Item>(found, wrong ? [several, wrong] : [several]);
	}
};

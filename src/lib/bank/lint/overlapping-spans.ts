import { overlaps } from '../../article/article.ts';
import { itemFindings, type Rule } from './rule.ts';

/** Spans that share words cannot both be chosen in the article. */
export const overlappingSpans: Rule = {
	id: 'overlapping-spans',
	severity: 'error',
	check: ({ bank, resolve }) =>
		itemFindings(bank, (item) => {
			if (item.interaction !== 'hottext' || !item.spans) return [];
			const ranges = item.spans.map(({ at }) => resolve(at).found);
			return item.spans.flatMap(({ id }, i) => {
				const range = ranges[i];
				const other = ranges.findIndex((before, j) => j < i && range && before && overlaps(range, before));
				if (other === -1) return [];
				return [
					{
						path: ['spans', i, 'at'],
						message: `spans "${item.spans![other]!.id}" and "${id}" share words; cut one of them shorter`
					}
				];
			});
		})
};

import { nearestWord } from './nearest-word.ts';
import { itemFindings, type Finding, type Path, type Rule } from './rule.ts';

/** What the files refer to is there: sources, claims, the two sides of a pair. */
export const unknownId: Rule = {
	id: 'unknown-id',
	severity: 'error',
	check({ attribution, bank }) {
		const sources = attribution.sources.map(({ id }) => id);
		const claims = attribution.claims.map(({ id }) => id);
		const inClaims = attribution.claims.flatMap((claim, i): Finding[] => {
			const source =
				claim.source === null ? [] : missing([claim.source], sources, 'source', () => ['source']);
			const lists = [
				...missing(claim.via, sources, 'source', (n) => ['via', n]),
				...missing(claim.supports, claims, 'claim', (n) => ['supports', n]),
				...missing(claim.disputes, claims, 'claim', (n) => ['disputes', n])
			];
			return [...source, ...lists].map(({ path, message }) => ({
				file: 'attribution.yaml',
				path: ['claims', i, ...path],
				message
			}));
		});
		const inPairs = itemFindings(bank, (item) => {
			if (item.interaction !== 'match') return [];
			const left = item.left.map(({ id }) => id);
			const right = item.right.map(({ id }) => id);
			const pairs: [[string, string], Path][] = [
				...item.pairs.map((pair, n): [[string, string], Path] => [pair, ['pairs', n]]),
				...(item.mispairs ?? []).map(({ pair }, n): [[string, string], Path] => [
					pair,
					['mispairs', n, 'pair']
				])
			];
			return pairs.flatMap(([pair, path]) => [
				...missing([pair[0]], left, 'left', () => [...path, 0]),
				...missing([pair[1]], right, 'right', () => [...path, 1])
			]);
		});
		return [...inClaims, ...inPairs];
	}
};

function missing(ids: readonly string[], known: string[], what: string, pathOf: (n: number) => Path) {
	return ids.flatMap((id, n) => {
		if (known.includes(id)) return [];
		return [{ path: pathOf(n), message: `there is no ${what} "${id}"${nearestWord(id, known)}` }];
	});
}

import type { Anchor } from '../../article/anchor.ts';
import type { Path } from './rule.ts';

/** Every anchor in a file's data, whichever key it stands under, with the way to it. */
export function anchorsIn(data: unknown): { anchor: Anchor; path: Path }[] {
	const found: { anchor: Anchor; path: Path }[] = [];
	const way: (string | number)[] = [];
	const visit = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		if ('exact' in value) {
			found.push({ anchor: value as Anchor, path: [...way] });
			return;
		}
		const isList = Array.isArray(value);
		for (const [key, child] of Object.entries(value)) {
			if (typeof child !== 'object') continue;
			way.push(isList ? Number(key) : key);
			visit(child);
			way.pop();
		}
	};
	visit(data);
	return found;
}

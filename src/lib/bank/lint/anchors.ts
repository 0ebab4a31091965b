import type { Anchor } from '../../article/anchor.ts';
import type { Path } from './rule.ts';

/** Every anchor in a file's data, whichever key it stands under, with the way to it. */
export function anchorsIn(data: unknown, path: Path = []): { anchor: Anchor; path: Path }[] {
	if (typeof data !== 'object' || data === null) return [];
	if ('exact' in data) return [{ anchor: data as Anchor, path }];
	const entries: [string | number, unknown][] = Array.isArray(data)
		? [...data.entries()]
		: Object.entries(data);
	return entries.flatMap(([key, value]) => anchorsIn(value, [...path, key]));
}

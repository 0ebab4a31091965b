import { asWritten } from './as-written.ts';
import { entryYaml } from './entry-yaml.ts';
import type { Item } from './schema.ts';

/**
 * An item as an entry of the list in questions.yaml, set for people to read.
 *
 * @param indent the column of the dash
 * @returns lines without a line break at the end
 */
export function itemYaml(item: Item, indent: number): string {
	return entryYaml(asWritten(item), indent);
}

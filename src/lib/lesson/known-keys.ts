import type { GenericSchema } from 'valibot';
import type { Path } from './yaml-text.ts';

/** What this file reads of a valibot schema, whichever it is. */
interface Shape {
	entries?: Record<string, Shape>;
	item?: Shape;
	items?: Shape[];
	wrapped?: Shape;
	options?: Shape[];
}

/**
 * The keys that a schema knows for the mapping at `path`, so that an error can name the nearest one. Where the schema
 * leaves a choice (a variant, a union), those of the options that the data does not rule out.
 */
export function knownKeys(schema: GenericSchema, data: unknown, path: Path): string[] {
	let shapes = unwrapped(schema as Shape, data);
	let node = data;
	for (const step of path) {
		node = (node as Record<string | number, unknown> | undefined)?.[step];
		shapes = shapes.flatMap(({ entries, item, items }) => {
			const child = entries?.[step] ?? item ?? items?.[Number(step)];
			return child ? unwrapped(child, node) : [];
		});
	}
	return [...new Set(shapes.flatMap(({ entries }) => Object.keys(entries ?? {})))];
}

function unwrapped(shape: Shape, data: unknown): Shape[] {
	if (shape.wrapped) return unwrapped(shape.wrapped, data);
	if (!shape.options || typeof shape.options[0] !== 'object') return [shape];
	const interaction = (data as { interaction?: unknown } | null)?.interaction;
	const fitting = shape.options.filter((option) => {
		const literal = (option.entries?.interaction as { literal?: unknown } | undefined)?.literal;
		return literal === undefined || literal === interaction;
	});
	return fitting.flatMap((option) => unwrapped(option, data));
}

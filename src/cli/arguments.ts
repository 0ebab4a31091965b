import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './io.ts';

/** {@link parseArgs} that tells what is wrong with a command line by {@link UsageError}. */
export function readArguments<O extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: O) {
	try {
		return parseArgs({ args, options, allowPositionals: true, strict: true });
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

/** The one lesson id of a command that takes one. */
export function onlyId(positionals: string[]): string {
	const [id, ...more] = positionals;
	if (id === undefined) throw new UsageError('which lesson? give its id');
	if (more.length > 0) throw new UsageError(`one lesson at a time, not also ${more.join(' ')}`);
	return id;
}

/** The value of an option that must be given. */
export function required(value: string | undefined, option: string): string {
	if (value === undefined) throw new UsageError(`--${option} is missing`);
	return value;
}

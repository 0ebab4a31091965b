import { createContext, Script } from 'node:vm';

/** Node stops what runs in a script, wherever it has got to, and nothing else that runs. */
const SCRIPT = new Script('task()');

/**
 * Does something that takes very long with some inputs. It must not wait for anything.
 *
 * @returns what it gave; null where it was not done within the time and has been stopped
 */
export function withinTime<T>(milliseconds: number, task: () => T): { value: T } | null {
	try {
		return { value: SCRIPT.runInContext(createContext({ task }), { timeout: milliseconds }) as T };
	} catch (error) {
		if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
		throw error;
	}
}

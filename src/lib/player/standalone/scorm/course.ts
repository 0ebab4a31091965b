import type { Standard } from '../../../interop/scorm/standard.ts';

/** What a course system gives a lesson to talk to: functions that take and give texts. */
type Api = Record<string, ((...parameters: string[]) => unknown) | undefined>;

/** More windows within windows than any course system has. */
const DEEPEST = 500;

/** A visit to the lesson, as the course system has let it in. */
export class Course {
	readonly #api: Api;
	readonly #standard: Standard;

	private constructor(api: Api, standard: Standard) {
		this.#api = api;
		this.#standard = standard;
	}

	/**
	 * Looks for the course system in this window and those around it, then in the one that has opened it, and asks to be
	 * let in.
	 *
	 * @returns 'none' where there is no system, 'refused' where it does not let the lesson in: after a reload, say
	 */
	static open(standard: Standard, here: Window): Course | 'none' | 'refused' {
		const api =
			apiAround(here, standard.api) ?? apiAround(openerOf(here.top) ?? openerOf(here), standard.api);
		if (!api) return 'none';
		const course = new Course(api, standard);
		return course.#does('Initialize', '') ? course : 'refused';
	}

	/** An empty text where the system has nothing. */
	get(element: string): string {
		return this.#call('GetValue', element);
	}

	/** @returns whether the system has taken it */
	set(element: string, value: string): boolean {
		return this.#does('SetValue', element, value);
	}

	/** Has the system store what it was told. */
	commit(): boolean {
		return this.#does('Commit', '');
	}

	end(): void {
		this.#does(this.#standard.end, '');
	}

	#does(name: string, ...parameters: string[]): boolean {
		return this.#call(name, ...parameters) === 'true';
	}

	#call(name: string, ...parameters: string[]): string {
		const { prefix, end } = this.#standard;
		try {
			return String(this.#api[name === end ? end : prefix + name]?.(...parameters) ?? '');
		} catch {
			return '';
		}
	}
}

/** The API that the nearest of a window and those around it has. */
function apiAround(window: Window | null, name: string): Api | null {
	for (let depth = 0; window && depth < DEEPEST; depth++) {
		const api = apiIn(window, name);
		if (api) return api;
		window = window.parent === window ? null : window.parent;
	}
	return null;
}

/** A window of another site cannot be looked into. */
function apiIn(window: Window, name: string): Api | null {
	try {
		return (window as unknown as Record<string, Api | undefined>)[name] ?? null;
	} catch {
		return null;
	}
}

const openerOf = (window: Window | null) => (window?.opener as Window | null) ?? null;

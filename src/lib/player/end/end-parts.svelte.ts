import type { Component } from 'svelte';
import type { Sources } from '../../lesson/sources.ts';
import type { Quiz } from '../../quiz/draw.ts';
import type { CurrentAttempt } from '../attempt.svelte.ts';
import { SOURCES_ID } from './sources-id.ts';

export interface EndProps {
	sources: Sources;
	/** The address of the map as a picture of its own, where that is not the site. */
	picture?: string | undefined;
	attempt: CurrentAttempt;
	/** Whether a script runs: what only it can do is offered only then. */
	isAlive: boolean;
	/** The student's name on the summary, and who takes a new one. */
	name: string;
	rename: (name: string) => void;
}

/** The component that shows an article's sources, and what it shows. */
export interface EndView extends Pick<EndProps, 'sources' | 'picture'> {
	End: Component<EndProps>;
}

/** What comes after the result: the source map and the ledger. It is loaded when the last answer has been given. */
export class EndParts {
	/** Null until it is there. */
	view: EndView | null = $state.raw(null);

	/** Set when it could not be fetched, say because the line is down. */
	failed = $state.raw(false);

	/** @param view what a page brings that is over when it comes */
	constructor(view: EndView | null = null) {
		this.view = view;
	}

	/** Fetches it, once; `failed` says when that could not be done. */
	async load({ lesson, revision }: Pick<Quiz, 'lesson' | 'revision'>): Promise<void> {
		if (this.view) return;
		this.failed = false;
		try {
			const [{ default: End }, answer] = await Promise.all([
				import('./End.svelte'),
				fetch(`/lessons/${lesson}/sources.json?revision=${revision}`)
			]);
			if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
			this.view = { End, sources: (await answer.json()) as Sources };
		} catch {
			this.failed = true;
		}
	}
}

/** The end of this page: with its view where the page was over when it came. */
export async function endOfPage(): Promise<EndParts> {
	const data = globalThis.document?.getElementById(SOURCES_ID)?.textContent;
	if (!data) return new EndParts();
	return new EndParts({ End: (await import('./End.svelte')).default, sources: JSON.parse(data) as Sources });
}

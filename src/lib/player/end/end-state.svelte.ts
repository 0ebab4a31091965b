import type { Component } from 'svelte';
import type { Sources } from '../../lesson/sources.ts';
import type { Quiz } from '../../quiz/draw.ts';
import type { Language } from '../../words/languages.ts';
import type { CurrentAttempt } from '../attempt.svelte.ts';

export interface EndProps {
	sources: Sources;
	/** The address of the map as a picture of its own, where that is not the site. */
	picture?: string | undefined;
	attempt: CurrentAttempt;
	/** The language that the address asks for, and goes on asking for. */
	lang: Language | null;
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

/** What comes after the result: the source map and the ledger. It is brought when the last answer has been given. */
export abstract class EndState {
	/** Null until it is there. */
	view: EndView | null = $state.raw(null);

	/** Set when it could not be brought, say because the line is down. */
	failed = $state.raw(false);

	/** Brings it, once; `failed` says when that could not be done. */
	abstract load(quiz: Pick<Quiz, 'lesson' | 'revision'>, lang: Language | null): Promise<void>;
}

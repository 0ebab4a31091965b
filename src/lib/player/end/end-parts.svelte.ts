import type { Sources } from '../../lesson/sources.ts';
import type { Quiz } from '../../quiz/draw.ts';
import type { Language } from '../../words/languages.ts';
import { EndState, type EndView } from './end-state.svelte.ts';
import { sourcesAddress } from './sources-address.ts';
import { SOURCES_ID } from './sources-id.ts';

/** The end of a lesson on the site: a file of its own. */
export class EndParts extends EndState {
	/** @param view what a page brings that is over when it comes */
	constructor(view: EndView | null = null) {
		super();
		this.view = view;
	}

	async load(quiz: Pick<Quiz, 'lesson' | 'revision'>, lang: Language | null): Promise<void> {
		if (this.view) return;
		this.failed = false;
		try {
			const [{ default: End }, answer] = await Promise.all([
				import('./End.svelte'),
				fetch(sourcesAddress(quiz, 'sources.json', lang))
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

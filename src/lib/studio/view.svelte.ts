import type { UnitKey } from '../lesson/draft/units.ts';

export type PaperTab = 'article' | 'words' | 'preview';
export type PanelTab = 'questions' | 'annotation' | 'follows' | 'lesson';

/** What of the studio is open. On a phone there is room for one side only: the paper or the panel. */
export class View {
	paper: PaperTab = $state.raw('article');
	panel: PanelTab = $state.raw('questions');
	side: 'paper' | 'panel' = $state.raw('panel');
	/** The question that is open; null shows the list. */
	item: string | null = $state.raw(null);
	/** The source or claim that is open: its unit's key. */
	entry: UnitKey | null = $state.raw(null);

	/** Whether what a unit is edited in is open; on a phone its side may not be the one that is shown. */
	isOpen(unit: UnitKey): boolean {
		const [kind, id = ''] = unit.split('.');
		if (kind === 'item') return this.panel === 'questions' && this.item === id;
		if (kind === 'claim' || kind === 'source') return this.panel === 'annotation' && this.entry === unit;
		if (kind === 'lesson') return this.panel === 'lesson';
		return kind === 'article' && this.paper === 'words';
	}

	/** Opens what a unit is edited in. */
	open(unit: UnitKey): void {
		const [kind, id = ''] = unit.split('.');
		this.side = sideOf(unit);
		if (kind === 'item') {
			this.panel = 'questions';
			this.item = id;
		} else if (kind === 'claim' || kind === 'source') {
			this.panel = 'annotation';
			this.entry = unit;
		} else if (kind === 'lesson') this.panel = 'lesson';
		else if (kind === 'article') this.paper = 'words';
	}
}

/** The side on which a unit is edited. */
export function sideOf(unit: UnitKey): View['side'] {
	return unit.startsWith('article.') ? 'paper' : 'panel';
}

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

	/** Opens what a unit is edited in. */
	open(unit: UnitKey): void {
		const [kind, id = ''] = unit.split('.');
		this.side = 'panel';
		if (kind === 'item') {
			this.panel = 'questions';
			this.item = id;
		} else if (kind === 'claim' || kind === 'source') {
			this.panel = 'annotation';
			this.entry = unit;
		} else if (kind === 'lesson') this.panel = 'lesson';
		else if (kind === 'article') {
			this.side = 'paper';
			this.paper = 'words';
		}
	}
}

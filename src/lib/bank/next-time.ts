import type { Skill } from './skills.ts';

/** What to do in the next article, by skill: said after a question that was missed. */
export const NEXT_TIME: Record<Skill, string> = {
	attribution:
		'Find the words that attribute (“said”, “according to”) and read whose name stands beside them.',
	chain: 'Walk back from the article one link at a time, and stop where the article stops.',
	naming: 'Ask: from these words alone, could I find out who this is?',
	standing: 'Ask two things: did they see it or do it themselves, and what would they gain?',
	verification: 'Ask what the article shows besides somebody saying it.',
	voice: 'Look for somebody who says it. Where there is nobody, the article itself does.',
	wording:
		'Find the words that credit and those that hold back. Read the sentence without them: what changes?',
	gaps: 'Ask who is talked about and not heard, and what you would have to see to be sure.'
};

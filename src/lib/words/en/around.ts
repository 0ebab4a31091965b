import type { AroundWords } from '../words.ts';

export const around: AroundWords = {
	colours: 'The colours:',
	startOver: 'Not you? Start over',
	forget: {
		ask: 'Forget all answers to this lesson that this browser has kept?',
		pressAgain: 'Press again to forget all answers'
	},
	helpTitle: 'Keys and colours',
	keys: {
		space: 'Space',
		choose: 'choose an answer',
		walk: 'go through the words or sentences you can choose, or the voices of the map',
		tick: 'tick what you are on',
		check: 'check, and go on; in the source map, choose a voice',
		help: 'open and close this'
	},
	kinds: {
		source: 'who a claim comes from',
		cue: 'the words that attribute: “said”, “according to”',
		claim: 'what is said: it can be true or false',
		hedge: 'words by which the writer holds back: “allegedly”',
		evidence: 'the words that prove the answer'
	},
	close: 'Close',
	practice: 'A practice, on the same article: {skills}.',
	lessonChanged: 'This lesson has changed since you began, so it begins anew.',
	openAlone: 'Open it in a page of its own',
	needsScript: 'The questions to this article need a browser that runs the script in this file.',
	embed: {
		button: 'Embed this lesson',
		how: 'Put one of these into the source of your page.',
		element: { name: 'As high as the lesson', note: 'For pages that may have scripts.' },
		frame: {
			name: 'A plain frame',
			note: 'For course systems that take scripts out. The lesson scrolls inside.'
		},
		copy: 'Copy',
		copied: 'Copied'
	}
};

import type { HottextItem } from '../../../bank/schema.ts';
import { replacing, type Advice } from './advice.ts';

export const hottextForm: Advice<HottextItem> = {
	words({ path }) {
		switch (path[0]) {
			case 'segment':
				return 'Students cannot choose both among words and among sentences. Decide for one of the two.';
			case 'correct':
				return 'A right sentence is chosen here, but students choose among words. Say of the words which are right.';
			case 'wrong':
				return 'Something is said here of wrong sentences, but students choose among words. Say it at the words.';
			case 'spans':
				return 'Give at least two places of the article to choose from.';
			default:
				return 'Say what students choose among: words of the article, or its sentences.';
		}
	},
	fixes(found) {
		const { entry, path } = found;
		const { segment: _segment, correct, wrong, ...words } = entry;
		const { spans, segment: _other, ...sentences } = entry;
		const amongWords = { label: 'Students choose among the words', entry: words };
		const amongSentences = {
			label: 'Students choose a sentence',
			entry: {
				...sentences,
				segment: 'sentence' as const,
				correct: correct ?? (spans ?? []).flatMap(({ at, correct }) => (correct ? [at] : []))
			}
		};
		switch (path[0]) {
			case 'segment':
				return replacing(found, [amongWords, amongSentences]);
			case 'correct':
				return replacing(found, [
					{ label: 'Take the sentence out', entry: { ...words, ...(wrong ? { wrong } : {}) } },
					amongSentences
				]);
			case 'wrong':
				return replacing(found, [
					{ label: 'Take it out', entry: { ...words, ...(correct ? { correct } : {}) } },
					amongSentences
				]);
			default:
				return replacing(found, [amongSentences]);
		}
	}
};

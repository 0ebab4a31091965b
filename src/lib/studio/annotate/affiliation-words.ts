import { plainWords } from './kebab-id.ts';

/** A word of a text, and where it stands. */
interface Word {
	plain: string;
	start: number;
	end: number;
}

/** A text whose words can be looked for as ids have them. */
export interface WordedText {
	text: string;
	words: readonly Word[];
}

export function wordedText(text: string): WordedText {
	const found = text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}’']*[\p{L}\p{M}\p{N}])?/gu);
	const words = [...found].map(({ 0: word, index }) => ({
		plain: plainWords(word).join(' '),
		start: index,
		end: index + word.length
	}));
	return { text, words };
}

/**
 * What an affiliation is called on screen. A lesson has only its id, in small letters and without signs: where its words
 * stand in one of the texts it is called as they most often do there.
 */
export function affiliationWords(id: string, texts: readonly WordedText[]): string {
	const parts = id.split('-');
	const counts = new Map<string, number>();
	for (const { text, words } of texts) {
		for (const [at, { start }] of words.entries()) {
			if (!parts.every((part, n) => words[at + n]?.plain === part)) continue;
			const stretch = text.slice(start, words[at + parts.length - 1]!.end);
			if (isOneName(stretch)) counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
		}
	}
	const [best] = [...counts].sort(([, one], [, other]) => other - one);
	return best?.[0] ?? parts.join(' ');
}

/** Whether nothing parts the words but spaces, hyphens and “&”. */
const isOneName = (stretch: string) => /^[\p{L}\p{M}\p{N}’' \u00a0‐–&-]+$/u.test(stretch);

import type { Feedback, Item } from '$lib/bank/schema.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';

/** What stands in the place of everything that no student may read before answering. */
export const SECRET = 'SECRET';

/**
 * The lesson with another key: other answers are right, other sentences prove them, and whatever is said about it is a
 * secret that counts up. What a student sees while answering is the same, but for an order, which is what its key says.
 */
export function withSecrets(lesson: Lesson): { lesson: Lesson; secrets: string[] } {
	const secrets: string[] = [];
	const secret = () => {
		const text = `${SECRET}-${secrets.length}-`;
		secrets.push(text);
		return text;
	};
	const said = (): Feedback => ({ feedback: secret(), misconception: 'doubt-means-denial' });
	const items = lesson.bank.items.map((item): Item => {
		const common = {
			hint: item.hint === undefined ? undefined : secret(),
			explanation: secret(),
			evidence: [],
			proof: item.proof.length === 0 ? [] : [firstWords(lesson)]
		};
		switch (item.interaction) {
			case 'choice':
				return { ...item, ...common, choices: turned(item.choices, said) };
			case 'hottext':
				return item.spans
					? { ...item, ...common, spans: turned(item.spans, said) }
					: { ...item, ...common, correct: [firstWords(lesson)], wrong: [] };
			case 'match':
				return {
					...item,
					...common,
					left: item.left.map(({ id, text }) => ({ id, text, ...said() })),
					pairs: item.pairs.map(([left], i) => [left, item.pairs[(i + 1) % item.pairs.length]![1]]),
					mispairs: item.left.flatMap(({ id: left }) =>
						item.right.map(({ id: right }) => ({ pair: [left, right] as [string, string], ...said() }))
					)
				};
			case 'order':
				return { ...item, ...common, order: item.order.map(({ id, text }) => ({ id, text, ...said() })) };
			case 'extended-text':
				return { ...item, ...common, model: secret(), criteria: item.criteria.map(secret) };
		}
	});
	const claims = lesson.attribution.claims.map((claim) => ({ ...claim, says: secret(), note: secret() }));
	const sources = lesson.attribution.sources.map((source) => ({ ...source, name: secret() }));
	return {
		lesson: {
			...lesson,
			attribution: { ...lesson.attribution, claims, sources },
			bank: { ...lesson.bank, items }
		},
		secrets
	};
}

/** Each option with a secret, and right what was wrong before. */
function turned<T extends { correct?: true | undefined }>(options: readonly T[], said: () => Feedback): T[] {
	return options.map(({ correct, ...option }, i) => {
		const isRight = correct !== true || (i === 0 && options.every((other) => other.correct));
		return { ...option, ...said(), ...(isRight ? { correct: true } : {}) } as unknown as T;
	});
}

function firstWords({ article }: Lesson) {
	const [first] = article.blocks;
	return { exact: first ? article.text.slice(first.start, first.end) : '' };
}

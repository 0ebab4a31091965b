/** A choice or a span, as far as being right goes. */
interface Option {
	correct?: true | undefined;
}

/** Whether the options can be marked as right only one at a time. Several that are marked already stay to be seen. */
export function isSingle(item: { multiple?: true | undefined }, options: readonly Option[]): boolean {
	return !item.multiple && options.filter(({ correct }) => correct).length < 2;
}

/** The options with one marked as right, or not any more; where only one can be right, the others are not. */
export function withCorrect<T extends Option>(
	options: readonly T[],
	at: number,
	isCorrect: boolean,
	single: boolean
): T[] {
	return options.map((option, i) => {
		const { correct: was, ...rest } = option;
		const is = i === at ? isCorrect : was === true && !single;
		return (is ? { ...option, correct: true } : rest) as T;
	});
}

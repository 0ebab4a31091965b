import { describe, expect, it } from 'vitest';
import { feedbackFor } from '$lib/quiz/option-feedback.ts';
import { drawWith } from '../fixtures/quiz-lesson.ts';

describe('the feedback of an option', () => {
	const { keys } = drawWith(['sort-by-naming', 'naming-clerk']);
	const key = keys['sort-by-naming']!;

	it('is that of the wrong pair, else that of its left side, else none', () => {
		expect(feedbackFor(key, 'nn>by-name')).toEqual({ text: 'SECRET no name', habit: 'named-means-true' });
		expect(feedbackFor(key, 'nn>nobody')).toEqual({ text: 'SECRET', habit: 'anonymous-means-false' });
		expect(feedbackFor(key, 'tom>nobody')).toEqual({ text: 'SECRET he has a name', habit: null });
		expect(feedbackFor(key, 'ida>nobody')).toBeUndefined();
	});

	it('is none for an option whose name every object knows', () => {
		expect(feedbackFor(keys['naming-clerk']!, 'constructor')).toBeUndefined();
		expect(feedbackFor(key, 'constructor>by-name')).toBeUndefined();
	});
});

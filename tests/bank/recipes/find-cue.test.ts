import { expect, it } from 'vitest';
import { findCue } from '$lib/bank/recipes/find-cue.ts';
import { itemFor, words } from './recipe-items.ts';

it('offers the source, cues of other claims nearby, and a hedge', () => {
	const item = itemFor('hottext', findCue, 'find-cue-stop-it');
	expect(words(item)).toEqual(['allegedly', 'said', 'Town officials', 'called for*', 'reported']);
	expect(item.spans?.[1]?.feedback).toBe('“said” credits another claim: There was a crack in the hull.');
});

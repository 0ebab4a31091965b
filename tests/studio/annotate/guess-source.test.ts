import { expect, it } from 'vitest';
import { guessSource } from '$lib/studio/annotate/guess-source.ts';

it.each([
	['Mayor Ada\nFinch', 'official', 'named'],
	['Alexei Malashenko, a Russian analyst', 'participant', 'named'],
	['Mattis', 'participant', 'named'],
	['Mayor Finch', 'official', 'named'],
	['a western official', 'official', 'anonymous'],
	['A Russian official', 'official', 'anonymous'],
	['some witnesses', 'participant', 'anonymous'],
	['two sources', 'participant', 'anonymous'],
	['a police officer', 'official', 'role-only'],
	['A police officer', 'official', 'role-only'],
	['Police', 'official', 'role-only'],
	['the foreign minister', 'official', 'role-only'],
	['The Afghan spokesman', 'official', 'role-only'],
	['a baker', 'participant', 'role-only'],
	['he', 'participant', 'role-only'],
	['She', 'participant', 'role-only'],
	['', 'participant', 'role-only'],
	['Radio Westmark', 'outlet', 'outlet'],
	['The Guardian', 'outlet', 'outlet'],
	['the local newspaper', 'outlet', 'outlet'],
	['a police report', 'document', 'document'],
	['a study', 'document', 'document'],
	['the Mueller Report', 'document', 'document'],
	['the letter', 'document', 'document']
])('of “%s” it supposes: %s, %s', (words, kind, naming) => {
	expect(guessSource(words)).toEqual({ kind, naming });
});

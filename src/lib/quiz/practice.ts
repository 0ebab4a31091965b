import { SKILLS, type Skill } from '../bank/skills.ts';

/** How many skills one practice takes on, and how many questions at most it asks of each. */
export const PRACTICE = { skills: 3, each: 3 } as const;

/** What a seed says of the draw besides chance. */
export interface PracticeSeed {
	/** The seed of the draw that this one practises for. */
	base: string;
	/** The skills to practise; empty for a draw by the lesson's blueprint. */
	skills: Skill[];
	/** Which practice after the same draw this is, from 1; 0 for a draw by the blueprint. */
	count: number;
}

/** Reads a seed: "k3" is a draw by the blueprint, "k3~voice.wording" practises two skills after it. */
export function readSeed(seed: string): PracticeSeed {
	const [, base = seed, tail = ''] = /^([^]*)~([^]*)$/.exec(seed) ?? [];
	const named = tail.split('.');
	const skills = SKILLS.filter((skill) => named.includes(skill));
	if (skills.length === 0) return { base: seed, skills, count: 0 };
	return { base, skills, count: Number(/\.(\d{1,6})$/.exec(tail)?.[1] ?? 1) };
}

/**
 * The seed of a draw that practises some skills after an attempt: "k3" gives "k3~voice.wording", and that gives
 * "k3~voice.2" where then only one is left.
 *
 * @param seed the attempt's seed
 * @param skills at least one
 */
export function practiceSeed(seed: string, skills: readonly Skill[]): string {
	const { base, count } = readSeed(seed);
	return `${base}~${skills.join('.')}${count === 0 ? '' : `.${count + 1}`}`;
}

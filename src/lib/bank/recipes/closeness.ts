import type { Source } from '../../attribution/schema.ts';
import { nameOf } from './wording.ts';

/**
 * Whether `other` could be taken for the right answer where `right` is it, so that it must not be offered beside it:
 * "Afghan officials" beside an Afghan official, "a western official" beside the US Defence Secretary, "a report"
 * beside a newspaper. What the annotation knows to belong to different sides is never too close.
 */
export function isTooClose(right: Source, other: Source): boolean {
	if (right.id === other.id) return true;
	const areApart =
		right.affiliation !== undefined &&
		other.affiliation !== undefined &&
		right.affiliation !== other.affiliation;
	if (areApart || sortOf(right) !== sortOf(other)) return false;
	if (sortOf(right) === 'publication') return isNameless(right) || isNameless(other);
	return isGroup(right) || isGroup(other) || isVague(other);
}

/** Kinds that one description can fit: an outlet's report is a document, whoever took part is a witness. */
function sortOf({ kind }: Source): string {
	switch (kind) {
		case 'outlet':
		case 'document':
			return 'publication';
		case 'witness':
		case 'participant':
		case 'public':
			return 'public';
		default:
			return kind;
	}
}

function isNameless(source: Source): boolean {
	return !/\p{Lu}/u.test(nameOf(source));
}

/** Several people without a name: their plural, or "a string of …". */
export function isGroup(source: Source): boolean {
	if (source.naming !== 'anonymous' && source.naming !== 'role-only') return false;
	const name = nameOf(source);
	const head = name.split(/ (?:of|in|from|at|on|who|with|for) /)[0]!;
	return (
		/^(some|several|many|both|two|three|four|five)\b/i.test(name) ||
		/^an? (string|group|number|handful|couple|series|range) of\b/i.test(name) ||
		(/[^su']s$/.test(head) && !/^an? /i.test(name)) ||
		/^(people|police|locals|residents)\b/i.test(head)
	);
}

/** A description that more than one person may fit: "a western official", not "the spokesman for …". */
function isVague(source: Source): boolean {
	return source.naming === 'anonymous' || (source.naming === 'role-only' && !/^the /i.test(source.name));
}

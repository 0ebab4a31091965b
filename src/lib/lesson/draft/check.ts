import { describeNear, type Anchor } from '../../article/anchor.ts';
import type { Range } from '../../article/article.ts';
import { nearestQuote } from '../../article/nearest.ts';
import { buildItems } from '../../bank/build.ts';
import { lint } from '../../bank/lint/index.ts';
import {
	anchorKey,
	DESCRIPTIONS,
	lintInput,
	rangeKey,
	SEARCHES,
	sparing,
	type Finding,
	type Path
} from '../../bank/lint/rule.ts';
import { ADVICE } from './advice/index.ts';
import type { Entry, Found } from './advice/advice.ts';
import { valueAt } from './at-path.ts';
import { checkForms, fieldPath } from './check-forms.ts';
import type { DraftProblem } from './draft-problem.ts';
import type { Draft } from './draft.ts';
import { lessonFromDraft } from './read-draft.ts';
import { entryKey, type List, type UnitKey } from './units.ts';

export type { DraftProblem, Fix } from './draft-problem.ts';

/**
 * All that is wrong with a draft, unit by unit in its order, in words for a teacher: what no lesson can have (most of
 * all, what is empty yet) and what the lint rules find, also in what is unfinished.
 *
 * @param id the lesson's
 * @param open the units that somebody looks at. The words nearest to a quote that is lost are searched for all of theirs,
 *   and for the first {@link SEARCHES} quotes of the others.
 */
export function checkDraft(id: string, draft: Draft, open: ReadonlySet<UnitKey> = new Set()): DraftProblem[] {
	const { problems, shaped, standIns } = checkForms(draft);
	const { article, attribution, bank } = lessonFromDraft(id, shaped);
	const nearest = sparing(SEARCHES, anchorKey, (anchor: Anchor) => nearestQuote(article.text, anchor));
	const describe = sparing(DESCRIPTIONS, rangeKey, (range: Range) => describeNear(article.text, range));
	// What a rule would tell of other words, the advice tells.
	const input = { ...lintInput(article, attribution, bank), nearest: () => null, describe: () => null };
	let built: Found['built'] = () => {
		const items = buildItems(article, attribution);
		built = () => items;
		return items;
	};
	const formless = new Set(problems.map(({ unit, path }) => [unit, ...path].join()));
	for (const { rule, finding } of lint(input)) {
		const { list, entry, path } = placeOf(shaped, finding);
		const unit = entryKey(list, entry.id);
		// Of the very text that is empty yet, that is said already.
		const isText = typeof valueAt(entry, path) === 'string';
		if (standIns.has(unit) || (isText && formless.has([unit, ...fieldPath(path)].join()))) continue;
		const found: Found = {
			entry,
			list,
			unit,
			path,
			words: finding.words,
			draft: shaped,
			lint: input,
			nearest: (anchor) => nearest(anchor, open.has(unit)),
			describe: (range) => describe(range, open.has(unit)),
			built: () => built()
		};
		const advice = ADVICE[rule.id];
		problems.push({
			unit,
			path: advice.field?.(found) ?? path,
			message: advice.words(found),
			severity: rule.severity,
			rule: rule.id,
			fixes: advice.fixes(found)
		});
	}
	return inOrder(shaped, problems);
}

/** Where a finding stands in the draft: its entry, and the way from there. */
function placeOf(
	draft: Draft,
	{ path: [list, at, ...path] }: Finding
): { list: List; entry: Entry; path: Path } {
	return { list: list as List, entry: draft[list as List][at as number]!, path };
}

/** The problems by unit: the lesson, the article, then the entries as they stand. */
function inOrder(draft: Draft, problems: DraftProblem[]): DraftProblem[] {
	const units = (['sources', 'claims', 'items'] as const).flatMap((list) =>
		draft[list].map(({ id }) => entryKey(list, id))
	);
	const places = new Map(units.map((unit, i) => [unit, i]));
	const place = ({ unit }: DraftProblem) => places.get(unit) ?? -1;
	return problems.toSorted((a, b) => place(a) - place(b));
}

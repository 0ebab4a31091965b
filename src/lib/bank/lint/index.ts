import { chainLoop } from './chain-loop.ts';
import { claimGone } from './claim-gone.ts';
import { equalChoices } from './equal-choices.ts';
import { hottextForm } from './hottext-form.ts';
import { idUsedTwice } from './id-used-twice.ts';
import { missingFeedback } from './missing-feedback.ts';
import { noRightAnswer } from './no-right-answer.ts';
import { overlappingSpans } from './overlapping-spans.ts';
import { promptTellsAnswer } from './prompt-tells-answer.ts';
import { proofProves } from './proof-proves.ts';
import { quoteInArticle } from './quote-in-article.ts';
import { quotedWords } from './quoted-words.ts';
import { rightChoiceLongest } from './right-choice-longest.ts';
import { rightInOnePlace } from './right-in-one-place.ts';
import type { Finding, LintInput, Rule } from './rule.ts';
import { staleItem } from './stale-item.ts';
import { statusReason } from './status-reason.ts';
import { tellingIds } from './telling-ids.ts';
import { twoRightAnswers } from './two-right-answers.ts';
import { unknownId } from './unknown-id.ts';
import { unusedSource } from './unused-source.ts';

/** Every rule that a lesson is held against, one file each. */
export const RULES: readonly Rule[] = [
	quoteInArticle,
	idUsedTwice,
	unknownId,
	chainLoop,
	statusReason,
	unusedSource,
	claimGone,
	staleItem,
	hottextForm,
	overlappingSpans,
	noRightAnswer,
	twoRightAnswers,
	equalChoices,
	rightChoiceLongest,
	rightInOnePlace,
	tellingIds,
	promptTellsAnswer,
	missingFeedback,
	proofProves,
	quotedWords
];

/** What all rules find, each finding with the rule that found it. */
export function lint(input: LintInput): { rule: Rule; finding: Finding }[] {
	return RULES.flatMap((rule) => rule.check(input).map((finding) => ({ rule, finding })));
}

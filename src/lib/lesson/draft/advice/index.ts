import type { RuleId } from '../../../bank/lint/rule.ts';
import type { Advice } from './advice.ts';
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
import { staleItem } from './stale-item.ts';
import { statusReason } from './status-reason.ts';
import { tellingIds } from './telling-ids.ts';
import { twoRightAnswers } from './two-right-answers.ts';
import { unknownId } from './unknown-id.ts';
import { unusedSource } from './unused-source.ts';

/** What the studio says to each rule's findings: the rules themselves speak to people who edit the files. */
export const ADVICE: Readonly<Record<RuleId, Advice>> = {
	'chain-loop': chainLoop,
	'claim-gone': claimGone,
	'equal-choices': equalChoices,
	'hottext-form': hottextForm,
	'id-used-twice': idUsedTwice,
	'missing-feedback': missingFeedback,
	'no-right-answer': noRightAnswer,
	'overlapping-spans': overlappingSpans,
	'prompt-tells-answer': promptTellsAnswer,
	'proof-proves': proofProves,
	'quote-in-article': quoteInArticle,
	'quoted-words': quotedWords,
	'right-choice-longest': rightChoiceLongest,
	'right-in-one-place': rightInOnePlace,
	'stale-item': staleItem,
	'status-reason': statusReason,
	'telling-ids': tellingIds,
	'two-right-answers': twoRightAnswers,
	'unknown-id': unknownId,
	'unused-source': unusedSource
};

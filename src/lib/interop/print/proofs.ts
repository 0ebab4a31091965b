import { allSentences, overlaps, type Range } from '../../article/article.ts';
import type { Key, Question } from '../../quiz/question.ts';
import { marked } from './marked.ts';
import { rangePlace, sentencesAt } from './places.ts';
import { spoken, type Source } from './sheet.ts';

/** The sentences that prove an answer, and what else the explanation rests on: quoted, the evidence in bold. */
export function proofsMarkup({ asksProof }: Question, { marks, proof }: Key, source: Source): string {
	const { article } = source;
	const evidence = marks.filter(({ kind }) => kind === 'evidence');
	const proving = allSentences(article).filter(({ id }) => proof.includes(id));
	const others = new Set(
		evidence
			.filter((range) => !proving.some((sentence) => overlaps(sentence, range)))
			.flatMap((range) => sentencesAt(article, range))
	);
	const list = (label: string, sentences: readonly Range[]) =>
		sentences.length === 0
			? ''
			: `<p class="label">${label}</p>\n<ul class="quotes">\n${sentences.map((sentence) => quote(sentence, evidence, source)).join('\n')}\n</ul>\n`;
	const proves = proving.length > 1 ? 'Proof: any one of these sentences' : 'Proof: this sentence';
	return (
		(asksProof ? list(proves, proving) : '') + list(asksProof ? 'See also' : 'In the article', [...others])
	);
}

function quote(sentence: Range, evidence: readonly Range[], source: Source): string {
	const { article } = source;
	return `<li ${spoken(source)}>${marked(article.text, sentence, evidence, ['<b>', '</b>'])} <bdi class="place" lang="en">${rangePlace(article, sentence)}</bdi></li>`;
}

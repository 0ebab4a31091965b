import { blockAt, blockSign } from '../../article/article.ts';
import { capitalised } from '../../attribution/capitalised.ts';
import { ledgerOf } from '../../attribution/ledger.ts';
import { verify } from '../../attribution/verification.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { block, words, type Source } from './sheet.ts';

/**
 * Every claim of the article: where it stands, who says it, whether it is verified and why. Empty where nothing is
 * annotated. The annotation’s notes stay in the studio: they would fill as many pages again.
 */
export function claimsTable({ article, attribution }: Lesson, source: Source): string {
	const { claims, voices } = ledgerOf(article, attribution);
	const statuses = verify(attribution);
	const nameOf = (id: string | null) => voices.find((voice) => voice.id === id)?.name ?? '';
	if (claims.length === 0) return '';
	const rows = claims.map((claim) => {
		const at = blockAt(article, claim.at[0]?.start ?? -1);
		const via = claim.via.map((id) => words(nameOf(id), source)).join(', then ');
		const reasons = statuses.get(claim.id)?.reasons ?? [];
		return `<tr><td>${at ? blockSign(at) : ''}</td>
<td>${block('p', claim.says, source)}</td>
<td><p>${words(capitalised(nameOf(claim.voice)), source)}</p>${via === '' ? '' : `<p class="small">through ${via}</p>`}</td>
<td><p><b>${claim.status}</b>${claim.contested ? ' (careful readers may differ)' : ''}</p>${reasons.map((reason) => `<p class="small">${words(reason, source)}</p>`).join('')}</td></tr>`;
	});
	return `<table class="claims">
<thead><tr><th scope="col">Where</th><th scope="col">Claim</th><th scope="col">Who says it</th><th scope="col">Is it verified?</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

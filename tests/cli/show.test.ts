import { expect, it } from 'vitest';
import { runLesson } from '../support/run-lesson.ts';
import { smallLesson } from '../support/small-lesson.ts';
import { tempLesson } from '../support/temp-folder.ts';

it('lesson show prints the lesson with each claim’s verification and its reasons', () => {
	const { exit, out, err } = runLesson(tempLesson(), 'show', 'river', '--json');
	expect({ exit, err }).toEqual({ exit: 0, err: [] });
	const shown = JSON.parse(out) as {
		lesson: unknown;
		article: unknown;
		attribution: {
			sources: unknown;
			claims: { id: string; verification: { status: string; reasons: string[] } }[];
		};
		bank: unknown;
	};
	const { lesson, revision, article, attribution, bank } = smallLesson();
	expect(Object.keys(shown)).toEqual(['lesson', 'article', 'attribution', 'bank']);
	expect(shown.lesson).toEqual({ id: 'river', revision, ...lesson });
	expect(shown.article).toEqual(article);
	expect(shown.attribution.sources).toEqual(attribution.sources);
	expect(shown.bank).toEqual({ items: bank.items });
	expect(shown.attribution.claims.map(({ id, verification }) => [id, verification.status])).toEqual([
		['dam', 'attributed'],
		['waited', 'attributed'],
		['dead-fish', 'disputed'],
		['denial', 'attributed'],
		['lead', 'verified'],
		['upstream', 'unattributed']
	]);
	expect(shown.attribution.claims[4]!.verification.reasons).toEqual([
		'The article shows evidence: the university’s study.'
	]);
});

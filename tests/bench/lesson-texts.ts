import { stringify } from 'yaml';
import { buildItems } from '../../src/lib/bank/build.ts';
import { rebuildFile } from '../../src/lib/bank/questions-file.ts';
import type { LessonFileName } from '../../src/lib/lesson/files.ts';
import { generatedLesson } from '../support/lessons.ts';

/** The four files of the n-th made-up lesson, its bank built by the recipes. */
export function lessonTexts(n: number): Record<LessonFileName, string> {
	const { article, attribution } = generatedLesson(n);
	const [, ...body] = article.blocks;
	const paragraphs = body.map(({ start, end }) => article.text.slice(start, end));
	return {
		'lesson.yaml': stringify({
			version: 1,
			title: `Made-up lesson ${n}`,
			summary: 'Find out who says what.',
			objectives: ['Tell who a claim comes from.'],
			language: 'en',
			quiz: {
				blueprint: {
					attribution: 2,
					chain: 1,
					naming: 1,
					standing: 1,
					verification: 2,
					voice: 2,
					wording: 2,
					gaps: 1
				},
				attempts: 2,
				feedback: 'after-each',
				confidence: false,
				'pass-mark': 0.6
			}
		}),
		'article.md': `---\n${stringify({ version: 1, ...article.meta }, { lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`,
		'attribution.yaml': stringify(attribution, { lineWidth: 0 }),
		'questions.yaml': rebuildFile(null, buildItems(article, attribution)).text
	};
}

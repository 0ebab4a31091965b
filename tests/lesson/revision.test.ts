import { describe, expect, it } from 'vitest';
import { parseDocument, stringify, visit } from 'yaml';
import { LESSON_FILES } from '$lib/lesson/files.ts';
import { revisionOf } from '$lib/lesson/revision.ts';
import { changed, smallLesson, smallTexts } from '../support/small-lesson.ts';

const revision = (texts = smallTexts()) => smallLesson(texts).revision;

describe('the revision', () => {
	it('is the hash of the content', () => {
		expect(revision()).toMatch(/^[0-9a-f]{16}$/);
		expect(revision()).toBe(revisionOf(smallLesson()));
	});

	it('does not change with comments, formatting or the order of keys', () => {
		const rewritten = Object.fromEntries(
			Object.entries(smallTexts()).map(([name, text]) => {
				if (name === 'article.md') return [name, text.replace('\n\n', '\n \n\n')];
				const doc = parseDocument(text);
				visit(doc, { Map: (_, map) => void map.items.reverse() });
				const flow = stringify(doc.toJS(), { defaultStringType: 'QUOTE_DOUBLE', collectionStyle: 'flow' });
				return [name, `# a comment\n${flow}`];
			})
		);
		expect(revision(rewritten as ReturnType<typeof smallTexts>)).toBe(revision());
	});

	it('does not change when a default is written out', () => {
		expect(revision(changed('lesson.yaml', 'attempts: 2', 'attempts: 2\n  confidence: false'))).toBe(
			revision()
		);
	});

	it('changes with each word of the article', () => {
		expect(revision(changed('article.md', 'on Monday', 'on Tuesday'))).not.toBe(revision());
		expect(revision(changed('article.md', 'The Valley Post', 'The Vale Post'))).not.toBe(revision());
	});

	it('changes with the cut of the article into sentences, by which proofs are recorded', () => {
		const lesson = smallLesson();
		const recut = structuredClone(lesson);
		recut.article.blocks[1]!.sentences.pop();
		expect(revisionOf(recut)).not.toBe(lesson.revision);
	});

	it.each(LESSON_FILES.filter((name) => name !== 'article.md'))('changes with every value of %s', (name) => {
		const lesson = smallLesson();
		const part = { 'lesson.yaml': 'lesson', 'attribution.yaml': 'attribution', 'questions.yaml': 'bank' }[
			name
		];
		const seen = new Set([lesson.revision]);
		const doc = parseDocument(smallTexts()[name]);
		let edits = 0;
		visit(doc, {
			Scalar(key, node) {
				if (key === 'key') return;
				const { value } = node;
				node.value = typeof value === 'number' ? value + 1 : `${String(value)}!`;
				seen.add(revisionOf({ ...lesson, [part]: doc.toJS() as never }));
				edits++;
				node.value = value;
			},
			Seq(_, { items }) {
				const last = items.pop();
				seen.add(revisionOf({ ...lesson, [part]: doc.toJS() as never }));
				edits++;
				items.push(last);
			}
		});
		expect(edits).toBeGreaterThan(5);
		expect(seen.size).toBe(edits + 1);
	});
});

import type { Lesson } from '../../lesson/lesson.ts';
import { placeItem } from '../../quiz/place.ts';
import type { Exported, Loss } from '../exported.ts';
import { heldLesson } from '../held.ts';
import { whyNot } from './interactions.ts';
import { itemDocument } from './item.ts';
import { lossesOf } from './losses.ts';
import { manifest } from './manifest.ts';
import { ARTICLE, itemHref } from './markup.ts';
import { stimulus } from './stimulus.ts';
import { TEST, testDocument } from './test.ts';
import { writeXml } from '../xml.ts';

/**
 * A lesson as a package of QTI 3.0 (https://www.imsglobal.org/spec/qti/v3p0/impl): the manifest, the article as one
 * shared stimulus, an item for each question, and a test that draws as the blueprint does.
 */
export function qti3(lesson: Lesson): Exported {
	const { lesson: held, losses: notHeld } = heldLesson(lesson);
	// QTI shuffles by itself, so that here the options stay as the bank has them.
	const all = held.bank.items.map((item) => placeItem(item, held, (list) => [...list]));
	const leftOut: Loss[] = [];
	const placed = all.filter(({ question, key }) => {
		const why = whyNot(question, key, held.article);
		if (why !== null) leftOut.push({ item: question.id, what: 'The question is left out', why });
		return why === null;
	});
	const questions = placed.map(({ question }) => question);
	const documents = {
		'imsmanifest.xml': manifest(held, questions),
		[TEST.href]: testDocument(held, questions),
		[ARTICLE.href]: stimulus(held),
		...Object.fromEntries(
			placed.map((item) => [itemHref(item.question.id), itemDocument(item, held)] as const)
		)
	};
	return {
		files: Object.fromEntries(Object.entries(documents).map(([path, root]) => [path, writeXml(root)])),
		losses: [...notHeld, ...lossesOf(held, placed), ...leftOut]
	};
}

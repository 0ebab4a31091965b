import type { Lesson } from '../../lesson/lesson.ts';
import { draw } from '../../quiz/draw.ts';
import type { Exported } from '../exported.ts';
import { heldLesson } from '../held.ts';
import { answerKey } from './key.ts';
import { lossesOf } from './losses.ts';
import { worksheet } from './worksheet.ts';

/** What the printed draw is called: on both sheets, so that they are known to belong together. */
export const PRINT_SEED = 'print-1';

/** A lesson on paper: a worksheet without any answers, and the key to it, as HTML that any browser prints. */
export function print(lesson: Lesson): Exported {
	const { lesson: held, losses } = heldLesson(lesson);
	const drawn = draw(held, PRINT_SEED);
	return {
		files: {
			'worksheet.html': worksheet(drawn.quiz, held.lesson),
			'key.html': answerKey(held, drawn)
		},
		losses: [...losses, ...lossesOf(held, drawn.quiz)]
	};
}

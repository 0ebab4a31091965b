import type { Lesson } from '../../lesson/lesson.ts';
import { uuidOf } from './uuid.ts';

/**
 * What a lesson, or the course that is made of it, is called in course systems all over the world: a lesson that has
 * changed is another, since its questions are.
 */
export const iriOf = ({ id, revision }: Pick<Lesson, 'id' | 'revision'>, what: 'lesson' | 'course') =>
	`urn:uuid:${uuidOf(`${what} ${id}@${revision}`)}`;

import { SOURCE_WORDS } from '../../lesson/sources.ts';
import type { Words } from '../words.ts';
import { around } from './around.ts';
import { course } from './course.ts';
import { end } from './end.ts';
import { page } from './page.ts';

export const en: Words = { page, end, around, sources: SOURCE_WORDS, course };

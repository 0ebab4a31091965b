import type { Words } from '../words.ts';
import { around } from './around.ts';
import { course } from './course.ts';
import { end } from './end.ts';
import { page } from './page.ts';
import { sources } from './sources.ts';

export const de: Words = { page, end, around, sources, course };

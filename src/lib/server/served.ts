import { resolve } from 'node:path';
import { Lessons } from './lessons.ts';

/** The lessons of this server: `questions/` and `data/` in the folder that it was started in. */
export const lessons = new Lessons(resolve('questions'), resolve('data'), (line) => console.error(line));

import type { AccountTables } from '../auth/tables.ts';
import type { LessonTables } from './lesson-tables.ts';

/** Every table of the database. What a layer keeps, it describes in a file of its own and adds here. */
export type Tables = LessonTables & AccountTables;

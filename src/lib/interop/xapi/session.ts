import type { Agent, Context } from '@xapi/xapi';

/** One visit to a lesson in a course system that speaks xAPI: what all its statements have in common. */
export interface Session {
	/** Tells this visit from all others. */
	id: string;
	/** The student, as the system names them. */
	actor: Agent;
	/** What the system calls the lesson. */
	activity: string;
	/** The enrolment that the visit belongs to; null where the system has none. */
	registration: string | null;
	/** Whether the statements are to keep the rules of cmi5. */
	isCmi5: boolean;
	/** What the system wants to stand in the context of every statement. */
	template: Context;
	/** The share of points that passes, where the system has set one. */
	masteryScore: number | null;
	/** When the visit began, in milliseconds since 1970. */
	start: number;
}

/** The key under which cmi5 has the id of a visit in a statement's context. */
export const SESSION_ID = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

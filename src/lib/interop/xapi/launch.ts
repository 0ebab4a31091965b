import type { Agent } from '@xapi/xapi';

/** How a course system opened the lesson, as it says in the address. */
export interface Launch {
	/** Where statements go; ends in a slash. */
	endpoint: string;
	actor: Agent;
	activity: string;
	registration: string | null;
	/** cmi5: where the token is that opens the endpoint, once. */
	fetch: string | null;
	/** xAPI before cmi5: what opens the endpoint. */
	auth: string | null;
}

/**
 * Reads the address of a launch: cmi5, section 8.1, or as “Tin Can” had it.
 *
 * @param search the part of the address from the "?" on
 * @param lesson what the lesson calls itself, where the system does not say
 * @returns null where no course system opened the lesson
 */
export function readLaunch(search: string, lesson: string): Launch | null {
	const parameters = new URLSearchParams(search);
	const actor = agentIn(parameters.get('actor'));
	const endpoint = parameters.get('endpoint');
	const [fetch, auth] = [parameters.get('fetch'), parameters.get('auth')];
	if (!actor || !endpoint || !(fetch ?? auth)) return null;
	return {
		endpoint: endpoint.replace(/\/?$/, '/'),
		actor,
		activity: parameters.get('activityId') ?? parameters.get('activity_id') ?? lesson,
		registration: parameters.get('registration'),
		fetch,
		auth
	};
}

/** The student. Older systems give lists of one, and an account in other words. */
function agentIn(json: string | null): Agent | null {
	try {
		const given = JSON.parse(json ?? 'null') as Record<string, unknown> | null;
		if (!given) return null;
		const agent: Record<string, unknown> = {};
		for (const [key, value] of Object.entries(given)) {
			agent[key] = Array.isArray(value) ? (value as unknown[])[0] : value;
		}
		const { accountServiceHomePage: homePage, accountName: name } = (agent.account ?? {}) as Record<
			string,
			string
		>;
		return { ...agent, ...(homePage && { account: { homePage, name } }) } as Agent;
	} catch {
		return null;
	}
}

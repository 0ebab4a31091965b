import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import type validate from '@learninglocker/xapi-validation';
import type { Activity, Agent, Context, Statement } from '@xapi/xapi';

/** A request as a course system gets it. */
export interface Asked {
	method: string;
	/** From the endpoint's slash on. */
	path: string;
	query: URLSearchParams;
	authorization: string | null;
	body: string;
	match?: { is: string | null; isNone: string | null };
}

export interface Answered {
	status: number;
	body?: unknown;
	etag?: string;
}

interface Visit {
	id: string;
	token: string;
	launch: LaunchOptions;
	hasToken: boolean;
	hasLaunchData: boolean;
	hasPreferences: boolean;
	verbs: string[];
	isOver: boolean;
}

export interface LaunchOptions {
	launchMode?: 'Normal' | 'Browse' | 'Review';
	masteryScore?: number;
	returnURL?: string;
}

interface Document {
	text: string;
	version: number;
}

const CMI5 = 'https://w3id.org/xapi/cmi5/context';
const SESSION = `${CMI5}/extensions/sessionid`;
const MASTERY = `${CMI5}/extensions/masteryscore`;
const VERBS = 'http://adlnet.gov/expapi/verbs/';

export const ENROLMENT = {
	actor: { objectType: 'Agent', account: { homePage: 'https://school.example', name: 'student-7' } } as Agent,
	activity: 'https://school.example/activities/5',
	registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
	publisher: 'urn:uuid:11111111-1111-5111-a111-111111111111'
};

export const verbOf = ({ verb }: Statement) => verb.id.replace(VERBS, '');
export const sessionOf = ({ context }: Statement) => context?.extensions?.[SESSION] as string | undefined;
export const categoriesOf = ({ context }: Statement) =>
	(context?.contextActivities?.category ?? []).map(({ id }) => id.replace(`${CMI5}/categories/`, ''));

// Those who load modules differ in what they take for the default of this one.
const load = createRequire(import.meta.url);
const { default: warnings } = load('@learninglocker/xapi-validation') as { default: typeof validate };

/** What others' software finds wrong with a statement. */
export const warningsOf = (statement: unknown): string[] =>
	warnings(JSON.parse(JSON.stringify(statement))).map(
		({ name, path }: { name: string; path: string[] }) => `${name} at ${path.join('.')}`
	);

/**
 * A course system with the part of an LRS that cmi5 needs, and as strict as cmi5 lets it be: each statement is held
 * against a validator that others wrote and against the rules of cmi5 (sections 7 to 11). What breaks one is denied, and
 * stands in `broken`.
 */
export class CourseSystem {
	readonly statements: Statement[] = [];
	readonly broken: string[] = [];
	/** Statements that came once more under the same id: with the same content, and with another. */
	readonly again = { same: 0, other: 0 };
	/** Whether a visit that is not the latest is over: then its statements are denied, which breaks no rule. */
	closesVisits = true;
	/** Whether documents are given with an ETag, and must be changed with it. */
	hasVersions = true;
	readonly #visits = new Map<string, Visit>();
	readonly #documents = new Map<string, Document>();

	/** Lays down a visit; gives the part of the lesson's address from the "?" on. */
	launch(origin: string, launch: LaunchOptions = {}): string {
		const n = this.#visits.size + 1;
		if (this.closesVisits) for (const visit of this.#visits.values()) visit.isOver = true;
		const visit: Visit = {
			id: `visit-${n}`,
			token: `token-${n}`,
			launch,
			hasToken: false,
			hasLaunchData: false,
			hasPreferences: false,
			verbs: [],
			isOver: false
		};
		this.#visits.set(`Basic ${visit.token}`, visit);
		const data = {
			contextTemplate: templateOf(visit),
			launchMode: 'Normal',
			moveOn: 'CompletedOrPassed',
			...launch
		};
		this.#documents.set(this.#stateKey('LMS.LaunchData'), { text: JSON.stringify(data), version: n });
		return `?${new URLSearchParams({
			endpoint: `${origin}/lrs/`,
			fetch: `${origin}/token?visit=${visit.token}`,
			actor: JSON.stringify(ENROLMENT.actor),
			registration: ENROLMENT.registration,
			activityId: ENROLMENT.activity
		})}`;
	}

	/** The document of the lesson; undefined where there is none. */
	kept(): unknown {
		const [key] = [...this.#documents.keys()].filter((name) => name.includes('who-says@'));
		return key === undefined ? undefined : JSON.parse(this.#documents.get(key)!.text);
	}

	/** Puts a document where the lesson's is. */
	keep(stateId: string, value: unknown): void {
		this.#documents.set(this.#stateKey(stateId), { text: JSON.stringify(value), version: 99 });
	}

	handle(asked: Asked): Answered {
		if (asked.path === '/token') return this.#token(asked);
		const visit = this.#visits.get(asked.authorization ?? '');
		if (!visit?.hasToken) return { status: 401 };
		switch (asked.path) {
			case '/lrs/statements':
				return asked.method === 'GET'
					? { status: 200, body: { statements: this.statements, more: '' } }
					: this.#statements(visit, asked);
			case '/lrs/activities/state':
				return this.#state(visit, asked);
			case '/lrs/agents/profile':
				visit.hasPreferences ||= asked.query.get('profileId') === 'cmi5LearnerPreferences';
				return this.#isStudent(asked) ? { status: 404 } : { status: 400 };
			default:
				return { status: 404 };
		}
	}

	#token({ method, query }: Asked): Answered {
		const visit = this.#visits.get(`Basic ${query.get('visit')}`);
		if (method !== 'POST' || !visit || visit.hasToken) {
			return { status: 200, body: { 'error-code': '1', 'error-text': 'used' } };
		}
		visit.hasToken = true;
		return { status: 200, body: { 'auth-token': visit.token } };
	}

	#isStudent({ query }: Asked): boolean {
		return isDeepStrictEqual(JSON.parse(query.get('agent') ?? 'null'), ENROLMENT.actor);
	}

	#stateKey(stateId: string): string {
		return JSON.stringify([ENROLMENT.activity, ENROLMENT.registration, stateId]);
	}

	#state(visit: Visit, asked: Asked): Answered {
		const { method, query, body, match } = asked;
		const stateId = query.get('stateId') ?? '';
		const key = JSON.stringify([query.get('activityId'), query.get('registration'), stateId]);
		if (!this.#isStudent(asked) || key !== this.#stateKey(stateId)) return { status: 400 };
		const there = this.#documents.get(key);
		const etag = there && this.hasVersions ? { etag: `"${there.version}"` } : {};
		if (method === 'GET') {
			visit.hasLaunchData ||= stateId === 'LMS.LaunchData';
			return there ? { status: 200, body: JSON.parse(there.text) as unknown, ...etag } : { status: 404 };
		}
		if (stateId === 'LMS.LaunchData' || visit.launch.launchMode === 'Review') {
			this.broken.push(`${stateId} was changed`);
			return { status: 403 };
		}
		if (this.hasVersions) {
			if (there && match?.is !== etag.etag) return { status: 412 };
			if (!there && match?.isNone !== '*') return { status: 409 };
		}
		const version = (there?.version ?? 0) + 1;
		this.#documents.set(key, { text: body, version });
		return { status: 204, ...(this.hasVersions && { etag: `"${version}"` }) };
	}

	#statements(visit: Visit, { body }: Asked): Answered {
		const given = JSON.parse(body) as Statement | Statement[];
		const statements = Array.isArray(given) ? given : [given];
		for (const statement of statements) {
			const known = this.statements.find(({ id }) => id === statement.id);
			if (known) {
				this.again[isDeepStrictEqual(known, statement) ? 'same' : 'other']++;
				return { status: 409 };
			}
		}
		for (const statement of statements) {
			const session = sessionOf(statement);
			const isOld = session !== visit.id;
			const of = isOld ? [...this.#visits.values()].find(({ id }) => id === session) : visit;
			if (!of || (isOld && of.isOver)) return { status: 403 };
			const problems = this.#problems(of, statement);
			if (problems.length > 0) {
				this.broken.push(...problems.map((problem) => `${verbOf(statement)}: ${problem}`));
				return { status: 401 };
			}
			of.verbs.push(`${verbOf(statement)}${categoriesOf(statement).includes('cmi5') ? '' : ' (allowed)'}`);
			this.statements.push(statement);
		}
		return { status: 200, body: statements.map(({ id }) => id) };
	}

	/** Which rules of cmi5 a statement breaks, by their sections. */
	#problems(visit: Visit, statement: Statement): string[] {
		const { launchMode = 'Normal', masteryScore } = visit.launch;
		const { result, context, timestamp = '', id, actor } = statement;
		const verb = verbOf(statement);
		const defined = categoriesOf(statement).includes('cmi5');
		const before = this.statements.filter((other) => sessionOf(other) === visit.id);
		const ofRegistration = this.statements
			.filter((other) => categoriesOf(other).includes('cmi5'))
			.map((other) => verbOf(other));
		const isVerdict = verb === 'passed' || verb === 'failed';
		const checks: [boolean, string][] = [
			[warningsOf(statement).length === 0, `xAPI: ${warningsOf(statement).join(', ')}`],
			[id !== undefined, '9.1 no id'],
			[isDeepStrictEqual(actor, ENROLMENT.actor), '9.2 another actor'],
			[timestamp.endsWith('Z'), '9.7 not in UTC'],
			[visit.hasPreferences && visit.hasLaunchData, '10, 11 launch data or preferences were not asked for'],
			[(verb === 'initialized') === (before.length === 0), '9.3 initialized is first, and once'],
			[!before.some((other) => verbOf(other) === 'terminated'), '9.3 nothing comes after terminated'],
			[before.every((other) => other.timestamp! <= timestamp) || !defined, '9.3 out of order by time'],
			[before.length === 0 || before[0]!.timestamp! <= timestamp, '9.3 before initialized'],
			[hasAll(context, templateOf(visit)), '10 not the context of the launch'],
			[context?.registration === ENROLMENT.registration, '9.6.1 another registration'],
			[
				defined === ['initialized', 'terminated', 'completed', 'passed', 'failed'].includes(verb),
				'7.1.3 category'
			],
			[!defined || isAbout(statement, ENROLMENT.activity), '9.4 about something else'],
			[!defined || launchMode === 'Normal' || /ized|ated$/.test(verb), '10 not in this mode'],
			[launchMode === 'Normal' || defined, '10 nothing is told in this mode'],
			[!defined || (result?.completion ?? false) === (verb === 'completed'), '9.5.3 completion'],
			[!defined || result?.success === { passed: true, failed: false }[verb], '9.5.2 success'],
			[!defined || isVerdict || result?.score === undefined, '9.5.1 score'],
			[!defined || verb === 'initialized' || result?.duration !== undefined, '9.5.4 duration'],
			[
				categoriesOf(statement).includes('moveon') === (defined && (isVerdict || verb === 'completed')),
				'9.6.2.2 moveon'
			],
			[!isVerdict || context?.extensions?.[MASTERY] === masteryScore, '9.6.3.2 masteryScore in the context'],
			[
				!isVerdict ||
					masteryScore === undefined ||
					result!.score!.scaled >= masteryScore === (verb === 'passed'),
				'9.3.4 not by the masteryScore'
			],
			[!isVerdict || !before.some((other) => /passed|failed/.test(verbOf(other))), '9.3 two verdicts'],
			[verb !== 'completed' || !ofRegistration.includes('completed'), '9.3 completed twice'],
			[!isVerdict || !ofRegistration.includes('passed'), '9.3 a verdict after passed']
		];
		return checks.flatMap(([isKept, rule]) => (isKept ? [] : [rule]));
	}
}

const templateOf = ({ id }: Visit): Context => ({
	contextActivities: { grouping: [{ id: ENROLMENT.publisher }] },
	extensions: { [SESSION]: id, 'https://school.example/class': '8b' }
});

const isAbout = ({ object }: Statement, activity: string) => (object as Activity).id === activity;

/** Whether a context has everything that the launch’s has. */
function hasAll(context: Context | undefined, template: Context): boolean {
	const grouping = template.contextActivities!.grouping!;
	const given = context?.contextActivities?.grouping ?? [];
	return (
		grouping.every((activity, i) => isDeepStrictEqual(activity, given[i])) &&
		Object.entries(template.extensions!).every(([key, value]) => context?.extensions?.[key] === value)
	);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { request, type APIRequestContext } from '@playwright/test';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Json, Units } from '../../../src/lib/lesson/draft/units.ts';
import type { Conflict, DraftState, PublishPlan, Published } from '../../../src/lib/lesson/draft/wire.ts';
import { LESSON_FILES } from '../../../src/lib/lesson/files.ts';
import { formatProblem } from '../../../src/lib/lesson/problem.ts';
import { openDatabase, type Database } from '../../../src/lib/server/db/database.ts';
import { readLesson } from '../../../src/lib/server/lesson-folder.ts';
import type { Site } from './site.ts';
import { signedIn, teacher } from './teacher.ts';

/** The lesson that is written, and what of it: each save changes one or two, and each of the four files is among them. */
const LESSON = 'lamp';
const UNITS = {
	'lesson.title': (mark: string) => `Who says the lamp failed? ${mark}`,
	'article.byline': (mark: string) => `Nobody ${mark}`,
	'claim.lamp-failed': (mark: string, before: Json) => ({ ...(before as object), note: mark }),
	'item.which-cue': (mark: string, before: Json) => ({ ...(before as object), hint: `Look again. ${mark}` }),
	'item.who-says-failed': (mark: string, before: Json) => ({ ...(before as object), hint: `Look. ${mark}` })
} as Record<string, (mark: string, before: Json) => Json>;

/** When the server is killed: some requests later, or as soon as some files under questions/ have changed. */
const MOMENTS = ['on any request', 'on a publication', 'while files are written'] as const;

/** How long after a request is sent the server is killed at most, in milliseconds: a publication takes about as long. */
const LONGEST_DELAY = 60;
/** How long after its start a server is killed at most that is not to come to its first request, in milliseconds. */
const LONGEST_START = 1_500;

/** How many times as many kills as were asked for there are at most, until something has been published. */
const MOST = 4;
/** How often a teacher looks and publishes anew where the other has saved in between. */
const TRIES = 4;

export interface Survived {
	kills: number;
	/** Of these, how many while the server was starting. */
	atStart: number;
	/** How many times the folder had some files of a publication and not the others, when the server was dead. */
	halfWritten: number;
	/** Acknowledged, each of them found again. */
	saves: number;
	publications: number;
	/** How many times two teachers had changed the same at once. */
	conflicts: number;
}

/**
 * Lets two teachers save and publish at a site whose server is killed again and again, and looks after each restart
 * whether anything is missing.
 *
 * @param kills how many times
 * @param seed of who does what, and of when the server is killed
 * @param database where the site keeps its data: what was acknowledged is looked for there
 * @param env what the site's server is told besides
 * @throws Error at the first thing that is missing
 */
export async function surviveKills(
	site: Site,
	{
		kills,
		seed,
		database,
		env = {}
	}: { kills: number; seed: number; database: { url?: string; folder: string }; env?: NodeJS.ProcessEnv }
): Promise<Survived> {
	const generator = xoroshiro128plus(seed);
	const chance: Chance = (n) => uniformInt(generator, 0, n - 1);
	const result: Survived = { kills: 0, atStart: 0, halfWritten: 0, saves: 0, publications: 0, conflicts: 0 };
	const teachers = [
		await Teacher.arrive(site, 'Ida Brandt', chance),
		await Teacher.arrive(site, 'Jon Abe', chance)
	];
	const db = await openDatabase(database);
	try {
		// Whether a publication comes through between two kills is chance: there is to be one, however often it takes.
		const isPublished = () => teachers.some(({ publications }) => publications.length > 0);
		while (result.kills < kills || (!isPublished() && result.kills < MOST * kills)) {
			const moment = MOMENTS[chance(MOMENTS.length)]!;
			let requests = 1 + chance(15);
			let files = 1 + chance(12);
			let kill: () => void = () => undefined;
			const killed = new Promise<void>((resolve) => (kill = resolve));
			const folder = watch(join(site.folder, 'questions', LESSON), () => {
				files -= 1;
				if (moment === 'while files are written' && files <= 0) kill();
			});
			const onSend = (what: 'save' | 'publish') => {
				requests -= 1;
				const isDue = moment === 'on any request' || (moment === 'on a publication' && what === 'publish');
				if (isDue && requests <= 0) setTimeout(kill, chance(LONGEST_DELAY));
			};
			const work = Promise.all(teachers.map((teacher) => teacher.work(onSend)));
			await Promise.race([killed, work]);
			folder.close();
			let down: Texts = {};
			await site.restart(async () => {
				await work;
				result.kills += 1;
				down = textsOf(site);
				if (result.kills < kills && chance(4) === 0) {
					await startAndKill(site, env, chance(LONGEST_START));
					result.kills += 1;
					result.atStart += 1;
				}
			});
			const [now, before = now] = await publishedTexts(db);
			const states = LESSON_FILES.filter((name) => now[name] !== before[name]).map((name) => {
				must(down[name] === before[name] || down[name] === now[name], `${name} was neither old nor new`);
				return down[name] === now[name];
			});
			if (new Set(states).size === 2) result.halfWritten += 1;
			for (const name of LESSON_FILES) must(textsOf(site)[name] === now[name], `${name} is not the new one`);
			await expectAllThere(site, db, teachers);
		}
		for (const { saves, publications, conflicts } of teachers) {
			result.saves += saves.length;
			result.publications += publications.length;
			result.conflicts += conflicts;
		}
		return result;
	} finally {
		for (const teacher of teachers) await teacher.leave();
		await db.close();
	}
}

/** A number from 0 to n - 1. */
type Chance = (n: number) => number;

type Texts = { [name in (typeof LESSON_FILES)[number]]?: string };

/** The files of the lesson as they are. */
function textsOf({ folder }: Site): Texts {
	const read = (name: string) => readFileSync(join(folder, 'questions', LESSON, name), 'utf8');
	return Object.fromEntries(LESSON_FILES.map((name) => [name, read(name)]));
}

/** The files of the lesson as they were last published, and as they were published before that. */
async function publishedTexts({ kysely }: Database): Promise<[Texts, Texts?]> {
	const rows = await kysely
		.selectFrom('publication')
		.innerJoin('revision', (join) =>
			join
				.onRef('revision.lesson', '=', 'publication.lesson')
				.onRef('revision.revision', '=', 'publication.revision')
		)
		.select('revision.texts')
		.where('publication.lesson', '=', LESSON)
		.orderBy('publication.number', 'desc')
		.limit(2)
		.execute();
	return rows.map(({ texts }) => JSON.parse(texts!) as Texts) as [Texts, Texts?];
}

/** Starts a site's server once more, and kills it. */
async function startAndKill(site: Site, env: NodeJS.ProcessEnv, delay: number): Promise<void> {
	const server = spawn(process.execPath, ['build'], {
		cwd: site.folder,
		env: { ...process.env, HOST: '127.0.0.1', PORT: new URL(site.url).port, ...env },
		stdio: 'ignore'
	});
	const gone = once(server, 'exit');
	setTimeout(() => server.kill('SIGKILL'), delay);
	await gone;
}

interface Save {
	unit: string;
	mark: string;
}

/** What a teacher has sent and has no answer to. */
interface Waiting {
	base: number;
	patch: Record<string, Json>;
	marks: Save[];
	resolves: number[];
}

/**
 * A scripted teacher: one page of the studio, which goes on by itself when the server is back. Each change holds a mark
 * that no other has, so that it can be found again.
 */
class Teacher {
	/** What was acknowledged since it was last looked for, and what was before. */
	readonly saves: Save[] = [];
	readonly publications: string[] = [];
	/** How much of it has been found again. */
	found = 0;
	conflicts = 0;
	#seq = 0;
	#count = 0;
	#known = 0;
	#units: Record<string, Json> = {};
	#open: Conflict[] = [];
	#waiting: Waiting | null = null;

	private constructor(
		private readonly http: APIRequestContext,
		private readonly address: string,
		private readonly name: string,
		private readonly chance: Chance
	) {}

	static async arrive(site: Site, name: string, chance: Chance): Promise<Teacher> {
		const http = await request.newContext({ extraHTTPHeaders: { origin: site.url } });
		await signedIn({ request: http }, site, teacher(name));
		return new Teacher(http, `${site.url}/teach/${LESSON}`, name.split(' ')[0]!.toLowerCase(), chance);
	}

	/** Saves and publishes, until there is no answer any more. */
	async work(onSend: (what: 'save' | 'publish') => void): Promise<void> {
		try {
			if (this.#known === 0) this.#hear(await this.#answer(this.http.get(`${this.address}/draft`)));
			for (;;) {
				if (this.#waiting || this.chance(4) > 0) await this.#save(onSend);
				else await this.#publish(onSend);
			}
		} catch (error) {
			if (!(error instanceof Unreachable)) throw error;
		}
	}

	leave(): Promise<void> {
		return this.http.dispose();
	}

	async #save(onSend: (what: 'save') => void): Promise<void> {
		this.#waiting ??= this.#open.length > 0 && this.chance(4) > 0 ? this.#choice() : this.#change();
		const { base, patch, marks, resolves } = this.#waiting;
		const data = { client: `page-of-${this.name}`, seq: ++this.#seq, base, patch, resolves };
		onSend('save');
		const state = await this.#answer<DraftState>(this.http.post(`${this.address}/draft`, { data }));
		this.#waiting = null;
		this.saves.push(...marks);
		this.#hear(state);
	}

	#change(): Waiting {
		const units = Object.keys(UNITS);
		const patch: Record<string, Json> = {};
		const marks: Save[] = [];
		for (let n = 1 + this.chance(2); n > 0; n--) {
			const unit = units[this.chance(units.length)]!;
			const mark = `(${this.name} ${++this.#count})`;
			patch[unit] = UNITS[unit]!(mark, this.#units[unit]!);
			marks.push({ unit, mark });
		}
		// Where both are of one unit, the first is only typed over.
		return {
			base: this.#known,
			patch,
			marks: marks.filter(({ unit }, i) => !marks[i + 1] || marks[i + 1]!.unit !== unit),
			resolves: []
		};
	}

	#choice(): Waiting {
		const conflict = this.#open[this.chance(this.#open.length)]!;
		const patch = this.chance(2) === 0 ? { [conflict.unit]: conflict.value! } : {};
		return { base: this.#known, patch, marks: [], resolves: [conflict.id] };
	}

	async #publish(onSend: (what: 'publish') => void): Promise<void> {
		for (let tries = 0; tries < TRIES; tries++) {
			const plan = await this.#answer<PublishPlan>(this.http.get(`${this.address}/publish`));
			must(plan.disk.length === 0, `the files on disk have errors: ${plan.disk.join('; ')}`);
			const flaws = plan.problems.filter(({ severity }) => severity === 'error');
			must(flaws.length === 0, `the draft has errors: ${flaws.map(({ message }) => message).join('; ')}`);
			onSend('publish');
			const data = { version: plan.version };
			const sent = this.http.post(`${this.address}/publish`, { data });
			// The other teacher has saved meanwhile, or has to choose first.
			const done = await this.#answer<Published>(sent, [409]);
			if (!('revision' in done)) continue;
			must(done.folder === 'written', `the folder is not written: ${done.message}`);
			this.publications.push(done.revision);
			return;
		}
	}

	#hear({ version, patch, conflicts }: DraftState): void {
		this.conflicts += conflicts.filter(({ id }) => !this.#open.some((known) => known.id === id)).length;
		this.#known = version;
		this.#units = { ...this.#units, ...(patch as Units) };
		this.#open = conflicts;
	}

	async #answer<T>(sent: ReturnType<APIRequestContext['post']>, expected: number[] = []): Promise<T> {
		const answer = await sent.catch((error: unknown) => {
			throw new Unreachable(String(error));
		});
		const body = await answer.text().catch((error: unknown) => {
			throw new Unreachable(String(error));
		});
		must(answer.ok() || expected.includes(answer.status()), `${answer.url()}: ${answer.status()} ${body}`);
		return JSON.parse(body) as T;
	}
}

/** There was no answer: the server is dead. */
class Unreachable extends Error {}

/** Looks for everything that was acknowledged, and whether the lesson is served as its folder says. */
async function expectAllThere(site: Site, db: Database, teachers: readonly Teacher[]): Promise<void> {
	for (const teacher of teachers) {
		for (const { unit, mark } of teacher.saves.slice(teacher.found))
			must(await isKept(db, unit, mark), `${mark} of ${unit} was acknowledged, and is gone`);
		teacher.found = teacher.saves.length;
		for (const revision of teacher.publications) {
			const row = await db.kysely
				.selectFrom('publication')
				.select('number')
				.where('lesson', '=', LESSON)
				.where('revision', '=', revision)
				.executeTakeFirst();
			must(row !== undefined, `the publication ${revision} was acknowledged, and is gone`);
		}
	}
	const pending = await db.kysely.selectFrom('pending_write').select('lesson').execute();
	must(pending.length === 0, 'the files are not finished');

	const names = readdirSync(join(site.folder, 'questions', LESSON)).sort();
	must(names.join() === [...LESSON_FILES].sort().join(), `the folder has ${names.join()}`);
	const loaded = readLesson(join(site.folder, 'questions'), LESSON);
	if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
	const served = (await (await fetch(`${site.url}/lessons/${LESSON}.json`)).json()) as { revision: string };
	must(served.revision === loaded.lesson.revision, 'what is served is not what the folder says');
	const page = await fetch(`${site.url}/lessons/${LESSON}`);
	must(page.status === 200, `the lesson is not served: ${page.status}`);
	const health = await fetch(`${site.url}/healthz`);
	must(health.status === 200, `the server is not well: ${await health.text()}`);
}

/** Whether a change is in the draft, was in it until somebody changed the same again, or waits beside it. */
async function isKept({ kysely }: Database, unit: string, mark: string): Promise<boolean> {
	for (const table of ['draft_unit', 'draft_conflict'] as const) {
		const row = await kysely
			.selectFrom(table)
			.select('unit')
			.where('lesson', '=', LESSON)
			.where('unit', '=', unit)
			.where('value', 'like', `%${mark}%`)
			.executeTakeFirst();
		if (row) return true;
	}
	return false;
}

function must(holds: boolean, message: string): asserts holds {
	if (!holds) throw new Error(message);
}

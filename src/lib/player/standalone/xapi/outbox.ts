import type { Statement } from '@xapi/xapi';
import { SESSION_ID } from '../../../interop/xapi/session.ts';
import type { Box } from './box.ts';
import type { Answer } from './lrs.ts';

/**
 * What the outbox came to when it was last emptied; `refused` where it is empty, and the system did not want all that was in
 * it in this visit.
 */
export type Outcome = 'empty' | 'refused' | 'waiting' | 'denied';

/**
 * Statements on their way to the course system: kept in the browser until the system has them, and sent one after the
 * other in the order in which they were made.
 */
export class Outbox {
	#isSending = false;
	#hasRefused = false;
	#flying: string | undefined;

	/**
	 * @param key under which the box keeps them; those of earlier visits are there as well
	 * @param session the id of this visit
	 */
	constructor(
		private readonly box: Box,
		private readonly key: string,
		private readonly session: string
	) {}

	get waiting(): Statement[] {
		return this.box.read<Statement[]>(this.key, []);
	}

	/** What is not on its way just now. */
	get resting(): Statement[] {
		return this.waiting.filter(({ id }) => id !== this.#flying);
	}

	add(statements: readonly Statement[]): void {
		if (statements.length > 0) this.box.write(this.key, [...this.waiting, ...statements]);
	}

	/**
	 * Sends what is waiting. What the system never wants is taken out; so is what it denies, when it takes what comes
	 * after it: then it was that statement. A statement of an earlier visit goes as it was.
	 *
	 * @param onClosed is given a statement that the system does not take any more, since its visit is over
	 * @returns null where it is being emptied already
	 */
	async empty(
		send: (statements: readonly Statement[]) => Promise<Answer>,
		onClosed: (statement: Statement) => void
	): Promise<Outcome | null> {
		if (this.#isSending) return null;
		this.#isSending = true;
		let denied: Statement[] = [];
		let outcome: Outcome = 'empty';
		for (;;) {
			const next = this.waiting.find((statement) => !denied.some(({ id }) => id === statement.id));
			if (!next || denied.length > 1) {
				if (denied.length > 0) outcome = 'denied';
				break;
			}
			this.#flying = next.id;
			const answer = await send([next]);
			if (answer === 'later') {
				outcome = 'waiting';
				break;
			}
			const isOfEarlierVisit = this.#isOfEarlierVisit(next);
			if (answer === 'denied' && !isOfEarlierVisit) {
				denied.push(next);
				continue;
			}
			this.#remove(answer === 'taken' ? [...denied, next] : [next]);
			if (answer === 'taken') denied = [];
			else if (isOfEarlierVisit) onClosed(next);
			else this.#hasRefused = true;
		}
		this.#flying = undefined;
		this.#isSending = false;
		return outcome === 'empty' && this.#hasRefused ? 'refused' : outcome;
	}

	#isOfEarlierVisit({ context }: Statement): boolean {
		const session = context?.extensions?.[SESSION_ID];
		return session !== undefined && session !== this.session;
	}

	#remove(statements: readonly Statement[]): void {
		const ids = statements.map(({ id }) => id);
		this.box.write(
			this.key,
			this.waiting.filter(({ id }) => !ids.includes(id))
		);
	}
}

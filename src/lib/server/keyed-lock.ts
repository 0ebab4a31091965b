/** Lets one thing at a time be done to whatever a key names; what comes later waits its turn. */
export class KeyedLock {
	readonly #last = new Map<string, Promise<unknown>>();

	async run<T>(key: string, task: () => Promise<T>): Promise<T> {
		const turn = (this.#last.get(key) ?? Promise.resolve()).then(task);
		// What comes next waits for the end of this one, however it ends.
		const end = turn.then(
			() => undefined,
			() => undefined
		);
		this.#last.set(key, end);
		try {
			return await turn;
		} finally {
			if (this.#last.get(key) === end) this.#last.delete(key);
		}
	}
}

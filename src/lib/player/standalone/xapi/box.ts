/** Keeps values of JSON in this browser, or where it refuses in the page as long as it is open. */
export class Box {
	/** Whether what was kept last stays when the page is closed. */
	works = true;
	readonly #inPage = new Map<string, string>();

	read<T>(key: string, otherwise: T): T {
		try {
			return JSON.parse(this.#inPage.get(key) ?? localStorage.getItem(key) ?? '') as T;
		} catch {
			return otherwise;
		}
	}

	write(key: string, value: unknown): void {
		const text = JSON.stringify(value);
		try {
			localStorage.setItem(key, text);
			this.#inPage.delete(key);
			this.works = true;
		} catch {
			this.#inPage.set(key, text);
			this.works = false;
		}
	}
}

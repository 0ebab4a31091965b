import { expect, it } from 'vitest';
import { KeyedLock } from '$lib/server/keyed-lock.ts';

/** Something to do that is over when the test says so, and what has happened so far. */
function tasks(lock: KeyedLock) {
	const log: string[] = [];
	const ends = new Map<string, () => void>();
	const start = (key: string, name: string) =>
		lock.run(key, async () => {
			log.push(`${name} begins`);
			await new Promise<void>((resolve) => ends.set(name, resolve));
			log.push(`${name} ends`);
			return name;
		});
	return { log, start, end: (name: string) => ends.get(name)!() };
}

it('what names the same key is done one after the other, in the order in which it came', async () => {
	const { log, start, end } = tasks(new KeyedLock());
	const [first, second] = [start('river', 'first'), start('river', 'second')];
	await Promise.resolve();
	expect(log).toEqual(['first begins']);
	end('first');
	expect(await first).toBe('first');
	await expect.poll(() => log).toContain('second begins');
	end('second');
	expect(await second).toBe('second');
	expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('what names another key does not wait', async () => {
	const { log, start, end } = tasks(new KeyedLock());
	const both = [start('river', 'first'), start('lake', 'second')];
	await Promise.resolve();
	expect(log).toEqual(['first begins', 'second begins']);
	end('first');
	end('second');
	await Promise.all(both);
});

it('what fails is told to who asked for it, and holds up nobody', async () => {
	const lock = new KeyedLock();
	const failing = lock.run('river', () => Promise.reject(new Error('no')));
	const next = lock.run('river', () => Promise.resolve('yes'));
	await expect(failing).rejects.toThrow('no');
	expect(await next).toBe('yes');
});

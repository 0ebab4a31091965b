import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** The messages that the lint has for a file of this text at this path; the file need not exist. */
async function messages(filePath: string, text: string): Promise<string[]> {
	const [result] = await eslint.lintText(text, { filePath });
	return (result?.messages ?? []).map(({ message }) => message);
}

const use = (from: string) => `import * as it from '${from}';\nexport default it;\n`;

describe('layers', () => {
	it.each([
		['src/lib/article/x.ts', '../quiz/machine.ts', 'article may import no other layer only.'],
		['src/lib/bank/recipes/x.ts', '../../lesson/load.ts', 'bank may import article, attribution only.'],
		['src/lib/quiz/x.ts', '../player/keys.ts', 'quiz may import article, attribution, bank, lesson only.'],
		[
			'src/lib/quiz/x.ts',
			'$lib/server/served.ts',
			'quiz may import article, attribution, bank, lesson only.'
		],
		[
			'src/lib/words/x.ts',
			'../interop/html.ts',
			'words may import article, attribution, bank, lesson, quiz only.'
		],
		['src/lib/server/x.ts', '../player/keys.ts', 'server may import'],
		['src/lib/player/x.ts', '../server/served.ts', 'player may import'],
		['src/lib/player/x.ts', '../../routes/x.ts', 'Nobody imports routes or cli.'],
		['src/lib/server/x.ts', '../../cli/io.ts', 'Nobody imports routes or cli.']
	])('%s must not import %s', async (file, from, message) => {
		expect(await messages(file, use(from))).toEqual([expect.stringContaining(message)]);
	});

	it.each(['svelte', 'svelte/store', '$app/state', '$env/static/private', 'node:fs'])(
		'the pure row must not import %s',
		async (from) => {
			expect(await messages('src/lib/lesson/x.ts', use(from))).toEqual([
				expect.stringContaining('lesson is pure')
			]);
		}
	);

	it.each(['Math.random()', 'Date.now()', 'new Date()', 'performance.now()', 'document', 'fetch'])(
		'the pure row must not use %s',
		async (expression) => {
			expect(await messages('src/lib/quiz/x.ts', `export default ${expression};\n`)).toHaveLength(1);
		}
	);

	it.each([
		['src/lib/bank/x.ts', '../article/anchor.ts'],
		['src/lib/quiz/x.ts', '../lesson/lesson.ts'],
		['src/lib/player/x.ts', '../quiz/machine.ts'],
		['src/lib/server/x.ts', '../lesson/load.ts'],
		['src/lib/quiz/x.ts', 'xstate'],
		['src/routes/x.ts', '$lib/server/served.ts']
	])('%s may import %s', async (file, from) => {
		expect(await messages(file, use(from))).toEqual([]);
	});
});

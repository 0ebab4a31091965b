import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { quizMachine } from '$lib/quiz/machine.ts';
import { mermaidOf } from '../support/mermaid.ts';

const README = new URL('../../README.md', import.meta.url);
const BLOCK = /(?<=<!-- statechart -->\n).*?(?=<!-- \/statechart -->)/s;

it('the statechart in README.md is the machine (UPDATE_DIAGRAM=1 redraws it)', () => {
	const drawn = `\n\`\`\`mermaid\n${mermaidOf(quizMachine)}\n\`\`\`\n\n`;
	const readme = readFileSync(README, 'utf8');
	if (process.env.UPDATE_DIAGRAM)
		writeFileSync(
			README,
			readme.replace(BLOCK, () => drawn)
		);
	expect(BLOCK.exec(readFileSync(README, 'utf8'))?.[0]).toBe(drawn);
});

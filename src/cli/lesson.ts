import { main } from './main.ts';

// Set, not exited with: output to a pipe is written out before the process ends.
process.exitCode = await main(process.argv.slice(2), {
	cwd: process.cwd(),
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text)
});

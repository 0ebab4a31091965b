import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Draw } from '../../src/lib/quiz/draw.ts';
import { articleHtml, BESIDE_CSS } from './article-html.ts';
import { escapeHtml } from './escape-html.ts';

const PEERS = fileURLToPath(new URL('peers', import.meta.url));

/** A peer's page and script, by address, to be served by static-server.ts. */
export interface PeerPage {
	name: string;
	files: { '/peer.html': string; '/peer.js': string };
}

/**
 * A page of react-quiz-component beside the same article: the article is static HTML, the questions stand in the page
 * as data, the script is one file that the browser finds in the head at once. Its questions are the choice questions
 * of `draws`, as many as the first draw has questions; the first of them is that draw's first.
 */
export async function reactQuizPage(draws: readonly Draw[]): Promise<PeerPage> {
	const quizzes = draws.map(({ quiz }) => quiz);
	const [quiz] = quizzes;
	if (!quiz) throw new Error('No draw to make a page of.');
	const choices = [...new Map(draws.flatMap(quizQuestions)).values()].slice(0, quiz.questions.length);
	const data = { quizTitle: quiz.title, quizSynopsis: '', questions: choices };
	const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(quiz.title)}</title>
<script type="module" src="/peer.js"></script>
<style>${BESIDE_CSS}#root { min-height: 100vh }</style>
</head>
<body>
<header><b>${escapeHtml(quiz.title)}</b> <a class="way-in" href="#root">${choices.length} questions ↓</a></header>
<main>
${articleHtml(quiz.article)}
<div id="root"></div>
</main>
<script type="application/json" id="quiz-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
</body>
</html>`;
	return {
		name: `react-quiz-component ${peerVersion()}`,
		files: { '/peer.html': html, '/peer.js': await bundle() }
	};
}

/** The single-choice questions of a draw, in the peer's form, by id. */
function quizQuestions({ quiz, keys }: Draw) {
	return quiz.questions.flatMap((question) => {
		const key = keys[question.id];
		if (question.interaction !== 'choice' || question.multiple || key?.interaction !== 'choice') return [];
		const wrong = Object.values(key.feedback)[0]?.text ?? key.explanation;
		const inPeersForm = {
			question: question.prompt,
			questionType: 'text',
			answerSelectionType: 'single',
			answers: question.choices.map(({ text }) => text),
			correctAnswer: String(question.choices.findIndex(({ id }) => key.correct.includes(id)) + 1),
			messageForCorrectAnswer: 'Right.',
			messageForIncorrectAnswer: wrong,
			explanation: key.explanation,
			point: '1'
		};
		return [[question.id, inPeersForm] as const];
	});
}

/** Builds peers/quiz.jsx for production; installs what it needs the first time. */
async function bundle(): Promise<string> {
	if (!existsSync(`${PEERS}/node_modules`)) {
		execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: PEERS, stdio: 'inherit' });
	}
	const built = await build({
		configFile: false,
		root: PEERS,
		logLevel: 'error',
		build: {
			write: false,
			target: 'es2022',
			modulePreload: { polyfill: false },
			rolldownOptions: { input: `${PEERS}/quiz.jsx` }
		}
	});
	const [output] = [built].flat();
	if (!output || !('output' in output)) throw new Error('The peer was not built.');
	const chunks = output.output.filter((file) => file.type === 'chunk');
	if (chunks.length !== 1)
		throw new Error(`The peer was built into ${chunks.length} scripts instead of one.`);
	return chunks[0]!.code;
}

function peerVersion(): string {
	const manifest = readFileSync(`${PEERS}/package.json`, 'utf8');
	const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
	return dependencies['react-quiz-component'] ?? '';
}

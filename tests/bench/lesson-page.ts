import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import type { Draw } from '../../src/lib/quiz/draw.ts';

/** A lesson's page as the server sends it. */
export interface LessonPage {
	address: string;
	/** How many bytes were sent: brotli. */
	bytes: number;
	html: string;
	/** The styles that stand in the page. */
	css: string;
	draw: Draw;
}

/** Asks for the page of one draw as a browser does, brotli and all. */
export async function fetchLessonPage(origin: string, lesson: string, seed: string): Promise<LessonPage> {
	const address = `${origin}/lessons/${lesson}?seed=${seed}`;
	const body = await get(address);
	const html = brotliDecompressSync(body).toString('utf8');
	const data = /<script type="application\/json" id="player-data">([^]*?)<\/script>/.exec(html)?.[1];
	if (data === undefined) throw new Error(`${address}: the page holds no quiz`);
	return {
		address,
		bytes: body.length,
		html,
		css: [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, text]) => text).join('\n'),
		draw: JSON.parse(data) as Draw
	};
}

/** Whether the first question is the simplest one: a single choice, with no proof asked. */
export function beginsWithSingleChoice({ draw }: LessonPage): boolean {
	const [first] = draw.quiz.questions;
	return first?.interaction === 'choice' && !first.multiple && !first.asksProof;
}

/** fetch() would decompress the body; here its size is the point. */
function get(address: string): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const asked = request(address, { headers: { 'accept-encoding': 'br' } }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				const isWell = response.statusCode === 200 && response.headers['content-encoding'] === 'br';
				if (isWell) resolve(Buffer.concat(chunks));
				else reject(new Error(`${address}: ${response.statusCode}, ${response.headers['content-encoding']}`));
			});
		});
		asked.on('error', reject);
		asked.end();
	});
}

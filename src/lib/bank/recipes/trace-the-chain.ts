import { capitalised } from '../../attribution/capitalised.ts';
import { blockName } from '../../article/article.ts';
import { chainOf } from '../../attribution/chain.ts';
import type { Source } from '../../attribution/schema.ts';
import type { Item } from '../schema.ts';
import { creditOf, relayedBy } from './credit.ts';
import type { ReadClaim, Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { anchorOf, anchorsOf, claimLine, listed, nameOf, quote } from './wording.ts';

/** Through whom did the words come? For claims that the article says somebody relayed. */
export const traceTheChain: Recipe = (reading) =>
	reading.claims.flatMap((read) => {
		const { claim, source } = read;
		if (!source || claim.via.length === 0 || claim.contested?.includes('source')) return [];
		const steps = chainOf(claim)
			.reverse()
			.flatMap((id) => reading.sources.get(id) ?? []);
		const names = steps.map((step) => capitalised(nameOf(step)));
		if (steps.length <= claim.via.length || new Set(names).size < names.length) return [];

		const relays = steps.slice(1);
		const item: Item = {
			id: `trace-the-chain-${claim.id}`,
			interaction: 'order',
			skill: 'chain',
			about: [],
			prompt: `${claimLine(read)} Put the steps in the order in which the words travelled, from the one who said it first to this article.`,
			passage: anchorOf(reading.article, read.sentence),
			order: [
				{
					id: source.id,
					text: names[0]!,
					feedback: 'The first step is where the claim begins. Ask: who said it, before anybody passed it on?'
				},
				...relays.map((relay, i) => ({
					id: relay.id,
					text: names[i + 1]!,
					feedback: `${names[i + 1]!} passed the words on. A relay stands after the one who said them and before this article.`,
					misconception: 'relay-as-origin' as const
				})),
				{
					id: 'this-article',
					text: 'This article',
					feedback: 'This article is what you read, so it is the last step.'
				}
			],
			proof: [],
			hint: 'Start from what you hold in your hands, this article, and walk back: where does it have the claim from, and where do they have it from?',
			explanation: explain(read, source, relays, reading),
			evidence: anchorsOf(reading.article, [
				...relays.flatMap((relay) => relayedBy(relay, read, reading)),
				read.mention,
				read.cue,
				...read.content
			]),
			points: 1
		};
		return [{ claim: claim.id, item }];
	});

function explain(read: ReadClaim, source: Source, relays: Source[], reading: Reading): string {
	const { article } = reading;
	const origin = creditOf(reading, read) ?? (read.mention ? quote(article, read.mention) : nameOf(source));
	const words = relays.flatMap((relay) =>
		relayedBy(relay, read, reading)
			.slice(-1)
			.map((range) => quote(article, range))
	);
	return (
		`In ${blockName(read.block)}, ${origin} shows where the claim begins, and ${listed(words)} through whom it came. ` +
		`So the order is: ${[...[source, ...relays].map(nameOf), 'this article'].join(', then ')}. Every relay is a place where words can be shortened or changed.`
	);
}

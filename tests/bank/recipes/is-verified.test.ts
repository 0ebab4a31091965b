import { describe, expect, it } from 'vitest';
import type { Attribution } from '$lib/attribution/schema.ts';
import { isVerified } from '$lib/bank/recipes/is-verified.ts';
import { claim, itemFor, itemsOf, itemsOfText, marked, option, sourceIn } from './recipe-items.ts';

const item = (id: string, edit?: Parameters<typeof itemsOf>[1]) =>
	itemFor('choice', isVerified, `is-verified-${id}`, edit);

/** Where the mechanic’s claim casts doubt on no other. */
const undisputing = (attribution: Attribution) => void (claim(attribution, 'perfect-order').disputes = []);

it('offers all five statuses, so that what is offered tells nothing', () => {
	expect(marked(item('captain-complained').choices)).toEqual([
		'verified',
		'corroborated',
		'attributed*',
		'unattributed',
		'disputed'
	]);
	expect(marked(item('other-boats').choices)).toEqual([
		'verified',
		'corroborated',
		'attributed',
		'unattributed*',
		'disputed'
	]);
});

it('takes a quotation for no proof', () => {
	expect(option(item('perfect-order', undisputing).choices, 'verified')).toMatchObject({
		misconception: 'quoted-means-verified'
	});
});

it('names the habit only where the wrong answer shows it', () => {
	const habit = (id: string, status: string) => option(item(id).choices, status).misconception;
	expect(habit('unsafe', 'verified')).toBe('headline-as-finding');
	expect(habit('no-check', 'verified')).toBe('hedge-dropped');
	expect(habit('captain-complained', 'verified')).toBeUndefined();
	expect(habit('captain-complained', 'corroborated')).toBeUndefined();
	expect(option(item('perfect-order', undisputing).choices, 'corroborated').misconception).toBe(
		'repeated-means-corroborated'
	);
});

it('shows the evidence that makes a claim verified', () => {
	const { choices, evidence, explanation } = item('crack');
	expect(marked(choices)).toContain('verified*');
	expect(evidence[0]).toEqual({ exact: 'The harbour office’s log of 3 May records the crack' });
	expect(explanation).toContain('the log of the harbour office');
});

it('shows whose doubt makes a claim disputed', () => {
	const { choices, explanation } = item('leaking', (attribution) => {
		for (const id of ['crack', 'leaking', 'unsafe']) {
			for (const other of attribution.claims) other.supports = other.supports.filter((one) => one !== id);
		}
	});
	expect(marked(choices)).toContain('disputed*');
	expect(explanation).toContain(
		'Paragraph 4 has the doubt in these words: “the hull was ‘in perfect order’”.'
	);
	expect(explanation).toContain('A doubt does not make a claim false.');
});

it('does not ask where a status that does not decide could be argued for all the same', () => {
	expect(itemsOf(isVerified).map(({ id }) => id)).not.toContain('is-verified-leaking');
});

it('does not ask about a claim that disputes another one: its own speaker is contradicted, too', () => {
	const built = (edit?: (attribution: Attribution) => void) => itemsOf(isVerified, edit).map(({ id }) => id);
	expect(built()).not.toContain('is-verified-perfect-order');
	expect(built(undisputing)).toContain('is-verified-perfect-order');
});

it('asks about a claim that disputes another one where it is disputed itself', () => {
	const { choices } = item('perfect-order', (attribution) => {
		claim(attribution, 'leaking').disputes = ['perfect-order'];
	});
	expect(marked(choices)).toContain('disputed*');
});

it('shows the independent source that makes a claim corroborated', () => {
	const { choices, explanation, evidence } = item('leaking', undisputing);
	expect(marked(choices)).toContain('corroborated*');
	expect(explanation).toContain('Mara Lind and Ida Moe are independent of each other.');
	expect(explanation).toContain('Paragraph 3 has the support in these words: “water came in on 3 May”.');
	expect(evidence).toContainEqual({ exact: 'water came in on 3 May' });
});

it('never says of a claim without a source that somebody says it', () => {
	const { choices } = item('other-boats', (attribution) => {
		claim(attribution, 'perfect-order').disputes = ['other-boats'];
	});
	expect(marked(choices)).toContain('disputed*');
	expect(option(choices, 'attributed').feedback).not.toContain('Somebody does say it');
});

it('does not ask whether a demand is verified, nor what readers could differ on', () => {
	const built = itemsOf(isVerified, (attribution) => {
		claim(attribution, 'water').contested = ['status'];
	}).map(({ id }) => id);
	expect(built).not.toContain('is-verified-stop-it');
	expect(built).not.toContain('is-verified-water');
});

it('shows why a person decided otherwise', () => {
	const { choices, explanation } = item('water', (attribution) => {
		claim(attribution, 'water').status = { is: 'disputed', because: 'The port denied it later.' };
	});
	expect(marked(choices)).toContain('disputed*');
	expect(explanation).toMatch(/^The port denied it later\./);
});

describe('what is said to be in doubt', () => {
	const onDisputed = (edit: (attribution: Attribution) => void = () => {}) =>
		option(item('water', edit).choices, 'disputed').feedback;

	it('is another claim that somebody casts doubt on', () => {
		expect(onDisputed()).toContain('There is doubt about another claim: The hull leaked.');
	});

	it('is none whose status readers could differ on', () => {
		expect(onDisputed((attribution) => void (claim(attribution, 'leaking').contested = ['status']))).toMatch(
			/Nobody does so\.$/
		);
	});

	it('is none where readers could differ on who casts doubt', () => {
		expect(
			onDisputed((attribution) => void (claim(attribution, 'perfect-order').contested = ['source']))
		).toMatch(/Nobody does so\.$/);
	});
});

it('says of a conditional that it tells what could be', () => {
	const verified = (says: string, hedge: string) => {
		const holm = sourceIn('holm', 'Mayor Ada Holm');
		const content = { exact: says };
		const [built] = itemsOfText(isVerified, `${says}, Mayor Ada Holm said.`, {
			sources: [holm],
			claims: [
				{ id: 'closing', content, says, source: 'holm', quote: 'indirect', hedges: [{ exact: hedge }] }
			]
		});
		return built?.interaction === 'choice' ? option(built.choices, 'verified') : undefined;
	};
	expect(verified('The bridge could close', 'could')).toMatchObject({
		feedback: expect.stringMatching(/^“could” tells what could be, not what is\./),
		misconception: 'conditional-as-fact'
	});
	expect(verified('The bridge reportedly closes', 'reportedly')).toMatchObject({
		feedback: expect.stringMatching(/^“reportedly” holds back here/),
		misconception: 'hedge-dropped'
	});
});

it('does not ask where readers could differ on who says it', () => {
	const built = itemsOf(isVerified, (attribution) => {
		claim(attribution, 'other-boats').contested = ['source'];
	}).map(({ id }) => id);
	expect(built).not.toContain('is-verified-other-boats');
});

it('marks who speaks on, where a quotation goes on without a cue', () => {
	const quotation = { quote: 'direct' as const, source: 'holm' };
	const items = itemsOfText(isVerified, 'Mayor Ada Holm spoke. “It is old,” she said. “It has cracks.”', {
		sources: [
			sourceIn('holm', 'Mayor Ada Holm', { mentions: [{ exact: 'Mayor Ada Holm' }, { exact: 'she' }] })
		],
		claims: [
			{
				...quotation,
				id: 'old',
				content: { exact: 'It is old' },
				says: 'It is old.',
				cue: { exact: 'said' }
			},
			{ ...quotation, id: 'cracks', content: { exact: 'It has cracks' }, says: 'It has cracks.' }
		]
	});
	expect(items.find(({ id }) => id === 'is-verified-cracks')?.evidence).toEqual([
		{ exact: 'Mayor Ada Holm' },
		{ exact: 'she' },
		{ exact: 'It has cracks' }
	]);
});

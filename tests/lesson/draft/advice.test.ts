import { expect, it } from 'vitest';
import { buildItems } from '$lib/bank/build.ts';
import type { HottextItem, Item } from '$lib/bank/schema.ts';
import type { RuleId } from '$lib/bank/lint/rule.ts';
import { rebuild } from '$lib/bank/rebuild.ts';
import { checkDraft } from '$lib/lesson/draft/check.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { lessonFromDraft } from '$lib/lesson/draft/read-draft.ts';
import { edited, expectFixesToMend, offered, pressed, told } from './checked.ts';

const from = { recipe: 'who-said', claim: 'dams', built: '0' };
const itemOf = (draft: Draft, id: string) => draft.items.find((item) => item.id === id);

/** Expects a rule to be told in these words, with these buttons, each of which mends it. */
function expectAdvice(rule: RuleId, edit: Parameters<typeof edited>[0], lines: string[], labels: string[]) {
	const draft = edited(edit);
	expect(told(edit).filter((line) => lines.includes(line))).toEqual(lines);
	expect(offered(draft, rule)).toEqual(labels);
	expectFixesToMend(draft);
	return draft;
}

it('quote-in-article: offers the nearest words, wherever the question has the lost ones', () => {
	const draft = expectAdvice(
		'quote-in-article',
		({ item }) => {
			item('choice').proof = [{ exact: 'Mayor Ada Fink said' }];
			item('choice').evidence = [{ exact: 'Mayor Ada Fink said' }];
		},
		[
			'item.who-dam proof.0: The article does not have the words “Mayor Ada Fink said”. Choose the words again.',
			'item.who-dam evidence.0: The article does not have the words “Mayor Ada Fink said”. Choose the words again.'
		],
		['Use “Mayor Ada Finch said”', 'Use “Mayor Ada Finch said”']
	);
	const mended = pressed(draft, 'Use “Mayor Ada Finch said”');
	expect(checkDraft('river', mended)).toEqual([]);
});

it('quote-in-article: lets one choose between the places of words that stand there more than once', () => {
	const draft = expectAdvice(
		'quote-in-article',
		({ claim }) => (claim('dam').cue = { exact: 'said' }),
		['claim.dam cue: “said” stands in the article 2 times. Say which one is meant.'],
		[
			'The one in paragraph 1: “… river, Mayor Ada Finch said on Monday. “We’ve …”',
			'The one in paragraph 1: “… long enough,” she said.”'
		]
	);
	const mended = pressed(draft, 'The one in paragraph 1: “… long enough,” she said.”');
	expect(mended.claims[0]!.cue).toEqual({ exact: 'said', prefix: 'she ' });
});

it('quote-in-article: offers no place that is no proof, and no words that others share', () => {
	const proof = edited(({ item }) => (item('choice').proof = [{ exact: 'The' }]));
	expect(offered(proof, 'quote-in-article')).toEqual(['The one in paragraph 1: “The town will dam the …”']);
	const span = edited(({ item }) =>
		item('hottext').spans!.push({ id: 'more', at: { exact: 'The fish alegedly' }, feedback: 'No.' })
	);
	expect(offered(span, 'quote-in-article')).toEqual([]);
});

it('quote-in-article: tells words that stand elsewhere from words that are nowhere', () => {
	expectAdvice(
		'quote-in-article',
		({ claim }) => (claim('dam').cue = { exact: 'said', prefix: 'Flinch ' }),
		[
			'claim.dam cue: “said” stands in the article, but not between the words that it was chosen from. Choose it again.'
		],
		['Use “said”']
	);
	expectAdvice(
		'quote-in-article',
		({ claim }) => (claim('dam').cue = { exact: 'zzzzzz' }),
		['claim.dam cue: The article does not have the words “zzzzzz”. Choose the words again.'],
		[]
	);
});

it('stale-item: a question that is up to date is measured against what is built now, and stays so', () => {
	const { article, attribution } = lessonFromDraft(
		'river',
		edited(() => {})
	);
	const built = buildItems(article, attribution);
	const own = { ...built[0]!, prompt: 'In other words?', stale: true as const };
	own.from = { ...own.from!, built: 'older' };
	const draft = expectAdvice(
		'stale-item',
		({ draft }) => draft.items.push(own),
		[
			`item.${own.id} stale: This question was built from the annotation and then changed by hand. The annotation has moved on since: look whether the question still fits.`
		],
		['It is up to date']
	);
	const mended = pressed(draft, 'It is up to date');
	expect(itemOf(mended, own.id)).toEqual({ ...built[0]!, prompt: 'In other words?' });
	const { bank, report } = rebuild({ version: 1, built: [], items: mended.items }, built);
	expect(report.stale).toEqual([]);
	expect(bank.items.find(({ id }) => id === own.id)).toEqual(itemOf(mended, own.id));
});

it('stale-item: one that no recipe builds any more becomes the teacher’s own', () => {
	const draft = expectAdvice(
		'stale-item',
		({ item }) => {
			item('choice').from = from;
			item('choice').about = ['dam', 'gone'];
			item('choice').stale = true;
		},
		[],
		['Keep it as a question of our own']
	);
	const { from: _, ...own } = itemOf(draft, 'who-dam')!;
	delete own.stale;
	expect(itemOf(pressed(draft, 'Keep it as a question of our own'), 'who-dam')).toEqual({
		...own,
		about: ['dam']
	});
});

it('claim-gone: a question can be about another claim, about none, the teacher’s own, or go', () => {
	const draft = expectAdvice(
		'claim-gone',
		({ item }) => {
			item('choice').about = ['leed'];
			item('choice').from = from;
		},
		[
			'item.who-dam about.0: This question is about a claim that is not there any more (“leed”).',
			'item.who-dam from.claim: This question was built for a claim that is not there any more (“dams”).'
		],
		[
			'It is about “There is much lead in the water.”',
			'It is not about that claim',
			'Keep it as a question of our own',
			'Delete this question'
		]
	);
	const gone = pressed(draft, 'Delete this question');
	expect(itemOf(gone, 'who-dam')).toBeUndefined();
	expect(gone.built).toEqual(['who-dam']);
});

it('unknown-id: a source or a claim that is gone can be another, or none', () => {
	const draft = expectAdvice(
		'unknown-id',
		({ claim }) => {
			claim('dam').source = 'fynch';
			claim('waited').source = 'nobody-at-all';
			claim('dead-fish').via = ['radios'];
			claim('denial').disputes = ['dead-fish', 'ded-fish'];
			claim('lead').supports = ['upstreams'];
		},
		[
			'claim.dam source: The source of this claim is not there any more (“fynch”). Choose another.',
			'claim.waited source: The source of this claim is not there any more (“nobody-at-all”). Choose another.',
			'claim.dead-fish via.0: A source that passed this claim on is not there any more (“radios”).',
			'claim.denial disputes.1: A claim that this one disputes is not there any more (“ded-fish”).',
			'claim.lead supports.0: A claim that this one supports is not there any more (“upstreams”).'
		],
		[
			'It is “Mayor Ada Finch”',
			'The article itself says it',
			'The article itself says it',
			'It is “the local radio”',
			'Take it out',
			'Take it out',
			'It is “The fish came from upstream.”',
			'Take it out'
		]
	);
	expect(pressed(draft, 'It is “Mayor Ada Finch”').claims[0]!.source).toBe('finch');
});

it('unknown-id: a pair that leads nowhere is led right, or goes where nothing is left alone by it', () => {
	expectAdvice(
		'unknown-id',
		({ item }) => {
			item('match').pairs = [
				['finch', 'namd'],
				['farmer', 'by-role'],
				['somebody-else', 'named']
			];
		},
		[
			'item.sort-naming pairs.0.1: One side of a pair is not there any more (“namd”).',
			'item.sort-naming pairs.2.0: One side of a pair is not there any more (“somebody-else”).'
		],
		['It is “by name”', 'Take it out']
	);
	expectAdvice(
		'unknown-id',
		({ item }) => (item('match').mispairs = [{ pair: ['finch', 'gone'], feedback: 'No.' }]),
		['item.sort-naming mispairs.0.pair.1: One side of a pair is not there any more (“gone”).'],
		['Take it out']
	);
});

it('chain-loop: names everybody in a chain once', () => {
	const draft = expectAdvice(
		'chain-loop',
		({ claim }) => (claim('dead-fish').via = ['radio', 'farmer', 'radio']),
		['claim.dead-fish via.2: “the local radio” stands twice among those who passed the claim on.'],
		['Name “the local radio” once']
	);
	expect(pressed(draft, 'Name “the local radio” once').claims[2]!.via).toEqual(['radio']);
	expectAdvice(
		'chain-loop',
		({ claim }) => (claim('dead-fish').via = ['radio', 'farmer']),
		['claim.dead-fish via.1: “a farmer” is the source of this claim, and cannot have passed it on as well.'],
		['Name “a farmer” once']
	);
});

it('status-reason: a status without a reason follows from the article again', () => {
	const draft = expectAdvice(
		'status-reason',
		({ claim }) => (claim('dam').status = { is: 'disputed' }),
		[
			'claim.dam status.because: You have set the status “disputed” by hand, without a reason. Students are shown the reason: write it, or let the status follow from the article.'
		],
		['Let the status follow from the article']
	);
	expect(pressed(draft, 'Let the status follow from the article').claims[0]!.status).toBeNull();
});

it('unused-source: leaves the deletion to the form, which asks and can take it back', () => {
	expectAdvice(
		'unused-source',
		({ draft }) => draft.sources.push({ ...draft.sources[1]!, id: 'tv', name: 'the television' }),
		[
			'source.tv: No claim comes from this source or through it. Mark what it says in the article, or delete it.'
		],
		[]
	);
});

it('id-used-twice: gives a claim another name, and all that refers to it follows', () => {
	const draft = expectAdvice(
		'id-used-twice',
		({ draft, claim, item }) => {
			claim('dam').id = 'mill';
			claim('waited').supports = ['mill'];
			item('choice').about = ['mill'];
			item('choice').from = { ...from, claim: 'mill' };
			draft.sources.reverse();
		},
		[
			'claim.mill: Inside the lesson this claim is called like a source, “mill”. Each needs a name of its own.'
		],
		['Give it another name']
	);
	const mended = pressed(draft, 'Give it another name');
	expect(mended.claims.map(({ id }) => id).slice(0, 2)).toEqual(['mill-b', 'waited']);
	expect(mended.claims[1]!.supports).toEqual(['mill-b']);
	expect(itemOf(mended, 'who-dam')).toMatchObject({ about: ['mill-b'], from: { claim: 'mill-b' } });
	expect(mended.sources.map(({ id }) => id)).toContain('mill');
});

it('id-used-twice: a question that stands as it was built goes on standing so', () => {
	const { article, attribution } = lessonFromDraft(
		'river',
		edited(() => {})
	);
	const renamed = (id: string) =>
		JSON.parse(JSON.stringify(attribution).replaceAll('"dam"', `"${id}"`)) as typeof attribution;
	const built = buildItems(article, renamed('mill'));
	const draft = edited((parts) => {
		parts.draft.claims = renamed('mill').claims;
		parts.draft.items = built;
	});
	const mended = pressed(draft, 'Give it another name');
	const { report } = rebuild(
		{ version: 1, built: [], items: mended.items },
		buildItems(article, renamed('mill-b'))
	);
	expect(report.stale).toEqual([]);
});

it('id-used-twice: gives one of two answers another name, with its pair', () => {
	const labels = ['Give it another name'];
	expectAdvice(
		'id-used-twice',
		({ item }) => (item('choice').choices[2]!.id = 'farmer'),
		[
			'item.who-dam choices.2: Inside the page two answers are called “farmer”, so that they cannot be told apart.'
		],
		labels
	);
	const left = expectAdvice(
		'id-used-twice',
		({ item }) => {
			item('match').left[1]!.id = 'finch';
			item('match').pairs = [
				['finch', 'named'],
				['finch', 'by-role']
			];
		},
		[],
		labels
	);
	expect(itemOf(pressed(left, labels[0]!), 'sort-naming')).toMatchObject({
		pairs: [
			['finch', 'named'],
			['finch-b', 'by-role']
		]
	});
	const across = expectAdvice(
		'id-used-twice',
		({ item }) => {
			item('match').right[1]!.id = 'finch';
			item('match').pairs[1] = ['farmer', 'finch'];
			item('match').mispairs = [{ pair: ['finch', 'finch'], feedback: 'No.' }];
		},
		[],
		labels
	);
	expect(itemOf(pressed(across, labels[0]!), 'sort-naming')).toMatchObject({
		pairs: [
			['finch', 'named'],
			['farmer', 'finch-b']
		],
		mispairs: [{ pair: ['finch', 'finch-b'] }]
	});
});

it('telling-ids: gives names that tell nothing, and pairs follow', () => {
	const label = 'Give them names that tell nothing';
	const choice = expectAdvice(
		'telling-ids',
		({ item }) => {
			item('choice').choices[0]!.id = 'right';
			item('choice').choices[1]!.id = 'wrong-1';
		},
		[
			'item.who-dam choices.0: The names that the answers have inside the page tell which are right: a student could look there. Nobody sees these names otherwise.'
		],
		[label]
	);
	expect((itemOf(pressed(choice, label), 'who-dam') as Item & { choices: unknown }).choices).toMatchObject([
		{ id: 'mayor-ada-finch', correct: true },
		{ id: 'the-farmer' },
		{ id: 'the-valley-post' }
	]);
	const match = expectAdvice(
		'telling-ids',
		({ item }) => {
			const of = { finch: 'l1', farmer: 'l2', named: 'r1', 'by-role': 'r2' } as Record<string, string>;
			item('match').left.forEach((side) => (side.id = of[side.id]!));
			item('match').right.forEach((side) => (side.id = of[side.id]!));
			item('match').pairs = [
				['l1', 'r1'],
				['l2', 'r2']
			];
			item('match').mispairs = [{ pair: ['l1', 'r2'], feedback: 'No.' }];
		},
		[],
		[label]
	);
	expect(itemOf(pressed(match, label), 'sort-naming')).toMatchObject({
		pairs: [
			['mayor-ada-finch', 'by-name'],
			['a-farmer', 'by-role-only']
		],
		mispairs: [{ pair: ['mayor-ada-finch', 'by-role-only'] }]
	});
	expectAdvice(
		'telling-ids',
		({ item }) => item('order').order.forEach((step, i) => (step.id = `step-${i + 1}`)),
		[
			'item.chain-fish order: The names that the steps have inside the page tell which are right: a student could look there. Nobody sees these names otherwise.'
		],
		[label]
	);
});

it('telling-ids: makes names of nothing where the words themselves would tell', () => {
	const draft = expectAdvice(
		'telling-ids',
		({ item }) => {
			item('choice').choices = [
				{ id: 'true', text: 'True', correct: true },
				{ id: 'false', text: 'False', feedback: 'No.' },
				{ id: 'other', text: '42', feedback: 'No.' }
			];
		},
		[],
		['Give them names that tell nothing']
	);
	const { choices } = itemOf(pressed(draft, 'Give them names that tell nothing'), 'who-dam') as {
		choices?: { id: string }[];
	} & Item;
	expect(choices!.map(({ id }) => id)).toEqual(
		[1, 2, 3].map(() => expect.stringMatching(/^[a-p]{6}$/) as string)
	);
});

it('equal-choices: keeps one of two choices, the right one where just one of them is', () => {
	const draft = expectAdvice(
		'equal-choices',
		({ item }) => {
			item('choice').choices[2] = { id: 'mayor', text: 'mayor  Ada Finch', feedback: 'No.' };
			item('choice').choices.reverse();
		},
		[
			'item.who-dam choices.2.text: “Mayor Ada Finch” stands here twice. Change one of the two, or take it out.'
		],
		['Keep one “Mayor Ada Finch”']
	);
	expect(itemOf(pressed(draft, 'Keep one “Mayor Ada Finch”'), 'who-dam')).toMatchObject({
		choices: [{ id: 'farmer' }, { id: 'finch', correct: true }]
	});
});

it('equal-choices: pairs go to the one that stays, and the last two are never made one', () => {
	const draft = expectAdvice(
		'equal-choices',
		({ item }) => {
			item('match').right.push({ id: 'by-name', text: 'By name.' });
			item('match').pairs[0] = ['finch', 'by-name'];
			item('match').mispairs = [{ pair: ['farmer', 'by-name'], feedback: 'No.' }];
		},
		[],
		['Keep one “By name.”']
	);
	expect(itemOf(pressed(draft, 'Keep one “By name.”'), 'sort-naming')).toMatchObject({
		right: [{ id: 'named' }, { id: 'by-role' }],
		pairs: [
			['finch', 'named'],
			['farmer', 'by-role']
		],
		mispairs: [{ pair: ['farmer', 'named'] }]
	});
	expectAdvice('equal-choices', ({ item }) => (item('match').left[1]!.text = 'Mayor Ada Finch'), [], []);
	expectAdvice(
		'equal-choices',
		({ item }) => {
			item('match').left.push({ id: 'mayor', text: 'mayor Ada Finch', feedback: 'No.' });
			item('match').pairs.push(['mayor', 'named']);
		},
		[],
		['Keep one “mayor Ada Finch”']
	);
	expectAdvice(
		'equal-choices',
		({ item }) => (item('order').order[1]!.text = 'a farmer'),
		[],
		['Keep one “a farmer”']
	);
});

it('overlapping-spans: leaves one of the two out, never the only right one', () => {
	expectAdvice(
		'overlapping-spans',
		({ item }) =>
			item('hottext').spans!.push({ id: 'more', at: { exact: 'The fish allegedly' }, feedback: 'No.' }),
		[
			'item.which-hedge spans.2.at: “allegedly” and “The fish allegedly” share words, so that they cannot be told apart in the article. Make one of them shorter.'
		],
		['Leave out “The fish allegedly”']
	);
	expectAdvice(
		'overlapping-spans',
		({ item }) => (item('hottext').spans![0]!.at = { exact: 'The fish allegedly' }),
		[],
		[]
	);
});

it('hottext-form: students choose among words or among sentences, as far as there is something right', () => {
	const both = expectAdvice(
		'hottext-form',
		({ item }) => (item('hottext').segment = 'sentence'),
		[
			'item.which-hedge segment: Students cannot choose both among words and among sentences. Decide for one of the two.'
		],
		['Students choose among the words', 'Students choose a sentence']
	);
	expect(itemOf(pressed(both, 'Students choose a sentence'), 'which-hedge')).toMatchObject({
		segment: 'sentence',
		correct: [{ exact: 'allegedly' }]
	});
	expectAdvice(
		'hottext-form',
		({ item }) => delete item('hottext').spans,
		['item.which-hedge: Say what students choose among: words of the article, or its sentences.'],
		[]
	);
	expectAdvice(
		'hottext-form',
		({ draft }) => delete (draft.items[2] as HottextItem).segment,
		['item.own-voice: Say what students choose among: words of the article, or its sentences.'],
		['Students choose a sentence']
	);
});

it('hottext-form: what goes with sentences is taken out where students choose among words', () => {
	const draft = expectAdvice(
		'hottext-form',
		({ item }) => {
			item('hottext').correct = [{ exact: 'allegedly' }];
			item('hottext').wrong = [{ at: { exact: 'high' }, feedback: 'No.' }];
		},
		[
			'item.which-hedge correct: A right sentence is chosen here, but students choose among words. Say of the words which are right.',
			'item.which-hedge wrong: Something is said here of wrong sentences, but students choose among words. Say it at the words.'
		],
		['Take the sentence out', 'Students choose a sentence', 'Take it out', 'Students choose a sentence']
	);
	expect(itemOf(pressed(draft, 'Take it out'), 'which-hedge')).toHaveProperty('correct');
	expectAdvice(
		'hottext-form',
		({ item }) => item('hottext').spans!.shift(),
		['item.which-hedge spans: Give at least two places of the article to choose from.'],
		['Students choose a sentence']
	);
});

it('no-right-answer: offers each answer as the right one', () => {
	expectAdvice(
		'no-right-answer',
		({ item }) => {
			delete item('choice').choices[0]!.correct;
			delete item('hottext').spans![1]!.correct;
			item('match').pairs.pop();
		},
		[
			'item.who-dam choices: No choice is right. Say which one is.',
			'item.which-hedge spans: None of the words that can be chosen are right. Say which are.',
			'item.sort-naming left.1: “a farmer” goes with nothing on the right.'
		],
		[
			'“Mayor Ada Finch” is right',
			'“the farmer” is right',
			'“The Valley Post” is right',
			'“high” is right',
			'“allegedly” is right',
			'It goes with “by name”',
			'It goes with “by role only”'
		]
	);
	expectAdvice(
		'no-right-answer',
		({ draft }) => ((draft.items[2] as HottextItem).correct = []),
		['item.own-voice correct: No sentence is right. Choose words of the one that is.'],
		[]
	);
});

it('two-right-answers: lets students choose several, or makes one of the two wrong', () => {
	const draft = expectAdvice(
		'two-right-answers',
		({ item }) => {
			item('choice').choices[1]!.correct = true;
			item('hottext').spans![0]!.correct = true;
			item('match').pairs.push(['farmer', 'named']);
		},
		[
			'item.who-dam choices.1: This is right as well, and a student can choose one answer only.',
			'item.which-hedge spans.1: This is right as well, and a student can choose one answer only.',
			'item.sort-naming pairs.2: “a farmer” goes with two things on the right. It can go with one.'
		],
		[
			'Let students choose several',
			'“the farmer” is wrong',
			'Let students choose several',
			'“allegedly” is wrong',
			'Part it from “by name”'
		]
	);
	expect(itemOf(pressed(draft, 'Let students choose several'), 'who-dam')).toHaveProperty('multiple', true);
	expectAdvice(
		'two-right-answers',
		({ draft }) => (draft.items[2] as HottextItem).correct!.push({ exact: 'denied' }),
		['item.own-voice correct: More than one sentence is right, and a student can choose one only.'],
		['Let students choose several']
	);
});

it('proof-proves: shows the proof afterwards too', () => {
	const draft = expectAdvice(
		'proof-proves',
		({ item }) => item('choice').proof.push({ exact: 'The mill denied it' }),
		[
			'item.who-dam proof.1: The sentence that students are to find as a proof is not among the words that are shown to them afterwards.'
		],
		['Show it afterwards too']
	);
	expect(itemOf(pressed(draft, 'Show it afterwards too'), 'who-dam')!.evidence).toEqual([
		{ exact: 'Mayor Ada Finch said' },
		{ exact: 'The mill denied it' }
	]);
	expectAdvice(
		'proof-proves',
		({ item }) => (item('choice').evidence = []),
		[
			'item.who-dam proof.0: Students are asked for a proof, but none is shown to them afterwards. Choose the words that prove the answer.'
		],
		['Show it afterwards too']
	);
});

it('quoted-words: offers the article’s own words, marks within them changed', () => {
	const draft = expectAdvice(
		'quoted-words',
		({ item }) => (item('choice').explanation = 'It says “a farmer saw dead ducks” and “zzzzzzzz”.'),
		[
			'item.who-dam explanation: “a farmer saw dead ducks” looks like a quotation, but these words stand neither in the article nor in a claim.',
			'item.who-dam explanation: “zzzzzzzz” looks like a quotation, but these words stand neither in the article nor in a claim.'
		],
		['Quote “a farmer saw dead fish”']
	);
	expect(itemOf(pressed(draft, 'Quote “a farmer saw dead fish”'), 'who-dam')!.explanation).toBe(
		'It says “a farmer saw dead fish” and “zzzzzzzz”.'
	);
	expectAdvice(
		'quoted-words',
		({ item }) => (item('choice').hint = 'Read: “‘We’ve waited too long enough,’ she said”.'),
		[],
		['Quote “‘We’ve waited long enough,’ she said”']
	);
});

it('missing-feedback, right-choice-longest, right-in-one-place and prompt-tells-answer: only a person can mend them', () => {
	expectAdvice(
		'missing-feedback',
		({ item }) => {
			delete item('choice').choices[1]!.feedback;
			delete item('match').left[1]!.feedback;
		},
		[
			'item.who-dam choices.1.feedback: This answer is wrong, and nothing is said to a student who gives it. Write why it is wrong.',
			'item.sort-naming left.1.feedback: Nothing is said to a student who matches this wrongly. Write why it is wrong.'
		],
		[]
	);
	expectAdvice(
		'right-choice-longest',
		({ item }) => (item('choice').choices[0]!.text = 'Mayor Ada Finch, who has long wanted to dam it'),
		[
			'item.who-dam choices.0.text: The right choice is much longer than the others, so that students choose it for its length. Shorten it, or say more in the others.'
		],
		[]
	);
	expectAdvice(
		'right-in-one-place',
		({ draft, item }) => {
			for (let n = 0; n < 5; n++) draft.items.push({ ...item('hottext'), id: `hedge-${n}` });
		},
		[
			'item.which-hedge spans: In every question of this kind the right words come at the same place among those that can be chosen. Students will notice: offer words before and after them.'
		],
		[]
	);
	expectAdvice(
		'prompt-tells-answer',
		({ item }) => (item('choice').prompt = 'When Mayor Ada Finch spoke, who said it?'),
		[
			'item.who-dam prompt: The question has the words of the right answer in it, and of no other. Ask without these words.'
		],
		[]
	);
});

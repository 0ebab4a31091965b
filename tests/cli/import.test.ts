import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Item } from '$lib/bank/schema.ts';
import { gift } from '$lib/interop/gift.ts';
import { moodleXml } from '$lib/interop/moodle-xml.ts';
import { qti3 } from '$lib/interop/qti3/qti3.ts';
import { item21, packageOf, STANDARD_3, TAO } from '../interop/import/qti-items.ts';
import { runLesson, runLessonToItsEnd } from '../support/run-lesson.ts';
import { smallLesson, smallTexts } from '../support/small-lesson.ts';
import { contentsOf, tempLesson, writeIn } from '../support/temp-folder.ts';
import { LINK, zipBytes } from '../support/zip-bytes.ts';

const GIFT = `// A bank of a teacher
$CATEGORY: News

// [tag:voice]
::Who?::Who says\\: "a \\#1 plan"?{
=The mayor#Yes.
~The paper#It <b>only</b> prints it.
####Look for “said”.}

::Both::[html]<p>Which two?</p><ul><li>of these</li></ul>{~%50%One ~%50%Two ~%-50%Three}

The town has a mayor.{T#It has.#Right.}

::Kinds::Sort them.{=Ada -> a person =Gazette -> a paper = -> a place}

::Number::How many?{#4}

::Word::Who is it?{=Ada =Holm}

::Own::What would you ask?{}

Read the article first.

::Broken::Which?{=a ~b

::Half::Which is it?{=a ~%50%b ~c}

::Picture::[html]<p>Who is this? <img src\\="x.png"></p>{=Ada ~Ben}
`;

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category"><category><text>News</text></category></question>
<question type="multichoice">
  <name><text>Who</text></name>
  <questiontext format="html"><text><![CDATA[<p>Who says &lt;so&gt;?</p>]]></text></questiontext>
  <generalfeedback format="html"><text>&lt;p&gt;Look for “said”.&lt;/p&gt;</text></generalfeedback>
  <defaultgrade>2.0000000</defaultgrade><single>false</single>
  <answer fraction="50" format="html"><text>One</text><feedback format="html"><text></text></feedback></answer>
  <answer fraction="50" format="html"><text>Two</text><feedback format="html"><text></text></feedback></answer>
  <answer fraction="-50" format="html"><text>Three</text><feedback format="html"><text><![CDATA[<p>Not that.</p>]]></text></feedback></answer>
  <hint format="html"><text>See paragraph 2.</text></hint>
  <tags><tag><text>wording</text></tag></tags>
</question>
<question type="truefalse">
  <name><text>Town</text></name>
  <questiontext format="moodle_auto_format"><text>The town has a mayor.</text></questiontext>
  <answer fraction="0"><text>false</text><feedback><text>It has.</text></feedback></answer>
  <answer fraction="100"><text>true</text><feedback><text></text></feedback></answer>
</question>
<question type="essay">
  <name><text>Own</text></name>
  <questiontext format="html"><text>What would you ask?</text></questiontext>
  <graderinfo format="html"><text>When it was.</text></graderinfo>
</question>
<question type="cloze"><name><text>Gaps</text></name><questiontext format="html"><text>{1:SA:=x}</text></questiontext></question>
</quiz>
`;

/** Imports a file into the small lesson: what was said, and what is in the bank besides now. */
function importing(text: string, ...more: string[]) {
	const folder = tempLesson();
	writeIn(folder, 'bank.txt', text);
	const ran = runLesson(folder, 'import', 'river', '--from', 'bank.txt', ...more);
	return { ...ran, folder, items: itemsIn(folder) };
}

function itemsIn(folder: string): Item[] {
	const { out } = runLesson(folder, 'show', 'river', '--json');
	const { bank } = JSON.parse(out) as { bank: { items: Item[] } };
	return bank.items.filter(({ id }) => id.startsWith('imported-'));
}

/** An item without its ids, with what is right in words. */
function plain(item: Item) {
	const { skill, prompt, explanation, hint, points } = item;
	const common = { skill, prompt, explanation, ...(hint && { hint }), points };
	switch (item.interaction) {
		case 'choice':
			return {
				...common,
				multiple: item.multiple ?? false,
				choices: item.choices.map(({ text, correct = false, feedback = '' }) => [text, correct, feedback])
			};
		case 'match': {
			const left = new Map(item.left.map(({ id, text }) => [id, text]));
			const right = new Map(item.right.map(({ id, text }) => [id, text]));
			const pairs = item.pairs.map(([l, r]) => `${left.get(l)} → ${right.get(r)}`).toSorted();
			return { ...common, pairs, right: [...right.values()].toSorted() };
		}
		case 'order':
			return { ...common, order: item.order.map(({ text }) => text) };
		default:
			return { ...common, interaction: item.interaction };
	}
}

describe('lesson import', () => {
	it('takes questions in from GIFT as if they had been written by hand, and tells what it did not', () => {
		const { exit, out, err, items } = importing(GIFT, '--skill', 'attribution');
		expect({ exit, out }).toEqual({ exit: 0, out: '' });
		expect(items.every((item) => item.from === undefined)).toBe(true);
		expect(items.map(plain)).toEqual([
			{
				skill: 'voice',
				prompt: 'Who says: "a #1 plan"?',
				explanation: 'Look for “said”.',
				points: 1,
				multiple: false,
				choices: [
					['The mayor', true, 'Yes.'],
					['The paper', false, 'It only prints it.']
				]
			},
			{
				skill: 'attribution',
				prompt: 'Which two?\n\n– of these',
				explanation: 'Right: One; Two',
				points: 1,
				multiple: true,
				choices: [
					['One', true, ''],
					['Two', true, ''],
					['Three', false, '']
				]
			},
			{
				skill: 'attribution',
				prompt: 'The town has a mayor.',
				explanation: 'Right: True',
				points: 1,
				multiple: false,
				choices: [
					['True', true, 'Right.'],
					['False', false, 'It has.']
				]
			},
			{
				skill: 'attribution',
				prompt: 'Sort them.',
				explanation: 'Right: Ada → a person; Gazette → a paper',
				points: 1,
				pairs: ['Ada → a person', 'Gazette → a paper'],
				right: ['a paper', 'a person', 'a place']
			},
			expect.objectContaining({
				prompt: 'Which is it?',
				choices: [
					['a', true, ''],
					['b', false, ''],
					['c', false, '']
				]
			}),
			expect.objectContaining({ prompt: 'Who is this?' })
		]);
		const told = err.filter((line) => !/general feedback|imported,|right answer stands/.test(line));
		expect(told).toEqual([
			'bank.txt: line 16 “Number”: not imported: Answers that are typed are not known here.',
			'bank.txt: line 18 “Word”: not imported: Answers that are typed are not known here.',
			'bank.txt: line 22: not imported: This is a text and no question.',
			expect.stringMatching(/^bank\.txt: line 2[4-6]: not imported: This is not GIFT\.$/),
			'bank.txt: line 20 “Own”: not imported: It has no model answer, with which students could compare theirs.',
			'bank.txt: line 26 “Half”: An answer that gave a part of the mark counts as wrong here.',
			'bank.txt: line 28 “Picture”: A picture, a recording or a formula is left out.'
		]);
		expect(
			err.filter((line) => line.includes('right answer stands')).map((line) => line.slice(0, 30))
		).toEqual(['bank.txt: line 4 “Who?”: What ', expect.stringMatching(/^bank\.txt: line 12: What it say/)]);
		expect(err.at(-1)).toBe('questions/river/questions.yaml: 6 questions imported, 5 not');
	});

	it('takes questions in from Moodle’s XML in the same way', () => {
		const { exit, err, items } = importing(XML, '--skill', 'gaps');
		expect(exit).toBe(0);
		expect(items.map(plain)).toEqual([
			{
				skill: 'wording',
				prompt: 'Who says <so>?',
				explanation: 'Look for “said”.',
				hint: 'See paragraph 2.',
				points: 2,
				multiple: true,
				choices: [
					['One', true, ''],
					['Two', true, ''],
					['Three', false, 'Not that.']
				]
			},
			{
				skill: 'gaps',
				prompt: 'The town has a mayor.',
				explanation: 'Right: True',
				points: 1,
				multiple: false,
				choices: [
					['False', false, 'It has.'],
					['True', true, '']
				]
			},
			{
				skill: 'gaps',
				prompt: 'What would you ask?',
				explanation: 'When it was.',
				points: 1,
				interaction: 'extended-text'
			}
		]);
		expect(err[0]).toBe(
			'bank.txt: line 26 “Gaps”: not imported: Questions of this kind (a text with gaps) are not known here.'
		);
	});

	it('adds nothing when the same file comes again, and touches nothing else', () => {
		const { folder } = importing(GIFT, '--skill', 'attribution');
		const after = contentsOf(folder);
		const questions = Object.entries(after).find(([path]) => path.endsWith('questions.yaml'))![1];
		expect(Buffer.from(questions, 'latin1').toString()).toContain(smallTexts()['questions.yaml'].trimEnd());
		const again = runLesson(folder, 'import', 'river', '--from', 'bank.txt', '--skill', 'attribution');
		expect(again.exit).toBe(1);
		expect(again.err.at(-1)).toBe('questions/river/questions.yaml: 0 questions imported, 11 not');
		expect(contentsOf(folder)).toEqual(after);
	});

	it.each([
		['GIFT', Object.values(gift(smallLesson()).files)[0]!],
		['Moodle’s XML', Object.values(moodleXml(smallLesson()).files)[0]!]
	])('reads what was exported as %s', (_, text) => {
		const { exit, items } = importing(text);
		expect(exit).toBe(0);
		const own = smallLesson().bank.items;
		for (const item of own.filter(({ interaction }) => ['choice', 'match'].includes(interaction))) {
			const read = items.find(({ prompt }) => prompt.startsWith(item.prompt));
			const { explanation, prompt: __, ...rest } = plain(read!) as ReturnType<typeof plain>;
			expect(explanation.startsWith(item.explanation)).toBe(true);
			if (item.interaction === 'match') {
				expect(rest).toMatchObject({ pairs: (plain(item) as { pairs: string[] }).pairs });
				continue;
			}
			const choices = (of: object) => (of as { choices: [string, boolean, string][] }).choices.toSorted();
			const said = choices(plain(item));
			choices(rest).forEach(([text, right, feedback], i) => {
				expect([text, right]).toEqual(said[i]!.slice(0, 2));
				// Nothing is exported of what stands at a right choice: it is said to nobody.
				if (right) expect(feedback).toBe('');
				else expect(feedback.startsWith(said[i]![2])).toBe(true);
			});
		}
	});

	it('leaves out what no lesson can have, and says why', () => {
		const { exit, err, items } = importing(
			'::Twice::Which?{=a ~b ~b}\n\n::Two::Which?{=a =b ~c}\n',
			'--skill',
			'gaps'
		);
		expect([exit, items]).toEqual([1, []]);
		expect(err).toEqual([
			expect.stringMatching(/^bank\.txt: line 1 “Twice”: not imported: /),
			expect.stringMatching(/^bank\.txt: line 3 “Two”: not imported: /),
			'questions/river/questions.yaml: 0 questions imported, 2 not'
		]);
	});

	it.each(['<quiz><question>', '<other/>', '<!DOCTYPE x [<!ENTITY a "b">]><quiz>&a;</quiz>'])(
		'takes nothing of what is no bank: %s',
		(text) => {
			const { exit, err } = importing(text);
			expect(exit).toBe(1);
			expect(err[0]).toMatch(/^bank\.txt: the file: not imported: This (is not XML|XML is neither)/);
		}
	);

	it('asks for the skill where no tag names one', () => {
		const { exit, err, items } = importing(GIFT);
		expect([exit, items]).toEqual([2, []]);
		expect(err[0]).toMatch(/^lesson: what do they teach\? Add --skill for 5 questions without a tag/);
		expect(importing(GIFT, '--skill', 'fishing').err[0]).toMatch(/^lesson: there is no skill "fishing"/);
	});

	it('takes an item of QTI in, told from Moodle’s XML by what it says itself', () => {
		const { exit, err, items } = importing(STANDARD_3, '--skill', 'attribution');
		expect(exit).toBe(0);
		expect(items.map(plain)).toEqual([
			{
				skill: 'attribution',
				prompt: 'Who says that the mill is unsafe?',
				explanation: 'Right: An inspector & her office',
				points: 1,
				multiple: false,
				choices: [
					['The owner', false, 'She says that it is safe.'],
					['An inspector & her office', true, ''],
					['The paper', false, 'It repeats what she says.']
				]
			}
		]);
		expect(err).toEqual([
			'bank.txt: “Who says it”: It has no general feedback: the explanation just tells the right answer.',
			'questions/river/questions.yaml: 1 question imported, 0 not'
		]);
	});

	/** Imports a zip, of whatever is in it. */
	async function importingZip(files: Record<string, string>, ...more: string[]) {
		const folder = tempLesson();
		const entries = Object.entries(files).map(([name, content]) => ({ name, content }));
		writeFileSync(join(folder, 'bank.zip'), zipBytes(entries));
		const ran = await runLessonToItsEnd(folder, 'import', 'river', '--from', 'bank.zip', ...more);
		return { ...ran, folder, items: itemsIn(folder) };
	}

	it('takes a package of QTI in, and tells which of its files it did not', async () => {
		const essay = item21({ body: '<extendedTextInteraction responseIdentifier="RESPONSE"/>' });
		const files = packageOf({ 'a.xml': TAO, 'b.xml': essay });
		const { exit, err, items } = await importingZip(files, '--skill', 'naming');
		expect([exit, items.map(({ skill, prompt }) => [skill, prompt])]).toEqual([
			0,
			[['naming', 'Le moulin a été fermé lundi.\n\nQui le dit\u00a0?']]
		]);
		expect(err).toContain(
			'bank.zip: b.xml “X”: not imported: Questions of this kind (a text that is written) are not taken from QTI.'
		);
		expect(err.at(-1)).toBe('questions/river/questions.yaml: 1 question imported, 1 not');
	});

	it('needs no skill for a package that names it, as ours do, and gets the same choices from it', async () => {
		const lesson = smallLesson();
		const { exit, items } = await importingZip(qti3(lesson).files);
		expect(exit).toBe(0);
		const own = lesson.bank.items.filter(({ interaction }) => interaction === 'choice');
		expect(items).toHaveLength(own.length);
		for (const item of own) {
			const read = items.find(({ prompt }) => prompt.endsWith(item.prompt))!;
			expect(read.skill).toBe(item.skill);
			const rights = (of: Item) =>
				of.interaction === 'choice' ? of.choices.map(({ text, correct = false }) => [text, correct]) : [];
			expect(rights(read)).toEqual(rights(item));
		}
	});

	it('asks for the skill, and refuses a zip that could do harm, as it does with any file', async () => {
		const asked = await importingZip(packageOf({ 'a.xml': TAO }));
		expect([asked.exit, asked.err[0]]).toEqual([2, expect.stringMatching(/^lesson: what do they teach\?/)]);
		const folder = tempLesson();
		const link = { name: 'a.xml', content: '/etc/passwd', attributes: LINK };
		writeFileSync(join(folder, 'bank.zip'), zipBytes([link]));
		const { exit, err } = await runLessonToItsEnd(folder, 'import', 'river', '--from', 'bank.zip');
		expect([exit, err]).toEqual([1, [expect.stringMatching(/^bank\.zip: The zip is refused/)]]);
		expect(itemsIn(folder)).toEqual([]);
	});
});

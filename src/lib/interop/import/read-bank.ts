import type { Skill } from '../../bank/skills.ts';
import type { BankFile } from './bank-file.ts';
import { skillOf, type ForeignFile } from './foreign.ts';
import { plainName, plainNames } from './qti-names.ts';
import { readGift } from './read-gift.ts';
import { readMoodleXml } from './read-moodle-xml.ts';
import { readQtiItem } from './read-qti.ts';
import { elements, readXml, type XmlTree } from './xml-tree.ts';

const OLD_QTI =
	'This is QTI 1.2, which is not read here. Export the questions as QTI 2.1, as QTI 3 or as Moodle XML, if that can be chosen.';

/** What an XML file is where it is no bank by itself, by its root element. */
const NO_BANK: Record<string, string> = {
	assessmenttest: 'This is a test, and the questions are in other files. Choose the whole package, a zip.',
	assessmentstimulus: 'This is a text that questions are about. Choose the whole package, a zip.',
	manifest: 'This is the list of a package, and the questions are in other files. Choose the package, a zip.'
};

/**
 * Reads the questions of another system, whatever form they have: GIFT, Moodle’s XML, an item of QTI, or a package of such
 * files. What a file is, it says itself.
 */
export function readBank(files: readonly BankFile[]): ForeignFile {
	const read: ForeignFile = { questions: [], notUnderstood: [] };
	const trees = new Map(files.map((file) => [file, treeOf(file)]));
	const { skills, order } = testsIn([...trees]);
	const rank = ({ path }: BankFile) => order.get(path) ?? order.size;
	for (const [file, tree] of [...trees].sort(([a], [b]) => rank(a) - rank(b))) {
		const { questions, notUnderstood } = readOne(
			file,
			tree,
			skills.get(file.path) ?? null,
			files.length === 1
		);
		const within = (where: string) =>
			file.path === '' || where.startsWith(file.path) ? where : `${file.path} ${where}`;
		for (const question of questions) read.questions.push({ ...question, where: within(question.where) });
		for (const { where, why } of notUnderstood) read.notUnderstood.push({ where: within(where), why });
	}
	return read;
}

type Tree = XmlTree | string | null;

/** The root element of a file of XML, or why there is none; null for a file that is no XML. */
function treeOf({ text }: BankFile): Tree {
	return text !== null && /^\ufeff?\s*</.test(text) ? readXml(text) : null;
}

function readOne({ path, text }: BankFile, tree: Tree, skill: Skill | null, isAlone: boolean): ForeignFile {
	const where = path === '' ? 'the file' : path;
	const fail = (why: string): ForeignFile => ({ questions: [], notUnderstood: [{ where, why }] });
	if (text === null) return fail('It is not in UTF-8, so that its letters cannot be told. Save it as UTF-8.');
	if (tree === null) return readGift(text);
	if (typeof tree === 'string') return fail(`This is not XML: ${tree}.`);
	const name = plainName(tree.name);
	if (name === 'quiz') return readMoodleXml(tree);
	if (name === 'assessmentitem') return readQtiItem(tree, path, skill);
	if (name === 'questestinterop') return fail(OLD_QTI);
	// A package has more than questions.
	if (!isAlone) return { questions: [], notUnderstood: [] };
	return fail(
		Object.hasOwn(NO_BANK, name) ? NO_BANK[name]! : 'This XML is neither Moodle’s nor an item of QTI.'
	);
}

/** What the tests of a package say of its items, by their paths: the skills that they name, and the order. */
function testsIn(files: readonly [BankFile, Tree][]): {
	skills: ReadonlyMap<string, Skill>;
	order: ReadonlyMap<string, number>;
} {
	const skills = new Map<string, Skill>();
	const order = new Map<string, number>();
	for (const [{ path }, tree] of files) {
		if (tree === null || typeof tree === 'string' || plainName(tree.name) !== 'assessmenttest') continue;
		const walk = (element: XmlTree, tags: readonly string[]) => {
			const { name, attributes } = element;
			const own = name === 'assessmentsection' ? [(attributes.identifier ?? '').replace(/^SKILL-/, '')] : [];
			if (name === 'assessmentitemref') {
				const item = resolved(path, attributes.href ?? '');
				const skill = skillOf([...tags, ...(attributes.category ?? '').split(/\s+/)]);
				if (skill) skills.set(item, skill);
				if (!order.has(item)) order.set(item, order.size);
			}
			for (const child of elements(element)) walk(child, [...own, ...tags]);
		};
		walk(plainNames(tree), []);
	}
	return { skills, order };
}

/** The path to which an address in a file leads. */
function resolved(from: string, href: string): string {
	const path = from.split('/').slice(0, -1);
	for (const part of decoded(href).split('/')) {
		if (part === '..') path.pop();
		else if (part !== '.' && part !== '') path.push(part);
	}
	return path.join('/');
}

function decoded(href: string): string {
	try {
		return decodeURIComponent(href);
	} catch {
		return href;
	}
}

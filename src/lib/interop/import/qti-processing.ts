import { all, elements, first, lettersOf, type XmlTree } from './xml-tree.ts';

type Atom = string | number | boolean;
/** What a variable holds. QTI makes no difference between nothing and an empty container. */
type Value = readonly Atom[];

/** The variables of an item after an answer. */
export type Variables = ReadonlyMap<string, Value>;

/** What an item’s own rules (its response processing) make of answers. */
export interface Processing {
	/** What of `RESPONSE` the item itself declares to be right. */
	declared: readonly string[];
	/** What each answer gives by the item’s table, where it has one. */
	mapped: ReadonlyMap<string, number>;
	/** The variables after an answer; null where a rule is of a kind that is not known here. */
	run(chosen: readonly string[]): Variables | null;
}

/** A rule that is not known here, or rules that take too long. Thrown and caught here. */
class Unknown extends Error {}
/** The rules end. Thrown and caught here. */
class Exit extends Error {}

/** How many parts of rules are looked at for one item: the largest that people write take a hundredth. */
const MOST_STEPS = 200_000;

/** The rules that QTI and Common Cartridge name instead of writing them out. */
const TEMPLATES: Record<string, { score: 'match' | 'map'; saysBack: boolean }> = {
	match_correct: { score: 'match', saysBack: false },
	map_response: { score: 'map', saysBack: false },
	cc2_match: { score: 'match', saysBack: true },
	cc2_match_basic: { score: 'match', saysBack: false },
	cc2_map_response: { score: 'map', saysBack: true }
};

/**
 * Makes ready to answer an item.
 *
 * @param item with plain names
 * @param response the variable that the answer goes to
 */
export function processingOf(item: XmlTree, response: string): Processing {
	const declaration = all(item, 'responsedeclaration').find(
		({ attributes }) => attributes.identifier === response
	);
	const declared = valuesIn(first(declaration, 'correctresponse'));
	const mapping = first(declaration, 'mapping');
	const mapped = new Map(
		all(mapping, 'mapentry').map(({ attributes }) => [
			attributes.mapkey ?? '',
			Number(attributes.mappedvalue) || 0
		])
	);
	const rules = first(item, 'responseprocessing');
	const start = new Map(
		[...all(item, 'outcomedeclaration'), ...all(item, 'templatedeclaration')].map((declaration) => [
			declaration.attributes.identifier ?? '',
			valuesIn(first(declaration, 'defaultvalue')).map((text) =>
				atom(text, declaration.attributes.basetype ?? '')
			)
		])
	);
	let steps = MOST_STEPS;

	function run(chosen: readonly string[]): Variables | null {
		const variables = new Map<string, Value>([...start, [response, chosen]]);
		try {
			if (rules) process(rules, variables);
			return variables;
		} catch (error) {
			if (error instanceof Exit) return variables;
			if (error instanceof Unknown) return null;
			throw error;
		}
	}

	function process(rules: XmlTree, variables: Map<string, Value>): void {
		const { template } = rules.attributes;
		if (template === undefined || elements(rules).length > 0) return follow(elements(rules), variables);
		const name = /([^/]*?)(\.xml)?$/i.exec(template)![1]!.toLowerCase();
		if (!Object.hasOwn(TEMPLATES, name)) throw new Unknown();
		const { score, saysBack } = TEMPLATES[name]!;
		const given = variables.get(response)!;
		if (saysBack) variables.set('FEEDBACK', given);
		variables.set('SCORE', [score === 'map' ? mapResponse(given) : Number(isSame(given, declared))]);
	}

	function follow(rules: readonly XmlTree[], variables: Map<string, Value>): void {
		for (const rule of rules) {
			step(1);
			switch (rule.name) {
				case 'responsecondition': {
					const branch = elements(rule).find(
						(branch) => branch.name === 'responseelse' || isTrue(operand(branch, 0, variables))
					);
					if (branch) follow(elements(branch).slice(branch.name === 'responseelse' ? 0 : 1), variables);
					break;
				}
				case 'setoutcomevalue':
					variables.set(rule.attributes.identifier ?? '', operand(rule, 0, variables));
					break;
				case 'responseprocessingfragment':
					follow(elements(rule), variables);
					break;
				case 'exitresponse':
					throw new Exit();
				default:
					throw new Unknown();
			}
		}
	}

	function operand(of: XmlTree, n: number, variables: Variables): Value {
		const expression = elements(of)[n];
		if (!expression) throw new Unknown();
		return valueOf(expression, variables);
	}

	function valueOf(expression: XmlTree, variables: Variables): Value {
		step(1);
		const { name, attributes } = expression;
		const operands = () => elements(expression).map((part) => valueOf(part, variables));
		const numbers = () => operands().map((value) => (value.length === 0 ? null : Number(value[0])));
		const twoNumbers = (act: (a: number, b: number) => Atom): Value => {
			const [a, b] = numbers();
			return typeof a === 'number' && typeof b === 'number' ? [act(a, b)] : [];
		};
		const allNumbers = (act: (numbers: number[]) => number): Value => {
			// A container stands for all that is in it.
			const list = operands().flat().map(Number);
			return list.length === 0 ? [] : [act(list)];
		};
		switch (name) {
			case 'basevalue':
				return [atom(lettersOf(expression), attributes.basetype ?? '')];
			case 'variable':
				return variables.get(attributes.identifier ?? '') ?? [];
			case 'correct':
				return attributes.identifier === response ? declared : unknown();
			case 'mapresponse':
				return attributes.identifier === response ? [mapResponse(variables.get(response)!)] : unknown();
			case 'null':
				return [];
			case 'multiple':
			case 'ordered':
				return operands().flat();
			case 'isnull':
				return [operand(expression, 0, variables).length === 0];
			case 'not':
				return [!isTrue(operand(expression, 0, variables))];
			case 'and':
				return [operands().every(isTrue)];
			case 'or':
				return [operands().some(isTrue)];
			case 'match':
				return [isSame(operand(expression, 0, variables), operand(expression, 1, variables))];
			case 'member': {
				const [part = [], whole = []] = operands();
				return [part.length === 1 && whole.includes(part[0]!)];
			}
			case 'contains': {
				const [whole = [], part = []] = operands();
				return [part.length > 0 && part.every((atom) => whole.includes(atom))];
			}
			case 'delete': {
				const [part = [], whole = []] = operands();
				return whole.filter((atom) => atom !== part[0]);
			}
			case 'containersize':
				return [operand(expression, 0, variables).length];
			case 'equal':
				return (attributes.tolerancemode ?? 'exact') === 'exact' ? twoNumbers((a, b) => a === b) : unknown();
			case 'gt':
				return twoNumbers((a, b) => a > b);
			case 'gte':
				return twoNumbers((a, b) => a >= b);
			case 'lt':
				return twoNumbers((a, b) => a < b);
			case 'lte':
				return twoNumbers((a, b) => a <= b);
			case 'subtract':
				return twoNumbers((a, b) => a - b);
			case 'divide':
				return twoNumbers((a, b) => a / b);
			case 'sum':
				return allNumbers((list) => list.reduce((a, b) => a + b, 0));
			case 'product':
				return allNumbers((list) => list.reduce((a, b) => a * b, 1));
			case 'min':
				return allNumbers((list) => list.reduce((a, b) => Math.min(a, b)));
			case 'max':
				return allNumbers((list) => list.reduce((a, b) => Math.max(a, b)));
			default:
				return unknown();
		}
	}

	function mapResponse(given: Value): number {
		if (!mapping) throw new Unknown();
		step(given.length);
		const { defaultvalue = '0', lowerbound, upperbound } = mapping.attributes;
		const sum = given.reduce<number>(
			(sum, atom) => sum + (mapped.get(String(atom)) ?? (Number(defaultvalue) || 0)),
			0
		);
		const atLeast = lowerbound === undefined ? sum : Math.max(sum, Number(lowerbound) || 0);
		return upperbound === undefined ? atLeast : Math.min(atLeast, Number(upperbound) || 0);
	}

	function isSame(a: Value, b: Value): boolean {
		step(a.length + b.length);
		if (a.length === 0 || a.length !== b.length) return false;
		const sorted = (value: Value) => value.map(String).sort().join('\n');
		return sorted(a) === sorted(b);
	}

	function step(size: number): void {
		steps -= size;
		if (steps < 0) throw new Unknown();
	}

	return { declared, mapped, run };
}

function unknown(): never {
	throw new Unknown();
}

const isTrue = (value: Value) => value[0] === true;

function atom(text: string, type: string): Atom {
	const tidy = text.trim();
	if (type === 'float' || type === 'integer') return Number(tidy) || 0;
	return type === 'boolean' ? tidy === 'true' : tidy;
}

const valuesIn = (element: XmlTree | undefined): string[] =>
	all(element, 'value').map((value) => lettersOf(value).trim());

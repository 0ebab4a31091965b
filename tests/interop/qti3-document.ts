import { SaxesParser } from 'saxes';

/** An element as saxes reads it: a strict parser of XML with namespaces that others wrote. */
export class Read {
	readonly children: (Read | string)[] = [];

	constructor(
		readonly name: string,
		readonly uri: string,
		readonly attributes: Record<string, string>
	) {}

	get elements(): Read[] {
		return this.children.filter((child) => child instanceof Read);
	}

	/** All words in it. */
	get text(): string {
		return this.children.map((child) => (child instanceof Read ? child.text : child)).join('');
	}

	/** Its own words, without those of the elements in it. */
	get ownText(): string {
		return this.children.filter((child) => typeof child === 'string').join('');
	}

	/** All elements of this name in it, however deep. */
	all(name: string): Read[] {
		return this.whole.filter((element) => element !== this && element.name === name);
	}

	#whole: Read[] | undefined;

	/** Itself and all elements in it; gathered once, since each document is asked for dozens of names. */
	get whole(): Read[] {
		this.#whole ??= [this, ...this.elements.flatMap((child) => child.whole)];
		return this.#whole;
	}

	/** The one element of this name in it. */
	one(name: string): Read {
		const [found, ...more] = this.all(name);
		if (!found || more.length > 0)
			throw new Error(`<${this.name}> has ${more.length + (found ? 1 : 0)} <${name}>`);
		return found;
	}

	/** An attribute that must be there. */
	get(name: string): string {
		const value = this.attributes[name];
		if (value === undefined) throw new Error(`<${this.name}> has no ${name}`);
		return value;
	}
}

/** Reads a document, or throws where it is not well-formed. */
export function readDocument(xml: string): Read {
	const parser = new SaxesParser({ xmlns: true });
	const root = new Read('', '', {});
	const open = [root];
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, uri, attributes }) => {
		const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
		const element = new Read(name, uri, Object.fromEntries(values));
		open.at(-1)!.children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => void open.pop());
	parser.on('text', (text) => {
		if (open.length > 1) open.at(-1)!.children.push(text);
	});
	parser.write(xml).close();
	return root.elements[0]!;
}

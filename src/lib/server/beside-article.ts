import type { DomNode } from 'html-to-text';

/** More than these characters, or parts of a page, are not looked at: what is only beside an article is short. */
const LONGEST = 300;
const MOST_NODES = 600;

/** What no paragraph and no heading of an article says and nothing else, with or without a link. */
const CALL = anyOf([
	'advertisements?',
	'skip to (main )?content',
	'read (more|next|also)( about this| on this( story| topic)?)?',
	'continue reading|story continues( below)?',
	'share this( (article|story|page|post|video))?( (on|via|with) .{1,30})?',
	'related (articles|stories|content|coverage|links)',
	'more on this( story| topic)?',
	'you (may|might) also (like|be interested in)',
	'recommended for you',
	'(sign up|subscribe) (to|for) (our|the|this) .{0,40}newsletters?',
	'subscribe (now|today|here)'
]);
/** The same, which might be a heading all the same. */
const WORD = anyOf(['share', 'subscribe', 'sign up', 'tweet']);
/** What only a link says that is there to be pressed. */
const BUTTON = anyOf([
	'share (on|via) .{1,20}',
	'(e-?mail|print|save) this( (article|story|page))?',
	'copy link|save for later|back to top',
	'\\d+ comments?|comments \\(\\d+\\)',
	'log ?in|sign in|register'
]);
/** What stands before links to other articles, in their line. */
const LEAD = anyOf([
	'(read|see|watch|listen) (more|also|next|now)',
	'see also',
	'related( articles| stories)?'
]);

/** How pages mark what is there to be shared, followed or subscribed to. */
const MARK =
	/(^|[\s_-])(share|sharing|social|related|recirculation|breadcrumbs?|tags?|newsletter|subscribe|read-?more|most-?read)([\s_-]|$)/i;

const HEADING = /^h[1-6]$/;

/**
 * Whether something on a page is certainly no part of its article, by what it says: buttons, links to other articles, an
 * offer of letters. Where there is a doubt, it is the article’s: no paragraph of it is to be lost.
 */
export function isBeside(elem: DomNode): boolean {
	const words = wordsOf(elem);
	if (!words) return false;
	const { all, unlinked, hasAddressField } = words;
	const isMarked = MARK.test(markOf(elem));
	if (hasAddressField && isMarked) return true;
	if (all === '') return false;
	const isLinked = unlinked === '';
	if (CALL.test(all) || (WORD.test(all) && (isLinked || !HEADING.test(elem.name ?? '')))) return true;
	if (isLinked && BUTTON.test(all)) return true;
	const isOfLinks = all !== unlinked && (isLinked || CALL.test(unlinked) || LEAD.test(unlinked));
	if (!isOfLinks) return false;
	return !isLinked || isMarked || (isList(elem) && isCalledSo(elem));
}

function anyOf(phrases: readonly string[]): RegExp {
	return new RegExp(`^(${phrases.join('|')})\\s*[:›»→>]*$`, 'i');
}

const isList = ({ name }: DomNode) => name === 'ul' || name === 'ol';

/** Whether what stands directly before a list says that it leads elsewhere. */
function isCalledSo(elem: DomNode): boolean {
	const around = elem.parent?.children ?? [];
	const before = around.slice(0, around.indexOf(elem)).findLast((node) => node.name || node.data?.trim());
	const words = before && wordsOf(before);
	return !!words && (CALL.test(words.all) || WORD.test(words.all));
}

function markOf({ attribs }: DomNode): string {
	const own = (attribs ?? {}) as Record<string, string | undefined>;
	return [own.class, own.id, own['aria-label']].filter(Boolean).join(' ');
}

interface Words {
	all: string;
	/** Those that stand in no link and no button. */
	unlinked: string;
	/** Whether an e-mail address can be written there. */
	hasAddressField: boolean;
}

/** The words of something short; null for anything longer. */
function wordsOf(elem: DomNode): Words | null {
	const rest: { node: DomNode; isLinked: boolean }[] = [{ node: elem, isLinked: false }];
	let [all, unlinked, count] = ['', '', 0];
	let hasAddressField = false;
	for (let next = rest.pop(); next; next = rest.pop()) {
		const { node, isLinked } = next;
		count += 1;
		if (node.type === 'text') {
			all += node.data ?? '';
			if (!isLinked) unlinked += node.data ?? '';
		} else if (node.type === 'tag') {
			const own = (node.attribs ?? {}) as Record<string, string | undefined>;
			if (node.name === 'input' && own.type?.toLowerCase() === 'email') hasAddressField = true;
			const isPressed = isLinked || node.name === 'a' || node.name === 'button';
			// What stands in different elements is different words.
			all += ' ';
			unlinked += ' ';
			for (const child of node.children.toReversed()) rest.push({ node: child, isLinked: isPressed });
		}
		if (count > MOST_NODES || all.trim().length > LONGEST) return null;
	}
	return { all: inOneLine(all), unlinked: inOneLine(unlinked), hasAddressField };
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

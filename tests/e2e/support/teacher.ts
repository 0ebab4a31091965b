import { request, type APIRequestContext } from '@playwright/test';
import type { Site } from './site.ts';

/** Somebody who can sign in. */
export interface Teacher {
	name: string;
	email: string;
	password: string;
}

/** A page, or a browser context with all its pages: what keeps the cookies. */
type Browser = { request: APIRequestContext };

/** Makes up a teacher, to be signed in. */
export function teacher(name: string): Teacher {
	const email = `${name.toLowerCase().replace(/\W+/g, '.')}@school.example`;
	return { name, email, password: 'a lamp in the window' };
}

/** The owner of every site of the tests: the first teacher. */
export const IDA = teacher('Ida Brandt');

/** Who has come in at a site, by e-mail address. */
const members = new WeakMap<Site, Set<string>>();

/**
 * Signs somebody in, so that the browser’s next page is theirs: whoever is new to the site comes in first, the owner by
 * the address that the server has printed, others by an invitation of hers. For several teachers at once, give each a
 * browser context of its own.
 *
 * @param browser the page or the context
 * @param who the owner where nobody is named; {@link teacher} makes others
 */
export async function signedIn(browser: Browser, site: Site, who: Teacher = IDA): Promise<void> {
	const here = members.get(site) ?? new Set();
	members.set(site, here);
	const isNew = !here.has(who.email);
	const form = isNew ? { ...who } : { email: who.email, password: who.password };
	const address = isNew ? await wayIn(site, who) : `${site.url}/sign-in`;
	const answer = await post(browser.request, address, form);
	if (answer.status() !== 303) throw new Error(`${who.name} could not come in: ${await answer.text()}`);
	here.add(who.email);
}

async function wayIn(site: Site, who: Teacher): Promise<string> {
	const address = who.email === IDA.email ? site.firstAddress() : await invite(site, who);
	if (address === null) throw new Error('The server has printed no address for the first teacher.');
	return address;
}

/** The owner invites somebody: the address by which they come in. */
export async function invite(site: Site, { email }: { email: string }): Promise<string> {
	const owner = await request.newContext();
	try {
		await signedIn({ request: owner }, site);
		const made = await post(owner, `${site.url}/teach/people?/invite`, { role: 'teacher', email });
		const address = /http:\/\/[\w.:]+\/join\/[\w-]+/.exec(await made.text())?.[0];
		if (!address) throw new Error(`No invitation was made: ${made.status()}`);
		return address;
	} finally {
		await owner.dispose();
	}
}

/** Sends a form as a page of the site does. */
function post(browser: APIRequestContext, address: string, form: Record<string, string>) {
	const headers = { accept: 'text/html', origin: new URL(address).origin };
	return browser.post(address, { headers, form, maxRedirects: 0 });
}

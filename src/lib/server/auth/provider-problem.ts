/** What better-auth calls what has happened, and what that means to somebody who wants to sign in. */
const MESSAGES: Record<string, (provider: string) => string> = {
	email_not_verified: (provider) =>
		`${provider} does not say that your e-mail address is verified. Verify it there, or come in by the address that an owner sends you.`,
	email_not_found: (provider) =>
		`${provider} does not tell your e-mail address, and without it nobody comes in.`,
	not_invited: (provider) =>
		`You have signed in at ${provider}, but there is no account for your e-mail address here, and no invitation. Ask an owner of this site for one.`,
	access_denied: (provider) => `You broke off signing in at ${provider}.`,
	state_mismatch: () => 'That took too long, or was begun in another browser. Please try again.',
	unreachable: (provider) =>
		`${provider} cannot be reached now. Please try again later, or use your password.`
};

const SAME: Record<string, string> = {
	account_not_linked: 'email_not_verified',
	unable_to_create_user: 'not_invited',
	state_not_found: 'state_mismatch',
	state_invalid: 'state_mismatch',
	please_restart_the_process: 'state_mismatch'
};

/**
 * Says what was in the way of somebody who came back from the provider.
 *
 * @param code the `error` in the address of the sign-in page, which anybody may have written
 * @param provider how the provider is called
 */
export function providerProblem(code: string, provider: string): string {
	const known = Object.hasOwn(SAME, code) ? SAME[code]! : code;
	const message = Object.hasOwn(MESSAGES, known) ? MESSAGES[known] : undefined;
	return message?.(provider) ?? `Signing in at ${provider} did not work. Please try again.`;
}

const SHORTEST = 10;
/** What better-auth takes. */
const LONGEST = 128;

/** What is wrong with a new password; null where nothing is. */
export function passwordProblem(
	password: string,
	{ name, email }: { name: string; email: string }
): string | null {
	if (password.length < SHORTEST) return `A password needs at least ${SHORTEST} characters.`;
	if (password.length > LONGEST) return `A password has at most ${LONGEST} characters.`;
	const plain = password.trim().toLowerCase();
	const isGiven = [name, email, email.split('@')[0]!].some((known) => known.toLowerCase() === plain);
	if (isGiven) return 'Your name or your e-mail address is no password.';
	if (new Set(plain).size < 4) return 'That password is guessed too easily.';
	return null;
}

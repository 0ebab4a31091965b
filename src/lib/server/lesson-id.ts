/** Names under /teach that are pages of their own: a lesson of that name could not be opened there. */
const PAGES = ['new', 'import', 'people'];
/** In characters: it stands in addresses. */
const LONGEST = 60;

/** An id for a new lesson, made of the words of its title, that no other lesson has. */
export function freeLessonId(title: string, taken: ReadonlySet<string>): string {
	const id = shortened(kebab(title)) || 'lesson';
	for (let n = 1; ; n++) {
		const numbered = n === 1 ? id : `${id}-${n}`;
		if (!taken.has(numbered) && !PAGES.includes(numbered)) return numbered;
	}
}

function kebab(title: string): string {
	return (
		title
			.toLowerCase()
			.replaceAll('ß', 'ss')
			// Accents come apart from their letters, and go.
			.normalize('NFKD')
			.replace(/[\p{M}'’]/gu, '')
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^[^a-z]+|-+$/g, '')
	);
}

/** The beginning of an id, up to the end of a word. */
function shortened(id: string): string {
	if (id.length <= LONGEST) return id;
	const cut = id.lastIndexOf('-', LONGEST);
	return id.slice(0, cut > 0 ? cut : LONGEST);
}

import type { SourceWords } from '../../lesson/sources.ts';
import { end } from './end.ts';

export const sources: SourceWords = {
	ledger: {
		ownVoice: 'der Artikel selbst',
		imvain: {
			noStake: 'Ein eigenes Interesse ist nicht vermerkt. Das beweist nicht, dass es keines gibt.',
			backs: (name, says) => `Unabhängig gestützt. ${name}: ${says}`,
			noBacking: 'Niemand im Artikel stützt unabhängig, was die Quelle sagt.',
			shows: (what) => `Der Artikel zeigt einen Beleg: ${what}.`,
			ownWord: 'Was der Artikel zeigt, beruht auf dem eigenen Wort der Quelle.',
			nothingShown: 'Der Artikel zeigt nichts außer den Worten der Quelle.',
			named: {
				named: 'Der Artikel nennt den Namen.',
				'role-only': 'Der Artikel nennt die Funktion und keinen Namen.',
				anonymous: 'Der Artikel sagt nicht, wer es ist.',
				outlet: 'Es ist ein Medium. Der Artikel nennt dort niemanden mit Namen.',
				document: 'Es ist ein Dokument. Der Artikel nennt niemanden, der dahintersteht.'
			},
			noClaim: 'Der Artikel gibt keine Aussage dieser Quelle wieder.',
			notForAll: 'Das gilt nicht für alles, was die Quelle sagt.',
			record: 'Es ist eine Aufzeichnung aus erster Hand.',
			firsthand: 'Die Quelle hat einiges von dem, was sie erzählt, selbst gesehen oder getan.',
			expert: 'Es ist das Fachgebiet der Quelle. Der Artikel sagt nicht, dass sie dabei war.',
			unclear: 'Der Artikel sagt nicht, woher die Quelle es wissen kann.',
			afar: 'Die Quelle weiß es aus zweiter Hand oder aus der Ferne.'
		}
	},
	map: {
		groups: {
			own: 'Die eigene Stimme des Artikels',
			named: 'Mit Namen',
			'role-only': 'Nur Funktion bekannt',
			anonymous: 'Anonym',
			outlet: 'Medien',
			document: 'Dokumente'
		},
		headline: 'Ü',
		statuses: end.statuses,
		counted: (status, n) => `${status}: ${n}`,
		arrows: { chain: 'weitergegeben an', support: 'stützt', dispute: 'zieht in Zweifel' },
		relay: 'Worte anderer'
	},
	heading: { article: 'Wer sagt was in „{what}“', lesson: 'Wer sagt was in {what}' }
};

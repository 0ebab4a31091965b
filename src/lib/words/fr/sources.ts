import type { SourceWords } from '../../lesson/sources.ts';
import { end } from './end.ts';

export const sources: SourceWords = {
	ledger: {
		ownVoice: 'l’article lui-même',
		imvain: {
			noStake: 'Aucun intérêt n’est signalé. Cela ne prouve pas qu’il n’y en a pas.',
			backs: (name, says) => `Il y a un appui indépendant. ${name}\u202f: ${says}`,
			noBacking: 'Dans l’article, personne n’appuie de façon indépendante ce que dit cette source.',
			shows: (what) => `L’article montre une preuve\u202f: ${what}.`,
			ownWord: 'Ce que l’article montre repose sur la parole de la source elle-même.',
			nothingShown: 'L’article ne montre rien d’autre que les paroles de cette source.',
			named: {
				named: 'L’article donne le nom.',
				'role-only': 'L’article donne la fonction, et pas de nom.',
				anonymous: 'L’article ne dit pas qui c’est.',
				outlet: 'C’est un média. L’article n’y nomme personne.',
				document: 'C’est un document. L’article ne nomme pas la personne qui est derrière.'
			},
			noClaim: 'L’article ne donne aucune affirmation de cette source.',
			notForAll: 'Cela ne vaut pas pour tout ce que dit la source.',
			record: 'C’est un document de première main.',
			firsthand: 'La source a vu ou fait une partie de ce qu’elle raconte.',
			expert: 'C’est le domaine de la source. L’article ne dit pas qu’elle était sur place.',
			unclear: 'L’article ne dit pas comment la source peut le savoir.',
			afar: 'La source le sait de seconde main, ou de loin.'
		}
	},
	map: {
		groups: {
			own: 'La voix de l’article',
			named: 'Sources nommées',
			'role-only': 'Fonction seule',
			anonymous: 'Sources anonymes',
			outlet: 'Médias',
			document: 'Documents'
		},
		headline: 'T',
		statuses: end.statuses,
		counted: (status, n) => `${status}\u202f: ${n}`,
		arrows: { chain: 'relayée par', support: 'appuie', dispute: 'met en doute' },
		relay: 'paroles relayées'
	},
	heading: { article: 'Qui dit quoi dans «\u202f{what}\u202f»', lesson: 'Qui dit quoi dans {what}' }
};

import type { AroundWords } from '../words.ts';

export const around: AroundWords = {
	colours: 'Les couleurs\u202f:',
	startOver: 'Ce n’est pas toi\u202f? Recommencer',
	forget: {
		ask: 'Effacer toutes les réponses à cette leçon que ce navigateur a gardées\u202f?',
		pressAgain: 'Appuie encore une fois pour effacer toutes les réponses'
	},
	helpTitle: 'Touches et couleurs',
	keys: {
		space: 'Espace',
		choose: 'choisir une réponse',
		walk: 'parcourir les mots ou les phrases que tu peux choisir, ou les voix de la carte',
		tick: 'cocher l’élément où tu te trouves',
		check: 'valider et continuer\u202f; dans la carte des sources, choisir une voix',
		help: 'ouvrir et fermer cette aide'
	},
	kinds: {
		source: 'de qui vient une affirmation',
		cue: 'les mots qui attribuent\u202f: «\u202fa dit\u202f», «\u202fselon\u202f»',
		claim: 'ce qui est dit\u202f: cela peut être vrai ou faux',
		hedge: 'les mots par lesquels l’article garde ses distances\u202f: «\u202fprésumé\u202f»',
		evidence: 'les mots qui prouvent la réponse'
	},
	close: 'Fermer',
	practice: 'Un entraînement, sur le même article\u202f: {skills}.',
	lessonChanged: 'Cette leçon a changé depuis que tu l’as commencée\u202f: elle reprend donc au début.',
	openAlone: 'L’ouvrir sur une page à part',
	needsScript:
		'Pour les questions sur cet article, il faut un navigateur qui exécute le script de ce fichier.',
	embed: {
		button: 'Intégrer cette leçon',
		how: 'L’un de ces codes est à placer dans le code source de la page.',
		element: { name: 'Aussi haut que la leçon', note: 'Pour les pages qui peuvent contenir des scripts.' },
		frame: {
			name: 'Un simple cadre',
			note: 'Pour les plateformes de cours qui retirent les scripts. La leçon défile à l’intérieur.'
		},
		copy: 'Copier',
		copied: 'Copié'
	}
};

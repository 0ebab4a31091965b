import type { EndWords } from '../words.ts';

export const end: EndWords = {
	stillOpen: { one: 'Il reste une question à faire.', other: 'Il reste {n} questions à faire.' },
	allAnswered: { one: 'Tu as répondu à la question.', other: 'Tu as répondu aux {n} questions.' },
	questionN: 'Question {n}\u202f:',
	states: { answered: 'faite', skipped: 'reportée', open: 'à faire' },
	finish: 'Finir avec ce que j’ai',
	openCountsAsNot: 'Ce qui reste à faire compte comme sans réponse.',

	summary: 'Bilan',
	yourResult: 'Ton résultat',
	yourPractice: 'Ton résultat d’entraînement',
	headings: {
		done: 'C’est fini.',
		nothingAnswered: 'Tu n’as encore répondu à rien.',
		nothingMissed: {
			one: 'C’est fini, et tu n’as rien manqué.',
			other: 'Les {n} questions sont faites, et tu n’as rien manqué.'
		},
		allRightNow: 'Maintenant, tout est juste.',
		passed: 'Bien lu.',
		rightInTheEnd: 'Tout est juste à la fin, parfois au deuxième essai.',
		notPassed: 'C’est un début. Regarde ce que tu as manqué, et recommence.'
	},
	of: '«\u202f{title}\u202f», {day}',
	ofPractice: '«\u202f{title}\u202f», entraînement\u202f: {skills}, {day}',
	name: 'Nom\u202f:',
	points: 'Points',
	ofAll: 'sur {n}',
	ofAllFound: 'sur {n} à trouver',
	proved: 'Phrases qui prouvent la réponse',
	rightWrongSentence: 'Bonne réponse, mauvaise phrase',
	rightAgain: 'Juste à la reprise',
	passMark: 'Cette leçon demande {asked}\u202f% des points\u202f: tu en as {got}\u202f%.',
	bySkill: 'Compétence par compétence',
	skill: 'Compétence',
	share: 'Part',
	pointsOf: '{got} sur {all}',
	percent: '{n}\u202f%',
	origin:
		'Leçon {lesson}, révision {revision}, tirage {seed}. Les points sont ceux de la première série de questions.',
	originWithTries:
		'Leçon {lesson}, révision {revision}, tirage {seed}. Les points sont ceux de la première série de questions, et chaque nouvel essai pour une question a compté moins.',
	skillQuestions: {
		attribution: 'De qui vient cette affirmation\u202f?',
		chain: 'Par qui ces paroles sont-elles passées\u202f?',
		naming: 'La source est-elle nommée, connue par sa fonction ou anonyme\u202f?',
		standing: 'La source était-elle sur place, et quel est son intérêt\u202f?',
		verification: 'L’article montre-t-il que c’est vrai\u202f?',
		voice: 'L’article indique-t-il qui le dit, ou le dit-il simplement lui-même\u202f?',
		wording: 'Quels mots attribuent, et lesquels expriment une réserve\u202f?',
		gaps: 'Qui n’a pas été interrogé, et que demanderais-tu ensuite\u202f?'
	},
	nextTime: {
		attribution:
			'Trouve les mots qui attribuent («\u202fa dit\u202f», «\u202fselon\u202f») et lis quel nom se trouve à côté.',
		chain: 'Remonte depuis l’article, un maillon après l’autre, et arrête-toi là où l’article s’arrête.',
		naming: 'Demande-toi\u202f: avec ces seuls mots, est-ce que je pourrais trouver qui c’est\u202f?',
		standing:
			'Pose-toi deux questions\u202f: la source l’a-t-elle vu ou fait elle-même, et qu’aurait-elle à y gagner\u202f?',
		verification: 'Demande-toi ce que l’article montre, à part que quelqu’un le dit.',
		voice: 'Cherche qui le dit. S’il n’y a personne, c’est l’article lui-même qui le dit.',
		wording:
			'Trouve les mots qui attribuent et ceux qui expriment une réserve. Lis la phrase sans eux\u202f: qu’est-ce qui change\u202f?',
		gaps: 'Demande-toi de qui on parle sans lui donner la parole, et ce que tu devrais voir pour en avoir la certitude.'
	},

	tryMissed: 'Refaire les questions manquées',
	practise: 'S’entraîner\u202f: {skills}',
	backToFirst: 'Retour à mon premier résultat',
	wholeAgain: 'Refaire toute la leçon',
	startAgain: 'Recommencer avec d’autres questions',
	allLessons: 'Toutes les leçons',
	backToCourse: 'Retour au cours',
	onThisPage: 'Sur cette page',
	lookAgain: 'Ce qu’il faut revoir',
	sourceMap: 'La carte des sources',
	ledger: 'Le registre des sources',
	handIn: 'Rendre ton travail',

	howSureYouWere: 'Ta confiance en tes réponses',
	calibration: {
		sure: {
			one: 'Réponses «\u202fC’est sûr\u202f»\u202f: {n} juste sur {all}.',
			other: 'Réponses «\u202fC’est sûr\u202f»\u202f: {n} justes sur {all}.'
		},
		'think-so': {
			one: 'Réponses «\u202fJe crois\u202f»\u202f: {n} juste sur {all}.',
			other: 'Réponses «\u202fJe crois\u202f»\u202f: {n} justes sur {all}.'
		},
		guessing: {
			one: 'Réponses «\u202fJe devine\u202f»\u202f: {n} juste sur {all}.',
			other: 'Réponses «\u202fJe devine\u202f»\u202f: {n} justes sur {all}.'
		}
	},
	beginWithSure:
		'Commence par ce qui te semblait sûr et que tu as manqué\u202f: c’est là qu’il y a le plus à apprendre.',
	habitsToWatch: 'Réflexes à surveiller',
	moments: {
		chose: {
			first: 'Question {n}\u202f: tu as choisi {what}',
			again: 'Question {n}, à la reprise\u202f: tu as choisi {what}'
		},
		misplaced: {
			first: 'Question {n}\u202f: tu as mal placé {what}',
			again: 'Question {n}, à la reprise\u202f: tu as mal placé {what}'
		}
	},
	questionOfSkill: 'Question {n} · {skill}',
	you: 'Ta réponse\u202f:',
	right: 'juste',
	notRight: 'pas juste.',
	youWereSure: 'Pour toi, c’était sûr.',
	youPointedAt: 'Tu as montré\u202f:',
	sentenceAt: '«\u202f{sentence}\u202f» ({place})',
	notAnswered: 'Tu n’as pas répondu à cette question.',
	rightIs: 'Bonne réponse\u202f:',
	nextTimeIs: 'La prochaine fois\u202f:',
	ownWords: 'Tes propres mots, et un modèle de réponse',
	modelAnswerIs: 'Un modèle de réponse\u202f:',
	aGoodAnswer: 'Ce que fait une bonne réponse\u202f:',
	sourcesNotLoaded: 'La carte et le registre des sources n’ont pas pu être chargés.',
	loadAgain: 'Essayer de les recharger',
	sourcesComing: 'Un instant\u202f: la carte des sources arrive…',

	mapHow:
		'Chaque ligne est une voix, et chaque signe sur la ligne une affirmation, du titre, à gauche, aux derniers mots de l’article, à droite.',
	mapFollow: 'Choisis une voix pour la suivre dans l’article.',
	claims: { one: '{n} affirmation', other: '{n} affirmations' },
	claimsAndPassesOn: {
		one: '{n} affirmation, et {relayed} en relais',
		other: '{n} affirmations, et {relayed} en relais'
	},
	voiceIs: '{name}\u202f: {claims}',
	followed: '*{name}*\u202f: {claims}',
	followedWithRole: '*{name}*, {role}\u202f: {claims}',
	mapIs: 'Carte des sources. Le tableau au-dessous dit la même chose.',
	mapPassesOn: 'Relaie\u202f: {claim}',
	saveSvg: 'Enregistrer la carte en SVG',
	savePng: 'Enregistrer la carte en PNG',
	noPng: 'L’image n’a pas pu être créée. Enregistre plutôt la carte en SVG.',
	whatTheMarksMean: 'Ce que veulent dire les signes',
	meanings: {
		disputed: 'Contestée\u202f: quelqu’un dans l’article la met en doute',
		verified: 'Vérifiée\u202f: l’article montre des preuves',
		corroborated: 'Corroborée\u202f: une source indépendante l’appuie',
		attributed: 'Attribuée\u202f: quelqu’un le dit, et rien de plus n’est montré',
		unattributed: 'Non attribuée\u202f: l’article le dit, sans source'
	},
	statuses: {
		disputed: 'contestée',
		verified: 'vérifiée',
		corroborated: 'corroborée',
		attributed: 'attribuée',
		unattributed: 'non attribuée'
	},
	mayDiffer: '{status} (même en lisant avec soin, on peut en juger autrement)',
	whatHasNoSource: 'Ce que l’article dit sans source',
	// Never “de” or “à” before a voice: they would have to melt into its article (“de le ministre”).
	whatComesFrom: 'Ce qui nous parvient par {voice}',
	passedOn: 'relayée',
	noClaimOfTheirs: 'L’article ne donne aucune affirmation de cette source.',
	followNobody: 'Ne suivre personne',

	mapAsTable: 'La carte en tableau',
	claim: 'Affirmation',
	where: 'Où',
	whoSaysIt: 'Qui le dit',
	status: 'Statut',
	supports: 'Appuie\u202f: {claim}',
	castsDoubtOn: 'Met en doute\u202f: {claim}',
	doubtFrom: 'Mise en doute par {voice}\u202f: {claim}',
	supportFrom: 'Appuyée par {voice}\u202f: {claim}',
	through: 'via {voices}',
	then: ', puis ',

	imvainHow:
		'Cinq tests pour une source, d’après le mot *IMVAIN*. Est-elle *I*ndépendante, sans intérêt propre\u202f? Y a-t-il de *M*ultiples sources qui le savent indépendamment les unes des autres\u202f? *V*érifie-t-elle, c’est-à-dire\u202f: montre-t-elle, au lieu de seulement dire\u202f? Fait-elle *A*utorité ou est-elle *I*nformée, par ce qu’elle sait ou ce qu’elle a vu\u202f? Est-elle *N*ommée\u202f?',
	imvain: {
		independent: 'Indépendante',
		multiple: 'Multiples',
		verifies: 'Vérifie',
		informed: 'Informée',
		named: 'Nommée'
	},
	results: { yes: 'oui', partly: 'en partie', no: 'non', unclear: 'pas clair', stake: 'un intérêt' },
	namings: {
		named: 'source nommée',
		'role-only': 'fonction seule',
		anonymous: 'source anonyme',
		outlet: 'un média',
		document: 'un document'
	},
	namingWithRole: '{naming}\u202f: {role}',
	nobodyNamed: 'aucune source n’est indiquée',
	voice: 'Voix',
	stakeIs: 'Intérêt\u202f: {stake}',
	why: 'Pourquoi\u202f?',
	noSourceToTest: 'pas de source à tester',

	handInHow:
		'Sur papier ou en PDF\u202f: le bilan est la première page. Ou dans un fichier avec toutes tes réponses, que ton professeur peut faire noter de nouveau.',
	courseIsTold: 'De toute façon, ta plateforme de cours reçoit tes points.',
	nothingLeaves: 'Rien ne quitte ce navigateur, sauf si tu l’envoies.',
	yourName: 'Ton nom, pour la première page et le fichier',
	printResult: 'Imprimer le résultat',
	saveAnswers: 'Enregistrer mon fichier de réponses',
	handInByAddress:
		'Pour rendre ton travail, imprime la page ou garde son adresse\u202f: elle contient toutes tes réponses.'
};

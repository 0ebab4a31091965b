import type { PageWords } from '../words.ts';

export const page: PageWords = {
	language: 'fr',
	dates: 'fr-FR',
	skills: {
		attribution: 'Qui le dit',
		chain: 'Le chemin jusqu’à nous',
		naming: 'Avec ou sans nom',
		standing: 'Comment la source peut le savoir',
		verification: 'Vérifié ou non',
		voice: 'La voix de l’article',
		wording: 'Attributions et réserves',
		gaps: 'Ce qui manque'
	},
	habits: {
		'topic-as-source': {
			name: 'sujet pris pour la source',
			instead:
				'La personne dont parle une phrase n’est pas celle qui la dit. Cherche qui se trouve à côté des mots «\u202fa dit\u202f».'
		},
		'reporter-as-source': {
			name: 'journaliste pris pour la source',
			instead:
				'L’article met les paroles par écrit. Quand il les attribue à quelqu’un d’autre, c’est de là que vient l’affirmation.'
		},
		'relay-as-origin': {
			name: 'relais pris pour l’origine',
			instead:
				'Un média qui relaie des paroles n’est pas celui qui les a dites. Remonte le fil des paroles jusqu’au début.'
		},
		'quoted-means-verified': {
			name: '«\u202fcité\u202f» pris pour «\u202fprouvé\u202f»',
			instead:
				'Les guillemets prouvent que quelqu’un l’a dit, pas que c’est vrai. Demande-toi ce que l’article montre.'
		},
		'named-means-true': {
			name: '«\u202fnommé\u202f» pris pour «\u202fvrai\u202f»',
			instead: 'Un nom te dit à qui demander des comptes. Une personne nommée peut quand même se tromper.'
		},
		'anonymous-means-false': {
			name: '«\u202fanonyme\u202f» pris pour «\u202ffaux\u202f»',
			instead:
				'Sans nom, tu ne peux pas vérifier qui c’est. Cela rend une affirmation plus fragile, pas fausse.'
		},
		'repeated-means-corroborated': {
			name: '«\u202frépété\u202f» pris pour «\u202fconfirmé\u202f»',
			instead:
				'La même affirmation entendue deux fois ne compte deux fois que si chaque source le sait indépendamment de l’autre.'
		},
		'made-means-supplied': {
			name: '«\u202ffabriqué là-bas\u202f» pris pour «\u202fenvoyé de là-bas\u202f»',
			instead:
				'L’endroit où une chose a été fabriquée ne dit pas qui l’a remise. Cherche les mots qui parlent du fournisseur.'
		},
		'hedge-dropped': {
			name: 'réserve oubliée',
			instead:
				'Des mots comme «\u202fprésumé\u202f» ou «\u202fdes informations font état de\u202f» signifient que l’article ne s’en porte pas garant. Ne les enlève pas.'
		},
		'conditional-as-fact': {
			name: '«\u202fpourrait\u202f» pris pour «\u202fa fait\u202f»',
			instead:
				'«\u202fPourrait\u202f», «\u202fferait\u202f» et «\u202fsi\u202f» parlent de ce qui est possible, pas de ce qui s’est passé.'
		},
		'doubt-means-denial': {
			name: 'doute pris pour un démenti',
			instead:
				'Dire «\u202fon ne peut pas en être sûr\u202f», ce n’est pas dire «\u202fce n’est pas vrai\u202f».'
		},
		'headline-as-finding': {
			name: 'titre pris pour un constat',
			instead:
				'Un titre fait de la publicité pour l’article. Cherche, dans le corps de l’article, la phrase qui l’appuie.'
		}
	},
	kinds: {
		source: 'source',
		cue: 'attribution',
		claim: 'affirmation',
		hedge: 'réserve',
		evidence: 'preuve'
	},
	blocks: { headline: 'le titre', paragraph: 'paragraphe {n}', headlineSign: 'titre' },

	article: 'L’article',
	chosen: { right: 'ton choix, juste', wrong: 'ton choix, pas juste', missed: 'ceci était juste' },
	quoted: '«\u202f{text}\u202f»',
	questions: { one: '{n} question', other: '{n} questions' },
	keys: { choose: 'choisir', enter: 'Entrée', goOn: 'continuer', help: 'aide' },
	toTheQuestion: 'Aller à la question',
	panel: { result: 'Ton résultat', question: 'Question', questions: 'Questions' },
	notLoaded: 'Cette partie n’a pas pu être chargée. *Recharge la page*\u202f: rien n’est perdu.',
	oneMoment: 'Un instant…',

	readFirst: 'D’abord, lis l’article.',
	length: {
		one: '{n} question, environ {minutes} minutes.',
		other: '{n} questions, environ {minutes} minutes. Une à la fois.'
	},
	lookBack: 'L’article reste à côté. Reviens-y aussi souvent que tu veux.',
	tries: 'Un doute\u202f? Tu as {n} essais pour chaque question.',
	start: 'Je l’ai lu. Commencer',
	noQuestions: 'Cette leçon n’a pas encore de questions.',
	keptInAddress:
		'Tes réponses sont gardées dans l’adresse de cette page\u202f: garde l’adresse, et tu pourras continuer plus tard.',
	keptHere: 'Tes réponses restent dans ce navigateur. Rien n’est envoyé nulle part.',
	keptByCourse:
		'Tes réponses et tes points sont gardés par la plateforme de cours, où ton professeur peut les voir.',

	place: { first: '{n} sur {all}', again: 'Reprise\u202f: {n} sur {all}' },
	hint: 'Indice',
	hintIs: 'Indice\u202f:',
	howSure: 'Quelle confiance as-tu en ta réponse\u202f?',
	neverCosts: 'Cela ne coûte jamais de points.',
	sure: { sure: 'C’est sûr', 'think-so': 'Je crois', guessing: 'Je devine' },
	proveIt: 'Maintenant, prouve-le.',
	proveHow: 'Choisis *dans l’article* la phrase qui justifie ta réponse.',
	goOn: 'Continuer',
	check: 'Valider',
	skip: 'Plus tard',
	keepMyAnswer: 'Garder ma réponse',
	back: 'Retour',
	allQuestions: 'Toutes les questions',
	checkSentence: 'Valider la phrase',
	cannotFind: 'Je ne la trouve pas',
	problems: {
		'no-button': 'Rien n’a été choisi.',
		'no-sentence': 'Choisis dans l’article la phrase qui justifie ta réponse.',
		'no-choice': 'Choisis d’abord une réponse.',
		'no-words': 'Choisis d’abord les mots dans l’article.',
		'no-partner': 'Associe d’abord chaque élément\u202f: il en reste {n}.',
		'no-text': 'Écris d’abord quelques mots.',
		'other-question': 'Cette question ne fait pas partie du quiz.',
		'not-now': 'Ce n’est pas possible maintenant.'
	},

	verdicts: {
		compare: 'Compare ta réponse avec le modèle de réponse.',
		right: 'C’est juste.',
		rightAndProved: 'C’est juste, et c’est bien cette phrase qui le montre.',
		rightNotProved: 'Bonne réponse. Voici la phrase qui le montre.',
		rightWrongSentence: 'Bonne réponse, mauvaise phrase.',
		partlyOf: 'Juste en partie\u202f: {n} sur {all}.',
		partlyFound: 'Juste en partie\u202f: tu en as trouvé {n}.',
		wrong: 'Pas tout à fait.',
		wrongButProved: 'Pas tout à fait, mais tu as trouvé la bonne phrase.'
	},
	haveAnotherGo: {
		plain: 'Regarde de nouveau l’article et réessaie. Un deuxième essai compte moins.',
		afterReason:
			'Lis l’explication ci-dessus, regarde de nouveau l’article et réessaie. Un deuxième essai compte moins.'
	},
	habitToWatch: 'Un réflexe à surveiller\u202f: {habit}.',
	seeResult: 'Voir mon résultat',
	nextQuestion: 'Question suivante',
	whatIsOpen: 'Ce qui reste à faire',
	showWhere: 'Montre-moi où',
	tryAgain: 'Réessayer',

	chooseAll: 'Choisis tout ce qui convient.',
	chooseInArticle: 'Choisis *dans l’article*\u202f: ce que tu peux choisir est souligné.',
	chooseAllInArticle:
		'Choisis tout ce qui convient, *dans l’article*\u202f: les mots que tu peux choisir sont soulignés.',
	yourAnswer: 'ta réponse',
	rightAnswer: 'bonne réponse',
	writeHow:
		'Quelques phrases suffisent. Cette question n’est pas notée\u202f: ensuite, tu compares ta réponse avec un modèle de réponse.',
	yourText: 'Ta réponse',
	modelAnswer: 'Un modèle de réponse',
	aGoodAnswer: 'Ce que fait une bonne réponse. Coche ce que fait la tienne.',
	keepTicks: 'Garder mes coches',
	putInOrder: 'Mets ces éléments dans l’ordre',
	moveUp: 'Monter\u202f: {thing}',
	moveDown: 'Descendre\u202f: {thing}',
	movedTo: '{thing}\u202f: place {n} sur {all}',
	rightOrder: 'Le bon ordre\u202f:',

	questionOf: 'Question {n} sur {all}',
	ticks: {
		now: 'en cours',
		open: 'à faire',
		skipped: 'reportée',
		answered: 'faite',
		right: 'juste',
		partly: 'juste en partie',
		wrong: 'fausse'
	},

	notKept:
		'Ce navigateur ne laisse pas la page garder tes réponses en mémoire. Laisse cet onglet ouvert jusqu’à la fin.',
	unreadable: 'Ce que ce navigateur a gardé de ton parcours est illisible. La leçon reprend au début.'
};

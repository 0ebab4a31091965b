import type { PageWords } from '../words.ts';

export const page: PageWords = {
	language: 'de',
	dates: 'de-DE',
	skills: {
		attribution: 'Wer es sagt',
		chain: 'Wie es zu uns kam',
		naming: 'Mit Namen oder ohne',
		standing: 'Woher die Quelle es wissen kann',
		verification: 'Ob es belegt ist',
		voice: 'Die eigene Stimme des Artikels',
		wording: 'Zuschreibung und Vorbehalt',
		gaps: 'Was fehlt'
	},
	habits: {
		'topic-as-source': {
			name: 'Thema mit Quelle verwechselt',
			instead:
				'Von wem ein Satz handelt, verrät dir nicht, wer ihn gesagt hat. Such die Person, die neben dem Wort „sagte“ steht.'
		},
		'reporter-as-source': {
			name: 'Artikel mit Quelle verwechselt',
			instead: 'Der Artikel schreibt die Worte auf. Wem er sie zuschreibt, von dem stammt die Aussage.'
		},
		'relay-as-origin': {
			name: 'Weitergabe mit Ursprung verwechselt',
			instead:
				'Ein Medium, das Worte weitergibt, hat sie nicht selbst gesagt. Verfolge die Worte zurück bis zum Anfang.'
		},
		'quoted-means-verified': {
			name: '„Zitiert“ mit „bewiesen“ verwechselt',
			instead:
				'Anführungszeichen beweisen, dass es jemand gesagt hat, aber nicht, dass es stimmt. Frag dich, was der Artikel zeigt.'
		},
		'named-means-true': {
			name: '„Namentlich genannt“ mit „wahr“ verwechselt',
			instead:
				'Ein Name sagt dir, wen du beim Wort nehmen kannst. Auch wer mit Namen genannt ist, kann sich irren.'
		},
		'anonymous-means-false': {
			name: '„Anonym“ mit „falsch“ verwechselt',
			instead:
				'Ohne Namen kannst du nicht prüfen, wer es ist. Das macht eine Aussage schwächer, aber nicht falsch.'
		},
		'repeated-means-corroborated': {
			name: '„Wiederholt“ mit „bestätigt“ verwechselt',
			instead:
				'Zweimal gehört zählt eine Aussage nur dann doppelt, wenn beide Quellen es unabhängig voneinander wissen.'
		},
		'made-means-supplied': {
			name: '„Dort hergestellt“ mit „von dort geliefert“ verwechselt',
			instead:
				'Wo etwas hergestellt wurde, sagt nicht, wer es übergeben hat. Such Wörter, die sagen, wer es geliefert hat.'
		},
		'hedge-dropped': {
			name: 'Vorbehalt weggelassen',
			instead:
				'Wörter wie „angeblich“ oder „Berichten zufolge“ bedeuten: Wer das schreibt, bürgt nicht dafür. Lass sie nicht weg.'
		},
		'conditional-as-fact': {
			name: '„Könnte“ mit „hat“ verwechselt',
			instead: '„Könnte“, „würde“ und „falls“ sagen, was sein könnte, nicht, was geschehen ist.'
		},
		'doubt-means-denial': {
			name: 'Zweifel mit Verneinung verwechselt',
			instead: '„Wir können nicht sicher sein“ heißt nicht „Es ist nicht so“.'
		},
		'headline-as-finding': {
			name: 'Überschrift mit Ergebnis verwechselt',
			instead: 'Eine Überschrift wirbt für den Artikel. Such im Text den Satz, der sie stützt.'
		}
	},
	kinds: {
		source: 'Quelle',
		cue: 'Zuschreibung',
		claim: 'Aussage',
		hedge: 'Vorbehalt',
		evidence: 'Textbeleg'
	},
	blocks: { headline: 'die Überschrift', paragraph: 'Absatz {n}', headlineSign: 'Überschrift' },

	article: 'Der Artikel',
	chosen: {
		right: 'deine Wahl, richtig',
		wrong: 'deine Wahl, nicht richtig',
		missed: 'das war richtig'
	},
	quoted: '„{text}“',
	questions: { one: '{n} Frage', other: '{n} Fragen' },
	keys: { choose: 'wählen', enter: 'Enter', goOn: 'weiter', help: 'Hilfe' },
	toTheQuestion: 'Zur Frage',
	panel: { result: 'Dein Ergebnis', question: 'Frage', questions: 'Fragen' },
	notLoaded: 'Dieser Teil konnte nicht geladen werden. *Lade die Seite neu*: Es geht nichts verloren.',
	oneMoment: 'Einen Moment …',

	readFirst: 'Lies zuerst den Artikel.',
	length: {
		one: '{n} Frage, etwa {minutes} Minuten.',
		other: '{n} Fragen, etwa {minutes} Minuten. Immer eine nach der anderen.'
	},
	lookBack: 'Der Artikel bleibt daneben stehen. Sieh darin nach, sooft du willst.',
	tries: 'Nicht sicher? Du hast bei jeder Frage {n} Versuche.',
	start: 'Gelesen. Los geht’s!',
	noQuestions: 'In dieser Lektion gibt es noch keine Fragen.',
	keptInAddress:
		'Deine Antworten stehen in der Adresse dieser Seite: Speichere die Adresse, dann kannst du später weitermachen.',
	keptHere: 'Deine Antworten bleiben in diesem Browser. Es wird nichts verschickt.',
	keptByCourse:
		'Deine Antworten und deine Punkte werden im Kurssystem gespeichert. Dort kann deine Lehrkraft sie sehen.',

	place: { first: '{n} von {all}', again: 'Noch einmal: {n} von {all}' },
	hint: 'Tipp',
	hintIs: 'Tipp:',
	howSure: 'Wie sicher bist du?',
	neverCosts: 'Das kostet nie Punkte.',
	sure: { sure: 'Sicher', 'think-so': 'Ich glaube schon', guessing: 'Geraten' },
	proveIt: 'Jetzt beweise es.',
	proveHow: 'Wähle *im Artikel* den Satz, der deine Antwort beweist.',
	goOn: 'Weiter',
	check: 'Prüfen',
	skip: 'Erst mal überspringen',
	keepMyAnswer: 'Antwort behalten',
	back: 'Zurück',
	allQuestions: 'Alle Fragen',
	checkSentence: 'Satz prüfen',
	cannotFind: 'Ich finde ihn nicht',
	problems: {
		'no-button': 'Es wurde nichts gewählt.',
		'no-sentence': 'Wähle den Satz im Artikel, der das zeigt.',
		'no-choice': 'Wähle zuerst eine Antwort.',
		'no-words': 'Wähle zuerst die Wörter im Artikel.',
		'no-partner': 'Ordne zuerst alles zu: noch {n} offen.',
		'no-text': 'Schreib zuerst ein paar Worte.',
		'other-question': 'Diese Frage gehört nicht zu diesem Quiz.',
		'not-now': 'Das geht jetzt nicht.'
	},

	verdicts: {
		compare: 'Vergleiche deine Antwort mit der Musterantwort.',
		right: 'Richtig.',
		rightAndProved: 'Richtig, und das ist der Satz, der es zeigt.',
		rightNotProved: 'Richtige Antwort. Hier ist der Satz, der es zeigt.',
		rightWrongSentence: 'Richtige Antwort, falscher Satz.',
		partlyOf: 'Teilweise richtig: {n} von {all}.',
		partlyFound: 'Teilweise richtig: {n} gefunden.',
		wrong: 'Nicht ganz.',
		wrongButProved: 'Nicht ganz, aber du hast den richtigen Satz gefunden.'
	},
	haveAnotherGo: {
		plain: 'Sieh dir den Artikel noch einmal an und versuch es erneut. Ein zweiter Versuch zählt weniger.',
		afterReason:
			'Lies oben die Begründung, sieh dir den Artikel noch einmal an und versuch es erneut. Ein zweiter Versuch zählt weniger.'
	},
	habitToWatch: 'Denkfalle: {habit}.',
	seeResult: 'Mein Ergebnis ansehen',
	nextQuestion: 'Nächste Frage',
	whatIsOpen: 'Was noch offen ist',
	showWhere: 'Zeig mir, wo',
	tryAgain: 'Neuer Versuch',

	chooseAll: 'Wähle alles, was passt.',
	chooseInArticle: 'Wähle *im Artikel*: Was du wählen kannst, ist unterstrichen.',
	chooseAllInArticle:
		'Wähle *im Artikel* alles, was passt: Die Wörter, die du wählen kannst, sind unterstrichen.',
	yourAnswer: 'deine Antwort',
	rightAnswer: 'richtige Antwort',
	writeHow:
		'Ein paar Sätze genügen. Hier gibt es keine Punkte: Danach vergleichst du deine Antwort mit einer Musterantwort.',
	yourText: 'Deine Antwort',
	modelAnswer: 'Eine Musterantwort',
	aGoodAnswer: 'Was eine gute Antwort ausmacht. Hake ab, was auf deine zutrifft.',
	keepTicks: 'Meine Häkchen behalten',
	putInOrder: 'Bring das in die richtige Reihenfolge',
	moveUp: 'Nach oben: {thing}',
	moveDown: 'Nach unten: {thing}',
	movedTo: '{thing}: Platz {n} von {all}',
	rightOrder: 'Die richtige Reihenfolge:',

	questionOf: 'Frage {n} von {all}',
	ticks: {
		now: 'jetzt',
		open: 'offen',
		skipped: 'übersprungen',
		answered: 'beantwortet',
		right: 'richtig',
		partly: 'teilweise richtig',
		wrong: 'falsch'
	},

	notKept:
		'Dieser Browser erlaubt der Seite nicht, sich etwas zu merken. Lass diesen Tab offen, bis du fertig bist.',
	unreadable:
		'Was dieser Browser von deinem Versuch gespeichert hat, lässt sich nicht lesen. Du beginnst von vorn.'
};

import type { PageWords } from '../words.ts';

export const page: PageWords = {
	language: 'de',
	dates: 'de-DE',
	skills: {
		attribution: 'Wer es sagt',
		chain: 'Wie es zu uns kam',
		naming: 'Mit Namen oder ohne',
		standing: 'Woher sie es wissen',
		verification: 'Ob es belegt ist',
		voice: 'Die eigene Stimme des Artikels',
		wording: 'Zuschreibung und Vorbehalt',
		gaps: 'Was fehlt'
	},
	habits: {
		'topic-as-source': {
			name: 'Thema für Quelle gehalten',
			instead:
				'Von wem ein Satz handelt, ist nicht, wer ihn sagt. Such die Person, die neben dem Wort „sagte“ steht.'
		},
		'reporter-as-source': {
			name: 'Artikel für Quelle gehalten',
			instead:
				'Der Artikel schreibt die Worte auf. Wenn er sie jemand anderem zuschreibt, stammt die Aussage von dort.'
		},
		'relay-as-origin': {
			name: 'Weitergabe für Ursprung gehalten',
			instead:
				'Ein Medium, das Worte weitergibt, hat sie nicht selbst gesagt. Folge den Worten bis zum Anfang zurück.'
		},
		'quoted-means-verified': {
			name: 'Zitiert für bewiesen gehalten',
			instead:
				'Anführungszeichen zeigen, dass jemand es gesagt hat, nicht, dass es stimmt. Frag, was der Artikel zeigt.'
		},
		'named-means-true': {
			name: 'Mit Namen für wahr gehalten',
			instead: 'Ein Name sagt dir, wer dafür einsteht. Auch wer genannt ist, kann sich irren.'
		},
		'anonymous-means-false': {
			name: 'Anonym für falsch gehalten',
			instead:
				'Ohne Namen kannst du nicht prüfen, wer es ist. Das macht eine Aussage schwächer, aber nicht falsch.'
		},
		'repeated-means-corroborated': {
			name: 'Wiederholt für bestätigt gehalten',
			instead:
				'Wer dieselbe Aussage zweimal hört, hat nur dann zwei, wenn beide es unabhängig voneinander wissen.'
		},
		'made-means-supplied': {
			name: 'Dort hergestellt für von dort geliefert gehalten',
			instead:
				'Wo etwas hergestellt wurde, sagt nicht, wer es übergeben hat. Such Worte darüber, wer geliefert hat.'
		},
		'hedge-dropped': {
			name: 'Vorbehalt weggelassen',
			instead:
				'Wörter wie „angeblich“ oder „Berichten zufolge“ heißen: Der Text bürgt nicht dafür. Lass sie nicht weg.'
		},
		'conditional-as-fact': {
			name: '„Könnte“ für „hat“ gehalten',
			instead: '„Könnte“, „würde“ und „falls“ sagen, was sein kann, nicht, was geschehen ist.'
		},
		'doubt-means-denial': {
			name: 'Zweifel für Verneinung gehalten',
			instead: '„Wir können nicht sicher sein“ heißt nicht „Es ist nicht so“.'
		},
		'headline-as-finding': {
			name: 'Überschrift für Ergebnis gehalten',
			instead: 'Eine Überschrift wirbt für den Artikel. Such im Text den Satz, der sie stützt.'
		}
	},
	kinds: {
		source: 'Quelle',
		cue: 'Zuschreibung',
		claim: 'Aussage',
		hedge: 'Vorbehalt',
		evidence: 'Beleg'
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
	lookBack: 'Der Artikel bleibt neben dir stehen. Sieh nach, so oft du willst.',
	tries: 'Nicht sicher? Du hast bei jeder Frage {n} Versuche.',
	start: 'Ich habe ihn gelesen. Los',
	noQuestions: 'In dieser Lektion gibt es noch keine Fragen.',
	keptInAddress:
		'Deine Antworten stehen in der Adresse dieser Seite: Heb die Adresse auf, dann kannst du später weitermachen.',
	keptHere: 'Deine Antworten bleiben in diesem Browser. Nichts wird irgendwohin geschickt.',
	keptByCourse:
		'Deine Antworten und Punkte hält das Kurssystem fest. Dort können deine Lehrkräfte sie sehen.',

	place: { first: '{n} von {all}', again: 'Noch einmal: {n} von {all}' },
	hint: 'Tipp',
	hintIs: 'Tipp:',
	howSure: 'Wie sicher bist du?',
	neverCosts: 'Das kostet nie Punkte.',
	sure: { sure: 'Sicher', 'think-so': 'Ich glaube schon', guessing: 'Geraten' },
	proveIt: 'Jetzt beweise es.',
	proveHow: 'Wähle *im Artikel* den Satz, der deine Antwort zeigt.',
	goOn: 'Weiter',
	check: 'Prüfen',
	skip: 'Erst mal überspringen',
	keepMyAnswer: 'Bei meiner Antwort bleiben',
	back: 'Zurück',
	allQuestions: 'Alle Fragen',
	checkSentence: 'Satz prüfen',
	cannotFind: 'Ich finde ihn nicht',
	problems: {
		'no-button': 'Es wurde nichts gewählt.',
		'no-sentence': 'Wähle den Satz im Artikel, der es zeigt.',
		'no-choice': 'Wähle zuerst eine Antwort.',
		'no-words': 'Wähle zuerst die Wörter im Artikel.',
		'no-partner': 'Ordne zuerst allen etwas zu: noch {n}.',
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
	tryAgain: 'Noch einmal versuchen',

	chooseAll: 'Wähle alles, was passt.',
	chooseInArticle: 'Wähle *im Artikel*: Was du wählen kannst, ist unterstrichen.',
	chooseAllInArticle:
		'Wähle *im Artikel* alles, was passt: Die Wörter, die du wählen kannst, sind unterstrichen.',
	yourAnswer: 'deine Antwort',
	rightAnswer: 'richtige Antwort',
	writeHow:
		'Ein paar Sätze genügen. Dafür gibt es keine Punkte: Danach vergleichst du sie mit einer Musterantwort.',
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
	unreadable: 'Was dieser Browser von deinem Versuch aufgehoben hat, ist nicht lesbar. Es geht von vorn los.'
};

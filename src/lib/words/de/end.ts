import type { EndWords } from '../words.ts';

export const end: EndWords = {
	stillOpen: { one: 'Eine Frage ist noch offen.', other: '{n} Fragen sind noch offen.' },
	allAnswered: { one: 'Die eine Frage ist beantwortet.', other: 'Alle {n} sind beantwortet.' },
	questionN: 'Frage {n}:',
	states: { answered: 'beantwortet', skipped: 'übersprungen', open: 'offen' },
	finish: 'So abschließen, wie es ist',
	openCountsAsNot: 'Was noch offen ist, zählt als nicht beantwortet.',

	summary: 'Zusammenfassung',
	yourResult: 'Dein Ergebnis',
	yourPractice: 'Dein Übungsergebnis',
	headings: {
		done: 'Fertig.',
		nothingAnswered: 'Noch ist nichts beantwortet.',
		nothingMissed: {
			one: 'Geschafft, ohne Fehler.',
			other: 'Alle {n} geschafft, ohne Fehler.'
		},
		allRightNow: 'Jetzt sind alle richtig.',
		passed: 'Gut gelesen.',
		rightInTheEnd: 'Am Ende alles richtig, manches beim zweiten Versuch.',
		notPassed: 'Ein Anfang ist gemacht. Sieh dir an, was noch nicht sitzt, und versuch es noch einmal.'
	},
	of: '„{title}“, {day}',
	ofPractice: '„{title}“, geübt: {skills}, {day}',
	name: 'Name:',
	points: 'Punkte',
	ofAll: 'von {n}',
	ofAllFound: 'von {n} gefunden',
	proved: 'Textbelege',
	rightWrongSentence: 'Richtige Antwort, falscher Satz',
	rightAgain: 'Richtig beim Wiederholen',
	passMark: 'Diese Lektion verlangt {asked}\u00a0% der Punkte: Du hast {got}\u00a0%.',
	bySkill: 'Nach Fähigkeiten',
	skill: 'Fähigkeit',
	share: 'Anteil',
	pointsOf: '{got} von {all}',
	percent: '{n}\u00a0%',
	origin:
		'Lektion {lesson}, Fassung {revision}, Fragenauswahl {seed}. Die Punkte sind die der ersten Fragerunde.',
	originWithTries:
		'Lektion {lesson}, Fassung {revision}, Fragenauswahl {seed}. Die Punkte sind die der ersten Fragerunde, und jeder weitere Versuch bei einer Frage zählte weniger.',
	skillQuestions: {
		attribution: 'Von wem stammt diese Aussage?',
		chain: 'Über wen sind die Worte zu uns gelangt?',
		naming: 'Ist die Quelle mit Namen genannt, nur mit ihrer Funktion oder anonym?',
		standing: 'War die Quelle dabei, und welches Interesse hat sie?',
		verification: 'Zeigt der Artikel, dass es so ist?',
		voice: 'Wird jemand dafür genannt, oder sagt es einfach der Artikel?',
		wording: 'Welche Wörter schreiben zu, und welche drücken einen Vorbehalt aus?',
		gaps: 'Wer wurde nicht gefragt, und was würdest du als Nächstes fragen?'
	},
	nextTime: {
		attribution: 'Such die Wörter, die zuschreiben („sagte“, „laut“), und lies, wessen Name daneben steht.',
		chain:
			'Geh vom Artikel aus Station für Station zurück und halte dort an, wo der Artikel nicht weiterführt.',
		naming: 'Frag dich: Könnte ich allein aus diesen Worten herausfinden, wer das ist?',
		standing: 'Frag dich zweierlei: Hat die Quelle es selbst gesehen oder getan, und was hätte sie davon?',
		verification: 'Frag dich, was der Artikel zeigt, außer dass jemand es sagt.',
		voice: 'Such, wer es sagt. Wo du niemanden findest, sagt es der Artikel selbst.',
		wording:
			'Such die Wörter, die zuschreiben, und die, die einen Vorbehalt ausdrücken. Lies den Satz ohne sie: Was ändert sich?',
		gaps: 'Frag dich, wer nur erwähnt wird und nicht zu Wort kommt, und was du sehen müsstest, um sicher zu sein.'
	},

	tryMissed: 'Noch einmal, was noch nicht sitzt',
	practise: 'Gezielt üben: {skills}',
	backToFirst: 'Zurück zu meinem ersten Ergebnis',
	wholeAgain: 'Die ganze Lektion noch einmal',
	startAgain: 'Neu beginnen, mit anderen Fragen',
	allLessons: 'Alle Lektionen',
	backToCourse: 'Zurück zum Kurs',
	onThisPage: 'Auf dieser Seite',
	lookAgain: 'Sieh dir das noch einmal an',
	sourceMap: 'Die Quellenkarte',
	ledger: 'Der Quellencheck',
	handIn: 'Abgeben',

	howSureYouWere: 'Wie sicher du warst',
	// The form goes by the right ones, so no word may agree with `{all}`.
	calibration: {
		sure: {
			one: 'Du warst dir sicher: {n} von {all} richtig.',
			other: 'Du warst dir sicher: {n} von {all} richtig.'
		},
		'think-so': {
			one: 'Du warst dir ziemlich sicher: {n} von {all} richtig.',
			other: 'Du warst dir ziemlich sicher: {n} von {all} richtig.'
		},
		guessing: {
			one: 'Du hast geraten: {n} von {all} richtig.',
			other: 'Du hast geraten: {n} von {all} richtig.'
		}
	},
	beginWithSure: 'Beginne dort, wo du dir sicher warst und danebenlagst: Da gibt es am meisten zu lernen.',
	habitsToWatch: 'Denkfallen, auf die du achten solltest',
	moments: {
		chose: {
			first: 'Frage {n}: Du hast {what} gewählt',
			again: 'Frage {n}, beim Wiederholen: Du hast {what} gewählt'
		},
		misplaced: {
			first: 'Frage {n}: Du hast {what} an die falsche Stelle gesetzt',
			again: 'Frage {n}, beim Wiederholen: Du hast {what} an die falsche Stelle gesetzt'
		}
	},
	questionOfSkill: 'Frage {n} · {skill}',
	you: 'Du:',
	right: 'richtig',
	notRight: 'nicht richtig.',
	youWereSure: 'Du warst dir sicher.',
	youPointedAt: 'Diesen Satz hast du gewählt:',
	sentenceAt: '„{sentence}“ ({place})',
	notAnswered: 'Diese Frage hast du nicht beantwortet.',
	rightIs: 'Richtig:',
	nextTimeIs: 'Beim nächsten Mal:',
	ownWords: 'Deine eigenen Worte und eine Musterantwort',
	modelAnswerIs: 'Eine Musterantwort:',
	aGoodAnswer: 'Was eine gute Antwort ausmacht:',
	sourcesNotLoaded: 'Quellenkarte und Quellencheck konnten nicht geladen werden.',
	loadAgain: 'Noch einmal laden',
	sourcesComing: 'Einen Moment: Die Quellenkarte kommt …',

	mapHow:
		'Jede Linie steht für eine Stimme und jedes Zeichen darauf für eine Aussage, von der Überschrift links bis zu den letzten Worten des Artikels rechts.',
	mapFollow: 'Wähle eine Stimme, um ihr durch den Artikel zu folgen.',
	claims: { one: '{n} Aussage', other: '{n} Aussagen' },
	claimsAndPassesOn: {
		one: '{n} eigene Aussage, {relayed} weitergegebene',
		other: '{n} eigene Aussagen, {relayed} weitergegebene'
	},
	voiceIs: '{name}: {claims}',
	followed: '*{name}*: {claims}',
	followedWithRole: '*{name}*, {role}: {claims}',
	mapIs: 'Quellenkarte. Die Tabelle darunter sagt dasselbe.',
	mapPassesOn: 'Gibt weiter: {claim}',
	saveSvg: 'Karte als SVG speichern',
	savePng: 'Karte als PNG speichern',
	noPng: 'Das Bild konnte nicht erstellt werden. Speichere die Karte stattdessen als SVG.',
	whatTheMarksMean: 'Was die Zeichen bedeuten',
	meanings: {
		disputed: 'Angezweifelt: Jemand im Artikel zieht es in Zweifel',
		verified: 'Belegt: Der Artikel zeigt Belege dafür',
		corroborated: 'Bestätigt: Eine unabhängige Quelle stützt es',
		attributed: 'Zugeschrieben: Jemand sagt es, und mehr wird nicht gezeigt',
		unattributed: 'Ohne Quelle: Der Artikel sagt es, ohne eine Quelle zu nennen'
	},
	statuses: {
		disputed: 'angezweifelt',
		verified: 'belegt',
		corroborated: 'bestätigt',
		attributed: 'zugeschrieben',
		unattributed: 'ohne Quelle'
	},
	mayDiffer: '{status} (auch wer genau liest, kann es anders sehen)',
	whatHasNoSource: 'Was der Artikel ohne Quelle sagt',
	whatComesFrom: 'Was von dieser Stimme kommt: {voice}',
	passedOn: 'weitergegeben',
	noClaimOfTheirs: 'Der Artikel gibt keine Aussage dieser Stimme wieder.',
	followNobody: 'Niemandem folgen',

	mapAsTable: 'Die Karte als Tabelle',
	claim: 'Aussage',
	where: 'Wo',
	whoSaysIt: 'Wer es sagt',
	status: 'Einstufung',
	supports: 'Stützt: {claim}',
	castsDoubtOn: 'Zieht in Zweifel: {claim}',
	doubtFrom: 'Zweifel ({voice}): {claim}',
	supportFrom: 'Unterstützung ({voice}): {claim}',
	through: 'Weitergabe: {voices}',
	then: ', dann ',

	imvainHow:
		'Fünf Prüfungen für eine Quelle, nach dem englischen Merkwort *IMVAIN*. Ist sie unabhängig (*independent*), also ohne eigenes Interesse? Gibt es mehrere (*multiple*) Quellen, die es unabhängig voneinander wissen? Belegt (*verifies*) sie es, zeigt sie es also und sagt es nicht nur? Ist sie maßgeblich (*authoritative*) oder informiert (*informed*), durch das, was sie weiß oder gesehen hat? Ist sie mit Namen genannt (*named*)?',
	imvain: {
		independent: 'Unabhängig',
		multiple: 'Mehrere',
		verifies: 'Belegt',
		informed: 'Informiert',
		named: 'Benannt'
	},
	results: { yes: 'ja', partly: 'zum Teil', no: 'nein', unclear: 'unklar', stake: 'ein Interesse' },
	namings: {
		named: 'mit Namen genannt',
		'role-only': 'nur Funktion bekannt',
		anonymous: 'anonym',
		outlet: 'ein Medium',
		document: 'ein Dokument'
	},
	namingWithRole: '{naming}: {role}',
	nobodyNamed: 'niemand wird dafür genannt',
	voice: 'Stimme',
	stakeIs: 'Interesse: {stake}',
	why: 'Warum?',
	noSourceToTest: 'keine Quelle zum Prüfen',

	handInHow:
		'Auf Papier oder als PDF: Die Zusammenfassung ist die erste Seite. Oder als Datei mit allen deinen Antworten, die deine Lehrkraft noch einmal auswerten lassen kann.',
	courseIsTold: 'Deine Punkte werden deinem Kurs ohnehin gemeldet.',
	nothingLeaves: 'Nichts verlässt diesen Browser, außer du verschickst es selbst.',
	yourName: 'Dein Name, für die erste Seite und die Datei',
	printResult: 'Ergebnis drucken',
	saveAnswers: 'Meine Antworten als Datei speichern',
	handInByAddress:
		'Zum Abgeben kannst du die Seite drucken oder ihre Adresse speichern: Darin stehen alle deine Antworten.'
};

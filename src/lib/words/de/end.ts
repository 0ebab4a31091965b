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
	yourPractice: 'Dein Ergebnis, eine Übung',
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
		notPassed: 'Ein Anfang. Sieh dir an, was noch nicht gestimmt hat, und versuch es noch einmal.'
	},
	of: '„{title}“, {day}',
	ofPractice: '„{title}“, geübt: {skills}, {day}',
	name: 'Name:',
	points: 'Punkte',
	ofAll: 'von {n}',
	ofAllFound: 'von {n} gefunden',
	proved: 'Sätze, die es beweisen',
	rightWrongSentence: 'Richtige Antwort, falscher Satz',
	rightAgain: 'Richtig beim zweiten Mal',
	passMark: 'Diese Lektion verlangt {asked}\u00a0% der Punkte: Du hast {got}\u00a0%.',
	bySkill: 'Nach Fähigkeiten',
	skill: 'Fähigkeit',
	share: 'Anteil',
	pointsOf: '{got} von {all}',
	percent: '{n}\u00a0%',
	origin:
		'Lektion {lesson}, Fassung {revision}, Ziehung {seed}. Gezählt werden die Punkte der ersten Fragerunde.',
	originWithTries:
		'Lektion {lesson}, Fassung {revision}, Ziehung {seed}. Gezählt werden die Punkte der ersten Fragerunde, und jeder weitere Versuch an einer Frage zählte weniger.',
	skillQuestions: {
		attribution: 'Von wem stammt diese Aussage?',
		chain: 'Über wen sind die Worte gekommen?',
		naming: 'Hat die Quelle einen Namen, nur eine Funktion oder keins von beiden?',
		standing: 'Waren sie dabei, und welches Interesse haben sie?',
		verification: 'Zeigt der Artikel, dass es so ist?',
		voice: 'Wird jemand dafür genannt, oder sagt der Artikel es einfach?',
		wording: 'Welche Wörter schreiben zu, und welche halten sich zurück?',
		gaps: 'Wer wurde nicht gefragt, und was würdest du als Nächstes fragen?'
	},
	nextTime: {
		attribution: 'Such die Wörter, die zuschreiben („sagte“, „laut“), und lies, wessen Name daneben steht.',
		chain: 'Geh vom Artikel Glied für Glied zurück und halte dort an, wo der Artikel anhält.',
		naming: 'Frag dich: Könnte ich allein aus diesen Worten herausfinden, wer das ist?',
		standing: 'Frag zweierlei: Haben sie es selbst gesehen oder getan, und was hätten sie davon?',
		verification: 'Frag, was der Artikel zeigt, außer dass jemand es sagt.',
		voice: 'Such jemanden, der es sagt. Wo niemand ist, sagt es der Artikel selbst.',
		wording:
			'Such die Wörter, die zuschreiben, und die, die sich zurückhalten. Lies den Satz ohne sie: Was ändert sich?',
		gaps: 'Frag, über wen gesprochen wird, ohne dass er zu Wort kommt, und was du sehen müsstest, um sicher zu sein.'
	},

	tryMissed: 'Noch einmal, was nicht gestimmt hat',
	practise: 'Gezielt üben: {skills}',
	backToFirst: 'Zurück zu meinem ersten Ergebnis',
	wholeAgain: 'Die ganze Lektion noch einmal',
	startAgain: 'Neu beginnen, mit anderen Fragen',
	allLessons: 'Alle Lektionen',
	backToCourse: 'Zurück zum Kurs',
	onThisPage: 'Auf dieser Seite',
	lookAgain: 'Was du dir noch einmal ansehen solltest',
	sourceMap: 'Die Quellenkarte',
	ledger: 'Der Quellencheck',
	handIn: 'Abgeben',

	howSureYouWere: 'Wie sicher du warst',
	calibration: {
		sure: {
			one: 'Mit „Sicher“: {n} von {all} richtig.',
			other: 'Mit „Sicher“: {n} von {all} richtig.'
		},
		'think-so': {
			one: 'Mit „Ich glaube schon“: {n} von {all} richtig.',
			other: 'Mit „Ich glaube schon“: {n} von {all} richtig.'
		},
		guessing: {
			one: 'Geraten: {n} von {all} richtig.',
			other: 'Geraten: {n} von {all} richtig.'
		}
	},
	beginWithSure:
		'Fang mit dem an, wobei du sicher warst und danebenlagst: Dort gibt es am meisten zu lernen.',
	habitsToWatch: 'Denkfallen, auf die du achten solltest',
	moments: {
		chose: {
			first: 'Frage {n}: Du hast {what} gewählt',
			again: 'Frage {n}, noch einmal gestellt: Du hast {what} gewählt'
		},
		misplaced: {
			first: 'Frage {n}: Du hast {what} an die falsche Stelle gesetzt',
			again: 'Frage {n}, noch einmal gestellt: Du hast {what} an die falsche Stelle gesetzt'
		}
	},
	questionOfSkill: 'Frage {n} · {skill}',
	you: 'Du:',
	right: 'richtig',
	notRight: 'nicht richtig.',
	youWereSure: 'Du warst sicher.',
	youPointedAt: 'Du hast gezeigt auf:',
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
		'Jede Zeile ist eine Stimme und jedes Zeichen darauf eine Aussage, von der Überschrift links bis zu den letzten Worten des Artikels rechts.',
	mapFollow: 'Wähle eine Stimme, um ihr durch den Artikel zu folgen.',
	claims: { one: '{n} Aussage', other: '{n} Aussagen' },
	claimsAndPassesOn: {
		one: '{n} Aussage, {relayed} weitergegeben',
		other: '{n} Aussagen, {relayed} weitergegeben'
	},
	voiceIs: '{name}: {claims}',
	followed: '*{name}*: {claims}',
	followedWithRole: '*{name}*, {role}: {claims}',
	mapIs: 'Quellenkarte. Die Tabelle darunter sagt dasselbe.',
	mapPassesOn: 'Gibt weiter: {claim}',
	saveSvg: 'Karte als SVG speichern',
	savePng: 'Karte als PNG speichern',
	noPng: 'Das Bild konnte nicht gemacht werden. Speichere es stattdessen als SVG.',
	whatTheMarksMean: 'Was die Zeichen bedeuten',
	meanings: {
		disputed: 'Angezweifelt: Jemand im Artikel weckt Zweifel daran',
		verified: 'Belegt: Der Artikel zeigt, dass es so ist',
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
	noClaimOfTheirs: 'Der Artikel gibt keine Aussage von dort wieder.',
	followNobody: 'Niemandem folgen',

	mapAsTable: 'Die Karte als Tabelle',
	claim: 'Aussage',
	where: 'Wo',
	whoSaysIt: 'Wer es sagt',
	status: 'Stand',
	supports: 'Stützt: {claim}',
	castsDoubtOn: 'Weckt Zweifel an: {claim}',
	doubtFrom: 'Zweifel kommt von {voice}: {claim}',
	supportFrom: 'Unterstützung kommt von {voice}: {claim}',
	through: 'über {voices}',
	then: ', dann ',

	imvainHow:
		'Fünf Prüfungen für eine Quelle, nach dem englischen Merkwort *IMVAIN*. Ist sie unabhängig (*independent*), hat also kein eigenes Interesse? Gibt es mehrere (*multiple*) Quellen, die es unabhängig voneinander wissen? Belegt (*verifies*) sie es, zeigt sie es also und sagt es nicht nur? Ist sie maßgeblich (*authoritative*) oder gut informiert (*informed*), durch das, was sie weiß oder gesehen hat? Ist sie mit Namen genannt (*named*)?',
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
	noSourceToTest: 'keine Quelle zu prüfen',

	handInHow:
		'Auf Papier oder als PDF: Die Zusammenfassung ist die erste Seite. Oder als Datei mit allen deinen Antworten, die deine Lehrkraft noch einmal auswerten lassen kann.',
	courseIsTold: 'Deinem Kurs werden deine Punkte ohnehin gemeldet.',
	nothingLeaves: 'Nichts verlässt diesen Browser, wenn du es nicht abschickst.',
	yourName: 'Dein Name, für die erste Seite und die Datei',
	printResult: 'Ergebnis drucken',
	saveAnswers: 'Meine Antworten als Datei speichern',
	handInByAddress:
		'Zum Abgeben druck die Seite aus oder heb ihre Adresse auf: Darin stehen alle deine Antworten.'
};

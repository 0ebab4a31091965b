import type { AroundWords } from '../words.ts';

export const around: AroundWords = {
	colours: 'Die Farben:',
	startOver: 'Nicht du? Von vorn beginnen',
	forget: {
		ask: 'Alle Antworten zu dieser Lektion löschen, die dieser Browser gespeichert hat?',
		pressAgain: 'Noch einmal drücken, um alle Antworten zu löschen'
	},
	helpTitle: 'Tasten und Farben',
	keys: {
		space: 'Leertaste',
		choose: 'eine Antwort wählen',
		walk: 'durch die Wörter oder Sätze gehen, die du wählen kannst, oder durch die Stimmen der Karte',
		tick: 'anhaken, wo du gerade bist',
		check: 'prüfen und weiter; in der Quellenkarte eine Stimme wählen',
		help: 'diese Hilfe öffnen und schließen'
	},
	kinds: {
		source: 'von wem eine Aussage stammt',
		cue: 'die Wörter, die zuschreiben: „sagte“, „laut“',
		claim: 'was gesagt wird: Es kann wahr oder falsch sein',
		hedge: 'Wörter, mit denen sich der Text nicht festlegt: „angeblich“',
		evidence: 'die Worte, die die Antwort beweisen'
	},
	close: 'Schließen',
	practice: 'Eine Übung zum selben Artikel: {skills}.',
	lessonChanged: 'Diese Lektion hat sich geändert, seit du begonnen hast. Darum geht sie von vorn los.',
	openAlone: 'Auf einer eigenen Seite öffnen',
	needsScript:
		'Die Fragen zu diesem Artikel brauchen einen Browser, der das Skript in dieser Datei ausführt.',
	embed: {
		button: 'Diese Lektion einbetten',
		how: 'Setze eines davon in den Quelltext deiner Seite.',
		element: { name: 'So hoch wie die Lektion', note: 'Für Seiten, die Skripte haben dürfen.' },
		frame: {
			name: 'Ein einfacher Frame',
			note: 'Für Kurssysteme, die Skripte entfernen. Die Lektion scrollt darin.'
		},
		copy: 'Kopieren',
		copied: 'Kopiert'
	}
};

import type { CourseWords } from '../words.ts';

const AGAIN =
	'Deine Antworten sind in diesem Browser gespeichert: Öffne die Lektion noch einmal aus deinem Kurs, damit sie gemeldet werden.';

export const course: CourseWords = {
	scorm: {
		noCourse:
			'Kein Kurs hat diese Lektion geöffnet: Deine Antworten bleiben in diesem Browser, und nichts wird festgehalten.',
		refused:
			'Dein Kurs hält diesen Besuch nicht fest: Deine Antworten bleiben in diesem Browser. Öffne die Lektion noch einmal aus deinem Kurs, damit sie festgehalten werden.',
		looking:
			'Dein Kurs hat diese Lektion nur zum Umsehen geöffnet: Deine Antworten werden weder gespeichert noch festgehalten.',
		notTaken:
			'Dein Kurs hat deine letzten Antworten nicht angenommen. Mach hier weiter. Wenn das so bleibt, öffne die Lektion noch einmal aus deinem Kurs.',
		words:
			'Dein Kurs hat nicht genug Platz für alles, was du selbst geschrieben hast: Kopiere es, bevor du diese Seite verlässt.',
		answers:
			'Dein Kurs hat nicht genug Platz für alles, was du gemacht hast: Schließ ab, bevor du diese Seite verlässt.'
	},
	xapi: {
		notLaunched:
			'Kein Kurs hat diese Lektion geöffnet: Deine Antworten bleiben in diesem Browser, und nichts wird gemeldet.',
		notOpened: `Deinem Kurs wird dieser Besuch nicht gemeldet: Der Link dazu hat nicht funktioniert, und er gilt nur einmal. ${AGAIN}`,
		ended: `Du hast die Seite verlassen, darum gilt dieser Besuch für deinen Kurs als beendet. ${AGAIN}`,
		denied: `Dein Kurs nimmt zu diesem Besuch keine Meldungen mehr an. ${AGAIN}`,
		refused:
			'Dein Kurs hat nicht alles angenommen, was ihm gemeldet wurde. Zeig dein Ergebnis am Ende deiner Lehrkraft.',
		waiting:
			'Dein Kurs ist nicht erreichbar. Was ihm noch nicht gemeldet wurde, ist in diesem Browser gespeichert und wird so bald wie möglich gemeldet.',
		stay: 'Lass diese Seite offen, bis du fertig bist: Dieser Browser merkt sich nichts.',
		looking:
			'Dein Kurs hat diese Lektion nur zum Umsehen geöffnet: Deine Antworten werden weder gespeichert noch gemeldet.'
	}
};

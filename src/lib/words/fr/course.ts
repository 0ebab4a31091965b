import type { CourseWords } from '../words.ts';

const AGAIN =
	'Tes réponses sont gardées dans ce navigateur\u202f: ouvre de nouveau la leçon depuis ton cours pour qu’elles soient transmises.';

export const course: CourseWords = {
	scorm: {
		noCourse:
			'La leçon n’a pas été ouverte depuis un cours\u202f: tes réponses restent dans ce navigateur, et rien n’est enregistré.',
		refused:
			'Ta plateforme de cours n’enregistre pas cette visite\u202f: tes réponses restent dans ce navigateur. Ouvre de nouveau la leçon depuis ton cours pour qu’elles soient enregistrées.',
		looking:
			'Ta plateforme de cours a ouvert cette leçon en simple aperçu\u202f: tes réponses ne sont ni gardées ni enregistrées.',
		notTaken:
			'Ta plateforme de cours n’a pas pris tes dernières réponses. Continue ici\u202f; si ce message reste, ouvre de nouveau la leçon depuis ton cours.',
		words:
			'Ta plateforme de cours n’a pas assez de place pour tout ce que tu as écrit\u202f: copie tes textes avant de quitter cette page.',
		answers:
			'Ta plateforme de cours n’a pas assez de place pour tout ce que tu as fait\u202f: termine avant de quitter cette page.'
	},
	xapi: {
		notLaunched:
			'La leçon n’a pas été ouverte depuis un cours\u202f: tes réponses restent dans ce navigateur, et rien n’est transmis.',
		notOpened: `Ta plateforme de cours ne reçoit rien de cette visite\u202f: son lien n’a pas fonctionné, et il ne fonctionne qu’une fois. ${AGAIN}`,
		ended: `Tu as quitté la page\u202f: pour ta plateforme de cours, cette visite est donc terminée. ${AGAIN}`,
		denied: `Ta plateforme de cours n’accepte plus rien de cette visite. ${AGAIN}`,
		refused:
			'Ta plateforme de cours n’a pas pris tout ce qui lui a été transmis. À la fin, montre ton résultat à ton professeur.',
		waiting:
			'Ta plateforme de cours est injoignable. Ce qu’elle n’a pas encore reçu est gardé dans ce navigateur, et lui sera transmis dès que possible.',
		stay: 'Laisse cette page ouverte jusqu’à la fin\u202f: ce navigateur ne garde rien en mémoire.',
		looking:
			'Ta plateforme de cours a ouvert cette leçon en simple aperçu\u202f: tes réponses ne sont ni gardées ni transmises.'
	}
};

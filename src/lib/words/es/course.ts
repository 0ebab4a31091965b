import type { CourseWords } from '../words.ts';

const AGAIN =
	'Tus respuestas están guardadas en este navegador: abre otra vez la lección desde tu curso para que se comuniquen.';

export const course: CourseWords = {
	scorm: {
		noCourse:
			'Ningún curso ha abierto esta lección: tus respuestas se quedan en este navegador y no se registra nada.',
		refused:
			'Tu curso no registra esta visita: tus respuestas se quedan en este navegador. Abre otra vez la lección desde tu curso para que se registren.',
		looking:
			'Tu curso ha abierto esta lección solo para verla: tus respuestas no se guardan ni se registran.',
		notTaken:
			'Tu curso no ha aceptado tus últimas respuestas. Sigue aquí; si esto no cambia, abre otra vez la lección desde tu curso.',
		words:
			'Tu curso no tiene sitio para todo lo que has escrito: copia tus textos antes de salir de esta página.',
		answers: 'Tu curso no tiene sitio para todo lo que has hecho: termina antes de salir de esta página.'
	},
	xapi: {
		notLaunched:
			'Ningún curso ha abierto esta lección: tus respuestas se quedan en este navegador y no se comunica nada.',
		notOpened: `A tu curso no se le comunica esta visita: su enlace no ha funcionado, y solo funciona una vez. ${AGAIN}`,
		ended: `Has salido de la página, así que tu curso da esta visita por terminada. ${AGAIN}`,
		denied: `Tu curso ya no acepta comunicaciones de esta visita. ${AGAIN}`,
		refused:
			'Tu curso no ha aceptado todo lo que se le ha comunicado. Al final, enseña tu resultado a tu docente.',
		waiting:
			'No se puede llegar a tu curso. Lo que todavía no se le ha comunicado está guardado en este navegador y se comunicará en cuanto sea posible.',
		stay: 'No cierres esta página hasta que hayas terminado: este navegador no recuerda nada.',
		looking: 'Tu curso ha abierto esta lección solo para verla: tus respuestas no se guardan ni se comunican.'
	}
};

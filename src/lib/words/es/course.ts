import type { CourseWords } from '../words.ts';

const AGAIN =
	'Tus respuestas están guardadas en este navegador: vuelve a abrir la lección desde tu curso para que se envíen.';

export const course: CourseWords = {
	scorm: {
		noCourse:
			'Ningún curso ha abierto esta lección: tus respuestas se quedan en este navegador y no se registra nada.',
		refused:
			'La plataforma del curso no registra esta visita: tus respuestas se quedan en este navegador. Vuelve a abrir la lección desde tu curso para que se registren.',
		looking:
			'La plataforma del curso ha abierto esta lección en vista previa: tus respuestas no se guardan ni se registran.',
		notTaken:
			'La plataforma del curso no ha aceptado tus últimas respuestas. Continúa aquí; si este aviso no desaparece, vuelve a abrir la lección desde tu curso.',
		words:
			'En la plataforma del curso no cabe todo lo que has escrito con tus propias palabras: cópialo antes de salir de esta página.',
		answers:
			'En la plataforma del curso no cabe todo lo que has hecho: termina antes de salir de esta página.'
	},
	xapi: {
		notLaunched:
			'Ningún curso ha abierto esta lección: tus respuestas se quedan en este navegador y no se envía nada.',
		notOpened: `La plataforma del curso no recibe nada de esta visita: su enlace no ha funcionado, y solo funciona una vez. ${AGAIN}`,
		ended: `Has salido de la página, así que la plataforma del curso da esta visita por terminada. ${AGAIN}`,
		denied: `La plataforma del curso ya no acepta datos de esta visita. ${AGAIN}`,
		refused:
			'La plataforma del curso no ha aceptado todo lo que se le envió. Al final, muestra tu resultado a tu docente.',
		waiting:
			'No se puede conectar con la plataforma del curso. Lo que aún no ha recibido se guarda en este navegador y se enviará en cuanto sea posible.',
		stay: 'Deja esta página abierta hasta que termines: este navegador no recuerda nada.',
		looking:
			'La plataforma del curso ha abierto esta lección en vista previa: tus respuestas no se guardan ni se envían.'
	}
};

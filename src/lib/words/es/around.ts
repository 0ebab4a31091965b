import type { AroundWords } from '../words.ts';

export const around: AroundWords = {
	colours: 'Los colores:',
	startOver: '¿No eres tú? Empezar de nuevo',
	forget: {
		ask: '¿Borrar todas las respuestas a esta lección que ha guardado este navegador?',
		pressAgain: 'Pulsa otra vez para borrar todas las respuestas'
	},
	helpTitle: 'Teclas y colores',
	keys: {
		space: 'Espacio',
		choose: 'elegir una respuesta',
		walk: 'recorrer las palabras o las frases que puedes elegir, o las voces del mapa',
		tick: 'marcar el elemento en el que estás',
		check: 'comprobar y continuar; en el mapa de fuentes, elegir una voz',
		help: 'abrir y cerrar esta ayuda'
	},
	kinds: {
		source: 'de quién viene una afirmación',
		cue: 'las palabras que atribuyen: «dijo», «según»',
		claim: 'lo que se dice: puede ser verdadero o falso',
		hedge: 'palabras con las que quien escribe toma distancia: «presuntamente»',
		evidence: 'las palabras que demuestran la respuesta'
	},
	close: 'Cerrar',
	practice: 'Una práctica, con el mismo artículo: {skills}.',
	lessonChanged: 'Esta lección ha cambiado desde que la empezaste, así que se empieza de nuevo.',
	openAlone: 'Abrirla en una página aparte',
	needsScript:
		'Las preguntas sobre este artículo necesitan un navegador que ejecute el script de este archivo.',
	embed: {
		button: 'Insertar esta lección',
		how: 'Pon uno de estos códigos en el código fuente de tu página.',
		element: { name: 'Con la altura de la lección', note: 'Para páginas que pueden tener scripts.' },
		frame: {
			name: 'Un marco sencillo',
			note: 'Para plataformas de cursos que eliminan los scripts. La lección se desplaza dentro del marco.'
		},
		copy: 'Copiar',
		copied: 'Copiado'
	}
};

import type { PageWords } from '../words.ts';

export const page: PageWords = {
	language: 'es',
	dates: 'es-ES',
	skills: {
		attribution: 'Quién lo dice',
		chain: 'Cómo nos llegó',
		naming: 'Con nombre o sin él',
		standing: 'Cómo podría saberlo',
		verification: 'Verificado o no',
		voice: 'La voz del propio artículo',
		wording: 'Atribución y cautela',
		gaps: 'Lo que falta'
	},
	habits: {
		'topic-as-source': {
			name: 'tomar el tema por la fuente',
			instead:
				'Una cosa es de quién habla una frase y otra, quién la dice. Busca a quien está junto a la palabra «dijo».'
		},
		'reporter-as-source': {
			name: 'tomar a quien escribe por la fuente',
			instead:
				'El artículo pone las palabras por escrito. Cuando las atribuye a una fuente, la afirmación es de esa fuente.'
		},
		'relay-as-origin': {
			name: 'tomar a quien transmite por el origen',
			instead:
				'Un medio que transmite unas palabras no es quien las dijo. Sigue las palabras hacia atrás, hasta el principio.'
		},
		'quoted-means-verified': {
			name: 'dar por probado lo citado',
			instead:
				'Las comillas demuestran que alguien lo dijo, no que sea así. Pregúntate qué muestra el artículo.'
		},
		'named-means-true': {
			name: 'dar por cierto lo que dice alguien con nombre',
			instead: 'Un nombre te dice a quién pedir cuentas. Una persona con nombre también puede equivocarse.'
		},
		'anonymous-means-false': {
			name: 'dar por falso lo anónimo',
			instead:
				'Sin un nombre no puedes comprobar quién es. Eso hace que una afirmación sea más débil, no que sea falsa.'
		},
		'repeated-means-corroborated': {
			name: 'dar por confirmado lo repetido',
			instead:
				'La misma afirmación oída dos veces solo cuenta por dos si cada fuente lo sabe de forma independiente.'
		},
		'made-means-supplied': {
			name: 'tomar «fabricado allí» por «enviado desde allí»',
			instead:
				'El lugar donde se fabricó algo no dice quién lo entregó. Busca palabras que hablen de quién lo suministró.'
		},
		'hedge-dropped': {
			name: 'omitir la cautela',
			instead:
				'Palabras como «presuntamente» o «hay informaciones sobre» indican que quien escribe no lo garantiza. No las quites.'
		},
		'conditional-as-fact': {
			name: 'tomar «podría» por «hizo»',
			instead: '«Podría», «sería» y «si» hablan de lo que puede ser, no de lo que pasó.'
		},
		'doubt-means-denial': {
			name: 'tomar la duda por un desmentido',
			instead: 'Decir «no podemos asegurarlo» no es decir «no es así».'
		},
		'headline-as-finding': {
			name: 'dar por comprobado el titular',
			instead:
				'Un titular es un anuncio del artículo. Busca en el cuerpo del artículo la frase que lo respalda.'
		}
	},
	kinds: {
		source: 'fuente',
		cue: 'atribución',
		claim: 'afirmación',
		hedge: 'cautela',
		evidence: 'prueba'
	},
	blocks: { headline: 'el titular', paragraph: 'párrafo {n}', headlineSign: 'titular' },

	article: 'El artículo',
	chosen: {
		right: 'tu elección, correcta',
		wrong: 'tu elección, incorrecta',
		missed: 'esto era correcto'
	},
	quoted: '«{text}»',
	questions: { one: '{n} pregunta', other: '{n} preguntas' },
	keys: { choose: 'elegir', enter: 'Enter', goOn: 'continuar', help: 'ayuda' },
	toTheQuestion: 'A la pregunta',
	panel: { result: 'Tu resultado', question: 'Pregunta', questions: 'Preguntas' },
	notLoaded: 'No se ha podido cargar esta parte. *Vuelve a cargar la página*: no se pierde nada.',
	oneMoment: 'Un momento…',

	readFirst: 'Primero, lee el artículo.',
	length: {
		one: '{n} pregunta, unos {minutes} minutos.',
		other: '{n} preguntas, unos {minutes} minutos. De una en una.'
	},
	lookBack: 'El artículo sigue a tu lado. Vuelve a mirarlo cuantas veces quieras.',
	tries: '¿Dudas? Tienes {n} intentos en cada pregunta.',
	start: 'Ya lo he leído. Empezar',
	noQuestions: 'Esta lección todavía no tiene preguntas.',
	keptInAddress:
		'Tus respuestas se guardan en la dirección de esta página: guarda la dirección y podrás continuar más tarde.',
	keptHere: 'Tus respuestas se quedan en este navegador. No se envía nada a ninguna parte.',
	keptByCourse:
		'Tus respuestas y tus puntos se guardan en la plataforma del curso, donde tu docente puede verlos.',

	place: { first: '{n} de {all}', again: 'Otra vez: {n} de {all}' },
	hint: 'Pista',
	hintIs: 'Pista:',
	howSure: '¿Con cuánta seguridad respondes?',
	neverCosts: 'Esto nunca resta puntos.',
	sure: { sure: 'Seguro que sí', 'think-so': 'Creo que sí', guessing: 'Lo adivino' },
	proveIt: 'Ahora, demuéstralo.',
	proveHow: 'Elige *en el artículo* la frase que demuestra tu respuesta.',
	goOn: 'Continuar',
	check: 'Comprobar',
	skip: 'Saltar por ahora',
	keepMyAnswer: 'Mantener respuesta',
	back: 'Atrás',
	allQuestions: 'Todas las preguntas',
	checkSentence: 'Comprobar la frase',
	cannotFind: 'No la encuentro',
	problems: {
		'no-button': 'No se ha elegido nada.',
		'no-sentence': 'Elige en el artículo la frase que lo demuestra.',
		'no-choice': 'Elige primero una respuesta.',
		'no-words': 'Elige primero las palabras en el artículo.',
		'no-partner': 'Primero elige una pareja para cada elemento. Por emparejar: {n}.',
		'no-text': 'Escribe primero unas palabras.',
		'other-question': 'Esta pregunta no forma parte del cuestionario.',
		'not-now': 'Ahora no es posible.'
	},

	verdicts: {
		compare: 'Compara tu respuesta con la respuesta modelo.',
		right: 'Correcto.',
		rightAndProved: 'Correcto, y esa es la frase que lo demuestra.',
		rightNotProved: 'Respuesta correcta. Esta es la frase que la demuestra.',
		rightWrongSentence: 'Respuesta correcta, frase equivocada.',
		partlyOf: 'Correcto en parte: {n} de {all}.',
		partlyFound: 'Correcto en parte: has encontrado {n}.',
		wrong: 'No exactamente.',
		wrongButProved: 'No exactamente, aunque has encontrado la frase correcta.'
	},
	haveAnotherGo: {
		plain: 'Vuelve a mirar el artículo e inténtalo otra vez. Un segundo intento cuenta menos.',
		afterReason:
			'Lee arriba el motivo, vuelve a mirar el artículo e inténtalo otra vez. Un segundo intento cuenta menos.'
	},
	habitToWatch: 'Un hábito que vigilar: {habit}.',
	seeResult: 'Ver mi resultado',
	nextQuestion: 'Pregunta siguiente',
	whatIsOpen: 'Ver lo pendiente',
	showWhere: 'Muéstrame dónde',
	tryAgain: 'Reintentar',

	chooseAll: 'Elige todo lo que encaje.',
	chooseInArticle: 'Elige *en el artículo*: lo que puedes elegir está subrayado.',
	chooseAllInArticle:
		'Elige *en el artículo* todo lo que encaje: las palabras que puedes elegir están subrayadas.',
	yourAnswer: 'tu respuesta',
	rightAnswer: 'respuesta correcta',
	writeHow:
		'Bastan unas pocas frases. Esta respuesta no da ni quita puntos: después la comparas con una respuesta modelo.',
	yourText: 'Tu respuesta',
	modelAnswer: 'Una respuesta modelo',
	aGoodAnswer: 'Qué hace una buena respuesta. Marca lo que hace la tuya.',
	keepTicks: 'Guardar mis marcas',
	putInOrder: 'Pon estos elementos en orden',
	moveUp: 'Subir: {thing}',
	moveDown: 'Bajar: {thing}',
	movedTo: '{thing}: puesto {n} de {all}',
	rightOrder: 'El orden correcto:',

	questionOf: 'Pregunta {n} de {all}',
	ticks: {
		now: 'ahora',
		open: 'pendiente',
		skipped: 'saltada',
		answered: 'respondida',
		right: 'correcta',
		partly: 'correcta en parte',
		wrong: 'incorrecta'
	},

	notKept:
		'Este navegador no permite que la página recuerde nada. Deja esta pestaña abierta hasta que termines.',
	unreadable: 'No se puede leer lo que este navegador guardó de tu intento. Se empieza de nuevo.'
};

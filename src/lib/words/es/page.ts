import type { PageWords } from '../words.ts';

export const page: PageWords = {
	language: 'es',
	dates: 'es-ES',
	skills: {
		attribution: 'Quién lo dice',
		chain: 'Cómo llegó a nosotros',
		naming: 'Con nombre o sin él',
		standing: 'Cómo lo sabrían',
		verification: 'Si está verificado',
		voice: 'La voz del propio artículo',
		wording: 'Atribuciones y reservas',
		gaps: 'Lo que falta'
	},
	habits: {
		'topic-as-source': {
			name: 'tomar el tema por la fuente',
			instead:
				'De quién trata una frase no es lo mismo que quién la dice. Busca a la persona que está junto a la palabra «dijo».'
		},
		'reporter-as-source': {
			name: 'tomar al periodista por la fuente',
			instead:
				'El artículo pone las palabras por escrito. Cuando las atribuye a otra persona, la afirmación es de esa persona.'
		},
		'relay-as-origin': {
			name: 'tomar al intermediario por el origen',
			instead:
				'Un medio que transmite unas palabras no es quien las dijo. Sigue las palabras hacia atrás, hasta el principio.'
		},
		'quoted-means-verified': {
			name: 'tomar lo citado por probado',
			instead: 'Las comillas prueban que alguien lo dijo, no que sea así. Pregúntate qué muestra el artículo.'
		},
		'named-means-true': {
			name: 'tomar lo que lleva nombre por verdadero',
			instead: 'Un nombre te dice a quién pedir cuentas. Una persona con nombre también puede equivocarse.'
		},
		'anonymous-means-false': {
			name: 'tomar lo anónimo por falso',
			instead:
				'Sin un nombre no puedes comprobar quién es. Eso hace más débil una afirmación, no la hace falsa.'
		},
		'repeated-means-corroborated': {
			name: 'tomar lo repetido por confirmado',
			instead:
				'La misma afirmación oída dos veces solo cuenta dos veces si cada fuente la sabe de forma independiente.'
		},
		'made-means-supplied': {
			name: 'tomar lo fabricado allí por enviado desde allí',
			instead:
				'Dónde se fabricó algo no dice quién lo entregó. Busca palabras que hablen de quien lo suministró.'
		},
		'hedge-dropped': {
			name: 'olvidar la reserva',
			instead:
				'Palabras como «presuntamente» o «según informaciones» significan que el texto no responde de ello. No las quites.'
		},
		'conditional-as-fact': {
			name: 'tomar «podría» por «hizo»',
			instead: '«Podría», «haría» y «si» dicen lo que puede ser, no lo que pasó.'
		},
		'doubt-means-denial': {
			name: 'tomar la duda por un desmentido',
			instead: 'Decir «no podemos estar seguros» no es decir «no es así».'
		},
		'headline-as-finding': {
			name: 'tomar el titular por un resultado',
			instead: 'Un titular es publicidad del artículo. Busca en el texto la frase que lo respalda.'
		}
	},
	kinds: {
		source: 'fuente',
		cue: 'atribución',
		claim: 'afirmación',
		hedge: 'reserva',
		evidence: 'prueba'
	},
	blocks: { headline: 'el titular', paragraph: 'párrafo {n}', headlineSign: 'titular' },

	article: 'El artículo',
	chosen: { right: 'tu elección, correcta', wrong: 'tu elección, no correcta', missed: 'esto era correcto' },
	quoted: '«{text}»',
	questions: { one: '{n} pregunta', other: '{n} preguntas' },
	keys: { choose: 'elegir', enter: 'Intro', goOn: 'seguir', help: 'ayuda' },
	toTheQuestion: 'A la pregunta',
	panel: { result: 'Tu resultado', question: 'Pregunta', questions: 'Preguntas' },
	notLoaded: 'No se ha podido cargar esta parte. *Vuelve a cargar la página*: no se pierde nada.',
	oneMoment: 'Un momento…',

	readFirst: 'Primero, lee el artículo.',
	length: {
		one: '{n} pregunta, unos {minutes} minutos.',
		other: '{n} preguntas, unos {minutes} minutos. De una en una.'
	},
	lookBack: 'El artículo se queda a tu lado. Míralo todas las veces que quieras.',
	tries: '¿No lo tienes claro? Tienes {n} intentos en cada una.',
	start: 'Ya lo he leído. Empezar',
	noQuestions: 'Esta lección todavía no tiene preguntas.',
	keptInAddress:
		'Tus respuestas se guardan en la dirección de esta página: guarda la dirección y podrás seguir más tarde.',
	keptHere: 'Tus respuestas se quedan en este navegador. No se envía nada a ningún sitio.',
	keptByCourse:
		'Tus respuestas y tus puntos los guarda la plataforma del curso, donde tu docente puede verlos.',

	place: { first: '{n} de {all}', again: 'Otra vez: {n} de {all}' },
	hint: 'Pista',
	hintIs: 'Pista:',
	howSure: '¿Cuánta seguridad tienes?',
	neverCosts: 'Nunca quita puntos.',
	sure: { sure: 'Mucha', 'think-so': 'Creo que sí', guessing: 'Adivino' },
	proveIt: 'Ahora, demuéstralo.',
	proveHow: 'Elige *en el artículo* la frase que muestra tu respuesta.',
	goOn: 'Seguir',
	check: 'Comprobar',
	skip: 'Dejar para luego',
	keepMyAnswer: 'Mantener mi respuesta',
	back: 'Atrás',
	allQuestions: 'Todas las preguntas',
	checkSentence: 'Comprobar la frase',
	cannotFind: 'No la encuentro',
	problems: {
		'no-button': 'No se ha elegido nada.',
		'no-sentence': 'Elige en el artículo la frase que lo muestra.',
		'no-choice': 'Elige primero una respuesta.',
		'no-words': 'Elige primero las palabras en el artículo.',
		'no-partner': 'Empareja primero todos los elementos: quedan {n}.',
		'no-text': 'Escribe primero unas palabras.',
		'other-question': 'Esta pregunta no es de este cuestionario.',
		'not-now': 'Eso no es posible ahora.'
	},

	verdicts: {
		compare: 'Compara tu respuesta con la respuesta modelo.',
		right: 'Correcto.',
		rightAndProved: 'Correcto, y esa es la frase que lo muestra.',
		rightNotProved: 'Respuesta correcta. Esta es la frase que lo muestra.',
		rightWrongSentence: 'Respuesta correcta, frase equivocada.',
		partlyOf: 'Correcto en parte: {n} de {all}.',
		partlyFound: 'Correcto en parte: has encontrado {n}.',
		wrong: 'No del todo.',
		wrongButProved: 'No del todo, aunque has encontrado la frase correcta.'
	},
	haveAnotherGo: {
		plain: 'Mira otra vez el artículo e inténtalo de nuevo. Un segundo intento vale menos.',
		afterReason:
			'Lee arriba el motivo, mira otra vez el artículo e inténtalo de nuevo. Un segundo intento vale menos.'
	},
	habitToWatch: 'Un hábito que vigilar: {habit}.',
	seeResult: 'Ver mi resultado',
	nextQuestion: 'Pregunta siguiente',
	whatIsOpen: 'Lo que queda pendiente',
	showWhere: 'Muéstrame dónde',
	tryAgain: 'Intentar otra vez',

	chooseAll: 'Elige todo lo que corresponda.',
	chooseInArticle: 'Elige *en el artículo*: lo que puedes elegir está subrayado.',
	chooseAllInArticle:
		'Elige *en el artículo* todo lo que corresponda: las palabras que puedes elegir están subrayadas.',
	yourAnswer: 'tu respuesta',
	rightAnswer: 'respuesta correcta',
	writeHow:
		'Bastan unas pocas frases. Esta pregunta no da puntos: después la comparas con una respuesta modelo.',
	yourText: 'Tu respuesta',
	modelAnswer: 'Una respuesta modelo',
	aGoodAnswer: 'Lo que hace una buena respuesta. Marca lo que hace la tuya.',
	keepTicks: 'Guardar mis marcas',
	putInOrder: 'Ponlos en orden',
	moveUp: 'Subir: {thing}',
	moveDown: 'Bajar: {thing}',
	movedTo: '{thing}: puesto {n} de {all}',
	rightOrder: 'El orden correcto:',

	questionOf: 'Pregunta {n} de {all}',
	ticks: {
		now: 'ahora',
		open: 'pendiente',
		skipped: 'para luego',
		answered: 'respondida',
		right: 'correcta',
		partly: 'correcta en parte',
		wrong: 'incorrecta'
	},

	notKept:
		'Este navegador no deja que la página recuerde nada. No cierres esta pestaña hasta que hayas terminado.',
	unreadable: 'Lo que este navegador ha guardado de tu intento no se puede leer. Empieza de nuevo.'
};

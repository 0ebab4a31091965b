import type { EndWords } from '../words.ts';

export const end: EndWords = {
	stillOpen: { one: 'Queda una pregunta pendiente.', other: 'Quedan {n} preguntas pendientes.' },
	allAnswered: {
		one: 'La única pregunta está respondida.',
		other: 'Las {n} preguntas están respondidas.'
	},
	questionN: 'Pregunta {n}:',
	states: { answered: 'respondida', skipped: 'saltada', open: 'pendiente' },
	finish: 'Terminar con lo que tengo',
	openCountsAsNot: 'Lo que queda pendiente cuenta como no respondido.',

	summary: 'Resumen',
	yourResult: 'Tu resultado',
	yourPractice: 'Tu resultado de la práctica',
	headings: {
		done: 'Listo.',
		nothingAnswered: 'Todavía no has respondido nada.',
		nothingMissed: { one: 'Listo, y sin fallos.', other: 'Las {n} hechas, y sin fallos.' },
		allRightNow: 'Ahora todas son correctas.',
		passed: 'Bien leído.',
		rightInTheEnd: 'Al final, todas correctas, algunas al segundo intento.',
		notPassed: 'Es un comienzo. Mira en qué fallaste e inténtalo otra vez.'
	},
	of: '«{title}», {day}',
	ofPractice: '«{title}», práctica: {skills}, {day}',
	name: 'Nombre:',
	points: 'Puntos',
	ofAll: 'de {n}',
	ofAllFound: 'de {n} encontradas',
	proved: 'Frases que lo demuestran',
	rightWrongSentence: 'Respuesta correcta, frase equivocada',
	rightAgain: 'Correctas al repetirlas',
	passMark: 'Esta lección pide el {asked}\u00a0% de los puntos: tienes el {got}\u00a0%.',
	bySkill: 'Habilidad por habilidad',
	skill: 'Habilidad',
	share: 'Porcentaje',
	pointsOf: '{got} de {all}',
	percent: '{n}\u00a0%',
	origin:
		'Lección {lesson}, versión {revision}, selección {seed}. Los puntos son los de la primera ronda de preguntas.',
	originWithTries:
		'Lección {lesson}, versión {revision}, selección {seed}. Los puntos son los de la primera ronda de preguntas, y cada nuevo intento en una pregunta contó menos.',
	skillQuestions: {
		attribution: '¿De quién viene esta afirmación?',
		chain: '¿A través de quién llegaron las palabras?',
		naming: '¿La fuente aparece con su nombre, solo con su cargo o es anónima?',
		standing: '¿Estaba allí la fuente, y qué interés tiene?',
		verification: '¿Muestra el artículo que es así?',
		voice: '¿Se nombra a alguien como fuente, o el artículo simplemente lo dice?',
		wording: '¿Qué palabras atribuyen y cuáles muestran cautela?',
		gaps: '¿A quién no se preguntó, y qué preguntarías tú después?'
	},
	nextTime: {
		attribution: 'Busca las palabras que atribuyen («dijo», «según») y lee qué nombre está a su lado.',
		chain: 'Retrocede desde el artículo, eslabón por eslabón, y detente donde se detiene el artículo.',
		naming: 'Pregúntate: solo con estas palabras, ¿podría averiguar quién es?',
		standing: 'Pregúntate dos cosas: si la propia fuente lo vio o lo hizo, y qué ganaría con ello.',
		verification: 'Pregúntate qué muestra el artículo, aparte de que alguien lo diga.',
		voice: 'Busca a alguien que lo diga. Si no hay nadie, lo dice el propio artículo.',
		wording:
			'Busca las palabras que atribuyen y las que muestran cautela. Lee la frase sin ellas: ¿qué cambia?',
		gaps: 'Pregúntate de quién se habla sin darle la palabra, y qué necesitarías ver para tener certeza.'
	},

	tryMissed: 'Repetir las falladas',
	practise: 'Practicar: {skills}',
	backToFirst: 'Volver a mi primer resultado',
	wholeAgain: 'Repetir toda la lección',
	startAgain: 'Empezar de nuevo con otras preguntas',
	allLessons: 'Todas las lecciones',
	backToCourse: 'Volver al curso',
	onThisPage: 'En esta página',
	lookAgain: 'Lo que conviene repasar',
	sourceMap: 'El mapa de fuentes',
	ledger: 'El registro de fuentes',
	handIn: 'Entregar',

	howSureYouWere: 'Con cuánta seguridad respondiste',
	calibration: {
		sure: {
			one: 'Respondiste {all} con seguridad: {n} fue correcta.',
			other: 'Respondiste {all} con seguridad: {n} fueron correctas.'
		},
		'think-so': {
			one: 'Respondiste {all} con bastante seguridad: {n} fue correcta.',
			other: 'Respondiste {all} con bastante seguridad: {n} fueron correctas.'
		},
		guessing: {
			one: 'Respondiste {all} adivinando: {n} fue correcta.',
			other: 'Respondiste {all} adivinando: {n} fueron correctas.'
		}
	},
	beginWithSure:
		'Empieza por lo que respondiste con seguridad y fallaste: ahí es donde hay más que aprender.',
	habitsToWatch: 'Hábitos que vigilar',
	moments: {
		chose: {
			first: 'Pregunta {n}: elegiste {what}',
			again: 'Pregunta {n}, al repetirla: elegiste {what}'
		},
		misplaced: {
			first: 'Pregunta {n}: pusiste {what} en el lugar equivocado',
			again: 'Pregunta {n}, al repetirla: pusiste {what} en el lugar equivocado'
		}
	},
	questionOfSkill: 'Pregunta {n} · {skill}',
	you: 'Tu respuesta:',
	right: 'correcto',
	notRight: 'incorrecto.',
	youWereSure: 'Respondiste con seguridad.',
	youPointedAt: 'Señalaste:',
	sentenceAt: '«{sentence}» ({place})',
	notAnswered: 'No respondiste a esta pregunta.',
	rightIs: 'Respuesta correcta:',
	nextTimeIs: 'La próxima vez:',
	ownWords: 'Tus propias palabras y una respuesta modelo',
	modelAnswerIs: 'Una respuesta modelo:',
	aGoodAnswer: 'Qué hace una buena respuesta:',
	sourcesNotLoaded: 'No se han podido cargar el mapa y el registro de fuentes.',
	loadAgain: 'Intentar cargarlos otra vez',
	sourcesComing: 'Un momento: el mapa de fuentes se está cargando…',

	mapHow:
		'Cada línea es una voz, y cada marca en ella es una afirmación, desde el titular, a la izquierda, hasta las últimas palabras del artículo, a la derecha.',
	mapFollow: 'Elige una voz para seguirla por el artículo.',
	claims: { one: '{n} afirmación', other: '{n} afirmaciones' },
	claimsAndPassesOn: {
		one: '{n} afirmación, y transmite {relayed}',
		other: '{n} afirmaciones, y transmite {relayed}'
	},
	voiceIs: '{name}: {claims}',
	followed: '*{name}*: {claims}',
	followedWithRole: '*{name}*, {role}: {claims}',
	mapIs: 'Mapa de fuentes. La tabla de debajo dice lo mismo.',
	mapPassesOn: 'Transmite: {claim}',
	saveSvg: 'Guardar el mapa en SVG',
	savePng: 'Guardar el mapa en PNG',
	noPng: 'No se ha podido crear la imagen. Guarda el mapa en SVG en su lugar.',
	whatTheMarksMean: 'Qué significan las marcas',
	meanings: {
		disputed: 'Cuestionada: alguien en el artículo la pone en duda',
		verified: 'Verificada: el artículo muestra pruebas',
		corroborated: 'Corroborada: una fuente independiente la respalda',
		attributed: 'Atribuida: alguien lo dice, y no se muestra nada más',
		unattributed: 'Sin atribuir: el artículo lo dice, sin ninguna fuente'
	},
	statuses: {
		disputed: 'cuestionada',
		verified: 'verificada',
		corroborated: 'corroborada',
		attributed: 'atribuida',
		unattributed: 'sin atribuir'
	},
	mayDiffer: '{status} (quienes leen con cuidado pueden discrepar)',
	whatHasNoSource: 'Lo que el artículo dice sin fuente',
	// Never “de” or “a” before a voice: they would have to melt into its article (“de el portavoz”).
	whatComesFrom: 'Lo que viene de esta voz: {voice}',
	passedOn: 'transmitida',
	noClaimOfTheirs: 'El artículo no da ninguna afirmación de esta fuente.',
	followNobody: 'No seguir a nadie',

	mapAsTable: 'El mapa como tabla',
	claim: 'Afirmación',
	where: 'Dónde',
	whoSaysIt: 'Quién lo dice',
	status: 'Estado',
	supports: 'Respalda: {claim}',
	castsDoubtOn: 'Pone en duda: {claim}',
	doubtFrom: 'Puesta en duda por {voice}: {claim}',
	supportFrom: 'Respaldada por {voice}: {claim}',
	through: 'vía {voices}',
	then: ', luego ',

	imvainHow:
		'Cinco criterios para examinar una fuente, a partir de la palabra *IMVAIN*. ¿Es *I*ndependiente, sin ningún interés propio? ¿Hay *M*últiples fuentes que lo sepan independientemente unas de otras? ¿*V*erifica lo que dice, es decir, lo muestra y no solo lo dice? ¿Tiene *A*utoridad o está *I*nformada, por lo que sabe o por lo que vio? ¿Aparece *N*ombrada?',
	imvain: {
		independent: 'Independiente',
		multiple: 'Múltiples',
		verifies: 'Verifica',
		informed: 'Informada',
		named: 'Nombrada'
	},
	results: { yes: 'sí', partly: 'en parte', no: 'no', unclear: 'no está claro', stake: 'un interés' },
	namings: {
		named: 'con nombre',
		'role-only': 'solo con el cargo',
		anonymous: 'fuente anónima',
		outlet: 'un medio',
		document: 'un documento'
	},
	namingWithRole: '{naming}: {role}',
	nobodyNamed: 'no se nombra a nadie como fuente',
	voice: 'Voz',
	stakeIs: 'Interés: {stake}',
	why: '¿Por qué?',
	noSourceToTest: 'ninguna fuente que examinar',

	handInHow:
		'En papel o en PDF: el resumen es la primera página. O como archivo con todas tus respuestas, que tu docente puede volver a evaluar.',
	courseIsTold: 'De todos modos, la plataforma del curso recibe tus puntos.',
	nothingLeaves: 'Nada sale de este navegador si no lo envías tú.',
	yourName: 'Tu nombre, para la primera página y el archivo',
	printResult: 'Imprimir el resultado',
	saveAnswers: 'Guardar mis respuestas en un archivo',
	handInByAddress:
		'Para entregar esto, imprime la página o guarda su dirección: contiene todas tus respuestas.'
};

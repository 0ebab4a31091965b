import type { EndWords } from '../words.ts';

export const end: EndWords = {
	stillOpen: { one: 'Queda una pregunta pendiente.', other: 'Quedan {n} preguntas pendientes.' },
	allAnswered: { one: 'La única pregunta está respondida.', other: 'Las {n} están respondidas.' },
	questionN: 'Pregunta {n}:',
	states: { answered: 'respondida', skipped: 'para luego', open: 'pendiente' },
	finish: 'Terminar con lo que tengo',
	openCountsAsNot: 'Lo que queda pendiente cuenta como no respondido.',

	summary: 'Resumen',
	yourResult: 'Tu resultado',
	yourPractice: 'Tu resultado, una práctica',
	headings: {
		done: 'Terminado.',
		nothingAnswered: 'Todavía no has respondido nada.',
		nothingMissed: {
			one: 'Terminado, sin ningún fallo.',
			other: 'Las {n} hechas, sin ningún fallo.'
		},
		allRightNow: 'Ahora todas son correctas.',
		passed: 'Bien leído.',
		rightInTheEnd: 'Al final, todo correcto; algo, en un segundo intento.',
		notPassed: 'Es un comienzo. Mira lo que has fallado y vuelve a intentarlo.'
	},
	of: '«{title}», {day}',
	ofPractice: '«{title}», práctica de: {skills}, {day}',
	name: 'Nombre:',
	points: 'Puntos',
	ofAll: 'de {n}',
	ofAllFound: 'de {n} encontradas',
	proved: 'Frases que lo demuestran',
	rightWrongSentence: 'Respuesta correcta, frase equivocada',
	rightAgain: 'Correctas la segunda vez',
	passMark: 'Esta lección pide el {asked}\u00a0% de los puntos: tienes el {got}\u00a0%.',
	bySkill: 'Destreza por destreza',
	skill: 'Destreza',
	share: 'Parte',
	pointsOf: '{got} de {all}',
	percent: '{n}\u00a0%',
	origin:
		'Lección {lesson}, versión {revision}, sorteo {seed}. Los puntos son los de la primera ronda de preguntas.',
	originWithTries:
		'Lección {lesson}, versión {revision}, sorteo {seed}. Los puntos son los de la primera ronda de preguntas, y cada intento más en una pregunta valió menos.',
	skillQuestions: {
		attribution: '¿De quién viene esta afirmación?',
		chain: '¿Por medio de quién llegaron las palabras?',
		naming: '¿La fuente tiene nombre, se conoce por su cargo o es anónima?',
		standing: '¿Estaban allí? ¿Qué interés tienen?',
		verification: '¿Muestra el artículo que es así?',
		voice: '¿Se nombra a alguien que lo diga, o el artículo simplemente lo dice?',
		wording: '¿Qué palabras atribuyen y cuáles se reservan?',
		gaps: '¿A quién no se ha preguntado y qué preguntarías después?'
	},
	nextTime: {
		attribution: 'Busca las palabras que atribuyen («dijo», «según») y lee qué nombre está junto a ellas.',
		chain: 'Retrocede desde el artículo, eslabón a eslabón, y detente donde se detiene el artículo.',
		naming: 'Pregúntate: solo con estas palabras, ¿podría averiguar quién es?',
		standing: 'Pregúntate dos cosas: ¿lo vieron o lo hicieron ellos mismos, y qué ganarían?',
		verification: 'Pregúntate qué muestra el artículo, además de que alguien lo dice.',
		voice: 'Busca a alguien que lo diga. Donde no hay nadie, lo dice el propio artículo.',
		wording: 'Busca las palabras que atribuyen y las que se reservan. Lee la frase sin ellas: ¿qué cambia?',
		gaps: 'Pregúntate de quién se habla sin que se le oiga, y qué tendrías que ver para no tener dudas.'
	},

	tryMissed: 'Repetir las falladas',
	practise: 'Practicar: {skills}',
	backToFirst: 'Volver a mi primer resultado',
	wholeAgain: 'Toda la lección otra vez',
	startAgain: 'Empezar de nuevo con otras preguntas',
	allLessons: 'Todas las lecciones',
	backToCourse: 'Volver al curso',
	onThisPage: 'En esta página',
	lookAgain: 'Lo que conviene repasar',
	sourceMap: 'El mapa de fuentes',
	ledger: 'El registro de fuentes',
	handIn: 'Entregar',

	howSureYouWere: 'Cuánta seguridad tenías',
	calibration: {
		sure: {
			one: 'Con mucha seguridad: {n} correcta de {all}.',
			other: 'Con mucha seguridad: {n} correctas de {all}.'
		},
		'think-so': {
			one: 'Con «Creo que sí»: {n} correcta de {all}.',
			other: 'Con «Creo que sí»: {n} correctas de {all}.'
		},
		guessing: {
			one: 'Adivinando: {n} correcta de {all}.',
			other: 'Adivinando: {n} correctas de {all}.'
		}
	},
	beginWithSure:
		'Empieza por lo que respondiste con mucha seguridad y has fallado: ahí es donde más se aprende.',
	habitsToWatch: 'Hábitos que vigilar',
	moments: {
		chose: {
			first: 'Pregunta {n}: elegiste {what}',
			again: 'Pregunta {n}, la segunda vez: elegiste {what}'
		},
		misplaced: {
			first: 'Pregunta {n}: pusiste {what} en el lugar equivocado',
			again: 'Pregunta {n}, la segunda vez: pusiste {what} en el lugar equivocado'
		}
	},
	questionOfSkill: 'Pregunta {n} · {skill}',
	you: 'Tú:',
	right: 'correcto',
	notRight: 'no es correcto.',
	youWereSure: 'Tenías mucha seguridad.',
	youPointedAt: 'Señalaste:',
	sentenceAt: '«{sentence}» ({place})',
	notAnswered: 'Esta no la has respondido.',
	rightIs: 'Lo correcto:',
	nextTimeIs: 'La próxima vez:',
	ownWords: 'Tus propias palabras y una respuesta modelo',
	modelAnswerIs: 'Una respuesta modelo:',
	aGoodAnswer: 'Lo que hace una buena respuesta:',
	sourcesNotLoaded: 'No se han podido cargar el mapa ni el registro de fuentes.',
	loadAgain: 'Volver a intentarlo',
	sourcesComing: 'Un momento: el mapa de fuentes está llegando…',

	mapHow:
		'Cada línea es una voz y cada signo sobre ella, una afirmación: del titular, a la izquierda, a las últimas palabras del artículo, a la derecha.',
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
	saveSvg: 'Guardar el mapa como SVG',
	savePng: 'Guardar el mapa como PNG',
	noPng: 'No se ha podido crear la imagen. Guárdala como SVG.',
	whatTheMarksMean: 'Lo que significan los signos',
	meanings: {
		disputed: 'Cuestionada: alguien en el artículo la pone en duda',
		verified: 'Verificada: el artículo muestra pruebas',
		corroborated: 'Corroborada: la respalda una fuente independiente',
		attributed: 'Atribuida: alguien lo dice, y no se muestra nada más',
		unattributed: 'Sin atribuir: el artículo lo dice, sin fuente'
	},
	statuses: {
		disputed: 'cuestionada',
		verified: 'verificada',
		corroborated: 'corroborada',
		attributed: 'atribuida',
		unattributed: 'sin atribuir'
	},
	mayDiffer: '{status} (quien lee con cuidado puede verlo de otro modo)',
	whatHasNoSource: 'Lo que el artículo dice sin fuente',
	whatComesFrom: 'Lo que llega por esta voz: {voice}',
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
	through: 'a través de {voices}',
	then: ', luego ',

	imvainHow:
		'Cinco pruebas para una fuente, según la palabra inglesa *IMVAIN*. ¿Es independiente (*independent*), sin un interés propio? ¿Hay varias fuentes (*multiple*) que lo saben de forma independiente? ¿Lo verifica (*verifies*), es decir, lo muestra y no solo lo dice? ¿Tiene autoridad (*authoritative*) o está informada (*informed*), por lo que sabe o por lo que vio? ¿Se da su nombre (*named*)?',
	imvain: {
		independent: 'Independiente',
		multiple: 'Varias',
		verifies: 'Verifica',
		informed: 'Informada',
		named: 'Con nombre'
	},
	results: { yes: 'sí', partly: 'en parte', no: 'no', unclear: 'no está claro', stake: 'un interés' },
	namings: {
		named: 'con nombre',
		'role-only': 'solo por su cargo',
		anonymous: 'anónima',
		outlet: 'un medio',
		document: 'un documento'
	},
	namingWithRole: '{naming}: {role}',
	nobodyNamed: 'no se nombra a nadie que lo diga',
	voice: 'Voz',
	stakeIs: 'Interés: {stake}',
	why: '¿Por qué?',
	noSourceToTest: 'no hay fuente que poner a prueba',

	handInHow:
		'En papel o como PDF: el resumen es la primera página. O como un archivo con todas tus respuestas, que tu docente puede volver a calificar.',
	courseIsTold: 'De todos modos, tus puntos llegan a tu curso.',
	nothingLeaves: 'Nada sale de este navegador si tú no lo envías.',
	yourName: 'Tu nombre, para la primera página y el archivo',
	printResult: 'Imprimir el resultado',
	saveAnswers: 'Guardar mis respuestas en un archivo',
	handInByAddress: 'Para entregarlo, imprime la página o guarda su dirección: contiene todas tus respuestas.'
};

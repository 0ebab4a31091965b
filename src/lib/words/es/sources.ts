import type { SourceWords } from '../../lesson/sources.ts';
import { end } from './end.ts';

export const sources: SourceWords = {
	ledger: {
		ownVoice: 'el propio artículo',
		imvain: {
			noStake: 'No consta ningún interés. Eso no demuestra que no lo haya.',
			backs: (name, says) => `Hay un respaldo independiente. ${name}: ${says}`,
			noBacking: 'En el artículo, nadie respalda de forma independiente lo que dice esta fuente.',
			shows: (what) => `El artículo muestra pruebas: ${what}.`,
			ownWord: 'Lo que muestra el artículo se basa en la palabra de la propia fuente.',
			nothingShown: 'El artículo no muestra nada aparte de las palabras de esta fuente.',
			named: {
				named: 'El artículo da el nombre.',
				'role-only': 'El artículo da el cargo, pero ningún nombre.',
				anonymous: 'El artículo no dice quién es.',
				outlet: 'Es un medio. El artículo no nombra a nadie de ese medio.',
				document: 'Es un documento. El artículo no nombra a nadie que esté detrás.'
			},
			noClaim: 'El artículo no da ninguna afirmación de esta fuente.',
			notForAll: 'No vale para todo lo que dice esta fuente.',
			record: 'Es un documento de primera mano.',
			firsthand: 'Esta fuente vio o hizo parte de lo que cuenta.',
			expert: 'Es su especialidad. El artículo no dice que esta fuente estuviera allí.',
			unclear: 'El artículo no dice cómo podría saberlo esta fuente.',
			afar: 'Esta fuente lo sabe de segunda mano o desde lejos.'
		}
	},
	map: {
		groups: {
			own: 'La voz del propio artículo',
			named: 'Con nombre',
			'role-only': 'Solo con el cargo',
			anonymous: 'Anónimas',
			outlet: 'Medios',
			document: 'Documentos'
		},
		headline: 'T',
		statuses: end.statuses,
		counted: (status, n) => `${status}: ${n}`,
		arrows: { chain: 'transmitida por', support: 'respalda', dispute: 'pone en duda' },
		relay: 'palabras de otra voz'
	},
	heading: { article: 'Quién dice qué en «{what}»', lesson: 'Quién dice qué en {what}' }
};

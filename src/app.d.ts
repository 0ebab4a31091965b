declare global {
	/** The address of the player's script: see vite.config.ts. */
	const __PLAYER__: string;

	namespace App {
		/** What adapter-node hands on of a request; in development there is none. */
		interface Platform {
			req: import('node:http').IncomingMessage;
		}
		interface Locals {
			/** Whoever is signed in, known on the pages for teachers only: there it is somebody, elsewhere null. */
			user: { id: string; name: string; email: string; role: 'owner' | 'teacher' } | null;
			/** The language of the page, as a BCP 47 tag, where it is not English. */
			language?: string;
		}
	}
}

export {};

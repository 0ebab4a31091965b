declare global {
	/** The address of the player's script: see vite.config.ts. */
	const __PLAYER__: string;
}

export {};

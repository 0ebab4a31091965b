/** A file of a bank. */
export interface BankFile {
	/** Its path in the zip that it came in; empty for one that came alone. */
	path: string;
	/** Null where its bytes are no text. */
	text: string | null;
}

/** How large the file may be that somebody brings, in bytes: some have their pictures inside. */
export const LARGEST_BANK = 8_000_000;
export const TOO_LARGE_BANK =
	'The file is too large: at most 8 MB are taken. Export the questions in parts, or without their pictures.';
/** What a page's file dialog offers. */
export const BANK_TYPES = '.xml,.zip,.gift,.txt';

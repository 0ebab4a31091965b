/** Lets the browser save a file under this name, as if it had been downloaded. */
export function saveFile(content: Blob, name: string): void {
	const address = URL.createObjectURL(content);
	const link = Object.assign(document.createElement('a'), { href: address, download: name });
	link.click();
	// Not at once: the download has to have begun.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

import { saveFile } from './save-file.ts';

/** Pixels of the file for each of the picture's: sharp on paper. */
const SCALE = 3;
const PAPER = '#fffefb';

/** Saves an SVG picture of this site as PNG, drawn by the browser; false where that is not possible. */
export async function savePng(address: string, name: string): Promise<boolean> {
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth * SCALE;
		canvas.height = image.naturalHeight * SCALE;
		const context = canvas.getContext('2d');
		if (!context) return false;
		context.fillStyle = PAPER;
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
		if (file) saveFile(file, name);
		return file !== null;
	} catch {
		return false;
	}
}

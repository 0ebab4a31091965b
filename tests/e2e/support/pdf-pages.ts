import { getDocumentProxy } from 'unpdf';

/** A piece of text on a page, in points from the page’s left and top edge; `y` is its baseline. */
export interface PdfText {
	text: string;
	x: number;
	y: number;
	width: number;
	/** Of its letters. */
	size: number;
}

export interface PdfPage {
	width: number;
	height: number;
	/** In the order in which they are read; without what is only space. */
	texts: PdfText[];
}

/** What a PDF says and where, as Mozilla’s pdf.js reads it. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
	const document = await getDocumentProxy(new Uint8Array(bytes));
	const pages: PdfPage[] = [];
	for (let n = 1; n <= document.numPages; n++) {
		const page = await document.getPage(n);
		const { width, height } = page.getViewport({ scale: 1 });
		const { items } = await page.getTextContent();
		const texts = items.flatMap((item): PdfText[] => {
			if (!('str' in item) || item.str.trim() === '') return [];
			const [a, b, , , x, y] = item.transform as number[];
			return [{ text: item.str, x: x!, y: height - y!, width: item.width, size: Math.hypot(a!, b!) }];
		});
		pages.push({ width, height, texts });
	}
	await document.destroy();
	return pages;
}

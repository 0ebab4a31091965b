import { strToU8, zipSync } from 'fflate';

const SCHEMAS = 'http://schemas.openxmlformats.org';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = `xmlns:w="${SCHEMAS}/wordprocessingml/2006/main" xmlns:r="${SCHEMAS}/officeDocument/2006/relationships"`;

/** A paragraph of a Word document, in a style if one is named. `inner` is XML. */
export function paragraph(inner: string, style?: string): string {
	const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
	return `<w:p>${properties}${inner.startsWith('<') ? inner : run(inner)}</w:p>`;
}

/** Words of a paragraph. */
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/**
 * A Word document, as small as one can be.
 *
 * @param body the XML of its body
 * @param more further files in it, by their paths
 */
export function docx(body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array {
	const files: Record<string, string | Uint8Array> = {
		'[Content_Types].xml':
			`${XML}<Types xmlns="${SCHEMAS}/package/2006/content-types">` +
			'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
			'<Default Extension="xml" ContentType="application/xml"/></Types>',
		'_rels/.rels':
			`${XML}<Relationships xmlns="${SCHEMAS}/package/2006/relationships"><Relationship Id="r1" ` +
			`Type="${SCHEMAS}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': `${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`,
		'word/styles.xml':
			`${XML}<w:styles ${W}>` +
			['Title', 'Heading 1', 'Heading 2']
				.map(
					(name) =>
						`<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`
				)
				.join('') +
			'</w:styles>',
		...more
	};
	return zipSync(
		Object.fromEntries(
			Object.entries(files).map(([path, file]) => [path, typeof file === 'string' ? strToU8(file) : file])
		)
	);
}

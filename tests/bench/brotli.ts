import { brotliCompressSync, constants } from 'node:zlib';

/** Compresses as adapter-node's precompress and nginx's brotli_static do: once, as small as it gets. */
export function brotli(text: string | Buffer, quality = 11): Buffer {
	return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a zip, and what the zip says of it: the truth, unless it is told to say something else. */
export interface ZipEntry {
	name: string | Uint8Array;
	content?: string | Uint8Array;
	/** The bytes that are stored, where they are not `content`, packed. */
	stored?: Uint8Array;
	/** 8: deflate. */
	method?: number;
	/** 0x1: encrypted; 0x800: the name is UTF-8. */
	flags?: number;
	/** How large it says that it is. */
	size?: number;
	/** The upper 16 bits are those of Unix: what kind of file it is, and who may do what. */
	attributes?: number;
	/** The name before the data, where it is not the one in the list. */
	localName?: string;
	/** True: its bytes are nowhere, and the list says that they are those of the first. */
	isOnFirst?: boolean;
}

/** The bits of a symbolic link, as `attributes`. */
export const LINK = (0o120777 << 16) >>> 0;

/** Makes a zip byte by byte, so that it may lie. @param count how many entries it says that it has */
export function zipBytes(entries: readonly ZipEntry[], count = entries.length): Uint8Array {
	const parts: Buffer[] = [];
	const list: Buffer[] = [];
	let offset = 0;
	for (const entry of entries) {
		const { method = 8, flags = 0x800, attributes = 0, isOnFirst = false } = entry;
		const name = Buffer.from(entry.name);
		const content = Buffer.from(entry.content ?? '');
		const stored = entry.stored ?? (method === 8 ? deflateRawSync(content) : content);
		const size = entry.size ?? content.length;
		/** What both headers of an entry say, the one in the list and the one before the data. */
		const described = (signature: number, versions: number[]) => {
			const at = 4 + versions.length * 2;
			const header = Buffer.alloc(at + 20);
			header.writeUInt32LE(signature, 0);
			versions.forEach((version, i) => header.writeUInt16LE(version, 4 + i * 2));
			header.writeUInt16LE(flags, at);
			header.writeUInt16LE(method, at + 2);
			header.writeUInt16LE(0x21, at + 6);
			header.writeUInt32LE(crc32(content), at + 8);
			header.writeUInt32LE(stored.length, at + 12);
			header.writeUInt32LE(size, at + 16);
			return header;
		};
		const lengths = (length: number) => {
			const bytes = Buffer.alloc(4);
			bytes.writeUInt16LE(length, 0);
			return bytes;
		};
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(attributes, 6);
		rest.writeUInt32LE(isOnFirst ? 0 : offset, 10);
		list.push(described(0x02014b50, [0x0314, 20]), lengths(name.length), rest, name);
		if (isOnFirst) continue;
		const localName = Buffer.from(entry.localName ?? name);
		const local = described(0x04034b50, [20]);
		const written = Buffer.concat([local, lengths(localName.length), localName, stored]);
		parts.push(written);
		offset += written.length;
	}
	const directory = Buffer.concat(list);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(count, 8);
	end.writeUInt16LE(count, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, directory, end]);
}

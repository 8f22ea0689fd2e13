/** Bytes of texts and of other bytes, one after another; characters as UTF-8. */
export function bytesOf(...parts: (string | Iterable<number>)[]): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder();
  return Uint8Array.from(parts.flatMap((p) => [...(typeof p === "string" ? utf8.encode(p) : p)]));
}

export const PDF = bytesOf("%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n");
export const PNG = bytesOf(
  [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13],
  "IHDR",
  [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0],
);
export const JPEG = bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 16], "JFIF", [0, 1, 1, 0xff, 0xd9]);
export const WEBP = bytesOf("RIFF", [20, 0, 0, 0], "WEBPVP8L", [0, 0, 0, 0]);

const short = (n: number) => [n & 255, n >> 8];
const long = (n: number) => [...short(n & 65_535), ...short(n >>> 16)];

/** A ZIP file with an empty entry of each name. */
export function zipOf(...names: string[]): Uint8Array<ArrayBuffer> {
  const zero = (n: number) => Array<number>(n).fill(0);
  let at = 0;
  const directory: Uint8Array[] = [];
  const entries = names.map((name) => {
    const head = [...short(20), ...zero(20), ...short(name.length), ...short(0)];
    const entry = bytesOf("PK\u0003\u0004", head, name);
    directory.push(bytesOf("PK\u0001\u0002", short(20), head, zero(10), long(at), name));
    at += entry.length;
    return entry;
  });
  const size = directory.reduce((n, d) => n + d.length, 0);
  const count = [...short(names.length), ...short(names.length)];
  return bytesOf(
    ...entries,
    ...directory,
    "PK\u0005\u0006",
    zero(4),
    count,
    long(size),
    long(at),
    short(0),
  );
}

/** The size of a block of a tar archive, in bytes. */
export const BLOCK = 512;

/** What a header can say of a part's size: eleven octal digits. */
const MOST = 8 ** 11;

const ascii = new TextEncoder();

/** How much room a part of `size` bytes takes behind its header. */
export const padded = (size: number) => Math.ceil(size / BLOCK) * BLOCK;

/** How an archive ends. */
export const END = new Uint8Array(2 * BLOCK);

const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;

/** The header of a part (POSIX ustar): the same name and size give the same bytes. */
export function header(name: string, size: number): Uint8Array {
  if (size >= MOST) throw new Error(`${name} is too large for a backup: it may have 8 GB.`);
  const block = new Uint8Array(BLOCK);
  const put = (text: string, at: number) => block.set(ascii.encode(text), at);
  put(name, 0);
  put(octal(0o600, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(size, 11), 124);
  put(octal(0, 11), 136);
  put("        ", 148);
  put("0", 156);
  put("ustar\u000000", 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${octal(sum, 6)} `, 148);
  return block;
}

/** The size that a header gives for a part of this name; undefined for any other block. */
export function sizeIn(block: Uint8Array, name: string): number | undefined {
  const digits = new TextDecoder("latin1").decode(block.slice(124, 135));
  const size = /^[0-7]{11}$/.test(digits) ? Number.parseInt(digits, 8) : -1;
  if (size < 0) return undefined;
  const meant = header(name, size);
  return meant.every((byte, at) => byte === block[at]) ? size : undefined;
}

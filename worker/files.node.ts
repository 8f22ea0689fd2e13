import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore } from "./context.ts";

let writing = 0;

/** Writes a file whole or not at all; what is acknowledged is on the disk. */
export async function writeWhole(file: string, body: string | Uint8Array): Promise<void> {
  const half = `${file}.${process.pid}-${writing++}`;
  try {
    const made = await open(half, "wx", 0o600);
    try {
      await made.writeFile(body);
      await made.sync();
    } finally {
      await made.close();
    }
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

/** The bytes of a file; null where there is none. */
export async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return null;
    throw error;
  }
}

/** Files in a folder of this machine; what `put` acknowledged is on the disk. */
export function diskFiles(folder: string): FileStore {
  const place = (id: string) => {
    if (!/^[0-9a-f]{64}$/.test(id)) throw new Error("not the id of a file");
    return join(folder, id);
  };
  return {
    async put(id, bytes) {
      const whole = place(id);
      await mkdir(folder, { recursive: true });
      await writeWhole(whole, bytes);
    },
    async get(id) {
      const bytes = await readIfThere(place(id));
      return bytes && new Uint8Array(bytes);
    },
    remove: (id) => rm(place(id), { force: true }),
  };
}

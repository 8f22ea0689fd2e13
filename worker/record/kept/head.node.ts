import { open, readFile, rename, rm } from "node:fs/promises";
import type { KeptHead } from "../../context.ts";

let writing = 0;

/** The head in a file beside the database, for backups to leave out; what is written is on the disk. */
export const diskHead = (file: string): KeptHead => ({
  async read() {
    try {
      return await readFile(file, "utf8");
    } catch (error) {
      if ((error as { code?: string }).code === "ENOENT") return null;
      throw error;
    }
  },
  async write(note) {
    const half = `${file}.${process.pid}-${writing++}`;
    try {
      const made = await open(half, "wx", 0o600);
      try {
        await made.writeFile(note);
        await made.sync();
      } finally {
        await made.close();
      }
      await rename(half, file);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
  },
});

import type { KeptHead } from "../../context.ts";
import { readIfThere, writeWhole } from "../../files.node.ts";

/** The head in a file beside the database, for backups to leave out; what is written is on the disk. */
export const diskHead = (file: string): KeptHead => ({
  async read() {
    const bytes = await readIfThere(file);
    return bytes && bytes.toString("utf8");
  },
  write: (note) => writeWhole(file, note),
});

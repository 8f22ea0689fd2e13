import type { KeptNote } from "../../context.ts";
import { readIfThere, writeWhole } from "../../files.node.ts";

/** A note in a file beside the database, for backups to leave out; what is written is on the disk. */
export const diskNote = (file: string): KeptNote => ({
  async read() {
    const bytes = await readIfThere(file);
    return bytes && bytes.toString("utf8");
  },
  write: (note) => writeWhole(file, note),
});

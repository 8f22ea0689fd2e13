import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore } from "./context.ts";

/** Files in a folder of this machine; what `put` acknowledged is on the disk. */
export function diskFiles(folder: string): FileStore {
  const place = (id: string) => {
    if (!/^[0-9a-f]{64}$/.test(id)) throw new Error("not the id of a file");
    return join(folder, id);
  };
  let writing = 0;
  return {
    async put(id, bytes) {
      const whole = place(id);
      const half = `${whole}.${process.pid}-${writing++}`;
      await mkdir(folder, { recursive: true });
      try {
        const file = await open(half, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(half, whole);
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
    },
    async get(id) {
      try {
        return new Uint8Array(await readFile(place(id)));
      } catch (error) {
        if ((error as { code?: string }).code === "ENOENT") return null;
        throw error;
      }
    },
    remove: (id) => rm(place(id), { force: true }),
  };
}

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAsItStands, openStore } from "../../db/client.node.ts";
import { createApp } from "../app.ts";
import type { Deps } from "../context.ts";
import { diskFiles } from "../files.node.ts";
import { MANIFEST, SUMS, sumsOf } from "../office/backup/file/manifest.ts";
import { withBackup } from "../office/backup/file/read.ts";
import { END, header, padded } from "../office/backup/file/tar.ts";
import { makeBackup } from "../office/backup/make.ts";
import { restoreBackup } from "../office/backup/restore.ts";
import { signerOf } from "../record/checkpoint.ts";
import { signAndKeep } from "../record/kept/head.ts";
import { diskNote } from "../record/kept/note.node.ts";
import type { startApp } from "./startApp.ts";

type App = Awaited<ReturnType<typeof startApp>>;
type Asked = Partial<Parameters<typeof restoreBackup>[0]>;

/** A folder beside an installation, for its backups and for where they are brought back. */
export function backedUp(app: App) {
  const folder = mkdtempSync(join(tmpdir(), "milepost-backup-"));
  const at = (...names: string[]) => join(folder, ...names);
  const opened: { end: () => void }[] = [];
  const source = () => ({
    url: `file:${join(app.deps.realm, "milepost.db")}`,
    files: join(app.deps.realm, "files"),
  });

  const sign = async (deps: Deps = app.deps) => signAndKeep(deps, await signerOf(deps.settings));

  async function backup(name: string, of = source()) {
    await makeBackup(of, at(name), app.clock.now);
    return at(name);
  }

  /** The same backup with its database changed by hand, and every sum right again. */
  async function forge(name: string, as: string, statement: string) {
    const parts: [name: string, bytes: Buffer][] = [];
    await withBackup(at(name), async (backup) => {
      const { manifest } = backup;
      for (const part of manifest.parts) {
        const pieces: Uint8Array[] = [];
        await backup.copyTo(part, async (bytes) => pieces.push(bytes));
        parts.push([part.name, Buffer.concat(pieces)]);
      }
      writeFileSync(at("forged.db"), parts[0]![1]);
      const { client } = openAsItStands(`file:${at("forged.db")}`);
      await client.execute(statement);
      client.close();
      parts[0]![1] = readFileSync(at("forged.db"));
      const told = parts.map(([part, bytes]) => ({
        name: part,
        size: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      }));
      const list = Buffer.from(JSON.stringify({ ...manifest, parts: told }));
      const sums = sumsOf(createHash("sha256").update(list).digest("hex"), told);
      const all: typeof parts = [[MANIFEST, list], [SUMS, Buffer.from(sums)], ...parts];
      const blocks = all.flatMap(([part, bytes]) => [
        header(part, bytes.length),
        bytes,
        Buffer.alloc(padded(bytes.length) - bytes.length),
      ]);
      writeFileSync(at(as), Buffer.concat([...blocks, END]));
    });
  }

  /** Brings a backup back into a folder of its own, or over another one. */
  async function restore(name: string, into: string, asked: Asked = {}) {
    mkdirSync(at(into), { recursive: true });
    return restoreBackup({
      file: at(name),
      folder: at(into),
      url: `file:${at(into, "milepost.db")}`,
      recordKey: app.deps.settings.RECORD_KEY,
      keys: [],
      since: [],
      replace: false,
      acceptLoss: null,
      now: () => app.clock.now,
      random: app.deps.random,
      ...asked,
    });
  }

  /** The service as it starts with what stands in a folder; `realm` is new at every start. */
  async function start(into: string) {
    const store = await openStore(`file:${at(into, "milepost.db")}`);
    const deps: Deps = {
      ...app.deps,
      store,
      files: diskFiles(at(into, "files")),
      kept: diskNote(at(into, "head")),
      gone: diskNote(at(into, "gone")),
      realm: `${at(into)} ${opened.length}`,
    };
    const served = createApp(() => deps);
    const request = (path: string, init?: RequestInit) =>
      Promise.resolve(served.request(`${deps.settings.origin}${path}`, init));
    const end = () => store.client.close();
    opened.push({ end });
    return { deps, store, request, end };
  }

  const end = () => {
    for (const each of opened) each.end();
    rmSync(folder, { recursive: true, force: true });
  };
  return { at, sign, backup, forge, restore, start, end };
}

import { join } from "node:path";
import { expect, test } from "vitest";
import { diskFiles } from "../../files.node.ts";
import { asLead, newUpdate } from "../../test/asLead.ts";
import { bytesOf, PDF } from "../../test/someFiles.ts";
import { tempStore } from "../../test/tempStore.ts";
import { applySteps } from "./apply.ts";
import { exportFolder } from "../../test/exportFolder.ts";
import { exportFiles, readFiles, takeFiles } from "./files.ts";
import { readPast } from "./past/read.ts";
import { prepare } from "./prepare.ts";

const now = new Date("2026-12-01T00:00:00Z");
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const bytes = (of: ReadonlyMap<string, string | Uint8Array>) =>
  new Map([...of].map(([name, b]) => [name, typeof b === "string" ? bytesOf(b) : b]));

test("a copy of the record brings the files along that its evidence shows", async () => {
  const app = await asLead();
  const other = await tempStore();
  const upload = async (name: string, content: BlobPart) => {
    const body = new FormData();
    body.set("sphere", "clinical");
    body.set("file", new File([content], name));
    const sent = { method: "POST", body, cookie: app.session.cookie };
    return (await (await app.request("/api/v1/desk/files", sent)).json()) as { url: string };
  };
  const { url } = await upload("Guide, part 1.pdf", PDF);
  await upload("unpublished.txt", "Not for the public.");
  const published = await app.publish(newUpdate({ evidence: [{ title: "The guide", url }] }));
  expect(published.status).toBe(201);

  const folder = exportFolder(await readPast(app.store));
  expect(folder.get("evidence.csv")).toContain(url);
  const { found, missing } = await exportFiles(app.store, app.deps.files);
  expect([[...found.keys()], missing]).toEqual([[`${url.slice(7)}.pdf`, "names.csv"], []]);

  const past = await readPast(other.store);
  const prepared = prepare({ files: folder }, past, now);
  expect(prepared.outcomes.filter((o) => o.verdict === "refuse")).toEqual([]);
  await applySteps(other.store, prepared.steps, past, { now, random });
  const into = diskFiles(join(other.folder, "files"));
  const read = await readFiles(bytes(found));
  expect(read.refused).toEqual([]);
  expect(await takeFiles(other.store, into, read.taken, now.toISOString())).toBe(1);
  const again = await exportFiles(other.store, into);
  expect(bytes(again.found)).toEqual(bytes(found));
  app.end();
  other.end();
});

test("a file under a wrong hash, or of a kind that is not taken, is refused", async () => {
  const page = bytesOf("<script>");
  const id = "0".repeat(64);
  const { taken, refused } = await readFiles(
    new Map([
      [`${id}.pdf`, PDF],
      ["page.html", page],
    ]),
  );
  expect(taken).toEqual([]);
  expect(refused).toHaveLength(2);
});

test("a file that no evidence shows is left where it is", async () => {
  const { store, folder, end } = await tempStore();
  const into = diskFiles(join(folder, "files"));
  const taken = [{ id: "0".repeat(64), name: "a.pdf", type: "application/pdf", bytes: PDF }];
  expect(await takeFiles(store, into, taken, now.toISOString())).toBe(0);
  expect(await into.get("0".repeat(64))).toBeNull();
  end();
});

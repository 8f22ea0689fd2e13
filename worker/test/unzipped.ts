import { unzipSync } from "fflate/browser";
import { expect } from "vitest";
import { readCsv } from "../office/import/read/csv.ts";
import type { startApp } from "./startApp.ts";

type App = Pick<Awaited<ReturnType<typeof startApp>>, "request">;

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** The files of an archive by their names, as texts. */
export async function unzipped(app: App, path = "/data/milepost.zip") {
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, utf8.decode(bytes)]));
}

/** The rows of a CSV file, each as column -> cell. */
export function rowsIn(csv: string): Record<string, string>[] {
  const { header, rows } = readCsv(csv);
  return rows.map(({ cells }) => Object.fromEntries(header.map((c, i) => [c, cells[i] ?? ""])));
}

import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { rounded } from "../load/rounds.ts";
import { atMost, type Row } from "../report/rows.ts";

/** What `npm run deploy` uploads as the Worker. */
export function bundle(): Row[] {
  const assets = readdirSync("dist/server/assets").map((name) => `dist/server/assets/${name}`);
  const all = Buffer.concat(["dist/server/worker.js", ...assets].map((file) => readFileSync(file)));
  const values = {
    kB: rounded(all.length / 1000, 0),
    "gz kB": rounded(gzipSync(all).length / 1000, 0),
  };
  const told = `${values["gz kB"]} kB gz of ${values.kB} kB`;
  const limit = atMost(150, values["gz kB"], "kB gz");
  return [{ part: "Bytes", what: "the Worker's bundle", values, told, ...limit }];
}

import type { Context } from "hono";
import { describeRoute } from "hono-openapi";
import { holds } from "../answers/answers.ts";
import { readAt, rulesBefore, toldAt } from "../asof.ts";
import { type Env, factory } from "../context.ts";
import { Refusal } from "../errors.ts";
import { closeOf } from "../months/editions/rules.ts";
import { monthDates } from "../months/rules.ts";
import { answers } from "../openapi.ts";
import { positionBefore } from "../record/asof.ts";
import { signerOf, verifierKey } from "../record/checkpoint.ts";
import { hashOf } from "../record/leaf.ts";
import { validate } from "../validate.ts";
import { DICTIONARY } from "./dictionary/files.ts";
import { dictionaryCsv, fill } from "./entries.ts";
import { type Cut, cutAt, signedCut } from "./queries.ts";
import { readme } from "./readme.ts";
import { monthIn, snapshotOf, snapshotsBy, WHOLE } from "./rules.ts";
import { asked, dataList } from "./schema.ts";
import { madeBefore, sent } from "./sending.ts";
import { type Into, oneOf, zipOf } from "./zip.ts";

const WORDS = JSON.stringify(DICTIONARY);

const TYPES = {
  zip: "application/zip",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};
type Ending = keyof typeof TYPES;

const file = (description: string, ending: Ending) =>
  describeRoute({
    description,
    responses: {
      200: { description, content: { [TYPES[ending].split(";")[0]!]: { schema: {} } } },
    },
  });

const DICTIONARY_CSV = "dictionary.csv";

/** The files that can be had by themselves. */
const ALONE = new Set(Object.keys(DICTIONARY).filter((name) => !name.startsWith("record/")));

/** A file to be saved, made while it is sent; whoever has it already gets nothing. */
async function download(c: Context<Env>, cut: Cut, name: string, entry?: string) {
  const { deps, head } = c.var;
  const { settings, realm } = deps;
  const ending = name.split(".").at(-1) as Ending;
  const texts = await hashOf(WORDS + readme(cut, settings.origin));
  const key = [realm, name, entry ?? "", head.seq, head.signed, cut.position, cut.day, texts];
  const etag = `"${(await hashOf(key.join(" "))).slice(0, 32)}"`;
  const headers = {
    etag,
    "cache-control": "public, max-age=0, must-revalidate",
    "content-type": TYPES[ending],
    "content-disposition": `attachment; filename="${name}"`,
  };
  if (holds(c, etag)) return c.body(null, 304, headers);
  if (c.req.method === "HEAD") return c.body(null, 200, headers);
  const made = entry === DICTIONARY_CSV ? dictionaryCsv() : madeBefore(etag);
  if (made !== undefined) return c.body(made, 200, headers);
  const source = {
    store: deps.store,
    origin: settings.origin,
    key: await verifierKey(await signerOf(settings)),
  };
  const write = (into: Into) => fill(source, cut, into);
  const pieces = () => (entry ? oneOf(write, entry) : zipOf(write, cut.instant.slice(0, 10)));
  return c.body(sent(pieces, etag, deps), 200, headers);
}

/** The record as files. */
export const dataRoutes = factory
  .createApp()
  .get(
    "/data/milepost.zip",
    file(
      "The whole public record as one archive: the log, tables, figures, frozen pages, a dictionary, and the hash of each file.",
      "zip",
    ),
    validate("query", asked),
    readAt,
    async (c) => {
      const cut = await signedCut(c.var.deps.store, c.var.reading);
      const on = c.var.reading.asof;
      return download(c, cut, on ? `${WHOLE}-${on}.zip` : `${WHOLE}.zip`);
    },
  )
  .get(
    "/data/:snapshot{[0-9]{4}-[0-9]{2}[.]zip}",
    file("The same as it stood when a month closed, as 2026-03.zip.", "zip"),
    validate("query", asked),
    readAt,
    async (c) => {
      const { head, reading, deps } = c.var;
      const month = monthIn(c.req.param("snapshot"));
      if (!snapshotsBy(reading.day, head.firstDay, head.rules).includes(month))
        throw new Refusal("subject.not_found");
      const { before, day } = closeOf(month, head.rules, head.zone);
      const rules = rulesBefore(before, head.rules);
      const at = positionBefore(before);
      const cut = await signedCut(deps.store, { at, day, zone: head.zone, rules });
      return download(c, cut, `${WHOLE}-${month}.zip`);
    },
  )
  .get(
    "/data/:sheet{[a-z]+[.]csv}",
    file("One table of the archive by itself, as actions.csv or dictionary.csv.", "csv"),
    validate("query", asked),
    readAt,
    async (c) => alone(c, c.req.param("sheet")),
  )
  .get(
    "/data/:object{(?:roadmap|figures)[.]json}",
    file("roadmap.json or figures.json of the archive by itself.", "json"),
    validate("query", asked),
    readAt,
    async (c) => alone(c, c.req.param("object")),
  )
  .get(
    "/api/v1/data",
    answers("What can be downloaded, and what every column and member means.", dataList),
    validate("query", asked),
    readAt,
    async (c) => {
      const { reading } = c.var;
      const { firstDay, rules } = c.var.head;
      return c.json(
        {
          position: (await toldAt(c.var)).size,
          first_day: firstDay,
          snapshots: snapshotsBy(reading.day, firstDay, rules).map((month) => ({
            month,
            address: snapshotOf(month),
            closed_on: monthDates(month, rules).graceEnds,
          })),
          files: Object.entries(DICTIONARY).map(([name, { about, columns }]) => ({
            file: name,
            about,
            address: ALONE.has(name) ? `/data/${name}` : `/${name}`,
            columns: Object.entries(columns).map(([column, [meaning, type, example, unit]]) => ({
              column,
              meaning,
              type,
              example,
              unit: unit ?? null,
            })),
          })),
        },
        200,
      );
    },
  );

async function alone(c: Context<Env>, name: string) {
  if (!ALONE.has(name)) throw new Refusal("request.not_found");
  const cut = await cutAt(c.var.deps.store, c.var.reading);
  return download(c, cut, name, name);
}

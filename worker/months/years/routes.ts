import { readAt, type Reading } from "../../asof.ts";
import { type Deps, factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { answers } from "../../openapi.ts";
import { listed, validate } from "../../validate.ts";
import { citedBy, frozenPeriods, getCopy, hashesOf, pageOn } from "../editions/queries.ts";
import { frozenOf } from "../editions/rules.ts";
import { editionCopy, yearEdition, yearList } from "../editions/schema.ts";
import { earliestFiled, spheresAt } from "../queries.ts";
import { asked } from "../report/schema.ts";
import { firstMonth } from "../first/rules.ts";
import { monthDates, monthOf } from "../rules.ts";
import { listYears, yearParam } from "./schema.ts";

type Asked = { deps: Deps; reading: Reading };

/** The reads behind the first year of the roadmap. */
const beginning = ({ deps, reading: { at } }: Asked) =>
  [spheresAt(deps.store.db, at), earliestFiled(deps.store.db, at)] as const;

const closesOn = (year: string, { rules }: Reading) => monthDates(`${year}-12`, rules).graceEnds;

export const yearsRoutes = factory
  .createApp()
  .basePath("/api/v1/years")
  .get(
    "/",
    answers(
      "Every year of the roadmap, newest first; one that has closed has a frozen review.",
      yearList,
    ),
    validate("query", listYears),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { day } = c.var.reading;
      const { db } = c.var.deps.store;
      const [frozen, spheres, [earliest]] = await db.batch([
        frozenPeriods(db, day),
        ...beginning(c.var),
      ]);
      const first = firstMonth(spheres, earliest?.month ?? null, monthOf(day))?.slice(0, 4);
      const years: string[] = [];
      for (let y = Number(day.slice(0, 4)); first && y >= Number(first); y--) years.push(String(y));
      const items = years.slice((q.page - 1) * q.per_page, q.page * q.per_page).map((year) => ({
        year,
        closes_on: closesOn(year, c.var.reading),
        edition: frozen.find((f) => f.period === year)?.hash ?? null,
      }));
      return c.json(listed(items, q, years.length), 200);
    },
  )
  .get(
    "/:year",
    answers("The frozen review of a year, once its December has closed.", yearEdition),
    validate("param", yearParam),
    validate("query", asked),
    readAt,
    async (c) => {
      const { year } = c.req.valid("param");
      const { day, zone, rules } = c.var.reading;
      const { db } = c.var.deps.store;
      const [[page], versions, [cited], spheres, [earliest]] = await db.batch([
        pageOn(db, year, day),
        hashesOf(db, year),
        citedBy(db, year),
        ...beginning(c.var),
      ]);
      const first = firstMonth(spheres, earliest?.month ?? null, monthOf(day))?.slice(0, 4);
      const current = day.slice(0, 4);
      if (!first || rules.length === 0 || year < first || year > current)
        throw new Refusal("subject.not_found");
      const beside = (n: number) => String(Number(year) + n);
      return c.json(
        {
          year,
          previous: year > first ? beside(-1) : null,
          next: year < current ? beside(1) : null,
          closes_on: closesOn(year, c.var.reading),
          edition: page ? frozenOf(page.html, versions, cited ?? null, zone) : null,
        },
        200,
      );
    },
  )
  .get(
    "/:year/copy",
    answers(
      "The frozen review of a year for another site: plain HTML without scripts, styles or pictures.",
      editionCopy,
    ),
    validate("param", yearParam),
    validate("query", asked),
    readAt,
    async (c) => {
      const { year } = c.req.valid("param");
      return c.json(await getCopy(c.var.deps, `/years/${year}`, year, c.var.reading.day), 200);
    },
  );

import * as v from "valibot";
import { asked } from "../actions/schema.ts";
import { strategiesOf } from "../actions/rules.ts";
import { readAt } from "../asof.ts";
import { factory } from "../context.ts";
import { Refusal } from "../errors.ts";
import { mentionsIn } from "../library/rules.ts";
import { addMonths, gridOf, localDay, monthOf, openMonths } from "../months/rules.ts";
import { answers } from "../openapi.ts";
import { chainOf, ownerlessDays, postsOn } from "../people/team/rules.ts";
import { briefIn } from "../questions/brief/rules.ts";
import { removedNow } from "../record/removed/rules.ts";
import { lastingOf } from "../updates/corrections/rules.ts";
import { listedOf, slug, validate } from "../validate.ts";
import { readSphere, readSpheres } from "./queries.ts";
import { dueOf, historyOf, monthsShown, reportOf, roadOf } from "./road/rules.ts";
import { listSpheres, sphereDetail, sphereList } from "./schema.ts";

/** Months on the Road of a page, the current one included. */
const ON_ROAD = 24;

export const spheresRoutes = factory
  .createApp()
  .basePath("/api/v1/spheres")
  .get(
    "/",
    answers("Every sphere: who leads it and how it reported.", sphereList),
    validate("query", listSpheres),
    readAt,
    async (c) => {
      const { at, day, zone, rules } = c.var.reading;
      const q = c.req.valid("query");
      const last = monthOf(day);
      const now = (rules.length > 0 && openMonths(day, rules)[0]) || last;
      const first = addMonths(last, 1 - ON_ROAD);
      const [all, held, tallies, filings, excuses, marks, steps] = await readSpheres(
        c.var.deps.store.db,
        at,
        { first, last, now },
        q,
      );
      const { items: spheres, ...paged } = listedOf(all, q);
      const months = monthsShown(all, filings, last, ON_ROAD);
      const due = months.includes(now)
        ? gridOf({ rules, spheres: all, filings, excuses }, [now], day, zone)
        : [];
      const grid = gridOf({ rules, spheres, filings, excuses }, months, day, zone);
      const posts = postsOn(day, { strategies: [], spheres, held });
      const done = steps.map((s) => ({ ...s, on: localDay(s.at, zone) }));
      const items = spheres.map(({ reports_from: _, ...sphere }, i) => {
        const cells = grid[i]!.cells;
        const tally = tallies.find((t) => t.sphere === sphere.slug);
        const post = (role: string) =>
          posts.find((p) => p.role === role && p.scope === sphere.slug) ?? null;
        return {
          ...sphere,
          lead: post("lead"),
          deputy: post("deputy"),
          reporting: reportOf(cells, rules, day),
          total: tally?.total ?? 0,
          done: tally?.done ?? 0,
          open: tally?.open ?? 0,
          history: historyOf(cells),
        };
      });
      const road = roadOf(months, { grid, tallies, marks, done, rules });
      return c.json({ items, ...paged, road, now: dueOf(now, due, rules) }, 200);
    },
  )
  .get(
    "/:slug",
    answers("One sphere: its posts, its reports, its actions.", sphereDetail),
    validate("param", v.object({ slug })),
    validate("query", asked),
    readAt,
    async (c) => {
      const { at, day, zone, rules } = c.var.reading;
      const { slug } = c.req.valid("param");
      const last = monthOf(day);
      const window = addMonths(last, 1 - ON_ROAD);
      const [
        spheres,
        held,
        tallies,
        filings,
        excuses,
        marks,
        steps,
        actions,
        slips,
        updates,
        removals,
        mentions,
        questions,
      ] = await readSphere(c.var.deps.store.db, at, slug, window, day);
      const [sphere] = spheres;
      if (!sphere) throw new Refusal("subject.not_found");
      const { given, ...texts } = sphere;
      const months = monthsShown(spheres, filings, last);
      const [whole] = gridOf({ rules, spheres, filings, excuses }, months, day, zone);
      const cells = whole!.cells;
      const grid = [{ ...whole!, cells: cells.slice(-ON_ROAD) }];
      const posts = postsOn(day, { strategies: [], spheres, held });
      const leads = chainOf(day, "lead", slug, held);
      const done = steps.map((s) => ({ ...s, on: localDay(s.at, zone) }));
      return c.json(
        {
          ...texts,
          redacted: removedNow(given, texts, removals, zone),
          lead: posts.find((p) => p.role === "lead" && p.scope === slug) ?? null,
          deputy: posts.find((p) => p.role === "deputy" && p.scope === slug) ?? null,
          chain: [...leads, ...chainOf(day, "deputy", slug, held)],
          ownerless: ownerlessDays(leads, day),
          reporting: reportOf(cells, rules, day),
          history: historyOf(cells),
          road: roadOf(months.slice(-ON_ROAD), { grid, tallies, marks, done, rules }),
          updates: updates.map(({ at: published, corrected_at, withdrawal, ...u }) => {
            const cell = cells.find((x) => x?.month === u.month);
            const reporting = cell ? { state: cell.state, days_late: cell.days_late } : null;
            const lasting = lastingOf({ corrected_at, withdrawal }, zone);
            return { ...u, ...lasting, on: localDay(published, zone), reporting };
          }),
          actions,
          strategies: strategiesOf(actions),
          slips: slips.map(({ at: moved, ...s }) => ({ ...s, on: localDay(moved, zone) })),
          questions: briefIn(questions, day),
          mentions: mentionsIn(mentions),
        },
        200,
      );
    },
  );

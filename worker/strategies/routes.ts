import * as v from "valibot";
import { secondVoiceOf } from "../actions/assessing/rules.ts";
import { LISTED } from "../actions/schema.ts";
import { readAt } from "../asof.ts";
import { factory } from "../context.ts";
import { Refusal } from "../errors.ts";
import { mentionsIn } from "../library/rules.ts";
import { itemOf } from "../measures/rules.ts";
import { addMonths, gridOf, localDay, monthOf } from "../months/rules.ts";
import { answers } from "../openapi.ts";
import { chainOf, postsOn } from "../people/team/rules.ts";
import { closesOf } from "../progress/rules.ts";
import { briefIn } from "../questions/brief/rules.ts";
import { placeOf } from "../record/asof.ts";
import { removedNow } from "../record/removed/rules.ts";
import { monthsShown, reportOf, roadOf } from "../spheres/road/rules.ts";
import { listedOf, slug, validate } from "../validate.ts";
import { readStrategies, readStrategy } from "./queries.ts";
import { changesOf, firstWording, newsOf, ownersOf, stagesOf } from "./rules.ts";
import { askStrategy, listStrategies, strategyDetail, strategyList } from "./schema.ts";

/** Months on the Road of a page, the current one included. */
const ON_ROAD = 24;

export const strategiesRoutes = factory
  .createApp()
  .basePath("/api/v1/strategies")
  .get(
    "/",
    answers("Every strategy in the roadmap's order: who owns it and how far it is.", strategyList),
    validate("query", listStrategies),
    readAt,
    async (c) => {
      const { at, day } = c.var.reading;
      const [strategies, counts, held, next] = await readStrategies(
        c.var.deps.store,
        placeOf(at),
        day,
      );
      const posts = postsOn(day, { strategies, spheres: [], held });
      const items = strategies.map((s) => {
        const stages = stagesOf(counts.filter((n) => n.strategy === s.slug));
        const total = Object.values(stages).reduce((sum, n) => sum + n, 0);
        return {
          ...s,
          next_due: next.find((n) => n.strategy === s.slug)?.day ?? null,
          executive: posts.find((p) => p.role === "executive" && p.scope === s.slug) ?? null,
          stages,
          total,
        };
      });
      return c.json(listedOf(items, c.req.valid("query")), 200);
    },
  )
  .get(
    "/:slug",
    answers("One strategy: its promise, who works on it, and what became of it.", strategyDetail),
    validate("param", v.object({ slug })),
    validate("query", askStrategy),
    readAt,
    async (c) => {
      const { at, day, zone, rules } = c.var.reading;
      const { slug } = c.req.valid("param");
      const parts = c.req.valid("query");
      const last = monthOf(day);
      const first = addMonths(last, 1 - ON_ROAD);
      const [
        [strategy],
        held,
        spheres,
        tallies,
        filings,
        excuses,
        marks,
        steps,
        counts,
        actions,
        slips,
        [moves],
        asides,
        history,
        work,
        measures,
        mentions,
        questions,
        [roadmap],
        judged,
        voiced,
      ] = await readStrategy(c.var.deps.store, placeOf(at), {
        slug,
        first,
        last,
        closes: closesOf(day, rules, zone),
        day,
        parts,
      });
      if (!strategy) throw new Refusal("subject.not_found");
      const { given, ...shown } = strategy;
      const months = monthsShown(spheres, filings, last, ON_ROAD);
      const all = spheres.filter((s) => tallies.some((t) => t.sphere === s.slug));
      const from = parts.spheres ? (parts.spheres - 1) * LISTED.spheres : 0;
      const working = parts.spheres ? all.slice(from, from + LISTED.spheres) : all;
      const grid = gridOf({ rules, spheres: working, filings, excuses }, months, day, zone);
      const done = steps.map((s) => ({ ...s, on: localDay(s.at, zone) }));
      const changes = changesOf(history, zone);
      const posts = postsOn(day, { strategies: [strategy], spheres, held });
      const owners = ownersOf(chainOf(day, "executive", slug, held));
      const newest = new Map(asides.map((a) => [a.slug, a]));
      return c.json(
        {
          ...shown,
          redacted: removedNow(given, shown, history, zone),
          first: firstWording(changes, shown),
          executive: posts.find((p) => p.role === "executive" && p.scope === slug) ?? null,
          stages: stagesOf(counts),
          total: tallies.reduce((n, t) => n + t.total, 0),
          open: tallies.reduce((n, t) => n + t.open, 0),
          working: all.length,
          moves: moves?.count ?? 0,
          spheres: working.map(({ slug: sphere, title }, i) => {
            const tally = tallies.find((t) => t.sphere === sphere)!;
            return {
              slug: sphere,
              title,
              lead: posts.find((p) => p.role === "lead" && p.scope === sphere) ?? null,
              reporting: reportOf(grid[i]!.cells, rules, day),
              total: tally.total,
              done: tally.done,
              open: tally.open,
            };
          }),
          road: roadOf(months, { grid, tallies, marks, done, rules, since: work }),
          measures: measures.filter((m) => !m.retired).map(itemOf),
          questions: briefIn(questions, day),
          mentions: mentionsIn(mentions),
          actions,
          second_voice: secondVoiceOf(roadmap?.on ?? false, judged, voiced, { day, zone }),
          slips: slips.map(({ at: moved, ...s }) => ({ ...s, on: localDay(moved, zone) })),
          asides: [...newest.values()].map(({ at: then, ...a }) => ({
            ...a,
            on: localDay(then, zone),
          })),
          timeline: newsOf(changes, owners),
        },
        200,
      );
    },
  );

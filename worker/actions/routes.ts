import * as v from "valibot";
import { readAt } from "../asof.ts";
import { factory } from "../context.ts";
import { Refusal } from "../errors.ts";
import { mentionsIn } from "../library/rules.ts";
import { gridOf, localDay, monthOf, monthsFrom } from "../months/rules.ts";
import { answers } from "../openapi.ts";
import { postsOn } from "../people/team/rules.ts";
import { briefIn } from "../questions/brief/rules.ts";
import { placeOf } from "../record/asof.ts";
import { removedNow } from "../record/removed/rules.ts";
import { historyOf, reportOf } from "../spheres/road/rules.ts";
import { listed, slug, validate } from "../validate.ts";
import { allCloses } from "./assessing/routes.ts";
import { actionVoiceOf } from "./assessing/rules.ts";
import { readAction, readActions } from "./queries.ts";
import { carriedOf, outcomesOf, relativesOf, standingOf } from "./rules.ts";
import { actionDetail, actionList, asked, listActions } from "./schema.ts";
import { timelineOf } from "./timeline/rules.ts";

export const actionsRoutes = factory
  .createApp()
  .basePath("/api/v1/actions")
  .get(
    "/",
    answers("Promises, with what became of all that match.", actionList),
    validate("query", listActions),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { at } = c.var.reading;
      const [items, tallies, strategies, spheres, cohorts] = await readActions(
        c.var.deps.store,
        placeOf(at),
        q,
      );
      const outcomes = outcomesOf(tallies);
      const total = tallies.reduce((n, t) => n + t.count, 0);
      const choices = {
        strategies,
        spheres: spheres.map(({ slug, title }) => ({ slug, title })),
        cohorts: cohorts.map((x) => x.cohort),
      };
      return c.json({ ...listed(items, q, total), outcomes, choices }, 200);
    },
  )
  .get(
    "/:slug",
    answers("One promise and everything that happened to it.", actionDetail),
    validate("param", v.object({ slug })),
    validate("query", asked),
    readAt,
    async (c) => {
      const { at, day, zone, rules } = c.var.reading;
      const { slug } = c.req.valid("param");
      const [
        [action],
        [place],
        others,
        milestones,
        named,
        held,
        spheres,
        filings,
        excuses,
        history,
        lines,
        moves,
        evidence,
        [roadmap],
        judged,
        mentions,
        questions,
      ] = await readAction(c.var.deps.store, placeOf(at), { slug, closes: allCloses(c.var), day });
      if (!action) throw new Refusal("subject.not_found");
      const { given, owners, continues, ...shown } = action;
      const first = monthOf(localDay(history[0]?.at ?? day, zone));
      const months = monthsFrom(first, monthOf(day));
      const [row] = gridOf({ rules, spheres, filings, excuses }, months, day, zone);
      const cells = row?.cells ?? [];
      const known = { history, lines, moves, evidence, filings, excuses, cells, rules, zone };
      const timeline = timelineOf(known);
      const standing = standingOf(timeline, shown);
      const until = monthOf(standing.ended_on ?? day);
      const posts = postsOn(day, { strategies: [shown.strategy], spheres, held });
      const names = named.flatMap((o) => o.name ?? []);
      return c.json(
        {
          ...shown,
          redacted: removedNow(given, shown, history, zone),
          place: place?.place ?? 0,
          of: place?.of ?? 0,
          ...standing,
          reporting: standing.ended_on ? null : reportOf(cells, rules, day),
          history: historyOf(cells.filter((cell) => cell && cell.month <= until)),
          carried: carriedOf(history, zone),
          owners: { named: names, unnamed: (JSON.parse(owners) as string[]).length - names.length },
          lead: posts.find((p) => p.role === "lead" && p.scope === shown.sphere.slug) ?? null,
          executive:
            posts.find((p) => p.role === "executive" && p.scope === shown.strategy.slug) ?? null,
          milestones,
          second_voice: actionVoiceOf(roadmap?.on ?? false, judged, { day, zone }),
          questions: briefIn(questions, day),
          mentions: mentionsIn(mentions),
          relatives: relativesOf({ ...shown, continues }, others),
          timeline,
        },
        200,
      );
    },
  );

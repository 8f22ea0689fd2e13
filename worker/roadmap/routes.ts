import * as v from "valibot";
import { LANGUAGES } from "../../db/words.ts";
import { readAt } from "../asof.ts";
import { factory } from "../context.ts";
import { inLanguage } from "../languages/rules.ts";
import { earliestFiled, spheresAt } from "../months/queries.ts";
import { monthOfChange, movedIn, standingOf } from "../months/report/rules.ts";
import { firstMonth, beginning } from "../months/first/rules.ts";
import { addMonths, gridOf, monthOf, monthsFrom, openMonths, startOfDay } from "../months/rules.ts";
import { answers } from "../openapi.ts";
import { postsOn } from "../people/team/rules.ts";
import { closesOf } from "../progress/rules.ts";
import { placeOf } from "../record/asof.ts";
import { withState } from "../updates/queries.ts";
import { part, validate } from "../validate.ts";
import { addressesAt, IN_PART, roadmapAt } from "./queries.ts";
import { readRoadmap } from "./front/queries.ts";
import { postsFor, roadRows, securityText, tellingSince, unkeptOf } from "./rules.ts";
import { roadmapAnswer } from "./schema.ts";

const SPAN = 24;

export const roadmapRoutes = factory
  .createApp()
  .basePath("/api/v1/roadmap")
  .get(
    "/",
    answers(
      "The roadmap, how its month stands, what moved, and the Road of its strategies.",
      roadmapAnswer,
    ),
    readAt,
    async (c) => {
      const { at, day, zone, rules } = c.var.reading;
      const current = monthOf(day);
      const oldest = addMonths(current, 1 - SPAN);
      const focus = (rules.length > 0 && openMonths(day, rules)[0]) || current;
      const closed = addMonths(focus, -1);
      const since = `${closed}-01`;
      const began = startOfDay(since, zone);
      const [
        [about],
        spheres,
        strategies,
        filings,
        excuses,
        [earliest],
        stages,
        marks,
        work,
        dangers,
        changes,
        moves,
        newest,
        held,
      ] = await readRoadmap(c.var.deps.store, placeOf(at), {
        oldest,
        current,
        began,
        closes: closesOf(day, rules, zone),
      });
      const first = firstMonth(spheres, earliest?.month ?? null, current);
      const months = first ? monthsFrom(first > oldest ? first : oldest, current) : [];
      const grid = gridOf({ rules, spheres, filings, excuses }, months, day, zone);
      const standing = (month: string) => {
        const i = months.indexOf(month);
        return i < 0 ? null : standingOf(month, i, grid, rules, day);
      };
      const isNow = (change: { at: string; month: string | null }) =>
        monthOfChange(change.at, change.month, rules, zone) === focus;
      const posts = postsOn(day, { strategies, spheres, held });
      const rows = roadRows(months, current, {
        strategies,
        grid,
        work,
        stages,
        moves: marks,
        dangers,
      });
      const none = { title: null, goal: null, body: null, team: null, contact: null, zone };
      return c.json(
        {
          ...(about ?? none),
          now: standing(focus),
          begins: first ? null : beginning(spheres),
          closed: standing(closed),
          moved: movedIn(moves.filter(isNow), changes.filter(isNow)),
          actions: {
            done: rows.reduce((n, r) => n + r.done, 0),
            promised: rows.reduce((n, r) => n + r.promised, 0),
          },
          months,
          rows,
          newest: withState(newest, { rules, zone }),
          unkept: unkeptOf(
            since,
            {
              changes,
              months: tellingSince({ since, began }, months, filings, rules).flatMap(
                (m) => standing(m) ?? [],
              ),
              published: new Map(filings.map((f) => [f.id, f.at])),
            },
            zone,
          ),
          owners: postsFor("executive", strategies, posts),
          leads: postsFor("lead", spheres, posts),
          deputies: postsFor("deputy", spheres, posts),
        },
        200,
      );
    },
  );

const PAGES = [
  "/",
  "/strategies",
  "/spheres",
  "/actions",
  "/months",
  "/updates",
  "/changes",
  "/measures",
  "/questions",
  "/questions/ask",
  "/gatherings",
  "/resources",
  "/suggest",
  "/stories",
  "/glossary",
  "/corrections",
  "/reporting",
  "/progress",
  "/search",
  "/follow",
  "/how-we-count",
  "/record",
  "/data",
  "/data/api",
  "/data/dictionary",
  "/about",
  "/accessibility",
  "/privacy",
];

const PRIVATE = ["/desk", "/board", "/office", "/sign-in"];

const SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";

const sitemap = (kind: "urlset" | "sitemapindex", entries: readonly string[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${kind} xmlns="${SITEMAPS}" xmlns:xhtml="${XHTML}">${entries.join("")}</${kind}>\n`;

/** A page in every language, itself among them. */
const inEach = (origin: string, path: string) =>
  LANGUAGES.map(
    (l) => `<xhtml:link rel="alternate" hreflang="${l}" href="${origin}${inLanguage(path, l)}"/>`,
  ).join("");

const askSitemap = v.object({ asof: v.optional(v.string()), page: part("page") });

/** For machines that read the site: every address, in parts where they are many, and where not to go. */
export const siteRoutes = factory
  .createApp()
  .get("/sitemap.xml", validate("query", askSitemap), readAt, async (c) => {
    const { at, day } = c.var.reading;
    const { store, settings } = c.var.deps;
    const { db } = store;
    const { page } = c.req.valid("query");
    const [
      strategies,
      spheres,
      actions,
      measures,
      questions,
      gatherings,
      resources,
      stories,
      updates,
      [counted],
      reporting,
      [earliest],
    ] = await db.batch([
      ...addressesAt(db, at, page ?? 1),
      spheresAt(db, at),
      earliestFiled(db, at),
    ]);
    const type = { "content-type": "application/xml; charset=utf-8" };
    const parts = Math.ceil((counted?.count ?? 0) / IN_PART);
    if (page === undefined && parts > 1) {
      const all = Array.from(
        { length: parts },
        (_, i) => `${settings.origin}/sitemap.xml?page=${i + 1}`,
      );
      const entries = all.map((address) => `<sitemap><loc>${address}</loc></sitemap>`);
      return c.body(sitemap("sitemapindex", entries), 200, type);
    }
    const current = monthOf(day);
    const first = firstMonth(reporting, earliest?.month ?? null, current);
    const months = first ? monthsFrom(first, current) : [];
    const plan: [path: string, on?: string][] = [
      ...PAGES.map((p): [string] => [p]),
      ...strategies.map((s): [string] => [`/strategies/${s.slug}`]),
      ...spheres.map((s): [string] => [`/spheres/${s.slug}`]),
      ...actions.map((a): [string] => [`/actions/${a.slug}`]),
      ...measures.map((m): [string] => [`/measures/${m.slug}`]),
      ...questions.map((q): [string] => [`/questions/${q.slug}`]),
      ...gatherings.map((g): [string] => [`/gatherings/${g.slug}`]),
      ...resources.map((r): [string] => [`/resources/${r.slug}`]),
      ...stories.map((s): [string] => [`/stories/${s.slug}`]),
      ...months.map((m): [string] => [`/months/${m}`]),
      ...months.filter((m) => m.endsWith("-12")).map((m): [string] => [`/years/${m.slice(0, 4)}`]),
    ];
    const paths: [path: string, on?: string][] = [
      ...((page ?? 1) === 1 ? plan : []),
      ...updates.map((u): [string, string] => [`/updates/${encodeURIComponent(u.slug)}`, u.at]),
    ];
    const urls = paths.map(
      ([path, on]) =>
        `<url><loc>${settings.origin}${path}</loc>${on ? `<lastmod>${on}</lastmod>` : ""}${inEach(settings.origin, path)}</url>`,
    );
    return c.body(sitemap("urlset", urls), 200, type);
  })
  .get("/.well-known/security.txt", readAt, async (c) => {
    const { at, day } = c.var.reading;
    const { store, settings } = c.var.deps;
    const [about] = await roadmapAt(store.db, at);
    return c.text(securityText(about?.contact ?? null, settings.origin, day), 200, {
      "cache-control": "public, max-age=3600",
    });
  })
  .get("/robots.txt", (c) => {
    const closed = LANGUAGES.flatMap((l) =>
      PRIVATE.map((path) => `Disallow: ${inLanguage(path, l)}\n`),
    ).join("");
    return c.text(
      `User-agent: *\n${closed}\nSitemap: ${c.var.deps.settings.origin}/sitemap.xml\n`,
      200,
      {
        "cache-control": "public, max-age=3600",
      },
    );
  });

/** Names of things in a record, with which addresses are made. */
export type Known = {
  strategy: string;
  sphere: string;
  action: string;
  update: string;
  /** A closed month and year. */
  month: string;
  year: string;
  /** Two days between which much changed. */
  from: string;
  to: string;
  measure?: string;
  question?: string;
  gathering?: string;
  resource?: string;
  story?: string;
};

type Listed = {
  items: {
    slug: string;
    id: string;
    month: string;
    year: string;
    edition: string | null;
  }[];
};

/** Names of things as a running installation tells them; throws until a month and a year are frozen. */
export async function knownOf(ask: (path: string) => Promise<Response>): Promise<Known> {
  const list = async (noun: string) =>
    ((await (await ask(`/api/v1/${noun}?per_page=100`)).json()) as Listed).items;
  const [strategy] = await list("strategies");
  const [sphere] = await list("spheres");
  const [action] = await list("actions");
  const [update] = await list("updates");
  const [measure] = await list("measures");
  const [question] = await list("questions");
  const [gathering] = await list("gatherings");
  const [resource] = await list("resources");
  const [story] = await list("stories");
  const months = (await list("months")).filter((m) => m.edition !== null);
  const years = (await list("years")).filter((y) => y.edition !== null);
  if (!months[0] || !years[0]) throw new Error("No month and no year is frozen yet.");
  return {
    strategy: strategy!.slug,
    sphere: sphere!.slug,
    action: action!.slug,
    update: update!.id,
    month: months[0].month,
    year: years[0].year,
    from: `${months.at(-1)!.month}-20`,
    to: `${months[0].month}-20`,
    measure: measure?.slug,
    question: question?.id,
    gathering: gathering?.slug,
    resource: resource?.slug,
    story: story?.slug,
  };
}

/** An address for each public page, by its pattern in `web/routes.tsx`. */
export const pagesOf = (k: Known): Record<string, string> => ({
  "/": "/",
  "/strategies": "/strategies",
  "/strategies/:slug": `/strategies/${k.strategy}`,
  "/spheres": "/spheres",
  "/spheres/:slug": `/spheres/${k.sphere}`,
  "/actions": "/actions",
  "/actions/:slug": `/actions/${k.action}`,
  "/updates": "/updates",
  "/updates/:id": `/updates/${k.update}`,
  "/months": "/months",
  "/months/:month": `/months/${k.month}`,
  "/months/:month/copy": `/months/${k.month}/copy`,
  "/years/:year": `/years/${k.year}`,
  "/years/:year/copy": `/years/${k.year}/copy`,
  "/progress": "/progress",
  "/reporting": "/reporting",
  "/corrections": "/corrections",
  "/changes": `/changes?from=${k.from}&to=${k.to}`,
  "/search": "/search?q=the+update",
  "/follow": `/follow?strategy=${k.strategy}`,
  "/measures": "/measures",
  ...(k.measure && { "/measures/:slug": `/measures/${k.measure}` }),
  "/questions": "/questions",
  "/questions/ask": "/questions/ask",
  ...(k.question && { "/questions/:id": `/questions/${k.question}` }),
  "/gatherings": "/gatherings",
  ...(k.gathering && { "/gatherings/:slug": `/gatherings/${k.gathering}` }),
  "/resources": "/resources",
  ...(k.resource && { "/resources/:slug": `/resources/${k.resource}` }),
  "/suggest": "/suggest",
  "/stories": "/stories",
  ...(k.story && { "/stories/:slug": `/stories/${k.story}` }),
  "/glossary": "/glossary",
  "/how-we-count": "/how-we-count",
  "/embed/:kind/:slug": `/embed/strategy/${k.strategy}`,
  "/record": "/record",
  "/data": "/data",
  "/data/api": "/data/api",
  "/data/dictionary": "/data/dictionary",
  "/about": "/about",
  "/accessibility": "/accessibility",
  "/privacy": "/privacy",
});

/** An address for each public route that answers with data, by its pattern. */
export const dataOf = (k: Known): Record<string, string> => ({
  "/api/v1/roadmap": "/api/v1/roadmap",
  "/api/v1/strategies": "/api/v1/strategies",
  "/api/v1/strategies/:slug": `/api/v1/strategies/${k.strategy}`,
  "/api/v1/spheres": "/api/v1/spheres",
  "/api/v1/spheres/:slug": `/api/v1/spheres/${k.sphere}`,
  "/api/v1/actions": "/api/v1/actions",
  "/api/v1/actions/:slug": `/api/v1/actions/${k.action}`,
  "/api/v1/assessments": "/api/v1/assessments",
  "/api/v1/updates": "/api/v1/updates",
  "/api/v1/updates/:id": `/api/v1/updates/${k.update}`,
  "/api/v1/months": "/api/v1/months",
  "/api/v1/months/:month": `/api/v1/months/${k.month}`,
  "/api/v1/months/:month/edition": `/api/v1/months/${k.month}/edition`,
  "/api/v1/months/:month/edition/copy": `/api/v1/months/${k.month}/edition/copy`,
  "/api/v1/years": "/api/v1/years",
  "/api/v1/years/:year": `/api/v1/years/${k.year}`,
  "/api/v1/years/:year/copy": `/api/v1/years/${k.year}/copy`,
  "/api/v1/reporting": "/api/v1/reporting",
  "/api/v1/reporting/cells": "/api/v1/reporting/cells",
  "/api/v1/reporting/health": "/api/v1/reporting/health",
  "/api/v1/progress": "/api/v1/progress",
  "/api/v1/search": "/api/v1/search?q=the+update",
  "/api/v1/search/suggestions": "/api/v1/search/suggestions?q=pa",
  "/api/v1/follow": `/api/v1/follow?strategy=${k.strategy}`,
  "/api/v1/measures": "/api/v1/measures",
  ...(k.measure && { "/api/v1/measures/:slug": `/api/v1/measures/${k.measure}` }),
  "/api/v1/questions": "/api/v1/questions",
  "/api/v1/questions/ask": "/api/v1/questions/ask",
  ...(k.question && { "/api/v1/questions/:id": `/api/v1/questions/${k.question}` }),
  "/api/v1/gatherings": "/api/v1/gatherings",
  ...(k.gathering && { "/api/v1/gatherings/:slug": `/api/v1/gatherings/${k.gathering}` }),
  "/api/v1/resources": "/api/v1/resources",
  ...(k.resource && { "/api/v1/resources/:slug": `/api/v1/resources/${k.resource}` }),
  "/api/v1/stories": "/api/v1/stories",
  ...(k.story && { "/api/v1/stories/:slug": `/api/v1/stories/${k.story}` }),
  "/api/v1/terms": "/api/v1/terms",
  "/api/v1/team": "/api/v1/team",
  "/api/v1/corrections": "/api/v1/corrections",
  "/api/v1/changes": `/api/v1/changes?from=${k.from}&to=${k.to}`,
  "/api/v1/record/events": "/api/v1/record/events",
  "/api/v1/data": "/api/v1/data",
  "/api/v1/openapi.json": "/api/v1/openapi.json",
  "/updates.atom": "/updates.atom",
  "/updates.json": "/updates.json",
  "/strategies/:file": `/strategies/${k.strategy}.atom`,
  "/spheres/:file": `/spheres/${k.sphere}.atom`,
  "/actions/:file": `/actions/${k.action}.atom`,
  "/calendar.ics": "/calendar.ics",
  "/changes.atom": "/changes.atom",
  "/search.atom": "/search.atom?q=the+update",
  "/search.csv": "/search.csv?q=the+update",
  "/sitemap.xml": "/sitemap.xml",
  "/progress.csv": "/progress.csv?chart=stages",
  ...(k.measure && { "/measures/:file": `/measures/${k.measure}.csv` }),
  "/robots.txt": "/robots.txt",
  "/.well-known/security.txt": "/.well-known/security.txt",
  "/record/key": "/record/key",
  "/record/checkpoint": "/record/checkpoint",
  "/record/checkpoints": "/record/checkpoints",
  "/record/proof/:seq": "/record/proof/2",
  "/record/consistency": "/record/consistency?from=2&to=4",
  "/record/format": "/record/format",
});

/** What is made in many reads while it is sent. */
export const downloadsOf = (k: Known): Record<string, string> => ({
  "/record/events.ndjson": "/record/events.ndjson",
  "/data/milepost.zip": "/data/milepost.zip",
  "/data/:snapshot": `/data/${k.month}.zip`,
  "/data/:sheet": "/data/actions.csv",
  "/data/:object": "/data/figures.json",
});

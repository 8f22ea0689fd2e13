/** Every address of the product; pages never write one out. */
export const paths = {
  home: "/",
  strategies: "/strategies",
  strategy: (slug: string) => `/strategies/${slug}`,
  spheres: "/spheres",
  sphere: (slug: string) => `/spheres/${slug}`,
  actions: "/actions",
  action: (slug: string) => `/actions/${slug}`,
  updates: "/updates",
  update: (id: string) => `/updates/${id}`,
  file: (id: string) => `/files/${id}`,
  updatesFeed: "/updates.atom",
  corrections: "/corrections",
  months: "/months",
  month: (month: string) => `/months/${month}`,
  /** A sphere's part of a month's page. */
  cell: (month: string, sphere: string) => `/months/${month}#${sphere}`,
  /** The spheres of a strategy in a month's page. */
  strategyCell: (month: string, strategy: string) => `/months/${month}#strategy-${strategy}`,
  reporting: "/reporting",
  progress: "/progress",
  progressSheet: "/progress.csv",
  howWeCount: "/how-we-count",
  data: "/data",
  apiDocs: "/data/api",
  openapi: "/api/v1/openapi.json",
  checkpoint: "/record/checkpoint",
  events: "/record/events.ndjson",
  about: "/about",
  accessibility: "/accessibility",
  signIn: "/sign-in",
  mailed: "/mail",
  signOut: "/sign-out",
  offline: "/offline",
  offlineWorker: "/desk-worker.js",
  desk: "/desk",
  /** A finished update that is not public yet. */
  waiting: (month: string, sphere: string) => `/desk/waiting/${month}/${sphere}`,
  write: (month: string, sphere: string) => `/desk/${month}/${sphere}`,
  handover: (sphere: string) => `/desk/handover/${sphere}`,
  myRecord: "/desk/record",
  correct: (id: string) => `/desk/correct/${id}`,
  board: "/board",
  office: "/office",
  officeArea: (area: string) => `/office/${area}`,
};

const PUBLIC =
  /^\/(?:$|\?|#|(?:strategies|spheres|actions|updates|corrections|months|reporting|progress|how-we-count|data|about|accessibility)\b)/;

/** Keeps the links of a page that is read as of an earlier day in that day. */
export function stayInDay(html: string, day: string): string {
  return html.replace(/<a([^>]*?) href="(\/[^"]*)"/g, (whole, before: string, href: string) => {
    if (before.includes("data-today") || !PUBLIC.test(href) || href.includes("asof=")) return whole;
    const [rest, hash] = href.split("#") as [string, string | undefined];
    const joined = `${rest}${rest.includes("?") ? "&amp;" : "?"}asof=${day}`;
    return `<a${before} href="${joined}${hash === undefined ? "" : `#${hash}`}"`;
  });
}

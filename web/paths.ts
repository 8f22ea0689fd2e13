import { FIRST, inLanguage, type Language } from "../worker/languages/rules.ts";

const OF_KIND = { strategy: "/strategies/", sphere: "/spheres/", action: "/actions/" };
type Kind = keyof typeof OF_KIND;

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
  updatesJson: "/updates.json",
  calendar: "/calendar.ics",
  follow: "/follow",
  /** The pages behind the links in followers' mails. */
  followed: "/follow/",
  /** What changed of one thing, as a feed. */
  feedOf: (kind: Kind, slug: string) => `${OF_KIND[kind]}${slug}.atom`,
  calendarOf: (kind: Kind, slug: string) => `/calendar.ics?${kind}=${slug}`,
  corrections: "/corrections",
  changes: "/changes",
  /** What changed of one strategy, sphere or action. */
  changesOf: (kind: Kind, slug: string) => `/changes?${kind}=${slug}`,
  changesFeed: "/changes.atom",
  search: "/search",
  searchFeed: "/search.atom",
  searchSheet: "/search.csv",
  measures: "/measures",
  measure: (slug: string) => `/measures/${slug}`,
  measureSheet: (slug: string) => `/measures/${slug}.csv`,
  questions: "/questions",
  asked: (id: string) => `/questions/${id}`,
  ask: "/questions/ask",
  questionSheet: "/data/questions.csv",
  /** Where one asks about a strategy, a sphere or an action. */
  askAbout: (kind: "strategy" | "sphere" | "action", slug: string) =>
    `/questions/ask?${kind}=${slug}`,
  gatherings: "/gatherings",
  gathering: (slug: string) => `/gatherings/${slug}`,
  resources: "/resources",
  resource: (slug: string) => `/resources/${slug}`,
  suggest: "/suggest",
  stories: "/stories",
  story: (slug: string) => `/stories/${slug}`,
  glossary: "/glossary",
  term: (slug: string) => `/glossary#${slug}`,
  months: "/months",
  month: (month: string) => `/months/${month}`,
  /** A sphere's part of a month's page. */
  cell: (month: string, sphere: string) => `/months/${month}#${sphere}`,
  /** The spheres of a strategy in a month's page. */
  strategyCell: (month: string, strategy: string) => `/months/${month}#strategy-${strategy}`,
  monthCopy: (month: string) => `/months/${month}/copy`,
  year: (year: string) => `/years/${year}`,
  yearCopy: (year: string) => `/years/${year}/copy`,
  reporting: "/reporting",
  progress: "/progress",
  progressSheet: "/progress.csv",
  howWeCount: "/how-we-count",
  data: "/data",
  apiDocs: "/data/api",
  dictionary: "/data/dictionary",
  archive: "/data/milepost.zip",
  openapi: "/api/v1/openapi.json",
  record: "/record",
  /** Where a page of the record is checked in the reader's own browser. */
  verify: (page: string) => `/record?verify=${encodeURIComponent(page)}#verify`,
  recordFormat: "/record/format",
  checkpoint: "/record/checkpoint",
  checkpoints: "/record/checkpoints",
  events: "/record/events.ndjson",
  about: "/about",
  accessibility: "/accessibility",
  privacy: "/privacy",
  /** A small page for the frame of another website. */
  embed: (kind: "strategy" | "sphere" | "action", slug: string) => `/embed/${kind}/${slug}`,
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
  /** A question of the community that waits for an answer. */
  answer: (id: string) => `/desk/answers/${id}`,
  /** An answer to the community that is put right. */
  correctAnswer: (id: string) => `/desk/answers/${id}/correct`,
  /** A question to a lead that waits for an answer. */
  question: (id: string) => `/desk/questions/${id}`,
  /** Where assessors judge. */
  assessments: "/desk/assessments",
  assess: (action: string) => `/desk/assessments/${action}`,
  board: "/board",
  /** The four charts, which the overview shows in place. */
  pictures: "/board/pictures",
  /** A strategy as executives read it. */
  boardStrategy: (slug: string) => `/board/strategies/${slug}`,
  /** Updates that an executive has not marked as read. */
  toRead: "/board/updates",
  decide: (id: string) => `/board/updates/${id}`,
  /** How a year closes, and what becomes of one of its actions. */
  yearClose: (year: number | string) => `/board/years/${year}`,
  closeAction: (year: number | string, action: string) => `/board/years/${year}/${action}`,
  packs: "/board/pack",
  pack: (id: string) => `/board/pack/${id}`,
  packSheet: (id: string, as: "csv" | "xlsx") => `/board/pack/${id}.${as}`,
  /** Packs behind links, for readers without an account. */
  shared: "/pack/",
  office: "/office",
  removals: "/office/redactions",
  officeArea: (area: string) => `/office/${area}`,
};

/** The page that a reader can check against the record, if there is one at this address. */
export const verifiable = (path: string): string | undefined =>
  /^\/(?:updates|strategies|spheres|actions|months)\/[a-z0-9-]+(?=$|[?#])/.exec(path)?.[0];

const PUBLIC =
  /^\/(?:$|\?|#|(?:record|board)(?:$|[?#])|board\/strategies\/|api\/v1\/(?!openapi)|(?:strategies|spheres|actions|updates|corrections|changes|measures|questions(?!\/ask)|gatherings|resources|stories|glossary|months|years|reporting|progress|how-we-count|data|about|accessibility|privacy|calendar\.ics)\b)/;

/** Whether a page can be read as of a day and cited. */
export const isDated = (path: string): boolean => PUBLIC.test(path);

/** Whether other websites may show the page in a frame. */
export const isFramed = (path: string): boolean => path.startsWith("/embed/");

/** What leads somewhere: links, and the forms with their buttons. */
const WAY = /<(a|form|button)\b((?:"[^"]*"|[^"<>])*?) (href|action|formaction)="(\/[^"]*)"/g;

function inDay(href: string, day: string): string {
  if (!PUBLIC.test(href) || href.includes("asof=")) return href;
  const [rest, hash] = href.split("#") as [string, string | undefined];
  const joined = `${rest}${rest.includes("?") ? "&amp;" : "?"}asof=${day}`;
  return hash === undefined ? joined : `${joined}#${hash}`;
}

/** What of the record has a name and a page: a link there is called by that name. */
const NAMED =
  /^\/(?:strategies|spheres|actions|measures|questions|gatherings|resources|stories)\/(?!ask$)[a-z0-9-]+$/;

/**
 * Keeps the ways of a page in the earlier day that it is read as of, and in its language; what
 * links take from the record stays in the record's language and says so.
 */
export function keepWays(html: string, { day, language }: { day?: string; language: Language }) {
  if (!day && language === FIRST) return html;
  return html.replace(WAY, (whole, tag: string, before: string, name: string, href: string) => {
    if (before.includes(" hreflang=")) return whole;
    const dated = day && tag === "a" && !before.includes(" data-today") ? inDay(href, day) : href;
    const named = language !== FIRST && tag === "a" && NAMED.test(href);
    const lang = named && !/ (?:lang|data-own)\b/.test(before) ? ` lang="${FIRST}"` : "";
    return `<${tag}${before}${lang} ${name}="${inLanguage(dated, language)}"`;
  });
}

import type { Actor, RedactionReason, Target } from "../../../db/words.ts";
import { localDay } from "../../months/rules.ts";
import type { Stub, Titles } from "../rules.ts";

export type Shown = {
  seq: number;
  n: number;
  at: string;
  update: string;
  month: string;
  sphere: string;
  action: string | null;
  title: string | null;
  link: string | null;
  of: string | null;
};

export type Fixed = { seq: number; update: string; kind: "corrected" | "withdrawn" };

export type Redacted = {
  seq: number;
  of: number;
  fields: string;
  reason: RedactionReason;
  asked: Actor;
  role: Actor;
  /** Of the event that lost words. */
  kind: string;
  subject: string;
  update: string | null;
  /** That of the update or the excuse. */
  month: string | null;
  sphere: string | null;
  strategy: string | null;
  action: string | null;
  wording: number | null;
  /** That of a measure or a reading, and the position of its title. */
  measure: string | null;
  name: number | null;
};

export const fixItem = ({ seq, update, kind }: Fixed): Stub => ({
  id: `e-${seq}-corrected`,
  group: "corrected",
  kind,
  subject: `update/${update}`,
  url: `/updates/${update}`,
  seq,
  title: null,
});

const PLACES: Record<string, string> = {
  strategy: "/strategies/",
  sphere: "/spheres/",
  question: "/questions/",
  gathering: "/gatherings/",
  resource: "/resources/",
  story: "/stories/",
  term: "/glossary#",
};

/** The page on which the words stood. */
function urlOf(r: Redacted, kind: string, slug: string): string {
  if (r.update !== null) return `/updates/${r.update}`;
  if (r.month !== null) return `/months/${r.month}#${r.sphere}`;
  if (r.action !== null) return `/actions/${r.action}`;
  if (r.measure !== null) return `/measures/${r.measure}`;
  if (kind === "target") return "/reporting#targets";
  const place = PLACES[kind];
  return place ? place + slug : "/about";
}

function titleOf(r: Redacted, kind: string, slug: string, titles: Titles): Stub["title"] {
  if (r.wording !== null) return [r.wording, "wording"];
  if (r.name !== null) return [r.name, "title"];
  return titles.get(`${r.month ? "sphere" : kind}/${r.sphere ?? slug}`) ?? null;
}

export function redactedItem(r: Redacted, titles: Titles): Stub {
  const [kind = "", slug = ""] = r.subject.split("/");
  return {
    id: `e-${r.seq}-redacted-${r.of}`,
    group: "redacted",
    kind: "redacted",
    subject: r.update ? `update/${r.update}` : r.subject,
    url: urlOf(r, kind, slug),
    seq: r.seq,
    sphere: r.sphere,
    title: titleOf(r, kind, slug, titles),
    month: r.month ?? undefined,
    ...(kind === "target" && { figure: slug as Target }),
    fields: JSON.parse(r.fields) as string[],
    reason: r.reason,
    role: r.role,
    asked: r.asked,
  };
}

/** One piece of evidence, words included: they are read a page at a time. */
export const evidenceItem = (s: Shown, zone: string): Stub => ({
  id: `e-${s.seq}-evidence-${s.n}`,
  group: "evidence",
  kind: "evidence",
  subject: `evidence/${s.seq}/${s.n}`,
  url: `/updates/${s.update}`,
  seq: s.seq,
  on: localDay(s.at, zone),
  month: s.month,
  sphere: s.sphere,
  title: s.title,
  of: s.of,
  link: s.link,
  update: s.update,
});

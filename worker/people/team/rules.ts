import type { Role } from "../../../db/words.ts";
import { addDays, type Day, daysBetween } from "../../months/rules.ts";
import type { Post, Stretch } from "./schema.ts";

type Held = {
  role: Role;
  scope: string | null;
  name: string | null;
  public: boolean | null;
  from: string;
  until: string | null;
};
/** Whether a post is held on a day: its end is the first day without it. */
export const holdsOn = (post: { from: Day; until: Day | null }, day: Day): boolean =>
  post.from <= day && (post.until === null || post.until > day);

type Scope = { slug: string; title: string | null };

/** The post as held on a day, or vacant since its last holder left; null if nobody ever held it. */
function postOn(day: string, role: Role, scope: Scope | null, held: readonly Held[]): Post | null {
  const mine = held.filter((h) => h.role === role && h.scope === (scope?.slug ?? null));
  const now = mine.find((h) => holdsOn(h, day));
  const left = mine.flatMap((h) => (h.until !== null && h.until <= day ? [h.until] : []));
  if (!now && left.length === 0) return null;
  return {
    role,
    scope: scope?.slug ?? null,
    scope_title: scope?.title ?? null,
    name: now?.public ? now.name : null,
    since: now ? now.from : (left.toSorted().at(-1) ?? null),
    vacant: !now,
  };
}

/** Every post that answers to the public, in the roadmap's order: the whole, strategies, spheres. */
export function postsOn(
  day: string,
  known: { strategies: readonly Scope[]; spheres: readonly Scope[]; held: readonly Held[] },
): Post[] {
  const at = (role: Role, scope: Scope | null) => postOn(day, role, scope, known.held) ?? [];
  return [
    ...(["executive", "admin", "approver", "assessor", "moderator"] as const).flatMap((r) =>
      at(r, null),
    ),
    ...known.strategies.flatMap((s) => at("executive", s)),
    ...known.spheres.flatMap((s) => [at("lead", s), at("deputy", s)].flat()),
  ];
}

/**
 * Everyone who held a post by a day, and the gaps between them, oldest first. An end that is
 * announced for later stands in it; who comes after that day does not.
 */
export function chainOf(day: Day, role: Role, scope: string, held: readonly Held[]): Stretch[] {
  const begun = held
    .filter((h) => h.role === role && h.scope === scope && h.from <= day && h.until !== h.from)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const chain: Stretch[] = [];
  let covered: Day | null | undefined;
  for (const { name, from, until } of begun) {
    if (covered && covered < from)
      chain.push({ role, name: null, from: covered, until: from, vacant: true });
    chain.push({ role, name, from, until, vacant: false });
    if (covered !== null) covered = until === null || !covered || until > covered ? until : covered;
  }
  if (covered && covered <= day)
    chain.push({ role, name: null, from: covered, until: null, vacant: true });
  return chain;
}

/** On how many days, up to and with this one, nobody held the post since it was first filled. */
export function ownerlessDays(chain: readonly Stretch[], day: Day) {
  const first = chain[0];
  if (!first) return null;
  const gaps = chain.filter((s) => s.vacant);
  const days = gaps.reduce((n, s) => n + daysBetween(s.from, s.until ?? addDays(day, 1)), 0);
  return { days, since: first.from };
}

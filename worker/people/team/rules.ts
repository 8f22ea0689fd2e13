import type { Role } from "../../../db/words.ts";
import type { Post } from "./schema.ts";

type Held = {
  role: Role;
  scope: string | null;
  name: string | null;
  public: boolean | null;
  from: string;
  until: string | null;
};
type Scope = { slug: string; title: string | null };

/** The post as held on a day, or vacant since its last holder left; null if nobody ever held it. */
function postOn(day: string, role: Role, scope: Scope | null, held: readonly Held[]): Post | null {
  const mine = held.filter((h) => h.role === role && h.scope === (scope?.slug ?? null));
  const now = mine.find((h) => h.from <= day && (h.until === null || h.until > day));
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

import type { Role } from "../../../db/words.ts";
import type { Day } from "../../months/rules.ts";
import { holdsOn } from "../../people/team/rules.ts";
import type { Days } from "../reports/rules.ts";
import type { Stub, Titles } from "../rules.ts";
import { type Change, type Fields, isWhole, type Only, type State } from "../state/rules.ts";

export type Held = {
  person: string;
  role: Role;
  scope: string | null;
  from: Day;
  until: Day | null;
  /** Where this word about the appointment stands in the record. */
  seq: number;
};

/** Who holds which post on a day; a vacant one is not there. */
function holders(held: readonly Held[], day: Day): State {
  const posts = new Map<string, Fields>();
  for (const h of held) {
    const post = `post/${h.role}/${h.scope}`;
    if (!posts.has(post) && holdsOn(h, day)) posts.set(post, { person: h.person });
  }
  return posts;
}

/** The posts as held on both days. */
export const postsIn = (before: readonly Held[], after: readonly Held[], days: Days) => ({
  was: days.from === null ? new Map<string, Fields>() : holders(before, days.from),
  now: holders(after, days.to),
});

/** When a post got its holder, or fell vacant: the appointment's own day and its place. */
function turnOf(post: string, held: readonly Held[], day: Day): { on: Day; seq: number } {
  const mine = held.filter((h) => `post/${h.role}/${h.scope}` === post);
  const now = mine.find((h) => holdsOn(h, day));
  if (now) return { on: now.from, seq: now.seq };
  const left = mine.filter((h) => h.until !== null && h.until <= day);
  const last = left.toSorted((x, y) => (x.until! < y.until! ? 1 : -1))[0];
  return { on: last?.until ?? day, seq: last?.seq ?? 0 };
}

type Reach = readonly { strategy: string; sphere: string }[];

/** Which strategies and spheres a question is about: by their own slug or through their actions. */
export function within(only: Only, reach: Reach) {
  const whole = isWhole(only);
  const strategies = new Set(reach.map((r) => r.strategy));
  const spheres = new Set(reach.map((r) => r.sphere));
  if (only.strategy && !only.sphere && !only.action) strategies.add(only.strategy);
  if (only.sphere && !only.strategy && !only.action) spheres.add(only.sphere);
  const ofStrategies = only.strategy !== undefined || only.action !== undefined;
  return {
    strategy: (slug: string) => whole || (ofStrategies && strategies.has(slug)),
    sphere: (slug: string) => whole || spheres.has(slug),
  };
}

/** Posts that changed hands. */
export function postItems(
  changes: readonly Change[],
  held: readonly Held[],
  titles: Titles,
  reach: ReturnType<typeof within>,
  day: Day,
): Stub[] {
  return changes.flatMap(({ subject, was, now }): Stub[] => {
    const [, role, scope = ""] = subject.split("/");
    const place = role === "executive" ? "strategy" : "sphere";
    if (!reach[place](scope)) return [];
    const { on, seq } = turnOf(subject, held, day);
    const ids = (side: typeof now) => (side ? [String(side.person)] : []);
    return [
      {
        id: `e-${seq}-owner-${subject.replaceAll("/", "-")}`,
        group: "owner",
        kind: "post",
        subject,
        url: `/${place === "strategy" ? "strategies" : "spheres"}/${scope}`,
        seq,
        on,
        sphere: place === "sphere" ? scope : null,
        title: titles.get(`${place}/${scope}`) ?? null,
        people: { was: ids(was), now: ids(now) },
      },
    ];
  });
}

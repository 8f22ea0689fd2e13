import { monthName } from "../../months/words/rules.ts";
import type { Entry } from "../../taken.ts";

/** An update as its entry needs it. */
type Told = {
  id: string;
  month: string;
  sphere: string;
  sphere_title: string | null;
  state: string;
  summary: string | null;
  published_at: string;
  withdrawn: { reason: string | null } | null;
};

const GONE = "This text was removed.";

/** What a reader of the feed gets: a withdrawn update gives its explanation. */
export const contentOf = (u: Pick<Told, "summary" | "withdrawn">): string =>
  u.withdrawn ? `Withdrawn: ${u.withdrawn.reason ?? GONE}` : (u.summary ?? GONE);

/** When an update was last put right or taken back, or published. */
export const changedAt = (u: {
  published_at: string;
  corrected_at: string | null;
  withdrawal: string | null;
}): string =>
  (u.withdrawal ? (JSON.parse(u.withdrawal) as { at: string }).at : u.corrected_at) ??
  u.published_at;

/** An update as an entry: it keeps its id for ever. `address` makes an address of a path. */
export function entryOf(u: Told, changed: string, origin: string, link: string): Entry {
  const sphere = u.sphere_title ?? u.sphere;
  return {
    id: `${origin}/updates/${u.id}`,
    link,
    title: `${sphere}, ${monthName(u.month)}`,
    date: new Date(changed),
    published: new Date(u.published_at),
    author: sphere,
    content: contentOf(u),
    category: { term: u.state, name: u.state.replace("_", " ") },
  };
}

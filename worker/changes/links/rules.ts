import type { LinkState } from "../../../db/words.ts";
import type { Stub } from "../rules.ts";
import type { Fields } from "../state/rules.ts";

/** A cited link that looks found in another state than before the stretch. */
export type Linked = {
  of: number;
  n: number;
  /** The look that told it. */
  seq: number;
  was: LinkState | null;
  state: LinkState;
  on: string;
  update: string;
  month: string;
  sphere: string;
  title: string | null;
  link: string;
  /** The action that it was shown for, in its words. */
  about: string | null;
};

const subject = (l: Linked) => `link/${l.of}/${l.n}`;

/** Both states of the links that differ. */
export const linksIn = (links: readonly Linked[]) => ({
  was: new Map<string, Fields>(
    links.flatMap((l) => (l.was === null ? [] : [[subject(l), { state: l.was }] as const])),
  ),
  now: new Map<string, Fields>(links.map((l) => [subject(l), { state: l.state }] as const)),
});

const LOST: readonly (LinkState | null)[] = ["broken", "changed"];

/** What is told of a link: that it broke, changed, or leads again to what was cited. */
function kindOf({ was, state }: Linked): Stub["kind"] | undefined {
  if (state === "broken") return "link_broken";
  if (state === "changed") return "link_changed";
  return state === "working" && LOST.includes(was) ? "link_mended" : undefined;
}

export const linkItems = (links: readonly Linked[]): Stub[] =>
  links.flatMap((l) => {
    const kind = kindOf(l);
    if (!kind) return [];
    const { update, month, sphere, title, link, seq } = l;
    const place = { subject: subject(l), url: `/updates/${update}`, update, month, sphere };
    const id = `e-${seq}-links`;
    return [{ ...place, id, group: "links", kind, seq, title, of: l.about, link, now: l.on }];
  });

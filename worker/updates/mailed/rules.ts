import type { UpdateKind } from "../../../db/words.ts";
import type { Day, Month } from "../../months/rules.ts";

/** A mailed link as it stands: what it is for, and whether its reader may still use it. */
export type Link = {
  person: string;
  sphere: string;
  title: string | null;
  month: Month;
  does: "write" | "nothing" | "leave";
  expiresAt: string;
  usedAt: string | null;
  /** Whether the person speaks for the sphere today. */
  speaks: boolean;
  address: string | null;
  /** The newest that was published for the month. */
  update: string | null;
  kind: UpdateKind | null;
};

export type LinkState = "open" | "unknown" | "expired" | "used" | "reported" | "left";

/** What can still be done with a link. */
export function stateOf(link: Link | undefined, now: string): LinkState {
  if (!link) return "unknown";
  if (link.usedAt !== null) return "used";
  if (link.expiresAt <= now) return "expired";
  if (!link.speaks) return "left";
  const replaceable = link.does === "write" && link.kind === "nothing";
  return link.update !== null && link.does !== "leave" && !replaceable ? "reported" : "open";
}

/** What a page behind a mailed link shows. */
export type LinkView = {
  state: LinkState;
  does?: Link["does"];
  sphere?: string;
  title?: string;
  month?: Month;
  due?: Day;
  /** Where the report stands, if there is one. */
  update?: string | null;
  /** How many spheres have reported for the month, of how many that owe it. */
  told?: { reported: number; owed: number };
  /** Where a code would be mailed to; missing when the reader is signed in. */
  address?: string;
};

/** Where the button of a link leads that only shows the way. */
export const wayOf = ({ does, month, sphere }: Pick<Link, "does" | "month" | "sphere">) =>
  does === "leave" ? `/desk/handover/${sphere}` : `/desk/${month}/${sphere}`;

import type { Lineage, Stage } from "../../../db/words.ts";
import type { FieldError } from "../../errors.ts";
import type { ChangeName } from "./schema.ts";

type Standing = { stage: Stage; lineage: Lineage };

const ALL: readonly ChangeName[] = [
  "reword",
  "move",
  "assign",
  "drop",
  "merge",
  "continue",
  "reinstate",
  "milestone",
  "milestone_moved",
  "milestone_reached",
  "milestone_dropped",
];

/** Whether an action still runs: nothing of it is finished, stopped or carried on elsewhere. */
const runs = (a: Standing) =>
  a.lineage === "continuing" && a.stage !== "done" && a.stage !== "dropped";

/** Whether a change is open to an action as it stands. What was done is not undone by a form. */
export function mayChange(a: Standing, change: ChangeName): boolean {
  const left = a.lineage !== "continuing" || a.stage === "dropped";
  if (change === "reinstate") return left;
  if (change === "reword" || change === "assign") return !left;
  return runs(a);
}

export const changesOpenTo = (a: Standing): ChangeName[] => ALL.filter((c) => mayChange(a, c));

/** What is wrong with the action that another is merged into. */
export function mergeIs(
  from: string,
  into: ({ slug: string } & Standing) | undefined,
): "action.unknown" | "action.itself" | "action.not_running" | undefined {
  if (!into) return "action.unknown";
  if (into.slug === from) return "action.itself";
  return runs(into) ? undefined : "action.not_running";
}

type Known = {
  strategies: readonly { slug: string }[];
  spheres: readonly { slug: string }[];
  people: readonly { id: string }[];
};

/** The names an action gives that nobody knows. */
export function strangers(
  asked: { strategy?: string; sphere?: string; owners?: readonly string[] },
  known: Known,
): FieldError[] {
  const has = (items: readonly { slug: string }[], slug: string | undefined) =>
    slug === undefined || items.some((i) => i.slug === slug);
  const owners = asked.owners ?? [];
  return [
    ...(has(known.strategies, asked.strategy)
      ? []
      : [{ path: "strategy", message: "strategy.unknown" }]),
    ...(has(known.spheres, asked.sphere) ? [] : [{ path: "sphere", message: "sphere.unknown" }]),
    ...(owners.every((o) => known.people.some((p) => p.id === o))
      ? []
      : [{ path: "owners", message: "person.unknown" }]),
  ];
}

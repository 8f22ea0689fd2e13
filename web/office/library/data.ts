import { query } from "@solidjs/router";
import type { InferResponseType } from "hono/client";
import { MOST, type ShelfName } from "../../../worker/office/library/schema.ts";
import type { suggestionReads } from "../../../worker/office/suggestions/routes.ts";
import type { libraryReads } from "../../../worker/office/library/routes.ts";
import { client } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import type { Ask } from "../OfficeForm.tsx";

const library = () => client<typeof libraryReads>().api.v1.office.library;

export type Shelf = InferResponseType<ReturnType<typeof library>[":shelf"]["$get"], 200>;
export type Item = Shelf["items"][number];

/** Everything on one shelf of the library. */
export const getShelf = query(
  async (shelf: ShelfName) => (await library()[":shelf"].$get({ param: { shelf } })).json(),
  "office.library",
);

const suggestions = () => client<typeof suggestionReads>().api.v1.office.resources.suggestions;

export type Suggestions = InferResponseType<ReturnType<typeof suggestions>["$get"], 200>;

/** What somebody suggested for the library. */
export const getSuggestions = query(
  async () => (await suggestions().$get()).json(),
  "office.suggestions",
);

/** What a thing holds, as a form shows it. */
export const nowOf = (item: Item): Record<string, string | null> => ({
  ...Object.fromEntries(
    Object.entries(item.facts).map(([name, fact]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      Array.isArray(fact) ? fact.join(name === "actions" ? "\n" : " ") : String(fact ?? ""),
    ]),
  ),
  ...item.texts,
  ended: item.ended ? "yes" : "no",
});

/** What everything in the library is asked: what it speaks of. */
export const spokenAsks = ({ strategies, spheres }: Shelf): Ask[] => [
  {
    name: "strategies",
    label: t("library.office.strategies"),
    kind: "boxes",
    options: strategies.map((s) => ({
      value: s.slug,
      label: `${s.number}. ${s.title ?? s.slug}`,
    })),
  },
  {
    name: "spheres",
    label: t("library.office.spheres"),
    kind: "boxes",
    options: spheres.map((s) => ({ value: s.slug, label: s.title ?? s.slug })),
  },
  {
    name: "actions",
    label: t("library.office.actions"),
    hint: t("library.office.actionsHint"),
    kind: "area",
    max: MOST.text,
  },
];

/** What every change is asked: whether the thing ends, and why. */
export const endAsks = (ended: string): Ask[] => [
  { name: "ended", label: ended, kind: "yesno", required: true },
  {
    name: "reason",
    label: t("library.office.reason"),
    hint: t("library.office.reasonHint"),
    kind: "area",
    max: MOST.reason,
  },
];

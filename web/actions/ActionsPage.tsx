import { createAsync, useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import { HEALTHS, LINEAGES, OUTCOMES, STAGES } from "../../db/words.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { useAsof, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { Opening } from "../ui/parts/Part.tsx";
import { type Filter, FilterForm } from "../ui/table/FilterForm.tsx";
import { Pager } from "../ui/table/Pager.tsx";
import { ActionTable } from "./ActionTable.tsx";
import { askedIn, narrowing, Unknown } from "./Asked.tsx";
import { ASKED, type Asked, getActions } from "./data.ts";

type Found = NonNullable<Awaited<ReturnType<typeof getActions>>>;

/** What the rows behind a figure are narrowed to besides. */
const BEHIND: ["outcome" | "evidence" | "moved", () => NonNullable<Filter["choices"]>][] = [
  ["outcome", () => OUTCOMES.map((o) => ({ value: o, label: t(`common.outcome.${o}`) }))],
  [
    "evidence",
    () =>
      (["yes", "no"] as const).map((e) => ({ value: e, label: t(`actions.filter.shown.${e}`) })),
  ],
  ["moved", () => [{ value: "yes", label: t("actions.filter.everMoved") }]],
];

const filtersOf = (asked: Asked, { strategies, spheres, cohorts }: Found["choices"]): Filter[] => [
  {
    name: "strategy",
    label: t("actions.filter.strategy"),
    value: asked.strategy,
    choices: strategies.map((s) => ({ value: s.slug, label: `${s.number}. ${s.title ?? s.slug}` })),
  },
  {
    name: "sphere",
    label: t("actions.filter.sphere"),
    value: asked.sphere,
    choices: spheres.map((s) => ({ value: s.slug, label: s.title ?? s.slug })),
  },
  {
    name: "stage",
    label: t("actions.filter.stage"),
    value: asked.stage,
    choices: STAGES.map((s) => ({ value: s, label: t(`common.stage.${s}`) })),
  },
  {
    name: "health",
    label: t("actions.filter.health"),
    value: asked.health,
    choices: HEALTHS.map((h) => ({ value: h, label: t(`common.health.${h}`) })),
  },
  {
    name: "cohort",
    label: t("actions.filter.cohort"),
    value: asked.cohort,
    choices: cohorts.map((year) => ({ value: String(year), label: String(year) })),
  },
  {
    name: "lineage",
    label: t("actions.filter.lineage"),
    value: asked.lineage,
    choices: LINEAGES.map((l) => ({ value: l, label: t(`actions.filter.lineages.${l}`) })),
  },
  {
    name: "slipped",
    label: t("actions.filter.slipped"),
    value: asked.slipped,
    choices: [{ value: "yes", label: t("actions.filter.late") }],
  },
  // Receipts ask for these; the form keeps them.
  ...BEHIND.flatMap(([name, choices]) => {
    const value = asked[name];
    const label = t(`actions.filter.behind.${name}`);
    return value ? [{ name, label, value, choices: choices() }] : [];
  }),
];

/** Every promise, filtered by what the address asks. */
export default function ActionsPage() {
  const location = useLocation();
  const asked = (): Asked => askedIn(location.query, ASKED);
  const narrowed = () => narrowing(asked());
  const filtered = () => Object.keys(narrowed()).length > 0;
  const answer = createAsync(() => getActions(asked(), useAsof()), { deferStream: true });
  useHead(() => ({ title: t("actions.title"), description: t("actions.described") }));
  return (
    <Show when={answer() !== undefined}>
      <Show
        when={answer()}
        fallback={
          <Unknown title={t("actions.unknown")} href={paths.actions} all={t("actions.all")} />
        }
      >
        {(found) => (
          <>
            <Opening
              kick={t("actions.title")}
              title={t(filtered() ? "actions.matched" : "actions.found", found().outcomes)}
              long
              lede={t("actions.others", found().outcomes) || undefined}
            >
              <Receipt of={receiptOf("outcomes", narrowed(), found().total)} />
            </Opening>
            <section class="wrap part full" aria-label={t("actions.table.caption")}>
              <div class="stack">
                <FilterForm
                  action={paths.actions}
                  filters={filtersOf(asked(), found().choices)}
                  asof={useAsof()}
                />
                <ActionTable caption={t("actions.table.caption")} items={found().items} />
                <Pager
                  path={location.pathname + location.search}
                  page={found().page}
                  perPage={found().per_page}
                  total={found().total}
                />
              </div>
            </section>
          </>
        )}
      </Show>
    </Show>
  );
}

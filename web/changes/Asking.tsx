import { For, Show } from "solid-js";
import { monthsBefore } from "../../worker/changes/rules.ts";
import type { ChangeList } from "../../worker/changes/schema.ts";
import { addDays } from "../../worker/months/rules.ts";
import { useAsof } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { useSite, withQuery } from "../ui/site.ts";
import { FilterForm } from "../ui/table/FilterForm.tsx";

const STRETCHES = [
  ["month", 1],
  ["quarter", 3],
  ["year", 12],
] as const;

/** The form that asks for two days, and stretches of time that are often asked for. */
export function Asking(props: { list: ChangeList; path: string }) {
  const today = () => useAsof() ?? useSite().today;
  const about = () => props.list.about;
  const stretch = (from: string | null) =>
    withQuery(props.path, {
      from: from ?? addDays(props.list.begins ?? today(), -1),
      to: undefined,
      page: undefined,
      seen: undefined,
    });
  const filters = () => [
    {
      name: "strategy",
      label: t("changes.ask.strategy"),
      value: about().strategy?.slug,
      choices: props.list.choices.strategies.map((s) => ({
        value: s.slug,
        label: `${s.number} ${s.title ?? s.slug}`,
      })),
    },
    {
      name: "sphere",
      label: t("changes.ask.sphere"),
      value: about().sphere?.slug,
      choices: props.list.choices.spheres.map((s) => ({ value: s.slug, label: s.title ?? s.slug })),
    },
  ];
  return (
    <div class="stack">
      <FilterForm action={paths.changes} asof={useAsof()} filters={filters()}>
        <label>
          <span>{t("changes.ask.from")}</span>
          <input
            type="date"
            name="from"
            max={props.list.to}
            value={props.list.from ?? addDays(props.list.begins ?? props.list.to, -1)}
          />
        </label>
        <label>
          <span>{t("changes.ask.to")}</span>
          <input type="date" name="to" max={today()} value={props.list.to} />
        </label>
        <Show when={about().action}>
          {(action) => <input type="hidden" name="action" value={action().slug} />}
        </Show>
      </FilterForm>
      <nav aria-label={t("changes.ask.presets")}>
        <ul class="plain tally">
          <For each={STRETCHES}>
            {([name, months]) => (
              <li>
                <a href={stretch(monthsBefore(today(), months))}>{t(`changes.ask.${name}`)}</a>
              </li>
            )}
          </For>
          <li>
            <a href={stretch(null)}>{t("changes.ask.beginning")}</a>
          </li>
          <Show when={about().action}>
            <li>
              <a href={withQuery(props.path, { action: undefined, page: undefined })}>
                {t("changes.ask.whole")}
              </a>
            </li>
          </Show>
          <Show when={!useAsof()}>
            <li data-island="seen" data-day={useSite().today} data-path={stretch(today())} hidden>
              <a href={paths.changes}>{t("changes.ask.month")}</a>{" "}
              <small>{t("changes.ask.seenHint")}</small>
            </li>
          </Show>
        </ul>
      </nav>
    </div>
  );
}

import { createAsync, useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { HEALTHS, STAGES } from "../../db/words.ts";
import { KINDS } from "../../worker/search/rules.ts";
import { type FoundItem, type FoundList, REPORTED } from "../../worker/search/schema.ts";
import { askedIn } from "../actions/Asked.tsx";
import { httpStatus, useHead } from "../frame.ts";
import { dayOf, formatDate, formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { recordLang } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { type Entry, Ledger } from "../ui/parts/Lists.tsx";
import { More, Opening, Part } from "../ui/parts/Part.tsx";
import { useSite, withQuery } from "../ui/site.ts";
import { type Filter, FilterField, FilterForm } from "../ui/table/FilterForm.tsx";
import { Pager } from "../ui/table/Pager.tsx";
import { type Asked, getFound, NARROWING } from "./data.ts";
import { Marked } from "./Marked.tsx";

const filtersOf = (asked: Asked, { choices }: FoundList): Filter[] => {
  const filter = (name: (typeof NARROWING)[number], options: Filter["choices"]): Filter => ({
    name,
    label: t(`search.filter.${name}`),
    value: asked[name],
    choices: options,
  });
  return [
    filter(
      "kind",
      KINDS.map((k) => ({ value: k, label: t(`search.kind.${k}`) })),
    ),
    filter(
      "strategy",
      choices.strategies.map((s) => ({
        value: s.slug,
        label: `${s.number}. ${s.title ?? s.slug}`,
      })),
    ),
    filter(
      "sphere",
      choices.spheres.map((s) => ({ value: s.slug, label: s.title ?? s.slug })),
    ),
    filter(
      "month",
      choices.months.map((m) => ({ value: m, label: formatMonth(m) })),
    ),
    filter(
      "stage",
      STAGES.map((s) => ({ value: s, label: t(`common.stage.${s}`) })),
    ),
    filter(
      "health",
      HEALTHS.map((h) => ({ value: h, label: t(`common.health.${h}`) })),
    ),
    filter(
      "reporting",
      REPORTED.map((r) => ({ value: r, label: t(`common.reporting.${r}`) })),
    ),
    filter("evidence", [{ value: "yes", label: t("search.filter.shown") }]),
  ];
};

function nameOf(item: FoundItem) {
  if (item.month) return t("search.update", item.sphere_title ?? item.ref, formatMonth(item.month));
  if (item.title === null) return t("search.removed");
  return <Marked pieces={item.marked_title} />;
}

const entryOf = (item: FoundItem): Entry => ({
  when: t(`search.kind.${item.kind}`),
  what: (
    <>
      <p>
        <a href={item.url}>{nameOf(item)}</a>
      </p>
      <p>
        <Marked pieces={item.excerpt} />
      </p>
    </>
  ),
  end: <time datetime={item.changed_at}>{formatDate(dayOf(item.changed_at, useSite().zone))}</time>,
});

/** A choice in the address that does not exist, and the way back. */
function Wrong() {
  httpStatus(422);
  return (
    <Opening
      long
      title={t("search.wrong.title")}
      lede={
        <>
          {t("search.wrong.why")}
          {t("common.mark.gap")}
          <a href={paths.search}>{t("search.wrong.whole")}</a>
        </>
      }
    />
  );
}

const LONGEST = 60;

/** What was searched for in the end, in a headline's length. */
function searched({ q = "" }: Asked, { instead }: FoundList): string {
  const words = instead.reduce((text, { asked, found }) => text.replace(asked, found), q);
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** How many suggestions there may be. */
const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8];

function Form(props: { asked: Asked; found: FoundList }) {
  const filters = () => filtersOf(props.asked, props.found);
  return (
    <div
      role="search"
      data-island="suggest"
      data-lang={recordLang()}
      data-list={t("search.suggestions")}
      data-counts={COUNTS.map((n) => t("search.suggested", n)).join("|")}
    >
      <FilterForm
        action={paths.search}
        filters={[{ name: "q", label: t("search.filter.q"), value: props.asked.q }]}
        go={t("search.go")}
        more={
          <More summary={t("search.narrow")} open={filters().some((filter) => filter.value)}>
            <div class="filters">
              <For each={filters()}>{(filter) => <FilterField {...filter} />}</For>
            </div>
          </More>
        }
      />
    </div>
  );
}

/** What was done with words that nothing holds. */
function Forgiven(props: { found: FoundList }) {
  const asked = () => props.found.instead.map((i) => i.asked);
  const words = () => props.found.instead.map((i) => i.found);
  return (
    <>
      <Show when={props.found.instead.length > 0}>
        <p>{t("search.instead", asked(), words())}</p>
      </Show>
      <Show when={props.found.some}>
        <p>{t("search.some")}</p>
      </Show>
      <Show when={recordLang()}>
        <p class="meta">{t("search.originals")}</p>
      </Show>
      <Show when={props.found.behind}>
        <p>{t("search.behind")}</p>
      </Show>
    </>
  );
}

function Found(props: { asked: Asked; found: FoundList; path: string }) {
  const query = () => ({ ...props.asked, page: undefined });
  const missed = () => ({ state: "missed", sphere: props.asked.sphere, month: props.asked.month });
  return (
    <Part
      id="found"
      title={t("search.list")}
      about={
        <>
          {t(props.asked.q ? "search.listHint" : "search.newest")}
          {t("common.mark.gap")}
          <a href={withQuery(paths.follow, query())}>{t("follow.link")}</a> ·{" "}
          <a href={withQuery(paths.searchFeed, query())}>{t("search.follow")}</a> ·{" "}
          <a href={withQuery(paths.searchSheet, query())}>{t("search.sheet")}</a>
        </>
      }
    >
      <div class="stack">
        <Show when={props.found.items.length > 0} fallback={<p class="none">{t("search.none")}</p>}>
          <Ledger ordered items={props.found.items.map(entryOf)} />
        </Show>
        <Pager
          path={props.path}
          page={props.found.page}
          perPage={props.found.per_page}
          total={props.found.total}
        />
        <p class="meta">
          {t("search.missed")}
          {t("common.mark.gap")}
          <a href={withQuery(paths.reporting, missed())}>{t("search.missedWay")}</a>
        </p>
      </div>
    </Part>
  );
}

/** Everything public by its words, and what narrows it, in an address. */
export default function SearchPage() {
  const location = useLocation();
  const asked = (): Asked => askedIn(location.query, [...NARROWING, "page"]);
  const any = () => NARROWING.some((name) => asked()[name]);
  const answer = createAsync(() => getFound(asked()), { deferStream: true });
  useHead(() => ({
    title: t("search.title"),
    description: t("search.described"),
    feed: any() ? withQuery(paths.searchFeed, { ...asked(), page: undefined }) : undefined,
  }));
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<Wrong />}>
        {(found) => (
          <>
            <Opening
              long={any()}
              kick={any() ? t("search.title") : undefined}
              title={
                any()
                  ? t("search.matched", found().total, searched(asked(), found()), found().some)
                  : t("search.start")
              }
              lede={any() ? undefined : t("search.startHint")}
            >
              <Forgiven found={found()} />
              <Form asked={asked()} found={found()} />
            </Opening>
            <Show when={any()}>
              <Found asked={asked()} found={found()} path={location.pathname + location.search} />
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}

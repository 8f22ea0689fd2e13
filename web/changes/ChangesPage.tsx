import { createAsync, useLocation, useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { ChangeItem, ChangeList, Group } from "../../worker/changes/schema.ts";
import { addDays } from "../../worker/months/rules.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { Problem } from "../about/ProblemPage.tsx";
import { httpStatus, useAsof, useHead } from "../frame.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import type { Words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { type Entry, Ledger } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { withQuery } from "../ui/site.ts";
import { Pager } from "../ui/table/Pager.tsx";
import { Asking } from "./Asking.tsx";
import { type Asked, getChanges } from "./data.ts";
import { endOf, Told } from "./Told.tsx";

const NAMES = ["from", "to", "strategy", "sphere", "action", "group", "page"] as const;

type Answer = NonNullable<Awaited<ReturnType<typeof getChanges>>>;
type Refusal = Extract<Answer, { refused: unknown }>;

/** A question that makes no sense, and where to begin again. */
function Wrong(props: { refusal: Refusal }) {
  httpStatus(422);
  const turned = () => props.refusal.refused.fields?.some((f) => f.message === "day.after_end");
  useHead(() => ({ title: t("changes.title") }));
  return (
    <Opening
      long
      title={t("changes.wrong.title")}
      lede={
        <>
          {t(turned() ? "changes.wrong.order" : "changes.wrong.other")}
          {t("common.mark.gap")}
          <a href={paths.changes}>{t("changes.wrong.again")}</a>
        </>
      }
    />
  );
}

/** A day or a subject that is not there. */
function Missing(props: { refusal: Refusal }) {
  httpStatus(404);
  return <Problem code={props.refusal.refused.type as keyof Words["errors"]["code"]} />;
}

const entry = (item: ChangeItem): Entry => ({
  id: item.id,
  when: item.on ? formatDate(item.on) : undefined,
  what: <Told of={item} />,
  end: endOf(item),
});

/** Every kind of change with its number, as a link to it alone. */
function Kinds(props: { list: ChangeList; path: string; chosen?: string }) {
  const some = () => props.list.groups.filter((g) => g.count > 0);
  const none = () => props.list.groups.filter((g) => g.count === 0).map((g) => g.group);
  const to = (group: string | undefined) => withQuery(props.path, { group, page: undefined });
  return (
    <Part id="kinds" title={t("changes.list")} about={t("changes.net")}>
      <div class="stack">
        <Ledger
          items={some().map(({ group, count }) => ({
            when: t("changes.counted", count),
            what: (
              <a href={to(group)} aria-current={group === props.chosen ? "true" : undefined}>
                {t(`changes.group.${group}`)}
              </a>
            ),
          }))}
        />
        <Show when={props.chosen}>
          <p>
            {t("changes.only", props.chosen as Group)}
            {t("common.mark.gap")}
            <a href={to(undefined)}>{t("changes.whole")}</a>
          </p>
        </Show>
        <Show when={none().length > 0}>
          <p class="meta">{t("changes.none", none())}</p>
        </Show>
      </div>
    </Part>
  );
}

/** What differs in the record between two days, in plain words and in groups. */
export default function ChangesPage() {
  const location = useLocation();
  const [search] = useSearchParams();
  const value = (name: string) => {
    const found = search[name];
    return (Array.isArray(found) ? found[0] : found) || undefined;
  };
  const asked = (): Asked => ({
    ...Object.fromEntries(NAMES.map((name) => [name, value(name)])),
    asof: useAsof(),
  });
  const answer = createAsync(() => getChanges(asked()), { deferStream: true });
  const path = () => location.pathname + location.search;
  const list = () => {
    const given = answer();
    return given && "found" in given ? given.found : undefined;
  };
  const refused = (): Refusal | undefined => {
    const given = answer();
    return given && "refused" in given ? (given as Refusal) : undefined;
  };
  const chosen = () => value("group") as Group | undefined;
  const whole = ({ about }: ChangeList) => {
    const { strategy } = about;
    if (strategy) return t("changes.ofStrategy", strategy.number, strategy.title ?? strategy.slug);
    const one = about.action ?? about.sphere;
    return one ? t("changes.of", one.title ?? one.slug) : t("changes.title");
  };
  const title = (l: ChangeList) => t("changes.narrowed", whole(l), chosen());
  const all = (l: ChangeList) => l.groups.reduce((n, g) => n + g.count, 0);
  const lede = (l: ChangeList) => {
    if (all(l) === 0) return t("changes.nothing", l.from, l.to);
    return chosen()
      ? t("changes.ofKind", l.from, l.to, l.total, all(l))
      : t("changes.found", l.from, l.to, all(l));
  };
  const receipt = (l: ChangeList) => {
    const { strategy, sphere, action, group } = asked();
    // Without a first day the address would mean one month.
    const from = l.from ?? (l.begins ? addDays(l.begins, -1) : undefined);
    return receiptOf("changes", { strategy, sphere, action, group, from, to: l.to }, l.total);
  };
  const groups = (l: ChangeList) => [...Map.groupBy(l.items, (item) => item.group)];
  useHead(() => ({
    title: t("changes.title"),
    description: t("changes.described"),
    feed: paths.changesFeed,
  }));
  return (
    <>
      <Show when={refused()}>
        {(refusal) => (
          <Show when={refusal().status === 422} fallback={<Missing refusal={refusal()} />}>
            <Wrong refusal={refusal()} />
          </Show>
        )}
      </Show>
      <Show when={list()}>
        {(l) => (
          <>
            <Opening title={title(l())} long={title(l()) !== t("changes.title")} lede={lede(l())}>
              <Asking list={l()} path={path()} />
              <Receipt of={receipt(l())} />
            </Opening>
            <Show when={all(l()) > 0}>
              <Kinds list={l()} path={path()} chosen={chosen()} />
            </Show>
            <Show when={all(l()) > 0 && l().items.length === 0}>
              <Part id="empty" title={t("changes.noneOf")}>
                <p class="none">{t("changes.noneOf")}</p>
              </Part>
            </Show>
            <For each={groups(l())}>
              {([group, items]) => (
                <Part
                  id={group}
                  title={t(`changes.group.${group}`)}
                  about={
                    <>
                      {t(`changes.about.${group}`)}
                      {t("common.mark.gap")}
                      {group === "reported" && l().late > 0 ? t("changes.late", l().late) : ""}
                    </>
                  }
                >
                  <Ledger ordered items={items.map(entry)} />
                </Part>
              )}
            </For>
            <div class="wrap stack">
              <Pager path={path()} page={l().page} perPage={l().per_page} total={l().total} />
              <p>
                <a href={paths.changesFeed}>{t("changes.feed")}</a>
              </p>
            </div>
          </>
        )}
      </Show>
    </>
  );
}

import { Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { Need, NeedOf } from "../../worker/progress/board/schema.ts";
import { count, formatDate, formatMonth, relative } from "../i18n/format.ts";
import { board } from "../i18n/en/board.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { nameOf } from "../progress/Figures.tsx";
import { type Entry, Ledger } from "../ui/parts/Lists.tsx";
import { More } from "../ui/parts/Part.tsx";
import { Health, Reporting } from "../ui/status.tsx";

type Drifting = NeedOf<"off_track" | "slipped">;

/** So many moves are worth a word on why. */
const OFTEN = 2;

const times = (n: number) => board.needs.movedTimes[n] ?? t("board.needs.movedMany", n);

const span = (months: readonly string[]) => {
  const [first, last] = [months[0] ?? "", months.at(-1) ?? ""];
  return first === last
    ? formatMonth(first)
    : t("board.needs.span", formatMonth(first), formatMonth(last));
};

const Name = (props: { href: string; name: string }) => (
  <b>
    <a href={props.href}>{props.name}</a>
  </b>
);

const Sphere = (props: { of: { slug: string; title: string | null } }) => (
  <Name href={paths.sphere(props.of.slug)} name={props.of.title ?? props.of.slug} />
);

/** When it is promised for, and how the date came there. */
function dates({ due, slip_days, moves, reason }: Drifting): string {
  if (due === null) return t("board.needs.noDate");
  const now =
    slip_days !== null && slip_days > 0
      ? t("board.needs.late", formatDate(due), slip_days)
      : t("board.needs.due", formatDate(due));
  if (moves < OFTEN || reason === null) return now;
  return `${now} ${t("board.needs.why", times(moves), t(`common.reason.${reason}`))}`;
}

function OffTrack(props: { need: NeedOf<"off_track"> }) {
  return (
    <>
      <Name href={paths.action(props.need.action.slug)} name={nameOf(props.need.action)} />{" "}
      {dates(props.need)}{" "}
      <Show when={props.need.since}>
        {(since) => t("board.needs.offSince", formatMonth(since()))}
      </Show>
      <Show when={props.need.month && props.need.said}>
        {(said) => (
          <>
            {" "}
            {t(
              "board.needs.said",
              props.need.sphere.title ?? props.need.sphere.slug,
              formatMonth(props.need.month ?? ""),
            )}{" "}
            <q class="words">{said()}</q>
          </>
        )}
      </Show>
    </>
  );
}

/** Which update asks, and when; on a fixed page nothing is near or far. */
function Asking(props: { need: NeedOf<"asked">; day?: string }) {
  const asked = () => [formatMonth(props.need.month), formatDate(props.need.on)] as const;
  return (
    <Show
      when={props.day}
      fallback={<a href={paths.update(props.need.update)}>{t("pack.askedIn", ...asked())}</a>}
    >
      {(day) => t("board.needs.asked", ...asked(), relative(props.need.on, day()))}
    </Show>
  );
}

function Asked(props: { need: NeedOf<"asked">; day?: string }) {
  return (
    <>
      <Sphere of={props.need.sphere} /> <Asking {...props} />{" "}
      <Show when={props.need.text}>{(text) => <q class="words">{text()}</q>}</Show>
      <Show when={props.need.private}>
        <span class="private">
          <b>{t("board.needs.onlyHere")}</b>{" "}
          <Show when={props.need.note} fallback={t("board.needs.notKept")}>
            {(note) => <q class="words">{note()}</q>}
          </Show>
        </span>
      </Show>
    </>
  );
}

const scopeHref = ({ role, scope }: NeedOf<"vacant">) => {
  if (scope === null) return paths.about;
  return role === "executive" ? paths.strategy(scope.slug) : paths.sphere(scope.slug);
};

function Vacant(props: { need: NeedOf<"vacant">; day: string }) {
  const name = () => {
    const { scope } = props.need;
    return scope ? (scope.title ?? scope.slug) : t("board.needs.vacantWhole");
  };
  const role = () => t(`common.role.${props.need.role}`);
  return (
    <>
      <Name href={scopeHref(props.need)} name={name()} />{" "}
      <Show when={props.need.since} fallback={t("board.needs.vacantNow", role())}>
        {(since) =>
          t("board.needs.vacantSince", role(), formatDate(since()), relative(since(), props.day))
        }
      </Show>
    </>
  );
}

/** The one way on from each. */
function next(need: Need): string {
  switch (need.kind) {
    case "off_track":
    case "slipped":
      return paths.action(need.action.slug);
    case "asked":
      return paths.decide(need.update);
    case "quiet":
      return paths.sphere(need.sphere.slug);
    case "missed":
      return paths.cell(need.months.at(-1) ?? "", need.sphere.slug);
    case "vacant":
      return scopeHref(need);
  }
}

const of = <K extends Need["kind"]>(need: Need, kind: K) =>
  need.kind === kind ? (need as NeedOf<K>) : undefined;

function Word(props: { need: Need }): JSX.Element {
  return (
    <Switch>
      <Match when={of(props.need, "off_track")}>
        <Health of="off_track" />
      </Match>
      <Match when={of(props.need, "slipped")}>
        {(need) => <span class="st moved">{t("board.needs.moved", times(need().moves))}</span>}
      </Match>
      <Match when={of(props.need, "asked")}>
        {(need) => <span class="st">{t(`board.needs.${need().need}`)}</span>}
      </Match>
      <Match when={of(props.need, "quiet")}>
        {(need) => (
          <Reporting state="nothing">
            {t("board.needs.quiet", count(need().months.length))}
          </Reporting>
        )}
      </Match>
      <Match when={of(props.need, "missed")}>
        <Reporting state="missed" />
      </Match>
      <Match when={of(props.need, "vacant")}>
        <span class="st">{t("board.needs.vacant")}</span>
      </Match>
    </Switch>
  );
}

function What(props: { need: Need; day?: string }): JSX.Element {
  return (
    <Switch>
      <Match when={of(props.need, "off_track")}>{(need) => <OffTrack need={need()} />}</Match>
      <Match when={of(props.need, "slipped")}>
        {(need) => (
          <>
            <Name href={paths.action(need().action.slug)} name={nameOf(need().action)} />{" "}
            {dates(need())}
          </>
        )}
      </Match>
      <Match when={of(props.need, "asked")}>
        {(need) => <Asked need={need()} day={props.day} />}
      </Match>
      <Match when={of(props.need, "quiet")}>
        {(need) => (
          <>
            <Sphere of={need().sphere} /> {t("board.needs.quietText", span(need().months))}
          </>
        )}
      </Match>
      <Match when={of(props.need, "missed")}>
        {(need) => (
          <>
            <Sphere of={need().sphere} /> {t("board.needs.missedText", span(need().months))}
          </>
        )}
      </Match>
      <Match when={of(props.need, "vacant")}>
        {(need) => <Vacant need={need()} day={props.day ?? need().since ?? ""} />}
      </Match>
    </Switch>
  );
}

/** Things that need somebody, in the order given; with a day, each has its one next step. */
export function NeedList(props: { needs: readonly Need[]; day?: string }): JSX.Element {
  const rows = () =>
    props.needs.map((need): Entry => ({
      when: <Word need={need} />,
      what: <What need={need} day={props.day} />,
      end: props.day && <a href={next(need)}>{t(`board.needs.go.${need.kind}`)}</a>,
    }));
  return <Ledger ordered items={rows()} />;
}

/** What waits for an executive, most serious first. */
export function NeedsYou(props: { needs: readonly Need[]; day: string }): JSX.Element {
  return (
    <Show when={props.needs.length > 0} fallback={<p class="none">{t("board.needs.nothing")}</p>}>
      <div class="stack">
        <NeedList needs={props.needs} day={props.day} />
        <More summary={t("board.needs.rule")}>
          <p class="meta">{t("board.needs.ruleText")}</p>
        </More>
      </div>
    </Show>
  );
}

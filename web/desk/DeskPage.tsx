import { createAsync, useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { FormState } from "../../worker/validate.ts";
import { useForm, useHead } from "../frame.ts";
import {
  capital,
  cityOf,
  count,
  formatDate,
  formatDay,
  list,
  monthName,
  relative,
} from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { Opening, Task } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { useSite } from "../ui/site.ts";
import { type Desk, getDesk, type Owed } from "./data.ts";
import { AnswersTask } from "./answers/AnswersTask.tsx";
import { AsksTask } from "./asks/AsksTask.tsx";
import { EarlierTask } from "./handover/EarlierTask.tsx";
import { PostDoors } from "./handover/PostDoors.tsx";
import { LinksTask } from "./links/LinksTask.tsx";
import { OwedTask } from "./OwedTask.tsx";
import { PublishedTask } from "./PublishedTask.tsx";
import { OrRefused } from "./write/Refused.tsx";
import { WaitsTask } from "./WaitsTask.tsx";
import { OrKept } from "./write/Kept.tsx";
import { isLive } from "./waiting/data.ts";
import { WaitingTask } from "./waiting/WaitingTask.tsx";
import { YearTask } from "./YearTask.tsx";

const speaking = (desk: Desk) => {
  const [first, ...others] = desk.spheres;
  if (!first) return t("waiting.approver.speaks");
  const title = (s: Desk["spheres"][number]) => s.title ?? s.slug;
  if (others.length === 0) return t(`desk.speaks.${first.role}`, title(first));
  return t("desk.speaks.several", list(desk.spheres.map(title)));
};

/** How long there is, in a sentence about what is due first. */
function Due(props: { owed: Owed }) {
  const site = useSite();
  const month = () => monthName(props.owed.month);
  const late = () => t("desk.days", props.owed.days_late);
  return (
    <Show when={props.owed.state === "open"} fallback={t("desk.due.missed", month(), late())}>
      <Show
        when={site.today <= props.owed.due}
        fallback={
          <>
            {t("desk.due.passed", month(), formatDay(props.owed.due))}
            <strong>{formatDay(props.owed.closes)}</strong>
            {t("desk.due.stillOnTime", relative(props.owed.closes, site.today))}
          </>
        }
      >
        {t("desk.due.by", month())}
        <strong>{formatDay(props.owed.due)}</strong>
        {t("desk.due.end", cityOf(site.zone), relative(props.owed.due, site.today))}
      </Show>
    </Show>
  );
}

function Known(props: { desk: Desk }) {
  const form = useForm();
  const [search] = useSearchParams<{ published?: string }>();
  /** Typed for a month that is owed no longer. */
  const stray = () => {
    const typed = form?.values;
    const has = (s: Desk["spheres"][number]) =>
      s.slug === typed?.sphere && s.owed.some((o) => o.month === typed?.month);
    return form && !props.desk.spheres.some(has) ? form : undefined;
  };
  const waits = (s: Desk["spheres"][number], o: Owed) =>
    props.desk.waiting.some((w) => isLive(w) && w.sphere === s.slug && w.month === o.month);
  const owed = () =>
    props.desk.spheres.flatMap((s) => s.owed.filter((o) => o.state !== "nothing" && !waits(s, o)));
  const first = () => owed().find((o) => o.state === "open") ?? owed()[0];
  const title = () => {
    const n = owed().length;
    const toRead = props.desk.waiting.filter((w) => w.may.approve).length;
    if (n > 0) return t("desk.owed", capital(count(n)), n === 1);
    if (toRead > 0) return t("waiting.approver.some", capital(count(toRead)), toRead === 1);
    if (props.desk.spheres.length === 0) return t("waiting.approver.none");
    return t(props.desk.waiting.some(isLive) ? "waiting.all" : "desk.nothingOwed");
  };
  return (
    <>
      <Opening
        long
        narrow
        kick={speaking(props.desk)}
        title={title()}
        lede={
          <Show when={props.desk.spheres.length > 0}>
            <Show
              when={first()}
              fallback={t("desk.nextOpens", formatDate(props.desk.next_opening))}
            >
              {(o) => <Due owed={o()} />}
            </Show>
          </Show>
        }
      />
      <Show when={stray()}>{(typed) => <Stray form={typed()} />}</Show>
      <PublishedTask desk={props.desk} id={search.published} />
      <Show when={props.desk.spheres.length > 0}>
        <AsksTask />
        <AnswersTask />
      </Show>
      <For each={props.desk.waiting}>{(item) => <WaitingTask item={item} />}</For>
      <For each={props.desk.spheres}>
        {(sphere) => (
          <For each={sphere.owed.filter((o) => !waits(sphere, o))}>
            {(o) => <OwedTask sphere={sphere} owed={o} key={props.desk.key} form={form} />}
          </For>
        )}
      </For>
      <For each={props.desk.spheres}>{(sphere) => <EarlierTask sphere={sphere} />}</For>
      <LinksTask broken={props.desk.broken} />
      <For each={props.desk.spheres}>{(sphere) => <WaitsTask sphere={sphere} />}</For>
      <For each={props.desk.spheres}>
        {(sphere) => <YearTask desk={props.desk} sphere={sphere} />}
      </For>
      <Show when={props.desk.spheres.length > 0}>
        <PostDoors desk={props.desk} />
      </Show>
    </>
  );
}

/** What was written for a month that somebody else has reported meanwhile, beside what they said. */
function Stray(props: { form: FormState }) {
  const published = () =>
    props.form.detail?.published as { id: string; summary: string | null } | undefined;
  return (
    <Task id="kept" title={words().errors.code[props.form.code ?? "server.unexpected"]}>
      <Show when={published()}>
        {(had) => (
          <>
            <p class="kick">{t("desk.write.beside")}</p>
            <Words text={had().summary ?? ""} />
            <p>
              <a href={paths.update(had().id)}>{t("desk.write.readIt")}</a>
            </p>
          </>
        )}
      </Show>
      <p class="kick">{t("desk.kept.words")}</p>
      <Words text={props.form.values.summary ?? ""} />
    </Task>
  );
}

function Ready() {
  const desk = createAsync(() => getDesk(), { deferStream: true });
  return <OrRefused answer={desk()}>{(found) => <Known desk={found()} />}</OrRefused>;
}

/** The lead's month: what is owed, until when, and how the last year went. */
export default function DeskPage() {
  useHead(() => ({ title: t("desk.title") }));
  return (
    <OrKept form={useForm()} to={paths.desk}>
      <Ready />
    </OrKept>
  );
}

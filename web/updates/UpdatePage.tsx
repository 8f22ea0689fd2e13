import { createAsync, useParams } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import NotFoundPage from "../about/NotFoundPage.tsx";
import { useAsof, useHead } from "../frame.ts";
import { capital, dayOf, formatDate, formatInstant, formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { type Door, Doors, type Fact, Facts } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { useSite, withQuery } from "../ui/site.ts";
import { Corrections } from "./Corrections.tsx";
import { getUpdate } from "./data.ts";
import { isReceived, Received } from "./deciding/Received.tsx";
import { EmptiedUpdate } from "./removed/EmptiedUpdate.tsx";
import { UpdateArticle } from "./UpdateArticle.tsx";

type Update = NonNullable<NonNullable<Awaited<ReturnType<typeof getUpdate>>>["whole"]>;

/** The newest correction in a line, with the way to both texts. */
function Newest(props: { update: Update }) {
  return (
    <Show when={props.update.corrections[0]}>
      {(fix) => (
        <p class="note">
          {t("corrections.why", fix().on, t("corrections.because", fix().reason))}
          {t("common.mark.gap")}
          <a href="#corrections">{t("corrections.seeChange")}</a>
        </p>
      )}
    </Show>
  );
}

/** The way between a nothing-to-report and the update that replaced it. */
function Others(props: { update: Update }) {
  const later = () => props.update.others.find((o) => o.published_at > props.update.published_at);
  const other = () => later() ?? props.update.others.at(-1);
  return (
    <Show when={other()}>
      {(found) => (
        <p class="note">
          {t(later() ? "updates.replacedBy" : "updates.replaces")}
          {t("common.mark.gap")}
          <a href={paths.update(found().id)}>
            {t(`updates.filter.${found().kind}`)}
            {t("common.mark.comma")}
            {formatInstant(found().published_at, useSite().zone)}
          </a>
        </p>
      )}
    </Show>
  );
}

function waysOn(u: Update): Door[] {
  const title = u.sphere_title ?? u.sphere;
  const to = (n: { id: string; month: string } | null, label: (month: string) => string): Door[] =>
    n ? [{ href: paths.update(n.id), label: label(n.month) }] : [];
  return [
    ...to(u.previous_update, (m) => t("updates.previous", m)),
    ...to(u.next_update, (m) => t("updates.next_one", m)),
    {
      href: paths.month(u.month),
      label: t("updates.whole", u.month),
      about: t("updates.wholeHint"),
    },
    {
      href: paths.sphere(u.sphere),
      label: t("updates.sphere", title),
      about: t("updates.sphereHint"),
    },
    {
      href: paths.correct(u.id),
      label: t("corrections.door"),
      about: t("corrections.doorHint"),
    },
    {
      href: paths.decide(u.id),
      label: t("deciding.public.door"),
      about: t("deciding.public.doorHint"),
    },
  ];
}

function factsOf(u: Update): Fact[] {
  const { zone } = useSite();
  const imported = u.role === "import";
  return [
    {
      term: t("updates.fact.month"),
      value: <a href={paths.month(u.month)}>{formatMonth(u.month)}</a>,
    },
    {
      term: t("updates.fact.published"),
      value: imported
        ? formatDate(dayOf(u.published_at, zone))
        : formatInstant(u.published_at, zone),
    },
    {
      term: t("updates.fact.due"),
      value: formatDate(u.due),
      note: t("updates.grace", formatDate(u.grace_ends)),
    },
    {
      term: t("updates.fact.by"),
      value: capital(t(`updates.by.${u.role}`)),
      note: imported ? t("updates.fromFiles") : undefined,
    },
  ];
}

function Whole(props: { update: Update }) {
  const title = () => props.update.sphere_title ?? props.update.sphere;
  const site = useSite();
  const day = useAsof() ?? site.today;
  useHead(() => ({
    title: t("updates.item", title(), props.update.month),
    description: (props.update.withdrawn?.reason ?? props.update.summary) || undefined,
  }));
  const headline = () =>
    t("updates.headline", {
      title: title(),
      month: props.update.month,
      state: props.update.state,
      days: props.update.days_late,
    });
  return (
    <>
      <Opening
        long
        crumb={[
          { label: t("common.nav.months"), href: paths.months },
          {
            label: formatMonth(props.update.month),
            href: paths.cell(props.update.month, props.update.sphere),
          },
          { label: title() },
        ]}
        title={headline()}
      >
        <Facts items={factsOf(props.update)} />
      </Opening>
      <Part
        id="update"
        title={t("updates.full")}
        about={t(props.update.corrected ? "corrections.asCorrected" : "updates.fullHint")}
      >
        <div class="stack">
          <Others update={props.update} />
          <Newest update={props.update} />
          <UpdateArticle update={props.update}>
            {" · "}
            <a href={withQuery(paths.update(props.update.id), { asof: day })}>
              {t("updates.cite")}
            </a>
          </UpdateArticle>
        </div>
      </Part>
      <Corrections of={props.update.corrections} />
      <Show when={isReceived(props.update)}>
        <Part id="received" title={t("deciding.public.title")} about={t("deciding.public.about")}>
          <Received of={props.update} />
        </Part>
      </Show>
      <Part id="around" title={t("updates.about")}>
        <Doors items={waysOn(props.update)} />
      </Part>
    </>
  );
}

/** One update, complete; or what is left where all its words were removed. */
export default function UpdatePage() {
  const params = useParams();
  const answer = createAsync(() => getUpdate(params.id ?? "", useAsof()), { deferStream: true });
  return (
    <Show when={answer() !== undefined}>
      <Switch fallback={<NotFoundPage />}>
        <Match when={answer()?.whole}>{(whole) => <Whole update={whole()} />}</Match>
        <Match when={answer()?.left}>{(left) => <EmptiedUpdate update={left()} />}</Match>
      </Switch>
    </Show>
  );
}

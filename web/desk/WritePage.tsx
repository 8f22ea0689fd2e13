import { createAsync, useParams } from "@solidjs/router";
import { lazy, Match, Show, Switch } from "solid-js";
import { isServer } from "solid-js/web";
import type { FormState } from "../../worker/validate.ts";
import type { UpdateView } from "../../worker/updates/queries.ts";
import { useForm, useHead } from "../frame.ts";
import { formatDate, monthName } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Opening } from "../ui/parts/Part.tsx";
import { getStart, type Start } from "./data.ts";
import { OrRefused } from "./write/Refused.tsx";
import { OrKept } from "./write/Kept.tsx";
import { Drafted } from "./draft/Drafted.tsx";
import { Leftover } from "./draft/Leftover.tsx";

/** Comes from the server only, a form that is shown again is not hydrated: no browser loads it. */
const Preview = lazy(async () => ({ default: (await import("./write/Preview.tsx")).Preview }));
if (isServer) await Preview.preload();

/** A month that cannot be written: it was reported already, or never owed. */
function Closed(props: { start: Start }) {
  const month = () => monthName(props.start.month);
  const had = () => props.start.published.at(-1);
  const title = () => props.start.sphere.title ?? props.start.sphere.slug;
  return (
    <>
      <Opening
        long
        narrow
        crumb={[{ label: t("desk.title"), href: paths.desk }]}
        title={t("desk.write.title", month(), title())}
        lede={
          <Show when={had()} fallback={t("desk.write.notOwed", title(), month())}>
            {(one) => t("desk.write.closed", month(), formatDate(one().on))}
          </Show>
        }
      >
        <Show when={had()}>
          {(one) => (
            <p>
              <a href={paths.update(one().id)}>{t("desk.write.readIt")}</a>
            </p>
          )}
        </Show>
      </Opening>
      <Leftover start={props.start} />
    </>
  );
}

/** A month whose update is finished and waits. */
function Waits(props: { start: Start }) {
  const to = () => paths.waiting(props.start.month, props.start.sphere.slug);
  return (
    <Opening
      long
      narrow
      crumb={[{ label: t("desk.title"), href: paths.desk }]}
      title={t("waiting.form.title", monthName(props.start.month))}
      lede={t("waiting.form.lede")}
    >
      <p>
        <a href={to()}>{t("waiting.read")}</a>
      </p>
    </Opening>
  );
}

function Known(props: { start: Start; form?: FormState; to: string }) {
  const preview = () => props.form?.detail?.preview as UpdateView | undefined;
  useHead(() => ({
    title: t(
      "desk.write.title",
      monthName(props.start.month),
      props.start.sphere.title ?? props.start.sphere.slug,
    ),
  }));
  return (
    <Switch fallback={<Drafted start={props.start} form={props.form} to={props.to} />}>
      <Match when={preview()}>
        {(view) => <Preview start={props.start} form={props.form!} view={view()} to={props.to} />}
      </Match>
      <Match when={!props.form && props.start.refusal}>
        <Closed start={props.start} />
      </Match>
      <Match when={!props.form && props.start.waits}>
        <Waits start={props.start} />
      </Match>
    </Switch>
  );
}

function Ready(props: { form?: FormState; month: string; sphere: string; to: string }) {
  const start = createAsync(() => getStart(props.month, props.sphere), { deferStream: true });
  return (
    <OrRefused answer={start()}>
      {(found) => <Known start={found()} form={props.form} to={props.to} />}
    </OrRefused>
  );
}

/** Writing a month's update, and seeing it before it is public. */
export default function WritePage() {
  const params = useParams<{ month: string; sphere: string }>();
  const form = useForm();
  const to = () => paths.write(params.month, params.sphere);
  return (
    <OrKept form={form} to={to()}>
      <Ready form={form} month={params.month} sphere={params.sphere} to={to()} />
    </OrKept>
  );
}

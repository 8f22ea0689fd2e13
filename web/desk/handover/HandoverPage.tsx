import { createAsync, useParams } from "@solidjs/router";
import { Match, Switch } from "solid-js";
import type { Effect } from "../../../worker/people/handover/schema.ts";
import { useForm, useHead, useSignedIn } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Opening } from "../../ui/parts/Part.tsx";
import { Doors } from "../../ui/parts/Lists.tsx";
import { OrRefused } from "../write/Refused.tsx";
import { getHandover, type Handover } from "./data.ts";
import { Effects } from "./Effects.tsx";
import { HandoverForm } from "./HandoverForm.tsx";
import { OpenThings } from "./OpenThings.tsx";

const titleOf = (known: Handover) => known.sphere.title ?? known.sphere.slug;

/** The post is handed over: from when, and where the public reads it. */
function Done(props: { known: Handover; until: string }) {
  const key = () => (props.until <= props.known.today ? "since" : "from");
  return (
    <Opening
      long
      narrow
      crumb={useSignedIn()?.desk ? [{ label: t("desk.title"), href: paths.desk }] : undefined}
      title={t("handover.done.title")}
      lede={t(`handover.done.${key()}`, props.known.role, titleOf(props.known), props.until)}
    >
      <Doors
        items={[
          {
            href: `${paths.sphere(props.known.sphere.slug)}#chain`,
            label: t("handover.done.page"),
          },
          { href: paths.myRecord, label: t("handover.done.record") },
        ]}
      />
      <p class="meta">{t("handover.done.wrong")}</p>
    </Opening>
  );
}

function Known(props: { known: Handover }) {
  const form = useForm();
  const effect = () => form?.detail?.effect as Effect | undefined;
  useHead(() => ({ title: t("handover.title", titleOf(props.known)) }));
  return (
    <Switch
      fallback={
        <>
          <Opening
            long
            narrow
            crumb={[{ label: t("desk.title"), href: paths.desk }]}
            title={t(`handover.ask.${props.known.role}`)}
            lede={t("handover.lede", props.known.role, titleOf(props.known), props.known.from)}
          />
          <OpenThings known={props.known} />
          <HandoverForm known={props.known} form={form} />
        </>
      }
    >
      <Match when={props.known.until}>
        {(until) => <Done known={props.known} until={until()} />}
      </Match>
      <Match when={effect()}>
        {(found) => <Effects known={props.known} form={form!} effect={found()} />}
      </Match>
    </Switch>
  );
}

/** "I am no longer the lead": what is open, who follows and when, what it does. */
export default function HandoverPage() {
  const params = useParams<{ sphere: string }>();
  const answer = createAsync(() => getHandover(params.sphere), { deferStream: true });
  return <OrRefused answer={answer()}>{(known) => <Known known={known()} />}</OrRefused>;
}

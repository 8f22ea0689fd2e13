import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { getAction } from "../actions/data.ts";
import { httpStatus, useAsof, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { getSphere } from "../spheres/data.ts";
import { getStrategies } from "../strategies/data.ts";
import { useSite } from "../ui/site.ts";
import { sharedAction, type Shared, sharedSphere, sharedStrategy } from "./Share.tsx";

/** What stands at an address of a frame; null where nothing does. */
async function find(kind: string, slug: string, asof?: string): Promise<Shared | null> {
  if (kind === "strategy") {
    const strategy = (await getStrategies(asof))?.find((s) => s.slug === slug);
    return strategy ? sharedStrategy(strategy) : null;
  }
  if (kind === "sphere") {
    const sphere = await getSphere(slug, asof);
    return sphere && sharedSphere(sphere);
  }
  const action = kind === "action" ? await getAction(slug, asof) : null;
  return action && sharedAction(action);
}

function Nothing() {
  httpStatus(404);
  useHead(() => ({ title: t("sharing.unknown") }));
  return (
    <>
      <h1>{t("sharing.unknown")}</h1>
      <p>
        <a href={paths.home} target="_top">
          {t("sharing.whole")}
        </a>
      </p>
    </>
  );
}

function State(props: { of: Shared }) {
  const site = useSite();
  const whole = () => paths[props.of.kind](props.of.slug);
  useHead(() => ({ title: props.of.title, description: props.of.state, whole: whole() }));
  return (
    <>
      <p class="kick">{t("sharing.by", site.institution, site.title)}</p>
      <h1>{props.of.title}</h1>
      <p>{props.of.state}</p>
      <p class="meta">
        {t("sharing.asof", useAsof() ?? site.today)}
        {t("common.mark.gap")}
        <a href={whole()} target="_top" rel="noopener">
          {t("sharing.whole")}
        </a>
      </p>
      <Show when={site.sample}>
        <p class="meta">{t("common.layout.sample", site.institution)}</p>
      </Show>
    </>
  );
}

/** How one thing stands, in words, for the frame of another website. */
export default function EmbedPage() {
  const { kind = "", slug = "" } = useParams();
  const found = createAsync(() => find(kind, slug, useAsof()), { deferStream: true });
  return (
    <Show when={found() !== undefined}>
      <Show when={found()} fallback={<Nothing />}>
        {(of) => <State of={of()} />}
      </Show>
    </Show>
  );
}

import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { DECLINE_REASONS } from "../../../db/words.ts";
import { relative } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { AboutLink } from "../../questions/About.tsx";
import type { Option } from "../../ui/form/Field.tsx";
import { More, Part } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { useSite } from "../../ui/site.ts";
import { Area } from "../Area.tsx";
import { OfficeForm } from "../OfficeForm.tsx";
import { getModeration, type Moderation } from "./data.ts";

const AREA = "questions";

type Waiting = Moderation["waiting"][number];
type Open = Moderation["open"][number];

/** When it was asked, and about what. */
function Asked(props: { of: Waiting | Open }) {
  const site = useSite();
  return (
    <p class="meta">
      {t("moderating.asked", props.of.asked_on, relative(props.of.asked_on, site.today))}
      {" · "}
      {t(`questions.about.${props.of.about}`)}
      {t("common.mark.colon")}
      <AboutLink of={props.of} />
    </p>
  );
}

function WaitingQuestion(props: { of: Waiting; spheres: readonly Option[]; keyed: string }) {
  const about = () => ({
    area: AREA,
    target: props.of.id,
    version: props.of.version,
    keyed: props.keyed,
  });
  return (
    <section class="said stack">
      <Words text={props.of.question ?? ""} />
      <Asked of={props.of} />
      <p class="meta">{t(props.of.mailed ? "moderating.mailed" : "moderating.unmailed")}</p>
      <OfficeForm
        {...about()}
        id={`publish-${props.of.id}`}
        extra={{ do: "publish" }}
        asks={[
          {
            name: "sphere",
            label: t("moderating.sphere"),
            kind: "select",
            required: true,
            options: props.spheres,
          },
        ]}
        now={{ sphere: props.of.sphere }}
        submit={t("moderating.publish")}
      />
      <More summary={t("moderating.decline")}>
        <OfficeForm
          {...about()}
          id={`decline-${props.of.id}`}
          extra={{ do: "decline" }}
          asks={[
            {
              name: "reason",
              label: t("moderating.reason"),
              hint: t("moderating.declineHint"),
              kind: "select",
              required: true,
              options: DECLINE_REASONS.map((reason) => ({
                value: reason,
                label: t(`moderating.reasons.${reason}`),
              })),
            },
          ]}
          submit={t("moderating.decline")}
          quiet
        />
      </More>
    </section>
  );
}

function OpenQuestion(props: { of: Open; spheres: readonly Option[]; keyed: string }) {
  const title = () =>
    props.spheres.find((s) => s.value === props.of.sphere)?.label ?? props.of.sphere;
  return (
    <section class="said stack">
      <p>
        <a href={paths.asked(props.of.id)}>
          <Show when={props.of.question} fallback={t("moderating.gone")}>
            {(words) => <q class="words">{words()}</q>}
          </Show>
        </a>
      </p>
      <Asked of={props.of} />
      <p>{t("moderating.with", title())}</p>
      <More summary={t("moderating.route")}>
        <OfficeForm
          area={AREA}
          target={props.of.id}
          version={props.of.version}
          keyed={props.keyed}
          id={`route-${props.of.id}`}
          extra={{ do: "route" }}
          asks={[
            {
              name: "sphere",
              label: t("moderating.sphere"),
              kind: "select",
              required: true,
              options: props.spheres.filter((s) => s.value !== props.of.sphere),
            },
          ]}
          submit={t("moderating.route")}
          quiet
        />
      </More>
    </section>
  );
}

/** What the community asked: read before it is public, and handed on to who answers. */
export default function QuestionsPage() {
  const moderation = createAsync(() => getModeration(), { deferStream: true });
  const spheres = () =>
    moderation()?.spheres.map((s) => ({ value: s.slug, label: s.title ?? s.slug })) ?? [];
  return (
    <Area name={AREA}>
      <Show when={moderation()}>
        {(known) => (
          <>
            <Part id="waits" title={t("moderating.waits")} about={t("moderating.waitsHint")}>
              <div class="stack">
                <For each={known().waiting} fallback={<p class="none">{t("moderating.none")}</p>}>
                  {(q) => <WaitingQuestion of={q} spheres={spheres()} keyed={known().key} />}
                </For>
              </div>
            </Part>
            <Part id="open" title={t("moderating.open")} about={t("moderating.openHint")}>
              <div class="stack">
                <For each={known().open} fallback={<p class="none">{t("moderating.openNone")}</p>}>
                  {(q) => <OpenQuestion of={q} spheres={spheres()} keyed={known().key} />}
                </For>
              </div>
            </Part>
          </>
        )}
      </Show>
    </Area>
  );
}

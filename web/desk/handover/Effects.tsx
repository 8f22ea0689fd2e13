import { Show } from "solid-js";
import type { Effect } from "../../../worker/people/handover/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Entry, Ledger } from "../../ui/parts/Lists.tsx";
import { Opening, Task } from "../../ui/parts/Part.tsx";
import { Confirm } from "../write/Kept.tsx";
import type { Handover } from "./data.ts";

const post = (effect: Effect): string =>
  effect.name === null
    ? t(
        `handover.effect.${effect.successor === "named" ? "unnamed" : effect.successor}`,
        effect.role,
      )
    : t("handover.effect.named", effect.role, effect.name);

function entries(effect: Effect): Entry[] {
  const from = t("handover.effect.from", effect.on);
  const told = effect.told.map((who) => t(`handover.effect.who.${who}`));
  return [
    { when: from, what: post(effect) },
    ...(effect.deputyLeft ? [{ when: from, what: t("handover.effect.deputyLeft") }] : []),
    effect.now
      ? { when: t("handover.effect.atOnce"), what: t("handover.effect.gone") }
      : { when: t("handover.effect.until"), what: t("handover.effect.stay", effect.role) },
    { when: t("handover.effect.after"), what: t("handover.effect.nothing") },
    ...(effect.invited
      ? [
          {
            when: t("handover.effect.invited"),
            what: t("handover.effect.invitedTo", effect.invited),
          },
        ]
      : []),
    {
      when: t("handover.effect.mail"),
      what: told.length > 0 ? t("handover.effect.told", told) : t("handover.effect.toldNobody"),
    },
  ];
}

/** What the hand-over does, before it does it; confirmed or taken back. */
export function Effects(props: { known: Handover; form: FormState; effect: Effect }) {
  const title = () => t("handover.title", props.known.sphere.title ?? props.known.sphere.slug);
  return (
    <>
      <Opening
        long
        narrow
        crumb={[{ label: t("desk.title"), href: paths.desk }, { label: title() }]}
        title={t("handover.effect.title")}
        lede={t("handover.effect.lede")}
      />
      <Task id="effect" title={title()}>
        <Ledger items={entries(props.effect)} />
        <Show when={props.form.values.note}>
          {(note) => (
            <>
              <p class="kick">{t("handover.form.note")}</p>
              <p class="words">{note()}</p>
            </>
          )}
        </Show>
        <Confirm
          to={paths.handover(props.known.sphere.slug)}
          values={props.form.values}
          warning={t("handover.effect.public")}
          does="confirm"
          go={t("handover.effect.confirm")}
          back={t("handover.effect.back")}
        />
      </Task>
    </>
  );
}

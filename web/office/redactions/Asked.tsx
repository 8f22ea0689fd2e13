import { For, Show } from "solid-js";
import type { Role } from "../../../db/words.ts";
import { t } from "../../i18n/t.ts";
import { OfficeForm } from "../OfficeForm.tsx";
import type { Asks } from "./data.ts";
import { Before, Consequences } from "./Preview.tsx";

type Ask = Asks["items"][number];

/** A request that waits: the words, what will stand there, and the decision. */
export function Asked(props: { ask: Ask; n: number; role: Role; keyed: string }) {
  const named = () => t("redactions.request", props.n, props.ask.subject);
  const ways = () => (props.ask.mine ? (["take_back"] as const) : (["agree", "decline"] as const));
  return (
    <section class="said stack">
      <h3>{named()}</h3>
      <p class="meta">{t("redactions.asked", props.ask.asked, props.ask.on)}</p>
      <p>
        <b>{t("redactions.why")}</b>
        {t("common.mark.gap")}
        {t(`redactions.reasons.${props.ask.reason}`)}
      </p>
      <Show when={props.ask.note}>
        {(note) => (
          <p>
            <b>{t("redactions.note")}</b>
            {t("common.mark.gap")}
            {note()}
          </p>
        )}
      </Show>
      <Before
        texts={props.ask.texts}
        reason={props.ask.reason}
        asked={props.ask.asked}
        role={props.ask.mine ? undefined : props.role}
      />
      <Consequences editions={props.ask.editions} copies={props.ask.copies} />
      <Show when={props.ask.mine}>
        <p>{t("redactions.mine")}</p>
      </Show>
      <div class="acts">
        <For each={ways()}>
          {(way) => (
            <OfficeForm
              id={`${way}-${props.ask.id}`}
              area="redactions"
              asks={[]}
              extra={{ do: way }}
              target={props.ask.id}
              version={props.ask.version}
              keyed={props.keyed}
              submit={t(`redactions.ways.${way}`, named())}
              quiet={way !== "agree"}
            />
          )}
        </For>
      </div>
    </section>
  );
}

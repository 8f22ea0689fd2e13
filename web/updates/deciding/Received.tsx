import { For, Show } from "solid-js";
import type { Reception } from "../../../worker/progress/deciding/schema.ts";
import { Gone } from "../../actions/timeline/Gone.tsx";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Words } from "../../ui/parts/Words.tsx";

type Redacted = Reception["offers"][number]["redacted"];

const by = (role: Reception["seen"][number]["role"]) => t(`corrections.role.${role}`);

/** Words that an executive or a lead published, or what is left of them. */
function Said(props: {
  text: string | null;
  field: "said" | "question" | "answer";
  redacted: Redacted;
}) {
  const tomb = () => props.redacted.find((r) => r.field === props.field);
  return (
    <Show
      when={props.text}
      fallback={<Gone what={t(`deciding.public.gone.${props.field}`)} tomb={tomb()} />}
    >
      {(text) => <Words text={text()} />}
    </Show>
  );
}

/** Whether executives did anything about an update. */
export const isReceived = (of: Reception) =>
  of.seen.length + of.offers.length + of.questions.length > 0;

/** What executives did about an update: read it, decided, asked and were answered; by role. */
export function Received(props: { of: Reception }) {
  return (
    <div class="stack">
      <Show when={props.of.seen.length > 0}>
        <ul class="plain">
          <For each={props.of.seen}>
            {(seen) => <li>{t("deciding.public.seen", by(seen.role), seen.on)}</li>}
          </For>
        </ul>
      </Show>
      <For each={props.of.offers}>
        {(offer) => (
          <section class="said" id={offer.id}>
            <h3>
              {t(`deciding.public.offer.${offer.kind}`, by(offer.role), offer.on)}
              <a href={paths.action(offer.action)}>{offer.wording ?? offer.action}</a>
            </h3>
            <Said text={offer.said} field="said" redacted={offer.redacted} />
          </section>
        )}
      </For>
      <For each={props.of.questions}>
        {(ask) => (
          <section class="said" id={ask.id}>
            <h3>{t("deciding.public.asked", by(ask.role), ask.on)}</h3>
            <Said text={ask.question} field="question" redacted={ask.redacted} />
            <Show when={ask.answered} fallback={<p class="meta">{t("deciding.public.waits")}</p>}>
              {(answered) => (
                <>
                  <p class="kick">
                    {t("deciding.public.answered", by(answered().role), answered().on)}
                  </p>
                  <Said text={ask.answer} field="answer" redacted={ask.redacted} />
                </>
              )}
            </Show>
          </section>
        )}
      </For>
    </div>
  );
}

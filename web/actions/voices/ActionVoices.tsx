import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { ActionVoice, Judgement } from "../../../worker/actions/assessing/schema.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Entry, Ledger } from "../../ui/parts/Lists.tsx";
import { More, Part } from "../../ui/parts/Part.tsx";
import { When, Words } from "../../ui/parts/Words.tsx";
import { Gone } from "../timeline/Gone.tsx";
import { Word } from "./Word.tsx";

/** Why an assessor judges so, or what is left of it. */
const Reasons = (props: { of: Judgement }) => (
  <Show
    when={props.of.reasons}
    fallback={
      <Gone
        what={t("assessing.action.gone")}
        tomb={props.of.redacted.find((tomb) => tomb.field === "reasons")}
      />
    }
  >
    {(text) => <Words text={text()} />}
  </Show>
);

const recorded = ({ on, version }: Judgement) =>
  version > 1 ? t("assessing.action.revised", on, version - 1) : t("assessing.action.recorded", on);

const entryOf = (judgement: Judgement): Entry => ({
  id: judgement.id,
  when: (
    <>
      <When month={judgement.month} />
      <br />
      {t("assessing.action.recorded", judgement.on)}
    </>
  ),
  what: (
    <>
      <p>
        <b>
          {t("assessing.action.by", judgement.name)}
          {t("common.mark.colon").trim()}
        </b>
        {t("common.mark.gap")}
        <Word of={judgement} />
      </p>
      <p class="meta">
        {t("assessing.action.beside")}
        {t("common.mark.gap")}
        <Word of={judgement.lead} />
        <Show when={!judgement.holds}>
          <br />
          {t("assessing.action.replaced")}
        </Show>
      </p>
      <Reasons of={judgement} />
    </>
  ),
});

/** Judgements one by one, each with the lead's word for its month. */
export const JudgementList = (props: { of: readonly Judgement[] }): JSX.Element => (
  <Ledger items={props.of.map(entryOf)} />
);

/** For one month: the lead's word and each assessor's, all of one size. */
function Month(props: { month: string; voices: readonly Judgement[] }) {
  const lead = () => props.voices[0]!.lead;
  return (
    <div class="beside">
      <section>
        <h3>{t("assessing.action.lead", props.month)}</h3>
        <p>
          <Word of={lead()} />
        </p>
        <Show when={props.voices[0]!.said}>{(text) => <Words text={text()} />}</Show>
        <Show when={lead().update}>
          {(update) => (
            <p>
              <a href={paths.update(update())}>{t("assessing.action.update")}</a>
            </p>
          )}
        </Show>
      </section>
      <For each={props.voices}>
        {(voice) => (
          <section>
            <h3>{t("assessing.action.assessor", voice.name, props.month)}</h3>
            <p>
              <Word of={voice} />
            </p>
            <Reasons of={voice} />
            <p class="meta">{recorded(voice)}</p>
          </section>
        )}
      </For>
    </div>
  );
}

const titleOf = ({ voices, differs }: NonNullable<ActionVoice>) => {
  if (voices.length === 0) return t("assessing.action.unassessed");
  return t(differs ? "assessing.action.differs" : "assessing.action.same", voices.length);
};

/** The lead's word and the second voice about one action, beside each other; null: there is none. */
export function ActionVoices(props: { voice: ActionVoice }): JSX.Element {
  const months = (voice: NonNullable<ActionVoice>) => [
    ...Map.groupBy(voice.voices, (v) => v.month),
  ];
  const current = (voice: NonNullable<ActionVoice>) =>
    voice.history.length > voice.voices.length ? voice.history : [];
  return (
    <Part
      id="second-voice"
      title={props.voice ? titleOf(props.voice) : t("assessing.none")}
      about={props.voice ? t("assessing.about") : undefined}
    >
      <Show when={props.voice} fallback={<p class="none">{t("assessing.noneAbout")}</p>}>
        {(voice) => (
          <div class="stack">
            <For
              each={months(voice())}
              fallback={<p class="none">{t("assessing.action.unassessedAbout")}</p>}
            >
              {([month, voices]) => <Month month={month} voices={voices} />}
            </For>
            <Show when={current(voice()).length > 0}>
              <More summary={t("assessing.action.history", current(voice()).length)}>
                <JudgementList of={current(voice())} />
              </More>
            </Show>
          </div>
        )}
      </Show>
    </Part>
  );
}

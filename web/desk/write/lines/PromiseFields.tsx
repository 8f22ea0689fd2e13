import { createSignal, For, Show, untrack } from "solid-js";
import { MOST } from "../../../../worker/office/actions/schema.ts";
import { t } from "../../../i18n/t.ts";
import { Field, Select, TextArea } from "../../../ui/form/Field.tsx";
import { Button } from "../../../ui/form/Form.tsx";
import { More } from "../../../ui/parts/Part.tsx";
import { useSite } from "../../../ui/site.ts";
import type { Start } from "../../data.ts";
import { type Answers, promiseName, promisesIn } from "../data.ts";

function One(props: { start: Start; answers: Answers; n: number }) {
  const site = useSite();
  const { value, wrong } = untrack(() => props.answers);
  const told = (field: string) => {
    const name = promiseName(props.n, field);
    return { name, value: value(name), error: wrong(name) };
  };
  return (
    <fieldset class="stack">
      <legend class="vh">{t("write.promise.nth", props.n)}</legend>
      <TextArea
        {...told("wording")}
        short
        label={t("write.promise.wording")}
        hint={t("write.promise.wordingHint")}
        max={MOST.wording}
      />
      <Select
        {...told("strategy")}
        label={t("write.promise.strategy")}
        options={props.start.strategies.map((s) => ({ value: s.slug, label: s.title ?? s.slug }))}
      />
      <Field
        {...told("due")}
        type="date"
        label={t("write.promise.due")}
        hint={t("write.promise.dueHint")}
        min={site.today}
      />
      <Field {...told("result")} label={t("write.promise.result")} maxlength={MOST.long} />
    </fieldset>
  );
}

/** Room for new actions: folded, with scripts as many as one likes. */
export function PromiseFields(props: { start: Start; answers: Answers; live: boolean }) {
  const { troubled } = untrack(() => props.answers);
  const typed = untrack(() => promisesIn(props.answers));
  const [shown, setShown] = createSignal(typed + 1);
  const all = () => Array.from({ length: shown() }, (_, i) => i + 1);
  return (
    <More summary={t("write.promise.title")} open={typed > 0 || troubled("promise")}>
      <div class="stack">
        <For each={all()}>{(n) => <One start={props.start} answers={props.answers} n={n} />}</For>
        <Show when={props.live}>
          <p>
            <Button quiet type="button" onClick={() => setShown(shown() + 1)}>
              {t("write.promise.add")}
            </Button>
          </p>
        </Show>
      </div>
    </More>
  );
}

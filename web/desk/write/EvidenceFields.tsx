import { createSignal, For, Show, untrack } from "solid-js";
import { MOST } from "../../../worker/updates/form/rules.ts";
import { t } from "../../i18n/t.ts";
import { Field, Select } from "../../ui/form/Field.tsx";
import { Button } from "../../ui/form/Form.tsx";
import { More } from "../../ui/parts/Part.tsx";
import type { Standing } from "../data.ts";
import { FileField } from "../files/FileField.tsx";
import type { Kept } from "../files/data.ts";
import { type Answers, proofName } from "./data.ts";

type Props = { actions: readonly Standing[]; sphere: string; answers: Answers; live: boolean };

function Piece(props: Props & { n: number }) {
  const { value, wrong } = untrack(() => props.answers);
  const name = (field: string) => proofName(props.n, field);
  const [id, from] = [untrack(() => value(name("id"))), untrack(() => value(name("name")))];
  const carried = { id, name: from, size: Number(untrack(() => value(name("size")))) || 0 };
  const dropped = untrack(() => value(name("drop"))) !== "";
  const [kept, setKept] = createSignal<Kept | undefined>(id && !dropped ? carried : undefined);
  const [url, setUrl] = createSignal(untrack(() => value(name("url"))));
  let piece: HTMLFieldSetElement | undefined;
  const keep = (file: Kept | undefined) => {
    setKept(file);
    // Whoever saves what is typed hears of it.
    piece?.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const told = (field: string) => ({
    name: name(field),
    value: value(name(field)),
    error: wrong(name(field)),
  });
  return (
    <fieldset class="stack" ref={(el) => (piece = el)}>
      <legend class="vh">{t("desk.write.piece", props.n)}</legend>
      <Show when={!kept() || url() !== ""}>
        <Field
          {...told("url")}
          value={url()}
          onInput={setUrl}
          type="url"
          inputmode="url"
          label={t("desk.write.link")}
          hint={t("desk.write.linkHint")}
          maxlength={MOST.url}
        />
      </Show>
      <FileField
        name={name}
        sphere={props.sphere}
        kept={kept()}
        error={wrong(name("file")) ?? (kept() ? wrong(name("url")) : undefined)}
        live={props.live}
        onKept={keep}
      />
      <Field {...told("title")} label={t("desk.write.name")} maxlength={MOST.title} />
      <Field {...told("shows")} label={t("desk.write.shows")} maxlength={MOST.line} />
      <Select
        {...told("action")}
        label={t("desk.write.about")}
        choose={t("desk.write.aboutNone")}
        options={props.actions.map((a) => ({ value: a.slug, label: a.title ?? a.slug }))}
      />
    </fieldset>
  );
}

/** Room for evidence: one piece in sight, others folded; with scripts as many as one likes. */
export function EvidenceFields(props: Props & { pieces: number }) {
  const [added, setAdded] = createSignal(0);
  const others = () => Array.from({ length: props.pieces + added() - 1 }, (_, i) => i + 2);
  const used = (n: number) =>
    props.answers.troubled(`evidence.${n}`) ||
    ["url", "title", "shows", "id"].some((f) => props.answers.value(proofName(n, f)) !== "");
  return (
    <>
      <Piece {...props} n={1} />
      <For each={others()}>
        {(n) => (
          <More summary={t("desk.write.another")} open={used(n)}>
            <Piece {...props} n={n} />
          </More>
        )}
      </For>
      <Show when={props.live}>
        <p>
          <Button quiet type="button" onClick={() => setAdded(added() + 1)}>
            {t("desk.write.add")}
          </Button>
        </p>
      </Show>
    </>
  );
}

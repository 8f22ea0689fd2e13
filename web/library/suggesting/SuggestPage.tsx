import { useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { RESOURCE_KINDS } from "../../../db/words.ts";
import { MOST_SUGGESTED } from "../../../worker/library/suggesting/schema.ts";
import { useForm, useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Field, Select, TextArea } from "../../ui/form/Field.tsx";
import { OpenForm, openState } from "../../ui/form/OpenForm.tsx";
import { Doors } from "../../ui/parts/Lists.tsx";
import { Opening, Part } from "../../ui/parts/Part.tsx";

function Next() {
  return (
    <Part id="next" title={t("suggesting.next.title")}>
      <div class="words">
        <ol>
          <For each={["read", "listed", "not"] as const}>
            {(step) => <li>{t(`suggesting.next.${step}`)}</li>}
          </For>
        </ol>
      </div>
    </Part>
  );
}

function Form() {
  const form = useForm();
  const { value, errorOf } = openState(form, words().suggesting.wrong);
  return (
    <Part id="form" title={t("suggesting.form")}>
      <OpenForm
        action={paths.suggest}
        form={form}
        fields={["title", "link", "kind", "why"]}
        errorOf={errorOf}
        submit={t("suggesting.send")}
      >
        <Field
          name="title"
          label={t("suggesting.name")}
          value={value("title")}
          error={errorOf("title")}
          maxlength={MOST_SUGGESTED.title}
          required
        />
        <Field
          name="link"
          type="url"
          label={t("suggesting.link")}
          hint={t("suggesting.linkHint")}
          value={value("link")}
          error={errorOf("link")}
          inputmode="url"
          maxlength={MOST_SUGGESTED.link}
          required
        />
        <Select
          name="kind"
          label={t("suggesting.kind")}
          options={RESOURCE_KINDS.map((kind) => ({
            value: kind,
            label: t(`resources.kinds.${kind}`),
          }))}
          value={value("kind")}
          error={errorOf("kind")}
          required
        />
        <TextArea
          name="why"
          label={t("suggesting.why")}
          hint={t("suggesting.whyHint")}
          max={MOST_SUGGESTED.why}
          value={value("why")}
          error={errorOf("why")}
          required
        />
      </OpenForm>
    </Part>
  );
}

function Done() {
  return (
    <>
      <Opening long title={t("suggesting.received.title")} lede={t("suggesting.received.lede")} />
      <Next />
      <div class="wrap part">
        <Doors
          items={[
            { href: paths.resources, label: t("suggesting.received.all") },
            { href: paths.suggest, label: t("suggesting.received.another") },
          ]}
        />
      </div>
    </>
  );
}

/** Where anybody suggests a resource. */
export default function SuggestPage() {
  const { query } = useLocation();
  useHead(() => ({ title: t("suggesting.title"), description: t("suggesting.described") }));
  return (
    <Show when={query.received === undefined} fallback={<Done />}>
      <Opening
        crumb={[{ label: t("resources.title"), href: paths.resources }]}
        title={t("suggesting.title")}
        lede={t("suggesting.lede")}
      />
      <Form />
      <Next />
    </Show>
  );
}

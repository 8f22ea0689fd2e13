import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { PackList } from "../../../worker/progress/pack/schema.ts";
import { useForm, useHead } from "../../frame.ts";
import { formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Field } from "../../ui/form/Field.tsx";
import {
  Button,
  errorOf,
  ErrorSummary,
  type FieldError,
  IdempotencyKey,
} from "../../ui/form/Form.tsx";
import { Check } from "../../ui/form/Picks.tsx";
import { Ledger } from "../../ui/parts/Lists.tsx";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { getPacks } from "./data.ts";

const LABELS = { from: "pack.from", to: "pack.to", strategies: "pack.strategies" } as const;

/** The period and the strategies of a new pack: all of them, until somebody chooses. */
function NewPack(props: { list: PackList }) {
  const form = useForm();
  const wrong = Object.entries(form?.wrong ?? {}).map(([field, message]): FieldError => {
    const label = LABELS[field as keyof typeof LABELS];
    return {
      field,
      label: label && t(label),
      message: words().pack.wrong[message] ?? words().errors.code["request.invalid"],
    };
  });
  const whole = form?.code && wrong.length === 0 ? words().errors.code[form.code] : undefined;
  const chosen = form?.values.strategies?.split(" ");
  const value = (name: "from" | "to") => form?.values[name] ?? props.list.period[name];
  return (
    <form method="post" action={paths.packs} class="stack">
      <ErrorSummary errors={whole ? [{ field: "from", message: whole }] : wrong} />
      <IdempotencyKey value={props.list.key} />
      <Field
        name="from"
        type="date"
        required
        label={t("pack.from")}
        hint={t("pack.fromHint")}
        value={value("from")}
        error={errorOf(wrong, "from")}
      />
      <Field
        name="to"
        type="date"
        required
        label={t("pack.to")}
        hint={t("pack.toHint")}
        min={props.list.begins ?? undefined}
        value={value("to")}
        error={errorOf(wrong, "to")}
      />
      <fieldset class="field" id="strategies" tabindex="-1">
        <legend>{t("pack.strategies")}</legend>
        <For each={props.list.choices}>
          {(s) => (
            <Check
              name="strategy"
              id={`strategy-${s.slug}`}
              value={s.slug}
              checked={chosen?.includes(s.slug) ?? true}
              label={`${s.number}. ${s.title ?? s.slug}`}
            />
          )}
        </For>
      </fieldset>
      <div class="acts">
        <Button>{t("pack.make")}</Button>
      </div>
    </form>
  );
}

/** Where a meeting pack is made, and the ones that were made last. */
export default function PacksPage() {
  const list = createAsync(() => getPacks(), { deferStream: true });
  useHead(() => ({ title: t("pack.title") }));
  return (
    <Show when={list()}>
      {(known) => (
        <>
          <Opening
            crumb={[{ label: t("board.title"), href: paths.board }, { label: t("pack.title") }]}
            title={t("pack.title")}
            lede={t("pack.lede")}
          />
          <Part id="new" title={t("pack.new")} about={t("pack.about")}>
            <NewPack list={known()} />
          </Part>
          <Part id="recent" title={t("pack.recent")}>
            <Show when={known().items.length > 0} fallback={<p class="none">{t("pack.none")}</p>}>
              <Ledger
                items={known().items.map((item) => ({
                  when: formatDate(item.made_on),
                  what: <a href={paths.pack(item.id)}>{t("pack.period", item.from, item.to)}</a>,
                  end: t("pack.all", item.strategies.length),
                }))}
              />
            </Show>
          </Part>
        </>
      )}
    </Show>
  );
}

import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { Outcome } from "../../../db/words.ts";
import type { ErrorCode } from "../../../worker/errors.ts";
import type { CloseStart, Decide } from "../../../worker/progress/closing/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import NotFoundPage from "../../about/NotFoundPage.tsx";
import { OrKept } from "../../desk/write/Kept.tsx";
import { useForm, useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Note } from "../../ui/parts/Marks.tsx";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { Stage } from "../../ui/status.tsx";
import { CarryForm, DropForm, RewordForm } from "./CloseForms.tsx";
import { getCloseStart } from "./data.ts";
import { dueWords } from "./Decided.tsx";
import { Preview } from "./Preview.tsx";

type Judged = { after: Record<Outcome, number>; input: Decide };

function Promise(props: { start: CloseStart }) {
  const action = () => props.start.action;
  return (
    <Part
      id="promise"
      title={t("closing.form.promise")}
      about={
        <a data-own="" href={paths.action(action().slug)}>
          {t("closing.form.public")}
        </a>
      }
    >
      <div class="stack">
        <Words size="promise" text={action().wording ?? t("actions.removed")} />
        <Show when={action().result}>
          {(result) => (
            <div>
              <p class="kick">{t("closing.form.result")}</p>
              <Words text={result()} />
            </div>
          )}
        </Show>
        <p>
          {t("closing.form.stands")}
          {t("common.mark.colon")}
          <Stage of={action().stage} />
          {t("common.mark.stop")}
          {t("closing.form.reword.due")}
          {t("common.mark.colon")}
          {dueWords(action().due)}
          {t("common.mark.end")}
        </p>
      </div>
    </Part>
  );
}

function Forms(props: { start: CloseStart; form?: FormState }) {
  const carried = () => {
    const { carried: year } = props.start.action;
    return year !== null && year >= props.start.next ? year : undefined;
  };
  return (
    <Show
      when={!props.start.refused}
      fallback={
        <Part id="refused" title={t("closing.form.refused")}>
          <Note>{words().errors.code[props.start.refused as ErrorCode]}</Note>
        </Part>
      }
    >
      <Show when={carried()} fallback={<CarryForm start={props.start} form={props.form} />}>
        {(year) => (
          <Part id="carry" title={t("closing.form.carry.title", year())}>
            <Note>{t("closing.form.already", year())}</Note>
          </Part>
        )}
      </Show>
      <RewordForm start={props.start} form={props.form} />
      <DropForm start={props.start} form={props.form} />
    </Show>
  );
}

function Known(props: { start: CloseStart; form?: FormState }) {
  const judged = () => props.form?.detail as Judged | undefined;
  const title = () => t("closing.form.title", props.start.next);
  useHead(() => ({ title: title() }));
  return (
    <>
      <Opening
        crumb={[
          { label: t("board.title"), href: paths.board },
          {
            label: t("closing.title", props.start.year),
            href: paths.yearClose(props.start.year),
          },
          { label: props.start.action.sphere.title ?? props.start.action.sphere.slug },
        ]}
        title={title()}
        lede={t("closing.form.lede", props.start.year)}
      />
      <Promise start={props.start} />
      <Show
        when={judged()?.after && props.form}
        fallback={<Forms start={props.start} form={props.form} />}
      >
        {(form) => <Preview start={props.start} form={form()} {...judged()!} />}
      </Show>
    </>
  );
}

function Ready(props: { year: string; action: string; form?: FormState }) {
  const start = createAsync(() => getCloseStart(props.year, props.action), { deferStream: true });
  return (
    <Show when={start() !== undefined}>
      <Show when={start()} fallback={<NotFoundPage />}>
        {(found) => <Known start={found()} form={props.form} />}
      </Show>
    </Show>
  );
}

/** One open action of a year: what becomes of it, looked at before it is published. */
export default function CloseActionPage() {
  const params = useParams<{ year: string; action: string }>();
  const form = useForm();
  return (
    <OrKept form={form} to={paths.closeAction(params.year, params.action)} wide>
      <Ready year={params.year} action={params.action} form={form} />
    </OrKept>
  );
}

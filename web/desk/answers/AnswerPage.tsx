import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { MOST_ANSWERED, type ToAnswer } from "../../../worker/questions/answering/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { useForm, useHead } from "../../frame.ts";
import { relative } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { AboutLink } from "../../questions/About.tsx";
import { TextArea } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey } from "../../ui/form/Form.tsx";
import { Opening, Task } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { useSite } from "../../ui/site.ts";
import { OrKept } from "../write/Kept.tsx";
import { Refused } from "../write/Refused.tsx";
import { getToAnswer } from "./data.ts";

function Known(props: { question: ToAnswer; idempotency: string; form?: FormState }) {
  const site = useSite();
  const q = () => props.question;
  const title = () => t("answering.page", q().sphere_title ?? q().sphere);
  const wrong = () => {
    const message = props.form?.wrong.answer;
    return message && (words().answering.wrong[message] ?? t("desk.wrongElse"));
  };
  const refused = () => {
    const code = props.form?.code;
    return code ? [{ field: "answer", message: wrong() ?? words().errors.code[code] }] : [];
  };
  useHead(() => ({ title: title() }));
  return (
    <>
      <Opening
        long
        narrow
        crumb={[{ label: t("desk.title"), href: paths.desk }]}
        title={title()}
        lede={t("answering.lede")}
      />
      <Task id="question" title={t("answering.question")}>
        <Words text={q().question ?? t("questions.removed")} />
        <p class="meta">{t("answering.asked", q().asked_on, relative(q().asked_on, site.today))}</p>
        <p>
          {t("answering.about")} <AboutLink of={q()} />
        </p>
        <p>
          <a data-own="" href={paths.asked(q().id)}>
            {t("answering.public")}
          </a>
        </p>
      </Task>
      <form method="post" action={paths.answer(q().id)} class="stack" novalidate>
        <ErrorSummary errors={refused()} />
        <IdempotencyKey value={props.form?.values.idempotency_key || props.idempotency} />
        <TextArea
          heading
          required
          name="answer"
          label={t("answering.answer")}
          hint={t("answering.answerHint")}
          max={MOST_ANSWERED}
          value={props.form?.values.answer}
          error={wrong()}
        />
        <p class="acts">
          <Button>{t("answering.publish")}</Button>
        </p>
        <p class="hint">{t("answering.elsewhere")}</p>
      </form>
    </>
  );
}

const GONE = { code: "subject.not_found", status: 404 } as const;

function Ready(props: { id: string; form?: FormState }) {
  const answers = createAsync(() => getToAnswer(), { deferStream: true });
  const found = () => answers()?.items.find((q) => q.id === props.id);
  return (
    <Show when={answers() !== undefined}>
      <Show when={found()} fallback={<Refused why={GONE} />}>
        {(question) => (
          <Known question={question()} idempotency={answers()!.key} form={props.form} />
        )}
      </Show>
    </Show>
  );
}

/** Where a lead answers the community. */
export default function AnswerPage() {
  const params = useParams<{ id: string }>();
  const form = useForm();
  return (
    <OrKept form={form} to={paths.answer(params.id)}>
      <Ready id={params.id} form={form} />
    </OrKept>
  );
}

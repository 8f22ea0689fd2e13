import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type {
  AnswerFixStart,
  NewAnswerFix,
} from "../../../worker/questions/answering/correcting/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { AnswerChange } from "../../corrections/AnswerFixed.tsx";
import { useForm, useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { AboutLink } from "../../questions/About.tsx";
import { Opening, Task } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { Sides } from "../correct/Compare.tsx";
import { Confirm, OrKept } from "../write/Kept.tsx";
import { OrRefused } from "../write/Refused.tsx";
import { AnswerFixForm } from "./AnswerFixForm.tsx";
import { getAnswerFixStart } from "./data.ts";

type Compared = NewAnswerFix & { was: string | null };

/** Old and new side by side, what the public will see of it, and the two ways on. */
function Comparing(props: { start: AnswerFixStart; form: FormState; compared: Compared }) {
  return (
    <>
      <Task id="sides" title={t("corrections.form.compareTitle")}>
        <p>{t("corrections.form.compareLede")}</p>
        <Sides was={props.compared.was ?? t("corrections.gone")} now={props.compared.answer} />
      </Task>
      <Task id="public" title={t("corrections.form.public")}>
        <p>{props.compared.reason}</p>
        <AnswerChange of={{ was: props.compared.was, now: props.compared.answer }} />
      </Task>
      <Confirm
        to={paths.correctAnswer(props.start.id)}
        values={props.form.values}
        warning={t("corrections.form.permanent")}
        does="publish"
        go={t("corrections.form.publish")}
        back={t("corrections.form.back")}
      />
    </>
  );
}

function Known(props: { start: AnswerFixStart; form?: FormState }) {
  const title = () => t("answering.fix.page", props.start.sphere_title ?? props.start.sphere);
  const compared = () => props.form?.detail?.compared as Compared | undefined;
  useHead(() => ({ title: title() }));
  return (
    <>
      <Opening
        long
        narrow
        crumb={[{ label: t("desk.title"), href: paths.desk }]}
        title={title()}
        lede={t("answering.fix.lede")}
      />
      <Task id="question" title={t("answering.question")}>
        <Words text={props.start.question ?? t("questions.removed")} />
        <p class="meta">
          {t("answering.fix.answered", props.start.asked_on, props.start.answered_on)}
        </p>
        <p>
          {t("answering.about")} <AboutLink of={props.start} />
        </p>
      </Task>
      <Show when={compared()} fallback={<AnswerFixForm start={props.start} form={props.form} />}>
        {(found) => <Comparing start={props.start} form={props.form!} compared={found()} />}
      </Show>
    </>
  );
}

function Ready(props: { id: string; form?: FormState }) {
  const start = createAsync(() => getAnswerFixStart(props.id), { deferStream: true });
  return (
    <OrRefused answer={start()}>{(found) => <Known start={found()} form={props.form} />}</OrRefused>
  );
}

/** Where a lead puts an answer to the community right, in the open. */
export default function AnswerFixPage() {
  const params = useParams<{ id: string }>();
  const form = useForm();
  return (
    <OrKept form={form} to={paths.correctAnswer(params.id)}>
      <Ready id={params.id} form={form} />
    </OrKept>
  );
}

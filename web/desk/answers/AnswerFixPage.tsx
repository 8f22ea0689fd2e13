import { Show } from "solid-js";
import type {
  AnswerFixStart,
  NewAnswerFix,
} from "../../../worker/questions/answering/correcting/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { AnswerChange } from "../../corrections/AnswerFixed.tsx";
import { useHead, useSignedIn } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { AboutLink } from "../../questions/About.tsx";
import { Opening, Task } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { Sides } from "../correct/Compare.tsx";
import { Comparing, FixPage } from "../correct/Fixing.tsx";
import { AnswerFixForm } from "./AnswerFixForm.tsx";
import { getAnswerFixStart } from "./data.ts";

type Compared = NewAnswerFix & { was: string | null };

function Compare(props: { start: AnswerFixStart; form: FormState; compared: Compared }) {
  return (
    <Comparing
      to={paths.correctAnswer(props.start.id)}
      form={props.form}
      lede={t("corrections.form.compareLede")}
      sides={
        <Sides was={props.compared.was ?? t("corrections.gone")} now={props.compared.answer} />
      }
      shown={
        <>
          <p>{props.compared.reason}</p>
          <AnswerChange of={{ was: props.compared.was, now: props.compared.answer }} />
        </>
      }
    />
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
        crumb={useSignedIn()?.desk ? [{ label: t("desk.title"), href: paths.desk }] : undefined}
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
        {(found) => <Compare start={props.start} form={props.form!} compared={found()} />}
      </Show>
    </>
  );
}

/** Where a lead puts an answer to the community right, in the open. */
export default function AnswerFixPage() {
  return (
    <FixPage read={getAnswerFixStart} to={paths.correctAnswer}>
      {(start, form) => <Known start={start()} form={form} />}
    </FixPage>
  );
}

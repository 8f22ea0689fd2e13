import { MOST_SAID, type WaitingQuestion } from "../../../worker/progress/deciding/schema.ts";
import { useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Opening, Task } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { AnswerForm, type Found, QuestionPage } from "./Answering.tsx";
import { getQuestions } from "./data.ts";

function Known(props: Found<WaitingQuestion>) {
  const title = () =>
    t(
      "deciding.desk.page",
      props.question.sphere_title ?? props.question.sphere,
      props.question.month,
    );
  const kind = () => (props.question.private ? "private" : "public");
  useHead(() => ({ title: title() }));
  return (
    <>
      <Opening
        long
        narrow
        crumb={[{ label: t("desk.title"), href: paths.desk }]}
        title={title()}
        lede={t(`deciding.desk.${kind()}`)}
      />
      <Task id="question" title={t("deciding.desk.question")}>
        <Words text={props.question.question ?? t("deciding.desk.gone")} />
        <p>
          <a href={paths.update(props.question.update)}>{t("deciding.desk.update")}</a>
        </p>
      </Task>
      <AnswerForm
        to={paths.question(props.question.id)}
        idempotency={props.idempotency}
        form={props.form}
        label={t("deciding.desk.answer")}
        max={MOST_SAID}
        wrong={words().wrong.deciding}
        submit={t(`deciding.desk.now.${kind()}`)}
      />
    </>
  );
}

/** Where a lead answers an executive. */
export default function AnswerPage() {
  return (
    <QuestionPage read={getQuestions} to={paths.question}>
      {(found) => <Known {...found} />}
    </QuestionPage>
  );
}

import { MOST_ANSWERED, type ToAnswer } from "../../../worker/questions/answering/schema.ts";
import { useHead } from "../../frame.ts";
import { relative } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { AboutLink } from "../../questions/About.tsx";
import { Opening, Task } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { useSite } from "../../ui/site.ts";
import { AnswerForm, type Found, QuestionPage } from "../asks/Answering.tsx";
import { getToAnswer } from "./data.ts";

function Known(props: Found<ToAnswer>) {
  const site = useSite();
  const q = () => props.question;
  const title = () => t("answering.page", q().sphere_title ?? q().sphere);
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
      <AnswerForm
        to={paths.answer(q().id)}
        idempotency={props.idempotency}
        form={props.form}
        label={t("answering.answer")}
        hint={t("answering.answerHint")}
        max={MOST_ANSWERED}
        wrong={words().answering.wrong}
        submit={t("answering.publish")}
      >
        <p class="hint">{t("answering.elsewhere")}</p>
      </AnswerForm>
    </>
  );
}

/** Where a lead answers the community. */
export default function AnswerPage() {
  return (
    <QuestionPage read={getToAnswer} to={paths.answer}>
      {(found) => <Known {...found} />}
    </QuestionPage>
  );
}

import { Show } from "solid-js";
import type { UpdateView } from "../../../worker/updates/queries.ts";
import type { ChangeView } from "../../../worker/updates/plan/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { formatDay, monthName } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Field } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary } from "../../ui/form/Form.tsx";
import { More, Opening, Task } from "../../ui/parts/Part.tsx";
import { useSite } from "../../ui/site.ts";
import { UpdateArticle } from "../../updates/UpdateArticle.tsx";
import type { Start } from "../data.ts";
import { Advice } from "./Advice.tsx";
import { Carried, Confirm } from "./Kept.tsx";
import { Changes } from "./lines/Changes.tsx";

type Props = { start: Start; form: FormState; view: UpdateView; to: string };

/** What was typed; the day is asked anew. */
const wordsOf = ({ values: { publish_on: _, ...words } }: FormState) => words;

const wrongDay = (form: FormState) => {
  const message = form.wrong.publish_on;
  return message
    ? [{ field: "publish_on", message: words().wrong.answers[message] ?? t("desk.wrongElse") }]
    : [];
};

/** A form of its own: the enter key in its day must not publish at once. */
function Later(props: Props) {
  const site = useSite();
  const wrong = () => wrongDay(props.form)[0]?.message;
  const hint = () =>
    props.start.days_late > 0
      ? t("waiting.dayLate", t("desk.days", props.start.days_late))
      : t("waiting.dayHint", formatDay(props.start.closes));
  return (
    <More summary={t("waiting.later")} open={wrong() !== undefined}>
      <form method="post" action={props.to} class="stack" novalidate>
        <Carried values={wordsOf(props.form)} />
        <Field
          required
          type="date"
          name="publish_on"
          label={t("waiting.day")}
          hint={hint()}
          min={site.today}
          value={props.form.values.publish_on}
          error={wrong()}
        />
        <p class="acts">
          <Button quiet name="do" value="later">
            {t("waiting.send")}
          </Button>
        </p>
      </form>
    </More>
  );
}

/** The page as everyone will read it, and the ways on: to the public, or back to the words. */
export function Preview(props: Props) {
  const title = () =>
    t(
      "desk.write.title",
      monthName(props.start.month),
      props.start.sphere.title ?? props.start.sphere.slug,
    );
  return (
    <>
      <Opening
        long
        narrow
        crumb={[{ label: t("desk.title"), href: paths.desk }, { label: title() }]}
        title={t("desk.preview.title")}
        lede={t("desk.preview.lede")}
      />
      <Task id="preview" title={title()}>
        <UpdateArticle update={props.view} />
      </Task>
      <Changes items={(props.form.detail?.changes ?? []) as ChangeView[]} />
      <Advice start={props.start} form={props.form} to={props.to} />
      <ErrorSummary errors={wrongDay(props.form)} />
      <Confirm
        to={props.to}
        values={wordsOf(props.form)}
        warning={t(props.start.approval ? "waiting.asked" : "desk.preview.permanent")}
        does={props.start.approval ? "ask" : "publish"}
        go={t(props.start.approval ? "waiting.ask" : "desk.preview.publish")}
        back={t("desk.preview.back")}
      >
        <Show when={props.view.private_note}>
          <p>{t("desk.preview.note")}</p>
        </Show>
      </Confirm>
      <Show when={!props.start.approval}>
        <Later {...props} />
      </Show>
    </>
  );
}

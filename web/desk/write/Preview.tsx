import { Show } from "solid-js";
import type { UpdateView } from "../../../worker/updates/queries.ts";
import type { FormState } from "../../../worker/validate.ts";
import { daysBetween, formatDate, formatSlip, monthName } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/form/Form.tsx";
import { Ledger } from "../../ui/parts/Lists.tsx";
import { Opening, Task } from "../../ui/parts/Part.tsx";
import { UpdateArticle } from "../../updates/UpdateArticle.tsx";
import type { Start } from "../data.ts";
import { lineName } from "./data.ts";
import { Carried } from "./Kept.tsx";

type Props = { start: Start; form: FormState; view: UpdateView; to: string };

/** The dates that move with this update, each with its reason. */
function Moves(props: Props) {
  const typed = (slug: string, field: string) => props.form.values[lineName(slug, field)] ?? "";
  const moves = () =>
    props.start.actions.flatMap((a) => {
      const to = typed(a.slug, "due");
      if (to === "" || to === a.due) return [];
      const from = a.due ? formatDate(a.due) : t("desk.preview.noDate");
      const slip = formatSlip(a.due ? daysBetween(a.due, to) : 0);
      return [
        {
          when: t("desk.preview.move", from, formatDate(to), slip),
          what: (
            <>
              {a.title ?? a.slug} <span class="meta">{typed(a.slug, "slip_text")}</span>
            </>
          ),
        },
      ];
    });
  return (
    <Show when={moves().length > 0}>
      <Task id="moves" title={t("desk.preview.moves")}>
        <Ledger items={moves()} />
      </Task>
    </Show>
  );
}

/** The page as everyone will read it, and the two ways on: publish, or back to the words. */
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
      <Moves {...props} />
      <form method="post" action={props.to} class="stack">
        <Carried values={props.form.values} />
        <Show when={props.view.private_note}>
          <p>{t("desk.preview.note")}</p>
        </Show>
        <p>
          <strong>{t("desk.preview.permanent")}</strong>
        </p>
        <p class="acts">
          <Button name="do" value="publish">
            {t("desk.preview.publish")}
          </Button>
          <Button quiet name="do" value="back">
            {t("desk.preview.back")}
          </Button>
        </p>
      </form>
    </>
  );
}

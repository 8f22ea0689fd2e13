import { Show } from "solid-js";
import type { FixStart } from "../../../worker/updates/corrections/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { useHead, useSignedIn } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Opening } from "../../ui/parts/Part.tsx";
import { withQuery } from "../../ui/site.ts";
import { Compare, type Compared } from "./Compare.tsx";
import { CorrectForm } from "./CorrectForm.tsx";
import { getFixStart } from "./data.ts";
import { FixPage } from "./Fixing.tsx";

function Known(props: { start: FixStart; form?: FormState }) {
  const title = () =>
    t(
      "corrections.form.titleOf",
      props.start.sphere_title ?? props.start.sphere,
      props.start.month,
    );
  const compared = () => props.form?.detail?.compared as Compared | undefined;
  useHead(() => ({ title: title() }));
  return (
    <>
      <Opening
        long
        narrow
        crumb={useSignedIn()?.desk ? [{ label: t("desk.title"), href: paths.desk }] : undefined}
        title={title()}
        lede={t(props.start.withdrawn ? "corrections.form.withdrawn" : "corrections.form.lede")}
      />
      <Show when={compared()} fallback={<CorrectForm start={props.start} form={props.form} />}>
        {(changes) => <Compare start={props.start} form={props.form!} compared={changes()} />}
      </Show>
      <p class="meta">
        {t("redactions.fromCorrecting")}
        {t("common.mark.gap")}
        <a href={withQuery(paths.removals, { page: paths.update(props.start.id) })}>
          {t("redactions.new")}
        </a>
      </p>
    </>
  );
}

/** Puts words of a published update right, in the open, or takes the update back. */
export default function CorrectPage() {
  return (
    <FixPage read={getFixStart} to={paths.correct}>
      {(start, form) => <Known start={start()} form={form} />}
    </FixPage>
  );
}

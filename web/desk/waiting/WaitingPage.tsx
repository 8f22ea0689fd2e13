import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { ErrorCode } from "../../../worker/errors.ts";
import { MOST } from "../../../worker/updates/form/rules.ts";
import type { FormState } from "../../../worker/validate.ts";
import { useForm, useHead } from "../../frame.ts";
import { monthName } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { TextArea } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey } from "../../ui/form/Form.tsx";
import { More, Opening, Task } from "../../ui/parts/Part.tsx";
import { useSite } from "../../ui/site.ts";
import { UpdateArticle } from "../../updates/UpdateArticle.tsx";
import { OrKept } from "../write/Kept.tsx";
import { Changes } from "../write/lines/Changes.tsx";
import { OrRefused } from "../write/Refused.tsx";
import { getWaiting, isLive, standingOf, type Waiting } from "./data.ts";
import { TakeBack } from "./TakeBack.tsx";

type Props = { found: Waiting; form?: FormState };

/** What names the text that was read, and the page's key. */
function Named(props: Props) {
  return (
    <>
      <IdempotencyKey value={props.found.key} />
      <input type="hidden" name="version" value={props.found.version} />
    </>
  );
}

/** What the approver may do: let it pass, or say what has to change. */
function Decide(props: Props & { to: string }) {
  const wrong = () => {
    const message = props.form?.wrong.comment;
    return message && (words().wrong.answers[message] ?? t("desk.wrongElse"));
  };
  const comment = () => props.form?.values.comment;
  return (
    <>
      <Show when={props.found.view}>
        <form method="post" action={props.to} class="stack">
          <Named {...props} />
          <p>
            <strong>{t("waiting.page.permanent")}</strong>
          </p>
          <p class="acts">
            <Button name="do" value="approve">
              {t("waiting.page.approve")}
            </Button>
          </p>
        </form>
      </Show>
      <More summary={t("waiting.page.back")} open={Boolean(wrong() ?? comment())}>
        <form method="post" action={props.to} class="stack" novalidate>
          <Named {...props} />
          <TextArea
            short
            required
            name="comment"
            label={t("waiting.page.comment")}
            hint={t("waiting.page.commentHint")}
            max={MOST.long}
            value={comment()}
            error={wrong()}
          />
          <Button quiet name="do" value="return">
            {t("waiting.page.backSend")}
          </Button>
        </form>
      </More>
    </>
  );
}

function Ways(props: Props & { to: string }) {
  const may = () => props.found.may;
  return (
    <div class="stack">
      <Show when={may().approve}>
        <Decide {...props} />
      </Show>
      <Show when={may().publish && props.found.view}>
        <form method="post" action={props.to} class="acts">
          <Named {...props} />
          <Button name="do" value="publish">
            {t("waiting.page.publish")}
          </Button>
        </form>
      </Show>
      <Show when={may().take}>
        <TakeBack item={props.found} />
      </Show>
    </div>
  );
}

function Known(props: Props & { to: string }) {
  const site = useSite();
  const title = () =>
    t("waiting.title", monthName(props.found.month), props.found.title ?? props.found.sphere);
  useHead(() => ({ title: title() }));
  const refused = () => {
    const code = props.form?.code;
    if (!code) return [];
    const field = props.form?.wrong.comment ? "comment" : "preview";
    return [{ field, message: words().errors.code[code] }];
  };
  return (
    <>
      <Opening
        long
        narrow
        crumb={[{ label: t("desk.title"), href: paths.desk }, { label: title() }]}
        title={t("desk.preview.title")}
        lede={isLive(props.found) ? standingOf(props.found, site.today) : t("waiting.kept")}
      />
      <ErrorSummary errors={refused()} />
      <Task id="preview" title={title()}>
        <Show
          when={props.found.view}
          fallback={
            <p>
              {t("waiting.page.cannot")}
              {t("common.mark.gap")}
              {words().errors.code[props.found.refusal as ErrorCode]}
            </p>
          }
        >
          {(view) => <UpdateArticle update={view()} />}
        </Show>
      </Task>
      <Changes items={props.found.changes} />
      <Show when={isLive(props.found)}>
        <Ways {...props} />
      </Show>
    </>
  );
}

function Ready(props: { month: string; sphere: string; form?: FormState; to: string }) {
  /** What refused the press that came here says more than that nothing is left to see. */
  const refused = () => props.form?.code && { code: props.form.code, status: 409 };
  const waiting = createAsync(() => getWaiting(props.month, props.sphere), { deferStream: true });
  return (
    <OrRefused answer={waiting()} why={refused()}>
      {(found) => <Known found={found()} form={props.form} to={props.to} />}
    </OrRefused>
  );
}

/** An update that is finished and not yet public, exactly as it will stand. */
export default function WaitingPage() {
  const params = useParams<{ month: string; sphere: string }>();
  const form = useForm();
  const to = () => paths.waiting(params.month, params.sphere);
  return (
    <OrKept form={form} to={to()}>
      <Ready month={params.month} sphere={params.sphere} form={form} to={to()} />
    </OrKept>
  );
}

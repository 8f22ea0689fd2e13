import { createAsync, useLocation, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { WorkStart } from "../../../worker/actions/assessing/schema.ts";
import type { ErrorCode } from "../../../worker/errors.ts";
import type { FormState } from "../../../worker/validate.ts";
import NotFoundPage from "../../about/NotFoundPage.tsx";
import { JudgementList } from "../../actions/voices/ActionVoices.tsx";
import { Word } from "../../actions/voices/Word.tsx";
import { useForm, useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { withQuery } from "../../ui/site.ts";
import { OrKept } from "../write/Kept.tsx";
import { getWorkStart } from "./data.ts";
import { JudgeForm } from "./JudgeForm.tsx";

type Props = { start: WorkStart; form?: FormState };

/** The months that can be judged; each is a page of its own. */
const Months = (props: Props) => (
  <nav aria-label={t("assessing.page.choose")}>
    <ul class="plain">
      <For each={props.start.months}>
        {({ month, open }) => (
          <li>
            <Show
              when={month !== props.start.month}
              fallback={
                <b aria-current="page">
                  {t(open ? "assessing.page.open" : "assessing.page.closed", month)}
                </b>
              }
            >
              <a href={withQuery(paths.assess(props.start.slug), { month })}>
                {t(open ? "assessing.page.open" : "assessing.page.closed", month)}
              </a>
            </Show>
          </li>
        )}
      </For>
    </ul>
    <p class="meta">{t("assessing.page.monthHint")}</p>
  </nav>
);

/** What the lead said for the month, in the lead's own words. */
const Lead = (props: Props) => {
  const lead = () => props.start.months.find((m) => m.month === props.start.month)?.lead;
  return (
    <section>
      <h3>{t("assessing.page.lead", props.start.month)}</h3>
      <Show when={lead()}>
        {(said) => (
          <>
            <p>
              <Word of={said()} />
            </p>
            <Show when={said().said} fallback={<p>{t("assessing.page.silent")}</p>}>
              {(text) => <Words text={text()} />}
            </Show>
            <Show when={said().update}>
              {(update) => (
                <p>
                  <a href={paths.update(update())}>{t("assessing.page.update")}</a>
                </p>
              )}
            </Show>
          </>
        )}
      </Show>
    </section>
  );
};

function Known(props: Props) {
  const title = () => props.start.wording ?? t("actions.removed");
  useHead(() => ({ title: t("assessing.page.headTitle", title()) }));
  return (
    <>
      <Opening
        long
        crumb={[
          { label: t("assessing.list.title"), href: paths.assessments },
          {
            label: props.start.strategy.title ?? "",
            number: props.start.strategy.number,
            href: paths.strategy(props.start.strategy.slug),
          },
          { label: props.start.sphere.title ?? "", href: paths.sphere(props.start.sphere.slug) },
        ]}
        title={<span class="words promise">{title()}</span>}
      >
        <Show when={props.start.result}>
          {(result) => (
            <div class="said">
              <p class="by">{t("assessing.page.result")}</p>
              <Words text={result()} />
            </div>
          )}
        </Show>
        <p>
          <a data-own="" href={paths.action(props.start.slug)}>
            {t("assessing.page.page")}
          </a>
        </p>
      </Opening>
      <Part id="month" title={t("assessing.page.month")}>
        <Months {...props} />
      </Part>
      <Part full id="words" title={t("assessing.page.words")} about={t("assessing.about")}>
        <div class="beside">
          <Lead {...props} />
          <section>
            <h3>{t("assessing.page.mine", props.start.month)}</h3>
            <Show
              when={!props.start.refused}
              fallback={<p class="note">{words().errors.code[props.start.refused as ErrorCode]}</p>}
            >
              <JudgeForm {...props} />
            </Show>
          </section>
        </div>
      </Part>
      <Part id="history" title={t("assessing.page.history")}>
        <Show
          when={props.start.history.length > 0}
          fallback={<p class="none">{t("assessing.page.none")}</p>}
        >
          <JudgementList of={props.start.history} />
        </Show>
      </Part>
    </>
  );
}

function Ready(props: { slug: string; month?: string; form?: FormState }) {
  const start = createAsync(() => getWorkStart(props.slug, props.month), { deferStream: true });
  return (
    <Show when={start() !== undefined}>
      <Show when={start()} fallback={<NotFoundPage />}>
        {(found) => <Known start={found()} form={props.form} />}
      </Show>
    </Show>
  );
}

/** One action as an assessor judges it: the lead's word beside the form. */
export default function AssessPage() {
  const params = useParams<{ slug: string }>();
  const location = useLocation();
  const form = useForm();
  const month = () => {
    const asked = form?.values.month ?? location.query.month;
    return typeof asked === "string" ? asked : undefined;
  };
  return (
    <OrKept form={form} to={paths.assess(params.slug)} wide>
      <Ready slug={params.slug} month={month()} form={form} />
    </OrKept>
  );
}

import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { DecideStart } from "../../../worker/progress/deciding/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import NotFoundPage from "../../about/NotFoundPage.tsx";
import { FormPage } from "../../desk/write/Kept.tsx";
import { useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { getUpdate } from "../../updates/data.ts";
import { isReceived, Received } from "../../updates/deciding/Received.tsx";
import { UpdateArticle } from "../../updates/UpdateArticle.tsx";
import { getDecideStart } from "./data.ts";
import { AskForm, OfferForm, SeenForm } from "./DecideForms.tsx";

type Update = NonNullable<NonNullable<Awaited<ReturnType<typeof getUpdate>>>["whole"]>;

/** What this reader asked the lead alone, with the answers. */
function Alone(props: { start: DecideStart }) {
  return (
    <Show when={props.start.private_questions.length > 0}>
      <Part id="alone" title={t("deciding.page.ask.mine")}>
        <div class="stack">
          <For each={props.start.private_questions}>
            {(ask) => (
              <section class="said" id={ask.id}>
                <h3>{t("deciding.page.ask.asked", ask.on)}</h3>
                <Words text={ask.question} />
                <Show
                  when={ask.answered_on}
                  fallback={<p class="meta">{t("deciding.page.ask.waits")}</p>}
                >
                  {(day) => (
                    <>
                      <p class="kick">{t("deciding.page.ask.answered", day())}</p>
                      <Words text={ask.answer ?? ""} />
                    </>
                  )}
                </Show>
              </section>
            )}
          </For>
        </div>
      </Part>
    </Show>
  );
}

function Known(props: { update: Update; start: DecideStart; form?: FormState }) {
  const title = () =>
    t("deciding.page.title", props.update.sphere_title ?? props.update.sphere, props.update.month);
  useHead(() => ({ title: title() }));
  return (
    <>
      <Opening
        long
        crumb={[
          { label: t("board.title"), href: paths.board },
          { label: t("deciding.list.title"), href: paths.toRead },
        ]}
        title={title()}
        lede={t("deciding.page.lede")}
      />
      <Part id="update" full title={t("updates.full")}>
        <UpdateArticle update={props.update}>
          {" · "}
          <a href={paths.update(props.update.id)}>{t("deciding.page.publicPage")}</a>
        </UpdateArticle>
      </Part>
      <Show when={isReceived(props.update)}>
        <Part id="received" title={t("deciding.page.done")}>
          <Received of={props.update} />
        </Part>
      </Show>
      <Alone start={props.start} />
      <Show
        when={!props.start.own}
        fallback={
          <div class="wrap">
            <p class="note">{t("deciding.page.own")}</p>
          </div>
        }
      >
        <SeenForm start={props.start} form={props.form} />
        <OfferForm start={props.start} form={props.form} />
        <AskForm start={props.start} form={props.form} />
      </Show>
    </>
  );
}

function Ready(props: { id: string; form?: FormState }) {
  const update = createAsync(() => getUpdate(props.id, undefined), { deferStream: true });
  const start = createAsync(() => getDecideStart(props.id), { deferStream: true });
  const both = () => {
    const [whole, known] = [update()?.whole, start()];
    return whole && known ? { whole, known } : undefined;
  };
  return (
    <Show when={update() !== undefined && start() !== undefined}>
      <Show when={both()} fallback={<NotFoundPage />}>
        {(found) => <Known update={found().whole} start={found().known} form={props.form} />}
      </Show>
    </Show>
  );
}

/** One update as an executive reads it, and what they can do about it. */
export default function DecidePage() {
  return (
    <FormPage to={paths.decide} wide>
      {(id, form) => <Ready id={id} form={form} />}
    </FormPage>
  );
}

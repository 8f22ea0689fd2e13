import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import type { ToRead } from "../../../worker/progress/deciding/schema.ts";
import { useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Ledger } from "../../ui/parts/Lists.tsx";
import { More, Opening, Part } from "../../ui/parts/Part.tsx";
import { getToRead } from "./data.ts";

/** So many are read in one sitting. */
const NEWEST = 12;

function Unread(props: { items: ToRead["items"] }) {
  return (
    <Ledger
      items={props.items.map((u) => ({
        when: t("deciding.list.published", u.on),
        what: (
          <>
            <b>
              <a href={paths.decide(u.id)}>
                {t("deciding.list.of", u.sphere_title ?? u.sphere, u.month)}
              </a>
            </b>{" "}
            <Show when={u.summary}>{(summary) => <q class="words">{summary()}</q>}</Show>
          </>
        ),
      }))}
    />
  );
}

/** Updates that an executive has not marked as read, newest first. */
export default function ToReadPage() {
  const known = createAsync(() => getToRead(), { deferStream: true });
  useHead(() => ({ title: t("deciding.list.title") }));
  return (
    <Show when={known()}>
      {(list) => (
        <>
          <Opening
            long
            crumb={[{ label: t("board.title"), href: paths.board }]}
            title={t("deciding.list.headline", list().items.length, list().more)}
            lede={
              <Show when={list().since} fallback={t("deciding.list.nobody")}>
                {(since) => t("deciding.list.lede", since())}
              </Show>
            }
          />
          <Part id="to-read" title={t("deciding.list.title")}>
            <Show
              when={list().items.length > 0}
              fallback={<p class="none">{t("deciding.list.none")}</p>}
            >
              <div class="stack">
                <Unread items={list().items.slice(0, NEWEST)} />
                <Show when={list().items.length > NEWEST}>
                  <More
                    summary={t("deciding.list.older", list().items.length - NEWEST, list().more)}
                  >
                    <Unread items={list().items.slice(NEWEST)} />
                  </More>
                </Show>
              </div>
            </Show>
          </Part>
        </>
      )}
    </Show>
  );
}

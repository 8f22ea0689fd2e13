import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Ledger } from "../../ui/parts/Lists.tsx";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { getToRead } from "./data.ts";

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
          <Part
            id="to-read"
            title={t("deciding.list.title")}
            about={list().more ? t("deciding.list.more") : undefined}
          >
            <Show
              when={list().items.length > 0}
              fallback={<p class="none">{t("deciding.list.none")}</p>}
            >
              <Ledger
                items={list().items.map((u) => ({
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
            </Show>
          </Part>
        </>
      )}
    </Show>
  );
}

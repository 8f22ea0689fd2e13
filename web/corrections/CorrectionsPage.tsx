import { createAsync, useLocation, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import type { AnswerListed, Fix, Listed } from "../../worker/updates/corrections/schema.ts";
import { useAsof, useHead } from "../frame.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { QuestionLink } from "../questions/About.tsx";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { type Entry, Ledger } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { Pager } from "../ui/table/Pager.tsx";
import { WrongQuery } from "../updates/WrongQuery.tsx";
import { AnswerChange, FixedBy } from "./AnswerFixed.tsx";
import { Changes } from "./Changes.tsx";
import { getCorrections } from "./data.ts";
import { RemovalEntry } from "./RemovalEntry.tsx";

const fixEntry = (fix: Fix): Entry => ({
  id: fix.id,
  when: formatDate(fix.on),
  what: (
    <div class="stack">
      <p>
        <a href={paths.update(fix.update)}>
          {t("updates.item", fix.sphere_title ?? fix.sphere, fix.month)}
        </a>
      </p>
      <p>
        <b>
          {fix.kind === "corrected"
            ? t(`corrections.kind.${fix.why}`)
            : t("corrections.withdrawnKind")}
        </b>
        {t(
          fix.kind === "corrected" ? "corrections.fixedBy" : "corrections.takenBy",
          t(`corrections.role.${fix.role}`),
          t("corrections.because", fix.reason),
        )}
      </p>
      <Changes of={fix.kind === "corrected" ? fix.fields : []} />
    </div>
  ),
});

const answerEntry = (fix: AnswerListed): Entry => ({
  id: fix.id,
  when: formatDate(fix.on),
  what: (
    <div class="stack">
      <p>
        <QuestionLink of={{ id: fix.question, question: fix.asked }} />
      </p>
      <p>
        <FixedBy of={fix} />
      </p>
      <AnswerChange of={fix} />
    </div>
  ),
});

function entry(item: Listed): Entry {
  if (item.kind === "redacted")
    return { id: item.id, when: formatDate(item.on), what: <RemovalEntry of={item} /> };
  return item.kind === "answer" ? answerEntry(item) : fixEntry(item);
}

/** Every correction, withdrawal and removal, newest first, with both texts and the reason. */
export default function CorrectionsPage() {
  const location = useLocation();
  const [search] = useSearchParams<{ page?: string }>();
  const list = createAsync(() => getCorrections(search.page, useAsof()), { deferStream: true });
  useHead(() => ({
    title: t("corrections.title"),
    description: t("corrections.description"),
    feed: paths.updatesFeed,
  }));
  return (
    <Show when={list() !== undefined}>
      <Show when={list()} fallback={<WrongQuery whole={paths.corrections} />}>
        {(l) => (
          <>
            <Opening title={t("corrections.title")} lede={t("corrections.lede", l().total)}>
              <Receipt of={receiptOf("list", { of: "corrections" }, l().total)} />
            </Opening>
            <Part id="list" title={t("corrections.list")} about={t("corrections.about")}>
              <div class="stack">
                <Show
                  when={l().items.length > 0}
                  fallback={<p class="none">{t("corrections.none")}</p>}
                >
                  <Ledger ordered items={l().items.map(entry)} />
                </Show>
                <Pager
                  path={location.pathname + location.search}
                  page={l().page}
                  perPage={l().per_page}
                  total={l().total}
                />
              </div>
            </Part>
          </>
        )}
      </Show>
    </Show>
  );
}

import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { useAsof, useHead } from "../frame.ts";
import { monthName } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { type Words, words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { Doors, type Entry, Ledger, Terms } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { Recorded } from "../ui/parts/Words.tsx";
import { getData } from "./data.ts";

type Listed = NonNullable<Awaited<ReturnType<typeof getData>>>;

const nouns = () => Object.keys(words().data.listed) as (keyof Words["data"]["listed"])[];
const EXAMPLE = "/api/v1/actions?stage=underway&asof=2026-03-31";
const LICENCE = "https://creativecommons.org/licenses/by/4.0/";
const CHECK = "sha256sum --check SHA256SUMS\nnpm run verify -- FOLDER";
const LOAD = "npm run import -- FOLDER --apply";

/** The months of each year, newest year first. */
function years(snapshots: Listed["snapshots"]): Entry[] {
  return [...Map.groupBy(snapshots, (s) => s.month.slice(0, 4))].map(([year, months]) => ({
    when: year,
    what: (
      <For each={months.toReversed()}>
        {(s, i) => (
          <>
            {i() > 0 && t("common.mark.comma")}
            <a href={s.address}>
              {monthName(s.month)}
              <span class="vh"> {year}</span>
            </a>
          </>
        )}
      </For>
    ),
  }));
}

/** What can be taken home, and what programs can read. */
export default function DataPage() {
  const listed = createAsync(() => getData(useAsof()), { deferStream: true });
  const asof = useAsof();
  useHead(() => ({
    title: t("data.title"),
    description: t("data.lede"),
    feed: paths.updatesFeed,
  }));
  return (
    <Show when={listed()}>
      {(l) => (
        <>
          <Opening title={t("data.title")} lede={t("data.lede")} />
          <Part id="whole" title={t("data.whole")} about={t("data.wholeHint")}>
            <div class="stack">
              <p>
                <a class="btn" href={paths.archive}>
                  {asof ? t("data.downloadAsof", asof) : t("data.download")}
                </a>
              </p>
              <p>
                {l().first_day
                  ? t("data.holds", l().position, l().first_day ?? "")
                  : t("data.empty")}
              </p>
              <p>{t("data.notIn")}</p>
            </div>
          </Part>
          <Part id="licence" title={t("data.licence")}>
            <div class="stack">
              <p>
                {t("data.licenceText")}
                {t("common.mark.gap")}
                <a href={LICENCE}>{t("data.licenceName")}</a>
              </p>
            </div>
          </Part>
          <Part id="tables" title={t("data.tables")} about={t("data.tablesHint")}>
            <div class="stack">
              <Doors
                items={[
                  {
                    href: paths.dictionary,
                    label: t("data.dictionary"),
                    about: t("data.dictionaryHint"),
                  },
                ]}
              />
              <Terms
                items={l().files.map((f) => ({
                  term: <a href={f.address}>{f.file}</a>,
                  about: <Recorded>{f.about}</Recorded>,
                }))}
              />
            </div>
          </Part>
          <Part id="snapshots" title={t("data.snapshots")} about={t("data.snapshotsHint")}>
            <Show
              when={l().snapshots.length > 0}
              fallback={<p class="none">{t("data.noSnapshots")}</p>}
            >
              <Ledger items={years(l().snapshots)} />
            </Show>
          </Part>
          <Part id="check" title={t("data.check")}>
            <div class="stack">
              <p>{t("data.checkText")}</p>
              <pre class="addr">{CHECK}</pre>
              <Doors
                items={[
                  { href: paths.record, label: t("data.checkMore") },
                  {
                    href: paths.recordFormat,
                    label: t("data.format"),
                    about: t("data.formatHint"),
                  },
                ]}
              />
            </div>
          </Part>
          <Part id="load" title={t("data.load")}>
            <div class="stack">
              <p>{t("data.loadText")}</p>
              <pre class="addr">{LOAD}</pre>
            </div>
          </Part>
          <Part id="api" title={t("data.api")} about={t("data.apiHint")}>
            <Doors
              items={[
                { href: paths.openapi, label: t("data.spec"), about: t("data.specHint") },
                { href: paths.apiDocs, label: t("data.docs"), about: t("data.docsHint") },
                { href: paths.updatesFeed, label: t("data.feed"), about: t("data.feedHint") },
                { href: paths.events, label: t("data.events"), about: t("data.eventsHint") },
                {
                  href: paths.checkpoint,
                  label: t("data.checkpoint"),
                  about: t("data.checkpointHint"),
                },
              ]}
            />
          </Part>
          <Part id="lists" title={t("data.lists")}>
            <Terms
              items={nouns().map((noun) => ({
                term: <a href={`/api/v1/${noun}`}>/api/v1/{noun}</a>,
                about: t(`data.listed.${noun}`),
              }))}
            />
          </Part>
          <Part id="example" title={t("data.example")}>
            <div class="stack">
              <p>{t("data.exampleText")}</p>
              <p>
                <a class="addr" href={EXAMPLE}>
                  {EXAMPLE}
                </a>
              </p>
            </div>
          </Part>
        </>
      )}
    </Show>
  );
}

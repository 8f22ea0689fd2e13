import { createAsync, useLocation, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { TRANSLATED, type TranslatedNoun } from "../../../db/words.ts";
import { INTO, STATES } from "../../../worker/office/translations/schema.ts";
import { ABOUT, FIRST } from "../../../worker/languages/rules.ts";
import NotFoundPage from "../../about/NotFoundPage.tsx";
import { useHead } from "../../frame.ts";
import { shortened } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Opening } from "../../ui/parts/Part.tsx";
import { withQuery } from "../../ui/site.ts";
import { FilterForm } from "../../ui/table/FilterForm.tsx";
import { Pager } from "../../ui/table/Pager.tsx";
import { type Column, Table } from "../../ui/table/Table.tsx";
import { getTexts, type Into, kindOf, type TextItem } from "./data.ts";
import { TextForm } from "./TextForm.tsx";

const ASKED = ["page", "state", "about", "edit"] as const;

/** What of the address the route is asked for. */
const askedIn = (search: string) => {
  const given = new URLSearchParams(search);
  return Object.fromEntries(
    ASKED.flatMap((name) => (given.get(name) ? [[name, given.get(name)!]] : [])),
  );
};

const MOST_SHOWN = 160;

function Whole(props: { language: Into }) {
  const location = useLocation();
  const asked = () => askedIn(location.search);
  const answer = createAsync(() => getTexts(props.language, asked()), { deferStream: true });
  const here = () => paths.officeArea(`translations/${props.language}`);
  const to = (edit?: string) =>
    withQuery(here() + location.search, { edit, saved: undefined, seen: undefined });
  const queryTo = (edit: string) => to(edit).slice(here().length);
  useHead(() => ({ title: ABOUT[props.language].name }));
  const columns = (): Column<TextItem>[] => [
    {
      head: t("translating.office.text"),
      kind: "row",
      cell: (text) => (
        <>
          <span class="kick">{kindOf(text)}</span>{" "}
          <a href={`${queryTo(text.id)}#edit`} lang={FIRST}>
            {shortened(text.original, MOST_SHOWN)}
          </a>
        </>
      ),
    },
    {
      head: t("translating.office.state"),
      cell: (text) => t(`translating.office.states.${text.state}`),
    },
  ];
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFoundPage />}>
        {(known) => (
          <>
            <Opening
              title={<span lang={props.language}>{ABOUT[props.language].name}</span>}
              crumb={[
                { label: t("office.title"), href: paths.office },
                {
                  label: words().office.areas.translations![0],
                  href: paths.officeArea("translations"),
                },
              ]}
              lede={t("translating.office.counted", known().counts)}
            >
              <Show when={new URLSearchParams(location.search).has("saved")}>
                <p role="status" class="note">
                  {t("office.saved")}
                  {t("common.mark.gap")}
                  <Show when={known().next}>
                    {(next) => (
                      <a href={`${queryTo(next())}#edit`}>{t("translating.office.next")}</a>
                    )}
                  </Show>
                </p>
              </Show>
            </Opening>
            <Show when={known().edited}>
              {(text) => (
                <TextForm
                  text={text()}
                  language={props.language}
                  keyed={known().key}
                  query={queryTo(text().id)}
                />
              )}
            </Show>
            <div class="wrap part full">
              <FilterForm
                action={here()}
                filters={[
                  {
                    name: "state",
                    label: t("translating.office.state"),
                    value: asked().state,
                    choices: STATES.map((value) => ({
                      value,
                      label: t(`translating.office.states.${value}`),
                    })),
                  },
                  {
                    name: "about",
                    label: t("translating.office.of"),
                    value: asked().about,
                    choices: (Object.keys(TRANSLATED) as TranslatedNoun[]).map((value) => ({
                      value,
                      label: t(`translating.office.about.${value}`),
                    })),
                  },
                ]}
              />
              <Table
                caption={t("translating.office.texts")}
                quiet
                fold
                columns={columns()}
                rows={known().items}
                empty={t("office.none")}
              />
              <Pager
                path={to()}
                page={known().page}
                perPage={known().per_page}
                total={known().total}
              />
            </div>
          </>
        )}
      </Show>
    </Show>
  );
}

/** The institution's texts in one language: what is translated, what is missing, and the form of each. */
export default function LanguagePage() {
  const params = useParams<{ language: string }>();
  const language = () => INTO.find((known) => known === params.language);
  return (
    <Show when={language()} fallback={<NotFoundPage />}>
      {(known) => <Whole language={known()} />}
    </Show>
  );
}

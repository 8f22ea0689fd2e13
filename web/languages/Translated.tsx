import { For, Show } from "solid-js";
import type { Language } from "../../worker/languages/rules.ts";
import type { Translation } from "../../worker/languages/translated/rules.ts";
import { localDay } from "../../worker/months/rules.ts";
import { t } from "../i18n/t.ts";
import { escaped, plain } from "../markup.ts";
import { printed } from "../printed.tsx";
import { markdown } from "../ui/markdown.ts";

type Translations = ReadonlyMap<string, Translation>;

/** The language of a page, the zone of its days, and its address in the language of the originals. */
type Place = { language: Language; zone: string; original: string };

const LINK =
  /(?:^| href=")\/(strategies|spheres|actions|measures|gatherings|resources|stories)\/([a-z0-9-]+)(?=$|["?#])/g;

const subjectOf = (nouns: string, slug: string) =>
  `${nouns.replace(/ies$/, "y").replace(/s$/, "")}/${slug}`;

/** What of the record the page at a path speaks of: itself, and where its links lead. */
export const subjectsIn = (path: string, body: string): string[] => [
  ...new Set(
    [path, body].flatMap((text) =>
      [...text.matchAll(LINK)].map(([, n, slug]) => subjectOf(n!, slug!)),
    ),
  ),
];

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/g;
const PROSE = /^ class="words[ "]/;
const SET = /<div class="(words[^"]*)" lang="[^"]*">(.*?)<\/div>/gs;
const OLDER = /<([a-z][a-z0-9]*)[^<>]* data-older="([^"]*)"[^<>]*>(.*?)<\/\1>/gs;
/** Where there is room for a line below; the names beside bars stand within a picture. */
const HEADED =
  /<h1\b.*?<\/h1>|<(p|div) (?![^<>]* class="bar-l")[^<>]* data-older="[^"]*"[^<>]*>.*?<\/\1>/gs;

/** Frozen pages, and what a text read before and after it changed. */
const KEPT = / data-edition=|class="fix"/;

/** What stands in these was typed by the reader, cited, or struck. */
const LEFT_ALONE = new Set("textarea script style q cite del ins code".split(" "));

const paragraphs = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((p) => `<p>${escaped(p)}</p>`)
    .join("");

/** What a translation adds to its element; where it is of earlier words, also since when. */
const marks = ({ changedAt }: Translation, { language }: Place) =>
  ` lang="${language}"${changedAt ? ` data-older="${changedAt}"` : ""}`;

/** Texts that are set as several paragraphs, or from Markdown. */
function withSetTexts(body: string, translations: Translations, place: Place): string {
  if (!body.includes('<div class="words')) return body;
  const all = new Map<string, [set: (text: string) => string, told: Translation]>();
  for (const [original, told] of translations)
    for (const set of [paragraphs, markdown]) all.set(plain(set(original)), [set, told]);
  return body.replace(SET, (whole, name: string, html: string) => {
    const [set, told] = all.get(plain(html)) ?? [];
    if (!set || !told) return whole;
    return `<div${marks(told, place)} class="${name}">${set(told.words)}</div>`;
  });
}

/** Whether a place lies within an element of some kind, however many of its name lie within that. */
function within(kind: RegExp) {
  let [depth, keeper] = [0, ""];
  return {
    inside: () => depth > 0,
    pass(name: string, rest: string, end: boolean) {
      if (depth === 0 && !end && kind.test(rest)) keeper = name;
      if (name === keeper && (depth > 0 || kind.test(rest))) depth += end ? -1 : 1;
    },
  };
}

/** Puts names into a sentence of the page's own language: there an original is nothing but a name. */
function naming(translations: Translations): (text: string) => string {
  const names = new Map(
    [...translations].flatMap(([original, { words, name, changedAt }]) =>
      name && !changedAt ? [[escaped(original), escaped(words)] as const] : [],
    ),
  );
  if (names.size === 0) return (text) => text;
  const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length);
  const any = longestFirst.map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")).join("|");
  const found = new RegExp(`(?<![A-Za-z0-9À-ɏ])(?:${any})(?![A-Za-z0-9À-ɏ])`, "g");
  return (text) => text.replace(found, (name) => names.get(name)!);
}

/** Texts that stand by themselves in an element, or beside other elements in one; names also in sentences. */
function withTexts(body: string, translations: Translations, place: Place): string {
  const said = new Set<Translation>();
  const named = naming(translations);
  const [kept, foreign] = [within(KEPT), within(new RegExp(` lang="(?!${place.language}")`))];
  let page = "";
  let [from, prose, opened] = [0, 0, ""];
  for (const { 0: whole, 1: end, 2: name = "", 3: rest = "", index } of body.matchAll(TAG)) {
    const text = body.slice(from, index);
    const [, parent = "", more = ""] = /^<([a-z0-9]+)(.*)$/s.exec(opened) ?? [];
    const inside = kept.inside() || LEFT_ALONE.has(parent) || (prose > 0 && !PROSE.test(more));
    const found = inside || text === "" ? undefined : translations.get(plain(text.trim()));
    // Said once: further down, as where a change is told, the newer words are meant themselves.
    const again = found?.changedAt && PROSE.test(more) && said.has(found);
    const told = again ? undefined : found;
    if (told && PROSE.test(more)) said.add(told);
    if (!told) page += inside || foreign.inside() ? text : named(text);
    else if (opened && end) {
      const own = more.replace(/ lang="[^"]*"/, "");
      page = `${page.slice(0, -opened.length)}<${parent}${marks(told, place)}${own}${escaped(told.words)}`;
    } else page += `<span${marks(told, place)}>${escaped(told.words)}</span>`;
    page += whole;
    from = index + whole.length;
    opened = end ? "" : whole;
    for (const place of [kept, foreign]) place.pass(name, rest, end !== "");
    if (name === "p" || name === "div")
      if (prose > 0 || (!end && PROSE.test(rest))) prose += end ? -1 : 1;
  }
  return page + body.slice(from);
}

/** Says of a translation that it is of earlier words, and leads to the newer ones. */
const Older = (props: { at: string; place: Place }) => (
  <>
    {t("translating.older", localDay(new Date(props.at), props.place.zone))}
    {t("common.mark.gap")}
    <a hreflang="en" href={props.place.original}>
      {t("translating.read")}
    </a>
  </>
);

/** Whose translations these are, and which of them, without a word beside them, are of earlier words. */
function Note(props: { place: Place; older: readonly (readonly [words: string, at: string])[] }) {
  return (
    <aside class="cite wrap" aria-labelledby="translated">
      <h2 id="translated">{t("translating.title")}</h2>
      <p>
        {t("translating.about")}
        {t("common.mark.gap")}
        <a hreflang="en" href={props.place.original}>
          {t("translating.whole")}
        </a>
      </p>
      <Show when={props.older.length > 0}>
        <ul class="plain">
          <For each={props.older}>
            {([words, at]) => (
              <li>
                <span lang={props.place.language}>{words}</span>{" "}
                <span class="meta">
                  <Older at={at} place={props.place} />
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </aside>
  );
}

const olderIn = (html: string) =>
  [...html.matchAll(OLDER)].map(([, , at = "", words = ""]) => [plain(words), at] as const);

const besideFilters = (html: string) => html.replaceAll(/<option\b[^>]*>[^<]*<\/option>/g, "");

/**
 * A finished page with the institution's own translations in place of the texts that stand on it
 * whole, and with what has to be said of them; frozen pages keep their words. What nobody translated
 * keeps the language that it is marked with.
 */
export function translated(body: string, translations: Translations, place: Place): string {
  if (translations.size === 0) return body;
  const told = withTexts(withSetTexts(body, translations, place), translations, place);
  if (told === body) return body;
  // Who only meets a name in a filter has read nothing that has to be told about.
  if (besideFilters(told) === besideFilters(body) && olderIn(told).length === 0) return told;
  const beside = new Set<string>();
  const page = told.replace(HEADED, (whole) => {
    const [first] = olderIn(whole);
    if (!first) return whole;
    beside.add(first[0]);
    return `${whole}<p class="meta">${printed(() => <Older at={first[1]} place={place} />)}</p>`;
  });
  const older = [...new Map(olderIn(told))].filter(([words]) => !beside.has(words));
  const foot = page.lastIndexOf("</main>");
  return (
    page.slice(0, foot) + printed(() => <Note place={place} older={older} />) + page.slice(foot)
  );
}

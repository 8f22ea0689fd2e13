import { For, Show } from "solid-js";
import { NoHydration, renderToString } from "solid-js/web";
import {
  firstUses,
  type Matcher,
  matcherOf,
  type Meant,
} from "../../../worker/library/terms/rules.ts";
import { escaped } from "../../card.ts";
import { t } from "../../i18n/t.ts";
import { language, recordLang } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";

/** Pages of words that are not the record's, and the one that explains them all. */
const OWN = /^\/(?:glossary|how-we-count|accessibility|privacy|record|data)(?:$|[/?#])/;

const TAG = /<!--.*?-->|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gs;

/** Nothing is explained inside these: a way on, a heading, code, a title, what was struck or is folded away. */
const LEFT_ALONE = new Set("a button code pre h1 h2 h3 h4 h5 h6 cite q del details".split(" "));

const PROSE = /^ class="words[ "]/;

/** Headings that people wrote are printed as paragraphs in bold type. */
const HEADING = /<p><strong>[^<]*<\/strong><\/p>/y;

const plain = (html: string) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/** Longer ones may break where a line ends. */
const SHORT = 24;

const idOf = (term: Meant) => `meaning-${term.slug}`;

/** The word leads to the glossary in any browser; the button shows what it means where it stands. */
function marked(said: string, term: Meant): string {
  const link = `<a class="term" href="${paths.term(term.slug)}">${escaped(said)}</a>`;
  const label = escaped(t("meaning.what", term.word));
  // The words around it are the record's, in its language.
  const own = recordLang() ? ` lang="${language()}"` : "";
  const both = `${link}<button type="button" class="meaning"${own} popovertarget="${idOf(term)}" aria-label="${label}"></button>`;
  return said.length > SHORT ? both : `<span class="unbroken">${both}</span>`;
}

const matchers = new WeakMap<readonly Meant[], Matcher>();
function matcherFor(terms: readonly Meant[]): Matcher {
  const known = matchers.get(terms) ?? matcherOf(terms);
  matchers.set(terms, known);
  return known;
}

/** What the terms of this page mean, each unfolded by its button. */
function Meanings(props: { of: readonly Meant[] }) {
  return (
    <For each={props.of}>
      {(term) => (
        <div class="means" id={idOf(term)} popover="auto" role="note" aria-label={term.word}>
          <p class="kick" lang={recordLang()}>
            {term.word}
          </p>
          <p lang={recordLang()}>{term.definition}</p>
          <Show when={term.source}>
            {(source) => <p class="meta">{t("terms.source", source())}</p>}
          </Show>
          <p class="meta">
            <a href={paths.term(term.slug)}>{t("meaning.all")}</a>
          </p>
        </div>
      )}
    </For>
  );
}

/** A finished page with the first use of each term in what people wrote explained where it stands. */
export function explained(path: string, body: string, terms: readonly Meant[]): string {
  if (terms.length === 0 || OWN.test(path) || !body.includes(' class="words')) return body;
  const matcher = matcherFor(terms);
  const used = new Set<string>();
  let page = "";
  let [prose, alone, from, headingTo] = [0, 0, 0, 0];
  const text = (html: string) => {
    if (prose === 0 || alone > 0 || from < headingTo) return html;
    const parts = firstUses(plain(html), matcher, used);
    if (parts.length === 1) return html;
    return parts.map((p) => (typeof p === "string" ? escaped(p) : marked(p.said, p.term))).join("");
  };
  for (const tag of body.matchAll(TAG)) {
    const [whole, end, name = "", rest = ""] = tag;
    page += text(body.slice(from, tag.index)) + whole;
    from = tag.index + whole.length;
    const step = end ? -1 : 1;
    if (LEFT_ALONE.has(name)) alone += step;
    if (name !== "p" && name !== "div") continue;
    if (prose > 0 || (!end && PROSE.test(rest))) prose += step;
    HEADING.lastIndex = tag.index;
    if (prose > 0 && HEADING.test(body)) headingTo = HEADING.lastIndex;
  }
  page += body.slice(from);
  const met = terms.filter((term) => used.has(term.slug));
  if (met.length === 0) return body;
  const foot = page.lastIndexOf("</main>");
  const meanings = renderToString(() => (
    <NoHydration>
      <Meanings of={met} />
    </NoHydration>
  ));
  return page.slice(0, foot) + meanings + page.slice(foot);
}

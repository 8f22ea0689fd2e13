import { For, Show } from "solid-js";
import {
  firstUses,
  type Matcher,
  matcherOf,
  type Meant,
  saidIn,
} from "../../../worker/library/terms/rules.ts";
import { t } from "../../i18n/t.ts";
import { language, recordLang } from "../../i18n/texts.ts";
import { escaped, plain } from "../../markup.ts";
import { paths } from "../../paths.ts";
import { printed } from "../../printed.tsx";

/** Pages of words that are not the record's, and the one that explains them all. */
const OWN = /^\/(?:glossary|how-we-count|accessibility|privacy|record|data)(?:$|[/?#])/;

const TAG = /<!--.*?-->|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gs;

/** Nothing is explained inside these: a way on, a heading, code, a title, what was struck or is folded away. */
const LEFT_ALONE = new Set("a button code pre h1 h2 h3 h4 h5 h6 cite q del details".split(" "));

const PROSE = / class="words[ "]/;
const SPOKEN = / lang="([^"]*)"/;

/** Headings that people wrote are printed as paragraphs in bold type. */
const HEADING = /<p><strong>[^<]*<\/strong><\/p>/y;

/** Longer ones may break where a line ends. */
const SHORT = 24;

const idOf = (term: Meant) => `meaning-${term.slug}`;

/**
 * The word leads to the glossary in any browser; the button, which is the page's own among words
 * that may be in another language, shows what it means where it stands.
 */
function marked(said: string, term: Meant, spoken: string): string {
  const link = `<a class="term" href="${paths.term(term.slug)}">${escaped(said)}</a>`;
  const label = escaped(t("meaning.what", saidIn(term, language())?.word ?? term.word));
  const own = spoken === language() ? "" : ` lang="${language()}"`;
  const both = `${link}<button type="button" class="meaning"${own} popovertarget="${idOf(term)}" aria-label="${label}"></button>`;
  return said.length > SHORT ? both : `<span class="unbroken">${both}</span>`;
}

const matchers = new WeakMap<readonly Meant[], Map<string, Matcher>>();
function matcherFor(terms: readonly Meant[], spoken: string): Matcher {
  const known = matchers.get(terms) ?? new Map<string, Matcher>();
  const matcher = known.get(spoken) ?? matcherOf(terms, spoken);
  matchers.set(terms, known.set(spoken, matcher));
  return matcher;
}

/** A term by its word in the language of the page, beside the word that it stands for. */
function Named(props: { term: Meant }) {
  const own = () => saidIn(props.term, language());
  return (
    <p class="kick" lang={own() ? undefined : recordLang()}>
      {own()?.word ?? props.term.word}
      <Show when={own() && own()?.word !== props.term.word}>
        <span lang={recordLang()}>{t("common.mark.aside", props.term.word)}</span>
      </Show>
    </p>
  );
}

/** What the terms of this page mean, each unfolded by its button. */
function Meanings(props: { of: readonly Meant[] }) {
  return (
    <For each={props.of}>
      {(term) => (
        <div
          class="means"
          id={idOf(term)}
          popover="auto"
          role="note"
          aria-label={saidIn(term, language())?.word ?? term.word}
        >
          <Named term={term} />
          <Show
            when={saidIn(term, language())?.definition}
            fallback={<p lang={recordLang()}>{term.definition}</p>}
          >
            {(definition) => <p>{definition()}</p>}
          </Show>
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

/**
 * A finished page with the first use of each term in what people wrote explained where it stands:
 * by its own word in texts of the first language, by its word in theirs in those of another.
 */
export function explained(path: string, body: string, terms: readonly Meant[]): string {
  if (terms.length === 0 || OWN.test(path) || !body.includes(' class="words')) return body;
  const used = new Set<string>();
  let page = "";
  let [prose, alone, from, headingTo] = [0, 0, 0, 0];
  // The languages of the paragraphs and blocks that are open here.
  const spoken: string[] = [language()];
  const text = (html: string) => {
    if (prose === 0 || alone > 0 || from < headingTo) return html;
    const own = spoken.at(-1)!;
    const parts = firstUses(plain(html), matcherFor(terms, own), used);
    if (parts.length === 1) return html;
    return parts
      .map((p) => (typeof p === "string" ? escaped(p) : marked(p.said, p.term, own)))
      .join("");
  };
  for (const tag of body.matchAll(TAG)) {
    const [whole, end, name = "", rest = ""] = tag;
    page += text(body.slice(from, tag.index)) + whole;
    from = tag.index + whole.length;
    const step = end ? -1 : 1;
    if (LEFT_ALONE.has(name)) alone += step;
    if (name !== "p" && name !== "div") continue;
    if (end) spoken.pop();
    else spoken.push(SPOKEN.exec(rest)?.[1] ?? spoken.at(-1)!);
    if (prose > 0 || (!end && PROSE.test(rest))) prose += step;
    HEADING.lastIndex = tag.index;
    if (prose > 0 && HEADING.test(body)) headingTo = HEADING.lastIndex;
  }
  page += body.slice(from);
  const met = terms.filter((term) => used.has(term.slug));
  if (met.length === 0) return body;
  const foot = page.lastIndexOf("</main>");
  const meanings = printed(() => <Meanings of={met} />);
  return page.slice(0, foot) + meanings + page.slice(foot);
}

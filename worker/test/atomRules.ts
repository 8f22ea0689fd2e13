/** An element of XML as a strict reader sees it. */
type Element = {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
};

const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);/g;
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const MEANT: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(raw: string): string {
  if (/[&<]/.test(raw.replaceAll(ENTITY, ""))) throw new Error(`bare & or < in ${raw}`);
  return raw.replaceAll(ENTITY, (whole) => {
    const inside = whole.slice(1, -1);
    if (!inside.startsWith("#")) return MEANT[inside]!;
    const code = inside[1] === "x" ? parseInt(inside.slice(2), 16) : Number(inside.slice(1));
    return String.fromCodePoint(code);
  });
}

/** Reads XML and throws at the first sign that is not well-formed. */
function readXml(xml: string): Element {
  if (NO_XML.test(xml) || !xml.isWellFormed()) throw new Error("a sign that XML cannot hold");
  const head = /^<\?xml version="1\.0" encoding="utf-8"\?>\s*/.exec(xml);
  if (!head) throw new Error("no declaration");
  let i = head[0].length;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${i}: ${xml.slice(i, i + 40)}`);
  };
  const name = () => {
    NAME.lastIndex = i;
    const found = NAME.exec(xml) ?? fail("no name");
    i += found[0].length;
    return found[0];
  };
  const space = () => {
    while (/\s/.test(xml[i] ?? "")) i += 1;
  };
  const element = (): Element => {
    if (xml[i] !== "<") fail("no element");
    i += 1;
    const e: Element = { name: name(), attributes: {}, children: [], text: "" };
    for (space(); xml[i] !== ">" && xml[i] !== "/"; space()) {
      const key = name();
      const value = /^="([^"]*)"/.exec(xml.slice(i)) ?? fail("no value");
      if (key in e.attributes) fail("twice the same attribute");
      e.attributes[key] = decoded(value[1]!);
      i += value[0].length;
    }
    if (xml.startsWith("/>", i)) {
      i += 2;
      return e;
    }
    i += 1;
    while (!xml.startsWith("</", i)) {
      if (i >= xml.length) fail("no end");
      if (xml.startsWith("<![CDATA[", i)) {
        const end = xml.indexOf("]]>", i);
        if (end < 0) fail("no end of CDATA");
        e.text += xml.slice(i + 9, end);
        i = end + 3;
      } else if (xml[i] === "<") e.children.push(element());
      else {
        const end = xml.indexOf("<", i);
        const raw = xml.slice(i, end < 0 ? xml.length : end);
        if (raw.includes("]]>")) fail("]]> in text");
        e.text += decoded(raw);
        i += raw.length;
      }
    }
    i += 2;
    if (name() !== e.name) fail(`not the end of ${e.name}`);
    space();
    if (xml[i] !== ">") fail("no end of a tag");
    i += 1;
    return e;
  };
  const root = element();
  space();
  if (i < xml.length) fail("something after the end");
  return root;
}

const all = (e: Element, name: string) => e.children.filter((c) => c.name === name);
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const isDate = (text: string) => DATE.test(text) && !Number.isNaN(Date.parse(text));
const isIri = (text: string) => URL.canParse(text) && !/[\s<>"{}|\\^`]/.test(text);

/** Hidden signs that need no hiding, or hidden in small letters: W3C's validator calls it no canonical address. */
const NOT_CANONICAL =
  /%(?:2[147-9ACEFD]|3[0-9ABF]|40|4[1-9A-F]|5[0-9ABDF]|6[1-9A-F]|7[0-9AE])|%[0-9A-F]?[a-f]/;

/** HTML that a reader is given as text: nothing in it is an element but the ends of its lines. */
const isPlainHtml = (html: string) =>
  !/<[a-z/!]/i.test(html.replaceAll("<br>", "")) && !/&(?!amp;|lt;|gt;|quot;|#)/.test(html);

/** What RFC 4287 demands of a person, a text, a link and a category. */
function wrongInParts(e: Element): string[] {
  const wrong: string[] = [];
  const told = (is: boolean, what: string) => void (is || wrong.push(`${e.name}: ${what}`));
  for (const person of [...all(e, "author"), ...all(e, "contributor")]) {
    told(all(person, "name").length === 1, "a person has one name (3.2.1)");
    told(all(person, "uri").length <= 1 && all(person, "email").length === 0, "no address (3.2)");
  }
  for (const text of ["title", "subtitle", "summary", "content", "rights"].flatMap((n) =>
    all(e, n),
  )) {
    const type = text.attributes.type ?? "text";
    told(["text", "html"].includes(type), `${text.name} is text or html (3.1.1, 4.1.3.1)`);
    told(text.children.length === 0, `${text.name} has no elements inside (3.1.1.1)`);
    if (type === "html") told(isPlainHtml(text.text), `${text.name} is escaped HTML (3.1.1.2)`);
  }
  for (const { attributes } of all(e, "link")) {
    told(isIri(attributes.href ?? ""), "a link has an address (4.2.7.1)");
    told(!attributes.type || /^\w+\/[\w+.-]+$/.test(attributes.type), "a media type (4.2.7.3)");
  }
  const alternates = all(e, "link")
    .filter((l) => (l.attributes.rel ?? "alternate") === "alternate")
    .map((l) => `${l.attributes.type} ${l.attributes.hreflang}`);
  told(new Set(alternates).size === alternates.length, "one alternate of a kind (4.1.1, 4.1.2)");
  for (const { attributes, children, text } of all(e, "category"))
    told(
      !!attributes.term && children.length === 0 && text === "",
      "a category has a term (4.2.2)",
    );
  for (const date of [...all(e, "updated"), ...all(e, "published")])
    told(isDate(date.text), `${date.name} is a date of RFC 3339 with T and Z (3.3)`);
  for (const id of all(e, "id")) {
    told(isIri(id.text) && new URL(id.text).href === id.text, "an id is a normal IRI (4.2.6)");
    told(Object.keys(id.attributes).length === 0, "an id is nothing else");
    told(!NOT_CANONICAL.test(id.text), `${id.text} is canonical (NonCanonicalURI)`);
  }
  for (const said of ["title", "content", "summary", "subtitle"].flatMap((n) => all(e, n)))
    told(said.text.trim() !== "", `${said.name} says something (NotBlank)`);
  const [updated, published] = [all(e, "updated")[0]?.text, all(e, "published")[0]?.text];
  told(
    !published || Date.parse(published) <= Date.parse(updated!),
    "nothing changes before it is published",
  );
  return wrong;
}

const ONCE = ["id", "title", "updated"];
const AT_MOST = {
  feed: ["generator", "icon", "logo", "rights", "subtitle"],
  entry: ["content", "published", "rights", "source", "summary"],
};
const KNOWN = new Set([
  ..."author category contributor link".split(" "),
  ...ONCE,
  ...AT_MOST.feed,
  ...AT_MOST.entry,
  "entry",
]);

/** Everything in a feed that RFC 4287 forbids, or that it lacks. */
export function wrongInAtom(xml: string, self: string): string[] {
  const feed = readXml(xml);
  const wrong: string[] = [];
  const told = (is: boolean, what: string) => void (is || wrong.push(what));
  told(feed.name === "feed", "the document is a feed (2)");
  told(feed.attributes.xmlns === "http://www.w3.org/2005/Atom", "in Atom's name space (2)");
  const entries = all(feed, "entry");
  for (const [e, most] of [[feed, AT_MOST.feed], ...entries.map((x) => [x, AT_MOST.entry])] as [
    Element,
    string[],
  ][]) {
    for (const name of ONCE) told(all(e, name).length === 1, `${e.name} has one ${name} (4.1)`);
    for (const name of most) told(all(e, name).length <= 1, `${e.name} has two ${name} (4.1)`);
    for (const c of e.children) told(KNOWN.has(c.name), `${e.name} holds ${c.name}`);
    wrong.push(...wrongInParts(e));
  }
  const links = (e: Element, rel: string) =>
    all(e, "link").filter((l) => (l.attributes.rel ?? "alternate") === rel);
  told(links(feed, "self")[0]?.attributes.href === self, "the feed names itself (4.1.1)");
  const authored = all(feed, "author").length > 0;
  for (const e of entries) {
    told(authored || all(e, "author").length > 0, "an entry has an author (4.1.2)");
    told(
      all(e, "content").length > 0 || links(e, "alternate").length > 0,
      "content or link (4.1.2)",
    );
    told(all(e, "title")[0]?.text.trim() !== "", "an entry is called something");
  }
  const ids = entries.map((e) => all(e, "id")[0]?.text);
  told(new Set(ids).size === ids.length, "no entry stands twice (4.1.1)");
  // What W3C's validator asks for beyond the RFC.
  const dates = entries.map((e) => all(e, "updated")[0]?.text);
  told(new Set(dates).size === dates.length, "no two entries changed at once (DuplicateUpdated)");
  told(feed.attributes["xml:lang"] === "en", "the feed says its language (MissingDCLanguage)");
  const first = feed.children.findIndex((c) => c.name === "entry");
  const late = feed.children.slice(Math.max(first, 0)).filter((c) => c.name !== "entry");
  told(
    first < 0 || late.length === 0,
    "what a feed says of itself comes first (MisplacedMetadata)",
  );
  const newest = entries
    .map((e) => all(e, "updated")[0]!.text)
    .toSorted()
    .at(-1);
  told(!newest || all(feed, "updated")[0]!.text >= newest, "the feed is as new as its entries");
  return wrong;
}

/** The entries of a feed: id -> when it was updated, what it is called and what it says. */
export const entriesIn = (xml: string) =>
  new Map(
    all(readXml(xml), "entry").map((e) => {
      const [title = "", content = "", updated = ""] = ["title", "content", "updated"].map(
        (name) => all(e, name)[0]?.text,
      );
      return [all(e, "id")[0]!.text, { title, content, updated }];
    }),
  );

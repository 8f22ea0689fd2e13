import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Written as they are, without attributes but those below. */
const KEPT = new Set(
  "h2 h3 h4 p ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote pre code strong b em i del ins small sub sup br hr a".split(
    " ",
  ),
);

/** Left out with everything in them. */
const DROPPED = new Set(
  "script style svg math template iframe object embed form input select textarea button noscript title head link meta base img audio video source".split(
    " ",
  ),
);

/** How a figure is counted is told on our own page. */
const isDropped = ({ tagName, attrs }: Element) =>
  DROPPED.has(tagName) || attrs.some((a) => a.name === "class" && a.value === "receipt");

/** Of these an element keeps what is well formed. */
const ATTRIBUTES: Record<string, Record<string, RegExp>> = {
  th: { scope: /^(?:col|row)$/, colspan: /^\d{1,2}$/, rowspan: /^\d{1,2}$/ },
  td: { colspan: /^\d{1,2}$/, rowspan: /^\d{1,2}$/ },
};

const VOID = new Set(["br", "hr"]);

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const quoted = (text: string) => escape(text).replaceAll('"', "&quot;");

const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** Where a link leads from another site; nowhere if it is none that may stand in a page. */
function target(href: string, page: string): string | undefined {
  try {
    const url = new URL(href, page);
    return SCHEMES.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function attributesOf({ tagName, attrs }: Element, page: string): string {
  if (tagName === "a") {
    const href = attrs.find((a) => a.name === "href");
    const to = href && target(href.value, page);
    return to ? ` href="${quoted(to)}"` : "";
  }
  return attrs
    .filter((a) => ATTRIBUTES[tagName]?.[a.name]?.test(a.value))
    .map((a) => ` ${a.name}="${a.value}"`)
    .join("");
}

function written(nodes: readonly Node[], page: string): string {
  return nodes
    .map((node, i) => {
      if (node.nodeName === "#text")
        return escape((node as DefaultTreeAdapterTypes.TextNode).value);
      if (!("tagName" in node) || isDropped(node)) return "";
      const name = node.tagName === "summary" ? "p" : node.tagName;
      const inner = () => written(node.childNodes, page);
      if (VOID.has(name)) return `<${name}>`;
      if (KEPT.has(name) || name === "p")
        return `<${name}${attributesOf(node, page)}>${inner()}</${name}>`;
      // Words of boxes that stand beside each other must not run together.
      const next = nodes.slice(i + 1).find((n) => n.nodeName !== "#comment");
      return inner() + (next && "tagName" in next ? " " : "");
    })
    .join("");
}

/**
 * A page's HTML for another site: its headline, words, lists, tables and absolute links, and nothing
 * that has a look, a name or a will. `page` is the address that links start from.
 */
export const plainHtml = (headline: string, html: string, page: string): string =>
  `<h2>${escape(headline)}</h2>\n${written(parseFragment(html).childNodes, page)}`
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(
      /(<\/(?:h[234]|p|ul|ol|table|dl)>|<(?:ul|ol|table|dl)>|<\/(?:li|tr|caption)>)\s*/g,
      "$1\n",
    )
    .trim();

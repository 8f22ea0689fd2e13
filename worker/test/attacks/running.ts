import { runInNewContext } from "node:vm";
import { type DefaultTreeAdapterMap, parse, parseFragment } from "parse5";

type Node = DefaultTreeAdapterMap["node"];

const FORBIDDEN = new Set(
  "iframe frame frameset object embed applet base math foreignobject animate set portal".split(" "),
);
const LEADING = new Set(["href", "xlink:href", "src", "action", "formaction", "data", "poster"]);

const leadsWell = (address: string) =>
  /^(?:https?:\/\/|mailto:|\/(?![/\\])|#|\?|$)/i.test(address.trim()) ||
  /^\.{0,2}\/?[\w-]*$/.test(address);

/** What could run in a document, or load from elsewhere: nothing may. */
export function whatRuns(html: string, nonce: string | undefined): string[] {
  const found: string[] = [];
  const look = (node: Node) => {
    if ("tagName" in node) {
      const attrs = new Map(
        node.attrs.map((a) => [`${a.prefix ? `${a.prefix}:` : ""}${a.name}`, a.value]),
      );
      const tag = node.tagName.toLowerCase();
      if (FORBIDDEN.has(tag)) found.push(`<${tag}>`);
      if (tag === "meta" && attrs.has("http-equiv")) found.push("meta http-equiv");
      if (tag === "script") {
        const src = attrs.get("src");
        const words = node.childNodes.map((n) => ("value" in n ? n.value : "")).join("");
        if (src === undefined ? !nonce || attrs.get("nonce") !== nonce : !/^\/(?!\/)/.test(src))
          found.push(`script ${src ?? words.slice(0, 60)}`);
        else if (src === undefined && ran(words))
          found.push(`a script of ours ran words: ${words}`);
      }
      if (
        (tag === "link" || tag === "img") &&
        !/^(?:\/(?!\/)|http:\/\/127\.0\.0\.1:8787\/)/.test(
          attrs.get("href") ?? attrs.get("src") ?? "",
        )
      )
        found.push(`${tag} ${[...attrs.values()].join(" ")}`);
      for (const [name, value] of attrs) {
        if (/^on/i.test(name)) found.push(`${tag} ${name}`);
        if (name === "style" || name === "srcdoc") found.push(`${tag} ${name}`);
        if (LEADING.has(name) && !leadsWell(value))
          found.push(`${tag} ${name}=${value.slice(0, 80)}`);
      }
    }
    if ("childNodes" in node) for (const child of node.childNodes) look(child);
    if ("content" in node) look(node.content);
  };
  look(html.trimStart().startsWith("<!doctype") ? parse(html) : parseFragment(html));
  return found;
}

/** Whether a script that hands data to the page runs words of it. */
function ran(script: string): boolean {
  const page: Record<string, unknown> = {
    _$HY: { r: {}, events: [], completed: new Set(), fe: () => 0 },
    addEventListener: () => 0,
  };
  page.self = page;
  page.window = page;
  page.document = { addEventListener: () => 0, querySelectorAll: () => [] };
  runInNewContext(script, page);
  return "ran" in page;
}

/** The documents that an answer holds: a page, or what a feed gives to be shown as one. */
export function documentsIn(type: string, text: string): string[] {
  if (type.startsWith("text/html")) return [text];
  const shown = text.matchAll(/<(content|summary|title)[^>]*type="html"[^>]*>([^]*?)<\/\1>/g);
  return [...shown].map(([, , words]) => {
    const literal = /^<!\[CDATA\[([^]*)\]\]>$/.exec(words!)?.[1];
    return literal?.replaceAll("]]]]><![CDATA[>", "]]>") ?? unescaped(words!);
  });
}

const unescaped = (xml: string) =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

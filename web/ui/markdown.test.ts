import { expect, test } from "vitest";
import { markdown } from "./markdown.ts";

/** A tag that the parser writes, with nothing but its own attributes. */
const OWN =
  /^<\/?(p|em|strong|a|ul|ol|li|code|pre|blockquote|del|table|thead|tbody|tr|th|td|br|hr)( (href|rel|title|align|start|class)="[^"]*")*( \/)?>$/;

test("paragraphs, emphasis, lists, quotes and tables are printed as such", () => {
  expect(markdown("One *two*\n\n- three\n- ~~four~~")).toBe(
    "<p>One <em>two</em></p>\n<ul>\n<li>three</li>\n<li><del>four</del></li>\n</ul>",
  );
  expect(markdown("|a|b|\n|-|-|\n|1|2|")).toContain("<td>1</td>");
});

test("headings become bold lines, since the page has its own", () => {
  expect(markdown("# Next\nand then")).toBe("<p><strong>Next</strong></p>\n<p>and then</p>");
  expect(markdown("Next\n====")).toBe("<p><strong>Next</strong></p>");
});

test.each(["https://example.org/a?b=1&c=2", "http://example.org/", "mailto:office@example.org"])(
  "a link to %s is kept and vouches for nothing",
  (href) => {
    expect(markdown(`[here](${href})`)).toBe(
      `<p><a href="${href.replaceAll("&", "&amp;")}" rel="nofollow ugc noopener">here</a></p>`,
    );
  },
);

test("a bare address becomes a link", () => {
  expect(markdown("See www.example.org.")).toContain(
    '<a href="http://www.example.org" rel="nofollow ugc noopener">www.example.org</a>',
  );
});

test.each([
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\nscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](vbscript:x)",
  "[x](//evil.example)",
  "[x](\\\\evil.example)",
  "[x](/actions)",
  "[x](irc://evil.example)",
  "[x](xmpp:a@evil.example)",
  "<javascript:alert(1)>",
  "[x][y]\n\n[y]: javascript:alert(1)",
])("%j gives no link that can be followed", (text) => {
  expect(markdown(text)).not.toMatch(/<a [^>]*href/);
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  '<a href="javascript:alert(1)" onclick=x>x</a>',
  "`<b>`",
  "<!-- --><iframe src=x>",
  '[x](https://e.example "\\" onmouseover=alert(1) ")',
  '[x](https://e.example"onmouseover=alert(1))',
  "| a |\n|-|\n| <script>1</script> |",
  "&lt;script&gt;",
])("%j brings no tag and no handler of its own", (text) => {
  for (const tag of markdown(text).match(/<[^>]*>/g) ?? []) expect(tag).toMatch(OWN);
});

test("an image stays text: no page fetches anything from elsewhere", () => {
  expect(markdown("![a pixel](https://evil.example/p.gif)")).not.toContain("<img");
});

test("a text over the limit is printed whole, without being parsed", () => {
  const text = `${"> ".repeat(4000)}\n\n*end* <b>`;
  expect(markdown(text)).toContain("<p>*end* &lt;b&gt;</p>");
});

test.each([">", "1) ", "~a", "[", "*a ", "_", "|", "`", "<", "http://a."])(
  "five thousand characters of %j are printed at once",
  (piece) => {
    const text = piece.repeat(Math.floor(5000 / piece.length));
    const before = process.cpuUsage();
    markdown(text);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  },
);

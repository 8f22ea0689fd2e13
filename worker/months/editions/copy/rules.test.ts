import { expect, test } from "vitest";
import { published } from "../../../test/smallRecord.ts";
import { yearOfReports } from "../../../test/yearOfReports.ts";
import { closePeriods } from "../commands.ts";
import { plainHtml } from "./rules.ts";

const PAGE = "https://roadmap.example.org/months/2026-03";
const plain = (html: string) => plainHtml("March", html, PAGE);

test("words, lists and tables stay, looks and names go", () => {
  const html = `<article data-edition="2026-03" aria-label="x"><section class="wrap"><header><h2 id="a">Head</h2></header><ul class="l"><li><span class="when">1 March</span><span>Came</span></li></ul><table class="t" role="table"><tbody><tr><th scope="row">A</th><td colspan="2" data-l="B">1</td></tr></tbody></table><svg><use href="#s-done"></use></svg></section></article>`;
  expect(plain(html)).toBe(
    `<h2>March</h2>\n<h2>Head</h2>\n<ul>\n<li>1 March Came</li>\n</ul>\n<table>\n<tbody><tr><th scope="row">A</th><td colspan="2">1</td></tr>\n</tbody></table>`,
  );
});

test("links are whole addresses, and lead to pages only", () => {
  expect(plain(`<a href="#clinical">a</a><a href="/spheres/clinical">b</a>`)).toContain(
    `<a href="${PAGE}#clinical">a</a><a href="https://roadmap.example.org/spheres/clinical">b</a>`,
  );
  for (const href of [
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "http://",
  ])
    expect(plain(`<a href="${href}" onclick="x()">a</a>`)).toBe("<h2>March</h2>\n<a>a</a>");
});

test.each([
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//x.org></SCRIPT>",
  "<img src=x onerror=alert(1)>",
  "<p onmouseover=alert(1) style=color:red>x</p>",
  "<svg><script>alert(1)</script></svg>",
  "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<form action=//x.org><button>x</button></form>",
  "<template><script>alert(1)</script></template>",
  "<td colspan='2\" onload=\"x'>x</td>",
  "<textarea><script>alert(1)</script></textarea>",
])("what could act is left out: %s", (hostile) => {
  const html = plain(hostile);
  expect(html).not.toMatch(/<(?:script|img|svg|math|style|iframe|form|button|template)/i);
  expect(html).not.toMatch(/\son\w+=|style=|class=|id=/i);
});

test("what somebody wrote is words in the copy, whatever it looks like", async () => {
  const app = await yearOfReports();
  app.clock.now = new Date("2026-06-01T15:00:00Z");
  const update = published("students", "2026-05");
  const words = `<script>alert("1")</script> & <img src=x onerror=alert(1)> </textarea>`;
  await app.record({ ...update, texts: { ...update.texts, summary: words } } as typeof update);
  app.clock.now = new Date("2026-06-30T15:00:00Z");
  await closePeriods(app.deps);
  const answer = await app.request("/api/v1/months/2026-05/edition/copy");
  const { html } = (await answer.json()) as { html: string };
  expect(html).toContain(
    `&lt;script&gt;alert("1")&lt;/script&gt; &amp; &lt;img src=x onerror=alert(1)&gt; &lt;/textarea&gt;`,
  );
  expect(html).not.toMatch(/<(?:script|img|svg|style|div|span|section)|(?:class|id|data-\w+)="/);
  const page = await (await app.request("/months/2026-05/copy")).text();
  expect(page.match(/<textarea/g)).toHaveLength(1);
  expect(page.match(/<\/textarea>/g)).toHaveLength(1);
  expect(page).not.toContain("<script>alert");
  app.end();
});

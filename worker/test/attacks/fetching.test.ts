import { describe, expect, test } from "vitest";
import { INSIDE, LONG, tried, untold, PATIENCE } from "./asking.ts";
import { HOSTILE, OTHER_HOSTILE } from "./corpus.ts";
import { NAMES, POISON, STATEMENTS, UNKNOWN } from "./inputs.ts";
import { placeOf, READS } from "./reading.ts";
import { heldIn, WHO } from "./scene.ts";
import { staged } from "./staged.ts";

const s = staged();

const open = Object.entries(READS).filter(([, r]) => r.may === WHO && !r.status);
/** What a cache would keep of an answer. */
async function kept(path: string, headers: Record<string, string> = {}) {
  const answer = await s.request(path, { headers });
  const own = [...answer.headers].filter(([name]) => !/^(?:set-cookie|date)$/.test(name));
  return JSON.stringify([answer.status, own, await answer.text()]);
}

describe("a public answer that is kept", () => {
  test(
    "is the same bytes after somebody asked for it in a poisonous way",
    async () => {
      const wrong: string[] = [];
      let asked = 0;
      for (const [nth, [name, r]] of open.entries()) {
        const path = placeOf(r, s);
        const answer = await s.request(path);
        const { headers: told } = answer;
        await answer.body?.cancel();
        if (/\.zip/.test(path) || told.get("cache-control")?.includes("no-store")) continue;
        const before = await kept(path);
        for (const [i, headers] of POISON.entries()) {
          if (!LONG && i % 5 !== nth % 5) continue;
          const poisoned = await kept(path, headers);
          asked += 1;
          if (poisoned !== before && !("if-none-match" in headers) && !("range" in headers))
            wrong.push(`${name} depends on ${Object.keys(headers).join()}`);
        }
        const asking = await s.request(`${path}${path.includes("?") ? "&" : "?"}${UNKNOWN}`);
        if (/<script>1|evil/.test(await asking.text()))
          wrong.push(`${name} repeats what was asked`);
        if ((await kept(path)) !== before) wrong.push(`${name} was poisoned`);
      }
      tried("poisonous requests for kept answers", asked);
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "is never one that was made for somebody who is signed in",
    async () => {
      const wrong: string[] = [];
      let asked = 0;
      for (const [name, r] of Object.entries(READS).filter(([, x]) => x.may !== WHO))
        for (const end of ["/x.css", ".js", "/..%2fabout", "?x.png", "%2fx.css", ";x.css"]) {
          const path = placeOf(r, s) + end;
          const own = await s.request(path, { cookie: s.cookies[r.may[0]!] });
          asked += 1;
          const stored = own.headers.get("cache-control") ?? "";
          if (own.status === 200 && !stored.includes("no-store"))
            wrong.push(`${name}${end}: ${stored}`);
          const text = await own.text().then(async () => (await s.request(path)).text());
          if (/fisch|hidden@/.test(text)) wrong.push(`${name}${end} is given to strangers`);
        }
      tried("private addresses in the dress of a file", asked);
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );
});

test("every answer carries what browsers need to be told, and no error tells of the inside", async () => {
  const wrong: string[] = [];
  for (const [name, r] of Object.entries(READS)) {
    const place = placeOf(r, s);
    const errors = [`${place}/none`, `${place}%00`, `${place}?asof=x&per_page=1e9&page='`];
    for (const path of [place, ...errors]) {
      if (/^\/(?:healthz|readyz)/.test(path)) continue;
      const answer = await s.request(path, { cookie: s.cookies[r.may[0]!] });
      for (const what of await untold(answer, place.startsWith("/embed/")))
        wrong.push(`${name} at ${path.slice(0, 90)}: ${what}`);
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);

const rowsIn = (text: string) => text.match(/<li\b|<tr\b|"slug"|<entry|\r\n/g)?.length ?? 0;

test(
  "a statement in an address is a word like any other",
  async () => {
    const wrong: string[] = [];
    const held = await heldIn(s.store);
    let asked = 0;
    const lists = open.filter(([, r]) => !/zip|ndjson|record\/(?:key|proof)/.test(placeOf(r, s)));
    for (const [nth, [name, r]] of lists.entries()) {
      const path = placeOf(r, s).split("?")[0]!;
      for (const [k, query] of NAMES.entries()) {
        if (!LONG && k % 12 !== nth % 12) continue;
        const plain = await s.request(`${path}?${query}=no-such-word-at-all`);
        const rows = rowsIn(await plain.text());
        for (const [i, words] of STATEMENTS.entries()) {
          if (!LONG && i % 4 !== k % 4) continue;
          const answer = await s.request(`${path}?${query}=${encodeURIComponent(words)}`);
          const text = await answer.text();
          asked += 1;
          const say = (what: string) => wrong.push(`${name}?${query}=${words}: ${what}`);
          if (answer.status >= 500) say(String(answer.status));
          if (/fisch|hidden@/.test(text)) say("private words");
          if (INSIDE.test(text)) say("the inside");
          if (query !== "q" && answer.status === 200 && plain.status === 200 && rowsIn(text) > rows)
            say(`${rowsIn(text)} rows, not ${rows}`);
        }
      }
    }
    tried("statements in addresses", asked);
    expect(wrong).toEqual([]);
    expect(await heldIn(s.store)).toBe(held);
  },
  PATIENCE,
);

test("nothing of an address becomes a header, a cookie or another site", async () => {
  for (const words of [...OTHER_HOSTILE, ...HOSTILE.slice(0, 20)]) {
    const next = encodeURIComponent(words);
    expect((await s.request(`/sign-in?next=${next}`)).headers.has("set-cookie")).toBe(false);
    const { headers } = await s.request(`/office?x=${next}`);
    expect(headers.get("location")).toBe("/sign-in?next=%2Foffice");
  }
});

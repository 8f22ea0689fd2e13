import { describe, expect, test } from "vitest";
import { routes } from "../../../web/routes.tsx";
import { closed, denied, leaked, LONG, send, tried, PATIENCE } from "./asking.ts";
import { disguised } from "./inputs.ts";
import { BEFORE, placeOf, READS } from "./reading.ts";
import { copyOf, heldIn, mailedPaths, SECRETS, WHO } from "./scene.ts";
import { WRITES } from "./writing.ts";
import { staged } from "./staged.ts";

const s = staged();

const reads = Object.entries(READS).map(([name, r]) => ({ name, ...r, at: () => placeOf(r, s) }));
const writes = Object.entries(WRITES).map(([name, w]) => ({
  name,
  method: name.split(" ")[0]!,
  ...w,
}));
const others = (may: string) => WHO.split("").filter((who) => !may.includes(who));

test("who may use it is written down for every address there is, and for no other", () => {
  const own = new Set(s.app.routes.map((r) => `${r.method} ${r.path}`));
  const ours = new Set([...own].filter((name) => name.startsWith("GET ")).map((n) => n.slice(4)));
  const pages = routes
    .map((r) => String(r.path))
    .filter(
      (path) => path !== "*" && !ours.has(path) && !/^\/(?:office\/\w+|problem\/:code)$/.test(path),
    );
  const there = [...own, ...pages.map((path) => `PAGE ${path}`)];
  expect([...Object.keys(READS), ...Object.keys(WRITES), ...BEFORE].toSorted()).toEqual(
    there.toSorted(),
  );
});

describe("everybody", () => {
  test(
    "reads what is for them and not a word of the rest, and changes nothing by it",
    async () => {
      const wrong: string[] = [];
      const seen = new Set<string>();
      const held = await heldIn(s.store);
      let asked = 0;
      for (const { name, may, at, status = 200 } of reads)
        for (const who of may === WHO && !LONG ? "-lO" : WHO) {
          const answer = await s.request(at(), { cookie: s.cookies[who] });
          const bytes = `${[...answer.headers].join("\n")}\n${await answer.text()}`;
          const right = may.includes(who) ? answer.status === status : denied(answer);
          if (LONG || who === may[0]) {
            const head = await s.request(at(), { method: "HEAD", cookie: s.cookies[who] });
            if (head.status !== answer.status) wrong.push(`${name}: HEAD answers ${head.status}`);
          }
          if (answer.headers.has("set-cookie")) wrong.push(`${name} sets a cookie`);
          asked += 1;
          if (!right || leaked(bytes, who).length > 0)
            wrong.push(`${name} as ${who}: ${answer.status} ${leaked(bytes, who).join(" ")}`);
          for (const word of Object.keys(SECRETS)) if (bytes.includes(word)) seen.add(word);
        }
      tried("reads, each as every role", asked);
      for (const path of await mailedPaths(s))
        for (const method of ["GET", "HEAD", "GET", "HEAD"]) {
          const answer = await s.request(path, { method });
          if (answer.status >= 400) wrong.push(`${path}: ${answer.status}`);
        }
      expect(wrong).toEqual([]);
      expect(await heldIn(s.store)).toBe(held);
      expect([...seen].toSorted()).toEqual(Object.keys(SECRETS).toSorted());
    },
    PATIENCE,
  );

  test(
    "changes what is theirs, and nothing else",
    async () => {
      const wrong: string[] = [];
      const shared = await copyOf(s);
      let held = await shared.held();
      let asked = 0;
      for (const { name, method, may, send: make, before, status } of writes) {
        const copy = before ? await copyOf(s) : shared;
        await before?.(copy, s);
        if (before) held = await copy.held();
        for (const who of others(may)) {
          const answer = await send(copy, method, make(s), { cookie: s.cookies[who] });
          const leaks = leaked(await answer.text(), who);
          asked += 1;
          if (!denied(answer) || leaks.length > 0)
            wrong.push(`${name} as ${who}: ${answer.status} ${leaks.join(" ")}`);
        }
        if ((await copy.held()) !== held) wrong.push(`${name}: changed by whoever may not`);
        if (before) copy.end();
        held = await shared.held();
        for (const who of LONG ? may : may.slice(0, 1)) {
          const fresh = await copyOf(s);
          await before?.(fresh, s);
          const answer = await send(fresh, method, make(s), { cookie: s.cookies[who] });
          asked += 1;
          const right = status ? answer.status === status : answer.status < 400 && !denied(answer);
          if (!right) wrong.push(`${name} as ${who}, who may: ${answer.status}`);
          fresh.end();
        }
      }
      shared.end();
      tried("changes, each as every role", asked);
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );
});

describe("an address that is written in another way", () => {
  /** As everybody in the long run; else as somebody of another sphere, by some of the ways. */
  const asking = (may: string) => (LONG ? others(may) : others(may).slice(0, 2).slice(-1));
  const ways = (path: string, nth: number) =>
    disguised(path).filter((_, i) => LONG || i % 4 === nth % 4);

  test(
    "opens nothing that the address itself keeps closed",
    async () => {
      const wrong: string[] = [];
      let asked = 0;
      for (const [nth, { name, may, at }] of reads.entries())
        for (const who of asking(may))
          for (const path of ways(at(), nth)) {
            const answer = await s.request(path, { cookie: s.cookies[who] });
            const leaks = leaked(await answer.text(), who);
            asked += 1;
            if (!closed(answer, at()) || leaks.length > 0)
              wrong.push(`${name} as ${who} at ${path}: ${answer.status} ${leaks.join(" ")}`);
          }
      tried("disguised addresses read", asked);
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "changes nothing that the address itself would not",
    async () => {
      const wrong: string[] = [];
      const copy = await copyOf(s);
      const held = await copy.held();
      let asked = 0;
      for (const [nth, { name, method, may, send: make }] of writes.entries())
        for (const who of asking(may)) {
          const sent = make(s);
          for (const path of ways(sent.path, nth)) {
            const answer = await send(copy, method, sent, { cookie: s.cookies[who], path });
            asked += 1;
            if (!closed(answer, sent.path))
              wrong.push(`${name} as ${who} at ${path}: ${answer.status}`);
          }
        }
      tried("disguised addresses written to", asked);
      expect(wrong).toEqual([]);
      expect(await copy.held()).toBe(held);
      copy.end();
    },
    PATIENCE,
  );
});

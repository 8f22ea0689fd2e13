import { describe, expect, test } from "vitest";
import { LONG, send, tried, PATIENCE } from "./asking.ts";
import { COLUMNS, FOREIGN, FORM, HOSTILE_IDS, WRONG_TYPES } from "./inputs.ts";
import { placeOf, READS } from "./reading.ts";
import { copyOf, heldIn, newKey } from "./scene.ts";
import type { Sent } from "./sent.ts";
import { WRITES } from "./writing.ts";
import { staged } from "./staged.ts";

const s = staged();

const writes = Object.entries(WRITES).map(([name, w]) => ({
  name,
  method: name.split(" ")[0]!,
  who: w.may.at(-1)!,
  ...w,
}));
/** Every one in the long run, else some of them: others with each route. */
const some = <T>(all: readonly T[], nth: number) => all.filter((_, i) => LONG || i % 5 === nth % 5);
type Row = (typeof writes)[number];

/** What became of a request on a copy of the scene: its answer, and all that is held after it. */
async function tryOn(row: Row, sent: Sent) {
  const copy = await copyOf(s);
  await row.before?.(copy, s);
  const headers = { "idempotency-key": "the-same-key-twice" };
  const answer = await send(copy, row.method, sent, { cookie: s.cookies[row.who], headers });
  const held = await copy.held();
  copy.end();
  return { status: answer.status, held };
}

describe("another site", () => {
  test(
    "changes nothing in a reader's name, whatever it sends and where",
    async () => {
      const wrong: string[] = [];
      const held = await heldIn(s.store);
      let asked = 0;
      // Mail programs come from anywhere: there the token alone says who (RFC 8058).
      const own = writes.filter(({ name }) => name !== "POST /follow/:token/leave");
      for (const [nth, { name, method, who, send: make }] of own.entries())
        for (const headers of some(FOREIGN, nth)) {
          const answer = await send(s, method, make(s), { cookie: s.cookies[who], headers });
          asked += 1;
          if (answer.status !== 403)
            wrong.push(`${name} ${JSON.stringify(headers)}: ${answer.status}`);
        }
      tried("requests of another site", asked);
      expect(wrong).toEqual([]);
      expect(await heldIn(s.store)).toBe(held);
    },
    PATIENCE,
  );

  test("gets no way round it by naming another method", async () => {
    const held = await heldIn(s.store);
    for (const { name, method, who, send: make } of writes) {
      const { path } = make(s);
      const headers = { "x-http-method-override": method, "x-method-override": method };
      const answer = await s.request(`${path}?_method=${method}`, {
        headers,
        cookie: s.cookies[who],
      });
      expect(answer.status, name).toBeLessThan(500);
    }
    expect(await heldIn(s.store)).toBe(held);
  }, 60_000);
});

/** Names that stand for something where they are sent. */
const MEANT: Record<string, RegExp> = {
  "POST /desk": /^(?:version)$/,
  "POST /desk/:month/:sphere": /^(?:version)$/,
  "POST /desk/handover/:sphere": /^(?:person)$/,
  "PATCH /api/v1/office/stories/:target": /^(?:author)$/,
};

const mapped = (o: Record<string, unknown>, f: (x: unknown) => string) =>
  Object.fromEntries(Object.entries(o).map(([name, x]) => [name, f(x)]));

describe("a field that is not asked for", () => {
  const values: unknown[] = ["admin", 1, true, { role: "admin" }];
  const withFields = (sent: Sent, more: Record<string, unknown>): Sent => ({
    ...sent,
    ...(sent.form
      ? { form: { ...sent.form, ...mapped(more, String) } }
      : { json: { ...sent.json, ...more } }),
  });

  test(
    "is refused, or has no effect at all",
    async () => {
      const wrong: string[] = [];
      let asked = 0;
      for (const row of writes) {
        const sent = row.send(s);
        const own = { ...sent.json, ...sent.form };
        const names = COLUMNS.filter((c) => !Object.hasOwn(own, c) && !MEANT[row.name]?.test(c));
        const all = names.map((name, i) => ({ [name]: values[i % values.length] }));
        const plain = await tryOn(row, sent);
        // Each by itself in the long run, for one that is refused hides the others.
        for (const more of LONG ? all : [Object.assign({}, ...all) as Record<string, unknown>]) {
          const got = await tryOn(row, withFields(sent, more));
          asked += 1;
          const refused = got.status >= 400 && got.status < 500;
          if (!refused && (got.status !== plain.status || got.held !== plain.held))
            wrong.push(`${row.name} with ${Object.keys(more).join()}: ${got.status}`);
        }
      }
      tried("fields that are not asked for", asked);
      expect(wrong).toEqual([]);
      expect(({} as { role?: string }).role).toBeUndefined();
    },
    PATIENCE,
  );
});

/** The path of a route with another id in each of its gaps. */
function withIds(pattern: string, path: string, id: string): string[] {
  const names = pattern.split("/");
  const [bare, query] = path.split("?");
  const parts = bare!.split("/");
  return names.flatMap((name, i) =>
    name.startsWith(":")
      ? [[...parts.slice(0, i), id, ...parts.slice(i + 1)].join("/") + (query ? `?${query}` : "")]
      : [],
  );
}

/** What else a page's form may ask for; none of it is there under another id. */
const ASIDE = [
  ["POST /desk/:month/:sphere", "L", { do: "save", summary: "x", version: "0" }],
  ["POST /desk/:month/:sphere", "L", { do: "preview", kind: "update", summary: "x" }],
  ["POST /board/pack/:id", "E", { do: "revoke", link: "5e".repeat(32) }],
  ["POST /desk/waiting/:month/:sphere", "L", { do: "take", version: "x" }],
  ["POST /desk/handover/:sphere", "L", { do: "back" }],
] as const;

describe("an id or a value of the wrong kind", () => {
  test(
    "in an address is refused by name, and never breaks anything",
    async () => {
      const wrong: string[] = [];
      const held = await heldIn(s.store);
      let asked = 0;
      const ids = [...HOSTILE_IDS, "x".repeat(5000)];
      for (const [nth, [name, r]] of Object.entries(READS).entries())
        for (const id of some(ids, nth))
          for (const path of withIds(name.split(" ")[1]!, placeOf(r, s), id)) {
            const answer = await s.request(path, { cookie: s.cookies[r.may.at(-1)!] });
            asked += 1;
            if (answer.status < 400 || answer.status >= 500)
              wrong.push(`${name} at ${path.slice(0, 80)}: ${answer.status}`);
          }
      const aside = ASIDE.map(([name, who, form]) => {
        const { path } = WRITES[name]!.send(s);
        return { name, method: "POST", who, send: () => ({ path, form }) };
      });
      for (const [nth, { name, method, who, send: make }] of [...writes, ...aside].entries())
        for (const id of some(ids, nth)) {
          const sent = make(s);
          for (const path of withIds(name.split(" ")[1]!, sent.path, id)) {
            const answer = await send(s, method, sent, { cookie: s.cookies[who], path });
            asked += 1;
            if (answer.status < 400 || answer.status >= 500)
              wrong.push(`${name} at ${path.slice(0, 80)}: ${answer.status}`);
          }
        }
      tried("ids of the wrong kind", asked);
      expect(wrong).toEqual([]);
      expect(await heldIn(s.store)).toBe(held);
    },
    PATIENCE,
  );

  test(
    "in a body is refused, or read as what it is",
    async () => {
      const wrong: string[] = [];
      let asked = 0;
      for (const [nth, row] of writes.entries()) {
        const copy = await copyOf(s);
        await row.before?.(copy, s);
        const sent = row.send(s);
        const cookie = s.cookies[row.who];
        const named = Object.keys(sent.json ?? {});
        for (const value of some(WRONG_TYPES, nth)) {
          const bodies = sent.json
            ? [...named.map((name) => ({ ...sent.json, [name]: value })), value]
            : [];
          for (const json of bodies) {
            const answer = await send(
              copy,
              row.method,
              { ...sent, json: json as never },
              { cookie },
            );
            asked += 1;
            if (answer.status >= 500)
              wrong.push(`${row.name} ${JSON.stringify(json)}: ${answer.status}`);
          }
          if (!sent.form || sent.file) continue;
          for (const name of Object.keys(sent.form)) {
            const twice = new URLSearchParams({ ...newKeyField(), ...sent.form });
            twice.append(name, String(value));
            const headers = { "content-type": FORM };
            const answer = await s.request(sent.path, {
              method: "POST",
              headers,
              body: twice,
              cookie,
            });
            asked += 1;
            if (answer.status >= 500) wrong.push(`${row.name} ${name} twice: ${answer.status}`);
          }
        }
        copy.end();
      }
      tried("values of the wrong kind", asked);
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );
});

const newKeyField = () => ({ idempotency_key: newKey()["idempotency-key"] });

import { describe, expect, test } from "vitest";
import { LONG, MOST_WORK, send, tried, work, PATIENCE } from "./asking.ts";
import { FORM, HUGE, LONG_WORDS, XLSX } from "./inputs.ts";
import { copyOf } from "./scene.ts";
import { WRITES } from "./writing.ts";
import { staged } from "./staged.ts";

const s = staged();

describe("more than anybody needs", () => {
  test(
    "in any field is refused or read in half a second of work",
    async () => {
      const wrong: string[] = [];
      let asked = 0;
      let worst = 0;
      for (const [nth, [name, row]] of Object.entries(WRITES).entries()) {
        const copy = await copyOf(s);
        const sent = row.send(s);
        const cookie = s.cookies[row.may.at(-1)!];
        for (const [k, field] of Object.keys(sent.json ?? sent.form ?? {}).entries())
          for (const [i, words] of LONG_WORDS.entries()) {
            if (!LONG && i % LONG_WORDS.length !== (nth + k) % LONG_WORDS.length) continue;
            const more = sent.json
              ? { ...sent, json: { ...sent.json, [field]: words } }
              : { ...sent, form: { ...sent.form, [field]: words } };
            const { status, ms } = await work(() =>
              send(copy, name.split(" ")[0]!, more, { cookie }),
            );
            asked += 1;
            worst = Math.max(worst, ms);
            if (status >= 500 || ms > MOST_WORK)
              wrong.push(`${name} ${field}: ${status}, ${ms} ms`);
          }
        copy.end();
      }
      tried(`fields of ${HUGE} characters (the longest took ${Math.round(worst)} ms)`, asked);
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "in an address or a body is refused before it costs anything",
    async () => {
      const many = Array.from({ length: 10_000 }, (_, i) => `q${i}=${i}`).join("&");
      const deep = "[".repeat(200_000) + "]".repeat(200_000);
      const big = "x".repeat(600_000);
      const cookie = s.cookies.L;
      const post = (
        body: BodyInit,
        type = "application/json",
        path = "/api/v1/updates",
        more = {},
      ) =>
        s.request(path, {
          method: "POST",
          cookie,
          body,
          headers: { "content-type": type, "idempotency-key": "a-key-of-a-bomb" },
          ...more,
        });
      const chunked = () => {
        let left = 100;
        return new ReadableStream<Uint8Array>({
          pull(to) {
            if ((left -= 1) < 0) to.close();
            else to.enqueue(new Uint8Array(65_536).fill(120));
          },
        });
      };
      const requests: [string, () => Promise<Response>, (status: number) => boolean][] = [
        ["10,000 parameters", () => s.request(`/actions?${many}`), (n) => n < 500],
        [
          "10,000 parameters of the API",
          () => s.request(`/api/v1/actions?${many}`),
          (n) => n < 500,
        ],
        [
          "a thousand words of a search",
          () => s.request(`/actions?q=${"word+".repeat(1000)}`),
          (n) => n < 500,
        ],
        ["per_page=1e9", () => s.request("/api/v1/actions?per_page=1e9"), (n) => n === 422],
        [
          "per_page=1000000000",
          () => s.request("/api/v1/actions?per_page=1000000000"),
          (n) => n === 422,
        ],
        ["page=99999999999", () => s.request("/api/v1/updates?page=99999999999"), (n) => n === 422],
        ["a body too large", () => post(`"${big}"`), (n) => n === 413],
        [
          "a body without an end",
          () => post(chunked(), "application/json", undefined, { duplex: "half" }),
          (n) => n === 413,
        ],
        ["a form too large", () => post(`a=${big}`, FORM, "/sign-in"), (n) => n === 413],
        ["nested 200,000 deep", () => post(deep), (n) => n >= 400 && n < 500],
        [
          "nested objects",
          () => post('{"a":'.repeat(50_000) + "1" + "}".repeat(50_000)),
          (n) => n >= 400 && n < 500,
        ],
        [
          "a form of 10,000 fields",
          () => post(many, FORM, "/desk/2026-11/clinical"),
          (n) => n < 500,
        ],
        ["not JSON", () => post("{not json"), (n) => n === 400],
        ["a sheet", () => post("PK\u0003\u0004", XLSX), (n) => n === 415],
        ["a table", () => post("a,b", "text/csv"), (n) => n === 415],
      ];
      for (const [what, run, right] of requests) {
        const { status, ms } = await work(run);
        expect({ what, status, right: right(status), quick: ms < 1000 }).toEqual({
          what,
          status,
          right: true,
          quick: true,
        });
      }
    },
    PATIENCE,
  );
});

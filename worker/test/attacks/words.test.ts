import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { tick } from "../../clock.ts";
import { smtp } from "../../mail/smtp.ts";
import { startApp } from "../startApp.ts";
import { LONG, tried, PATIENCE } from "./asking.ts";
import { HOSTILE, OTHER_HOSTILE, withWords } from "./corpus.ts";
import { documentsIn, whatRuns } from "./running.ts";
import { newKey } from "./scene.ts";

vi.spyOn(console, "info").mockImplementation(() => undefined);

/** An app in whose every text stands something that would run; which, moves with `turn`. */
async function hostileApp(turn: number) {
  const all = [...HOSTILE, ...OTHER_HOSTILE];
  let nth = turn;
  const next = () => {
    nth += 1;
    // One after another in the long run; else several in each text, so that all are somewhere.
    if (LONG) return all[nth % all.length]!;
    const some = Array.from({ length: 6 }, (_, i) => all[(nth * 6 + i) % all.length]!);
    return some.join("\n\n");
  };
  const app = await startApp({ now: "2026-08-05T15:00:00Z", events: withWords(next) });
  app.clock.now = new Date("2026-11-24T15:00:00Z");
  const cookies = {
    lead: await app.signInAs("lead", "students"),
    executive: await app.signInAs("executive"),
    assessor: await app.signInAs("assessor"),
    admin: await app.signInAs("admin"),
  };
  const words = () => next().slice(0, 900).replaceAll("\u2028", "");
  const post = (path: string, json: unknown, cookie: string, method = "POST", more = {}) =>
    app.request(path, { method, json, cookie, headers: { ...newKey(), ...more } });
  const update = {
    month: "2026-11",
    sphere: "students",
    kind: "update",
    summary: words().slice(0, 250),
    obstacles: words(),
    private_note: words(),
    need: "decision",
    needs: words(),
  };
  const sent = [
    await post(
      "/api/v1/desk/drafts/2026-10/students",
      { fields: { summary: words(), obstacles: words() } },
      cookies.lead,
      "PUT",
      { "if-match": "0" },
    ),
    await post("/api/v1/desk/waiting", { update, publish_on: null }, cookies.lead),
    await post(
      "/api/v1/office/people",
      { name: words().slice(0, 100), public: true },
      cookies.admin,
    ),
    await post("/api/v1/office/strategies", { title: words().slice(0, 100) || "x" }, cookies.admin),
    await post(
      "/api/v1/updates/2026-03-clinical/questions",
      { question: words(), who: "public" },
      cookies.executive,
    ),
    await post(
      "/api/v1/office/redactions",
      {
        page: "/updates/2026-03-clinical",
        all: true,
        reason: "personal",
        note: words().slice(0, 400),
      },
      cookies.admin,
    ),
  ];
  await tick(app.deps);
  return { ...app, cookies, sent: sent.map((a) => a.status) };
}

const START: Record<string, string[]> = {
  "": [
    "/",
    "/sitemap.xml",
    "/updates.atom",
    "/changes.atom",
    "/calendar.ics",
    "/corrections",
    "/record",
    "/changes",
    "/reporting",
    "/progress",
    "/measures",
    "/data",
    "/about",
    "/sign-in?next=%22%3E%3Cscript%3E",
  ],
  lead: [
    "/desk",
    "/desk/2026-10/students",
    "/desk/waiting/2026-11/students",
    "/desk/record",
    "/desk/handover/students",
    "/offline",
  ],
  executive: [
    "/board",
    "/board?needs=all",
    "/board/pictures",
    "/board/updates",
    "/board/pack",
    "/board/years/2026",
  ],
  assessor: ["/desk/assessments"],
  admin:
    "office office/redactions office/people office/strategies office/spheres office/actions office/appointments office/excuses office/mails office/measures office/outbox office/roadmap office/rules office/targets"
      .split(" ")
      .map((p) => `/${p}`),
};

const turns = LONG ? Array.from({ length: 12 }, (_, i) => i * 13) : [0];

describe.each(turns)("words that would run, in every text there is (%i)", (turn) => {
  let app: Awaited<ReturnType<typeof hostileApp>>;
  beforeAll(async () => {
    app = await hostileApp(turn);
  }, 60_000);
  afterAll(() => app.end());

  test(
    "run on no page, in no feed and in no data of a page, for nobody",
    async () => {
      expect(app.sent).toEqual([200, 201, 201, 201, 201, 201]);
      const wrong: string[] = [];
      let pages = 0;
      let shown = 0;
      for (const [who, start] of Object.entries(START)) {
        const cookie = app.cookies[who as keyof typeof app.cookies] as string | undefined;
        const seen = new Set<string>();
        let waiting = start;
        while (waiting.length > 0) {
          const path = waiting[0]!;
          waiting = waiting.slice(1);
          if (seen.has(path)) continue;
          seen.add(path);
          const answer = await app.request(path, { cookie });
          const text = await answer.text();
          const type = answer.headers.get("content-type") ?? "";
          pages += 1;
          if (answer.status >= 500) wrong.push(`${path} as ${who}: ${answer.status}`);
          const nonce = /'nonce-([^']+)'/.exec(
            answer.headers.get("content-security-policy") ?? "",
          )?.[1];
          if (text.includes("ran=1")) shown += 1;
          for (const html of documentsIn(type, text))
            for (const what of whatRuns(html, nonce)) wrong.push(`${path} as ${who}: ${what}`);
          const linked = [...text.matchAll(/href="(\/[^"#]*)/g)].map((m) =>
            m[1]!.replaceAll("&amp;", "&"),
          );
          const own = linked.filter(
            (p) =>
              !/^\/(?:assets|@|favicon|web|files|data\/.*\.zip)/.test(p) &&
              !/[?&](?:asof|verify|from|page|month)=/.test(p) &&
              (who === "" || /^\/(?:desk|board|office)/.test(p)),
          );
          waiting = [...waiting, ...own];
        }
      }
      tried("pages and feeds with hostile words in every text", pages);
      expect(wrong).toEqual([]);
      expect(shown).toBeGreaterThan(60);
    },
    PATIENCE,
  );
});

test("words in a mail start no other header, go to nobody else, and run nowhere", async () => {
  const deliver = smtp(inject("mailUrl"), "http://127.0.0.1:8787");
  const box = inject("mailboxUrl");
  const all = [...OTHER_HOSTILE, ...HOSTILE].filter((_, i) => LONG || i % 12 === 0 || i < 10);
  const address = "hostile-words@example.org";
  for (const [i, words] of all.entries())
    await deliver({
      id: `hostile-${i}`,
      kind: "code",
      address,
      language: "en",
      subject: words,
      body: `${words}\n\n${words}`,
    });
  const list = (await (await fetch(`${box}/api/v1/messages?limit=1000`)).json()) as {
    messages: { ID: string; To: { Address: string }[]; Bcc?: unknown[] }[];
  };
  const mine = list.messages.filter((m) => m.To.some((to) => to.Address === address));
  expect(mine).toHaveLength(all.length);
  for (const { ID, To } of mine) {
    expect(To).toHaveLength(1);
    const { HTML } = (await (await fetch(`${box}/api/v1/message/${ID}`)).json()) as {
      HTML: string;
    };
    expect(whatRuns(HTML, undefined)).toEqual([]);
    const raw = await (await fetch(`${box}/api/v1/message/${ID}/raw`)).text();
    expect(raw.split(/\r?\n\r?\n/)[0]).not.toMatch(/^(?:Bcc|X-Evil|Set-Cookie):/im);
  }
  tried("mails with hostile words", all.length);
}, 60_000);

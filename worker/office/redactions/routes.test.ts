import { afterEach, expect, test } from "vitest";
import { write } from "../../../db/client.ts";
import { ID, oldWords } from "../../test/asCorrector.ts";
import { refusal } from "../../test/asLead.ts";
import { asRemovers, PAGE, type Text } from "../../test/asRemovers.ts";
import { pageOf } from "../../test/pageOf.ts";
import { publicRows } from "../../test/publicRows.ts";
import { wordsOf } from "../../test/readPage.ts";
import { addressRows } from "../people/commands.ts";
import { replay } from "../../record/replay.ts";

let app: Awaited<ReturnType<typeof asRemovers>>;
afterEach(() => app.end());

test("two people remove one text: the words go on every day, and the page says when, why and by whom", async () => {
  app = await asRemovers();
  app.clock.now = new Date("2026-11-25T15:00:00Z");
  const progress = await app.json("/api/v1/progress");
  const before: Record<string, string[]> = await publicRows(app.store);
  await app.remove((x) => x.field === "obstacles");
  const { status, body } = await app.json(`/api/v1${PAGE}`);
  const tomb = {
    field: "obstacles",
    on: "2026-11-25",
    reason: "personal",
    asked: "admin",
    role: "moderator",
  };
  expect(status).toBe(200);
  expect(body).toMatchObject({ obstacles: null, summary: oldWords, redacted: [tomb] });
  for (const day of ["", "?asof=2026-11-23"]) {
    const page = await pageOf(await app.request(`${PAGE}${day}`));
    expect(wordsOf(page, ".tomb")).toEqual([
      "Removed lawfully: what got in the way. Removed on 25 November 2026: personal information. Asked for by an administrator, agreed by a moderator.",
    ]);
  }
  expect((await app.json("/api/v1/progress")).body).toEqual(progress.body);
  const rows: Record<string, string[]> = await publicRows(app.store);
  expect(rows.redactions).toHaveLength(1);
  const figures = ({ redactions: _, said: __, instants: ___, ...rest }: typeof rows) => rest;
  expect(figures(rows)).toEqual(figures(before));
  await replay(app.store);
  expect(await publicRows(app.store)).toEqual(rows);
  const list = await app.json("/api/v1/corrections");
  expect(list.body.items).toMatchObject([
    { kind: "redacted", update: ID, fields: ["obstacles"], asked: "admin", role: "moderator" },
  ]);
  const corrections = await pageOf(await app.request("/corrections"));
  expect(wordsOf(corrections, ".ledger")[0]).toMatch(
    /Removed: personal information\. Asked for by an administrator, agreed by a moderator\. ?What got in the way$/,
  );
});

test("an update without a word left is gone, its page says what stood there, and the feed drops it", async () => {
  app = await asRemovers();
  await app.correct({ summary: "Seven of nine." });
  expect(await (await app.request("/updates.atom")).text()).toContain(ID);
  await app.remove(() => true, PAGE, "law");
  const { status, body } = await app.json(`/api/v1${PAGE}`);
  expect(status).toBe(410);
  expect(body).toMatchObject({ type: "subject.redacted", month: "2026-11", sphere: "clinical" });
  expect((body.redacted as Text[]).map((x) => x.field)).toContain("summary");
  for (const day of ["", "?asof=2026-11-23"]) {
    const answer = await app.request(`${PAGE}${day}`);
    expect(answer.status).toBe(410);
    const page = await pageOf(answer);
    expect(wordsOf(page, "h1")).toEqual(["All words of this update were removed"]);
    expect(wordsOf(page, ".tomb")[0]).toContain("the law requires it");
  }
  expect(await (await app.request("/updates.atom")).text()).not.toContain(ID);
  const list = await app.json("/api/v1/updates");
  expect(list.body.items).toMatchObject([{ id: ID, summary: null }]);
});

test("nobody agrees to their own request, takes back another's, or decides twice", async () => {
  app = await asRemovers();
  const id = await app.idOf(await app.ask({ all: true, note: "It names a patient." }));
  expect((await app.asks()).items).toMatchObject([{ id, mine: true }]);
  expect(await app.asks(app.moderator)).toMatchObject({
    items: [{ id, mine: false, note: "It names a patient." }],
    others: 1,
  });
  expect(await refusal(await app.decide(id, "agree", app.admin))).toEqual([403, "redaction.own"]);
  expect(await refusal(await app.decide(id, "take_back", app.moderator))).toEqual([
    403,
    "redaction.not_yours",
  ]);
  expect(await refusal(await app.decide(id, "agree", app.moderator, '"2"'))).toEqual([
    412,
    "subject.changed_meanwhile",
  ]);
  expect((await app.decide(id, "decline", app.moderator)).status).toBe(200);
  expect(await refusal(await app.decide(id, "agree", app.moderator))).toEqual([
    409,
    "redaction.gone",
  ]);
  expect((await app.asks()).items).toEqual([]);
  expect((await app.json(`/api/v1${PAGE}`)).body.redacted).toEqual([]);
  const again = await app.idOf(await app.ask({ all: true }, app.moderator));
  expect((await app.decide(again, "take_back", app.moderator)).status).toBe(200);
  expect(await refusal(await app.decide(again, "agree", app.admin))).toEqual([
    409,
    "redaction.gone",
  ]);
  expect(await refusal(await app.decide("r-none", "agree", app.admin))).toEqual([
    404,
    "subject.not_found",
  ]);
});

test("of two who decide at the same time one is refused", async () => {
  app = await asRemovers();
  const other = await app.signInAs("executive");
  expect((await app.ask({ all: true }, other)).status).toBe(403);
  const id = await app.idOf(await app.ask({ all: true }));
  const both = await Promise.all([
    app.decide(id, "agree", app.moderator),
    app.decide(id, "take_back", app.admin),
  ]);
  expect(new Set(both.map((x) => x.status))).toEqual(new Set([200, 409]));
});

test("only administrators and moderators come in, and what is asked for must be there", async () => {
  app = await asRemovers();
  expect(await refusal(await app.ask({ all: true }, app.session.cookie))).toEqual([
    403,
    "request.forbidden",
  ]);
  expect((await app.ask({ all: true }, "")).status).toBe(401);
  expect((await app.request("/office/redactions", { cookie: app.session.cookie })).status).toBe(
    403,
  );
  expect((await app.request("/office/redactions")).status).toBe(303);
  expect((await app.request("/office/people", { cookie: app.moderator })).status).toBe(403);
  expect(await refusal(await app.ask({ page: "/updates/none", all: true }))).toEqual([
    422,
    "request.invalid",
    "page",
  ]);
  expect(await refusal(await app.ask({ texts: ["1:title"] }))).toEqual([
    422,
    "request.invalid",
    "texts",
  ]);
  expect(await refusal(await app.ask({}))).toEqual([422, "request.invalid", "texts"]);
  expect(await refusal(await app.ask({ all: true, reason: "dislike" }))).toEqual([
    422,
    "request.invalid",
    "reason",
  ]);
  expect(await refusal(await app.ask({ all: true }, app.admin, {}))).toEqual([
    400,
    "request.idempotency_key_missing",
  ]);
  const same = app.key();
  const first = await app.ask({ all: true }, app.admin, same);
  expect(await (await app.ask({ all: true }, app.admin, same)).json()).toEqual(await first.json());
  expect((await app.asks()).items).toHaveLength(1);
});

test("the others are called by mail, without the words", async () => {
  app = await asRemovers();
  await app.ask({ all: true, note: "Look at the obstacles." });
  const mails = await app.rows("select address, subject, body from outbox where kind = 'removal'");
  expect(mails.map((m) => m.address)).toEqual(["moderator@example.org"]);
  expect(String(mails[0]!.body)).toContain("/office/redactions");
  for (const words of ["Mary", "obstacles", ID])
    expect(String(mails[0]!.body)).not.toContain(words);
});

test("a request of somebody who is no administrator or moderator any more is not agreed to", async () => {
  app = await asRemovers();
  const id = await app.idOf(await app.ask({ all: true }));
  await app.record({
    kind: "appointment.ended",
    subject: "appointment/admin",
    role: "admin",
    facts: { appointment: "admin", until: "2026-11-24" },
  });
  const late = await app.decide(id, "agree", app.moderator);
  expect(await refusal(late)).toEqual([409, "redaction.asker_left"]);
  expect((await app.json(`/api/v1${PAGE}`)).body.summary).toBe(oldWords);
  expect((await app.decide(id, "decline", app.moderator)).status).toBe(200);
});

test.each([
  ["moderator", "admin", 409],
  ["admin", "moderator", 409],
  ["moderator", "somebody-else", 200],
])(
  "nobody agrees once %s's address was changed by %s after the request, if that is the other of the two: %i",
  async (whose, by, status) => {
    app = await asRemovers();
    const change = () =>
      write(
        app.store,
        addressRows(whose, "new@example.org", { by, at: app.clock.now.toISOString() }),
      );
    const before = `insert into audit (id, at, person, what, about) values ('before', '2026-11-24T15:00:00.000Z', ?, 'address.set', ?)`;
    await app.store.client.execute({ sql: before, args: [by, `person/${whose}`] });
    app.clock.now = new Date("2026-11-24T16:00:00Z");
    const asked = await app.ask({ texts: [(await app.texts())[0]!.id] });
    const id = await app.idOf(asked);
    app.clock.now = new Date("2026-11-24T17:00:00Z");
    await change();
    const late = await app.decide(id, "agree", await app.signInAs("moderator"));
    expect(late.status).toBe(status);
    if (status === 409) expect(await refusal(late)).toEqual([409, "redaction.address_changed"]);
  },
);

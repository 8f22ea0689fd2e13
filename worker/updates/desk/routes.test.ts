import { afterEach, beforeEach, expect, test } from "vitest";
import { asLead, newUpdate, nothingNew, refusal } from "../../test/asLead.ts";

let app: Awaited<ReturnType<typeof asLead>>;
beforeEach(async () => {
  app = await asLead();
});
afterEach(() => app.end());

const underway = { action: "clinical-one", stage: "underway", health: "on_track" };

test("another sphere's lead is told that only the own sphere is theirs", async () => {
  const other = await app.signInAs("lead", "students");
  expect(await refusal(await app.publish(newUpdate(), { cookie: other }))).toEqual([
    403,
    "update.other_sphere",
  ]);
  const form = await app.request("/api/v1/desk/2026-11/clinical", { cookie: other });
  expect(await refusal(form)).toEqual([403, "update.other_sphere"]);
});

test("the desk says what is owed, until when, and how the year went", async () => {
  await app.publish(nothingNew({ month: "2026-09" }));
  const answer = await app.request("/api/v1/desk", { cookie: app.session.cookie });
  expect(answer.headers.get("cache-control")).toContain("no-store");
  const desk = (await answer.json()) as { spheres: Body[]; months: Body[]; next_opening: string };
  expect(desk.next_opening).toBe("2026-12-01");
  expect(desk.spheres).toHaveLength(1);
  expect(desk.spheres[0]).toMatchObject({
    slug: "clinical",
    role: "lead",
    owed: [
      { month: "2026-10", state: "missed", due: "2026-11-06", closes: "2026-11-11", days_late: 16 },
      { month: "2026-11", state: "open", due: "2026-12-07", closes: "2026-12-10", days_late: 0 },
    ],
    last: { id: "2026-09-clinical", kind: "nothing", summary: "The rooms are being painted." },
  });
  expect(desk.months.at(-3)).toEqual({ month: "2026-09", reported: 1, owed: 2 });
});

test("where weeks are given to report, the desk lists every month that is still open", async () => {
  await app.record({
    kind: "rules.changed",
    subject: "rules",
    role: "admin",
    facts: { bindsFrom: "2026-10", dueWorkingDays: 15, graceWorkingDays: 15, holidays: [] },
  });
  const owed = async (day: string) => {
    await app.on(`${day}T15:00:00Z`);
    const answer = await app.request("/api/v1/desk", { cookie: app.session.cookie });
    const { spheres } = (await answer.json()) as {
      spheres: { owed: { month: string; state: string }[] }[];
    };
    return spheres[0]!.owed.map((o) => `${o.month} ${o.state}`);
  };
  expect(await owed("2026-12-11")).toEqual(["2026-10 open", "2026-11 open", "2026-12 open"]);
  expect(await owed("2026-12-12")).toEqual(["2026-11 open", "2026-12 open"]);
});

test("the form starts from what stands: last words, open actions, their dates and evidence", async () => {
  const evidence = [{ action: "clinical-one", title: "The list", url: "https://example.org/list" }];
  const lines = [{ ...underway, text: "It began." }];
  await app.publish(newUpdate({ month: "2026-10", next: "More of it.", lines, evidence }));
  const answer = await app.request("/api/v1/desk/2026-11/clinical", { cookie: app.session.cookie });
  expect(await answer.json()).toMatchObject({
    month: "2026-11",
    due: "2026-12-07",
    state: "open",
    refusal: null,
    published: [],
    sphere: {
      slug: "clinical",
      title: "clinical",
    },
    last: {
      id: "2026-10-clinical",
      next: "More of it.",
    },
    actions: [
      {
        slug: "clinical-one",
        stage: "underway",
        health: "on_track",
        due: "2026-12-15",
        last: {
          month: "2026-10",
          text: "It began.",
        },
        evidence: [
          {
            title: "The list",
            url: "https://example.org/list",
          },
        ],
      },
      {
        slug: "clinical-two",
        stage: "not_started",
        last: {
          month: "2026-10",
          text: null,
        },
      },
    ],
  });
  expect(
    (await app.request("/api/v1/desk/2026-12/clinical", { cookie: app.session.cookie })).status,
  ).toBe(409);
});

const typed = (more: Record<string, string> = {}) => ({
  month: "2026-11",
  sphere: "clinical",
  kind: "update",
  idempotency_key: "key-of-the-form",
  summary: "Eight of nine laboratories have <changed> over.",
  obstacles: "Two signatures are needed.",
  "line.clinical-one.stage": "underway",
  "line.clinical-one.health": "at_risk",
  "line.clinical-one.text": "It began.",
  "line.clinical-two.stage": "not_started",
  do: "publish",
  ...more,
});
const send = (form: Record<string, string>, path = "/desk/2026-11/clinical") =>
  app.request(path, { form, cookie: app.session.cookie });
const shown = async (answer: Response) => (await answer.text()).replaceAll(/<!--.*?-->/g, "");
const summary = "Eight of nine laboratories have &lt;changed> over.";

test("the desk is for leads and deputies, and strangers are asked to sign in", async () => {
  const stranger = await app.request("/desk/2026-11/clinical");
  expect([stranger.status, stranger.headers.get("location")]).toEqual([
    303,
    "/sign-in?next=%2Fdesk%2F2026-11%2Fclinical",
  ]);
  const executive = await app.signInAs("executive");
  expect((await app.request("/desk", { cookie: executive })).status).toBe(403);
  const desk = await app.request("/desk", { cookie: app.session.cookie });
  expect(desk.headers.get("cache-control")).toContain("no-store");
  expect(await shown(desk)).toContain("Two things are owed.");
});

test("a preview shows the page as it will stand and publishes nothing", async () => {
  const answer = await send(typed({ do: "preview" }));
  expect(answer.status).toBe(200);
  const page = await shown(answer);
  expect(page).toContain(summary);
  expect(page).toContain("Publish now");
  expect(page).toContain("permanent");
  expect(page).toContain('name="line.clinical-one.text" value="It began."');
  expect(await app.rows("select id from updates")).toEqual([]);
  const back = await shown(await send(typed({ do: "back" })));
  expect(back).toContain("Two signatures are needed.");
});

test("publishing leads to the desk, which says where it stands and who has reported", async () => {
  const answer = await send(typed());
  const to = answer.headers.get("location")!;
  expect([answer.status, to.split("&")[0]]).toEqual([303, "/desk?published=2026-11-clinical"]);
  const desk = await shown(await app.request(to, { cookie: app.session.cookie }));
  expect(desk).toContain('href="/updates/2026-11-clinical"');
  expect(desk).toContain("One of two spheres have reported for November.");
  expect((await send(typed())).headers.get("location")).toBe(to);
  expect(await app.rows("select id from updates")).toHaveLength(1);
});

test("a refused form shows all that was typed, and every wrong answer by its question", async () => {
  const answer = await send(
    typed({ summary: "", "line.clinical-one.health": "", "evidence.2.url": "example.org" }),
  );
  expect(answer.status).toBe(422);
  const page = await shown(answer);
  for (const kept of ["Two signatures are needed.", 'value="It began."', 'value="example.org"'])
    expect(page).toContain(kept);
  for (const field of ["summary", "line.clinical-one.health", "evidence.2.url", "evidence.2.title"])
    if (field !== "line.clinical-one.health") expect(page).toContain(`href="#${field}"`);
  expect(await app.rows("select id from updates")).toEqual([]);
});

test("a missing summary and a wrong line are told together", async () => {
  const page = await shown(await send(typed({ summary: "", "line.clinical-one.health": "" })));
  expect(page).toContain('href="#summary"');
  expect(page).toContain('href="#line.clinical-one.health"');
});

test("whoever comes second sees what is published beside the own words", async () => {
  await app.publish(newUpdate({ summary: "The deputy was first." }));
  const answer = await send(typed());
  expect(answer.status).toBe(409);
  const page = await shown(answer);
  expect(page).toContain("The deputy was first.");
  expect(page).toContain(summary);
  const again = await app.request("/desk/2026-11/clinical", { cookie: app.session.cookie });
  expect(await shown(again)).toContain("A month is published once.");
});

test("a month that is not open, or another sphere's, has no form", async () => {
  const open = (path: string) => app.request(path, { cookie: app.session.cookie });
  expect((await open("/desk/2026-12/clinical")).status).toBe(409);
  expect((await open("/desk/2026-11/students")).status).toBe(403);
  expect((await open("/desk/2026-13/clinical")).status).toBe(422);
  expect(await shown(await open("/desk/2025-12/clinical"))).toContain("does not report");
});

test("a signed-out writer gets the own words back instead of a sign-in page", async () => {
  const answer = await app.request("/desk/2026-11/clinical", { form: typed() });
  expect(answer.status).toBe(401);
  expect(answer.headers.get("location")).toBeNull();
  const page = await shown(answer);
  expect(page).toContain(summary);
  expect(page).toContain('name="line.clinical-one.text" value="It began."');
  expect(await app.rows("select id from updates")).toEqual([]);
});

test("nothing to report is said in one line on the desk", async () => {
  const nothing = { ...typed(), kind: "nothing", summary: "" };
  const line = Object.fromEntries(
    Object.entries(nothing).filter(([name]) => !/^line|obstacles/.test(name)),
  );
  const refused = await send(line, "/desk");
  expect(refused.status).toBe(422);
  expect(await shown(refused)).toContain('href="#nothing-2026-11-clinical"');
  const answer = await send({ ...line, summary: "The rooms are being painted." }, "/desk");
  expect(answer.headers.get("location")).toContain("/desk?published=2026-11-clinical");
  expect(await app.rows("select kind from updates")).toMatchObject([{ kind: "nothing" }]);
});

test("the interface takes the page's form too and leads to what was published", async () => {
  const answer = await send(typed(), "/api/v1/updates");
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toMatch(/^\/updates\/2026-11-clinical\?seen=\d+$/);
  const unknown = await send(typed({ "line.__proto__.stage": "done" }), "/api/v1/updates");
  expect(await refusal(unknown)).toEqual([422, "request.invalid", "line.__proto__.stage"]);
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { handingOver, leaving } from "../../test/handingOver.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";

let app: Awaited<ReturnType<typeof handingOver>>;
beforeEach(async () => {
  app = await handingOver();
});
afterEach(() => app.end());

const HERE = "/desk/handover/clinical";
const invited = {
  successor: "invited",
  name: "Noor Successor",
  address: "noor@example.org",
  public: "yes",
};

describe("before anything happens", () => {
  test("the page lists what is open and says what a hand-over does", async () => {
    const page = await pageOf(await app.open(HERE));
    const text = page.body.textContent;
    expect(text).toContain("I am no longer the lead");
    expect(wordsOf(page, "section[aria-labelledby=open] li")).toEqual([
      "To reportOctober’s update",
      "To reportNovember’s update",
      "Due 15 December 2026The promise of clinical-one.",
      "Due 15 December 2026The promise of clinical-two.",
    ]);
    const effect = await app.shown(await app.send(leaving({ do: "look", on: "2026-12-01" })));
    expect(effect).toContain("From 1 December 2026");
    expect(effect).toContain("The post of lead is vacant. The public page will say so.");
    expect(effect).toContain("You stay the lead and can report.");
    expect(effect).toContain("To the deputy, the executive owners and the office.");
    expect(effect).toContain("The keys are with Zephyrinus.");
    expect(await app.leads()).toEqual([["2020-01-01", null, "unnamed"]]);
    expect(await app.mails()).toEqual([]);
  });

  test("what was typed comes back with what is wrong, beside its field", async () => {
    const wrong = async (more: Record<string, string>) => {
      const answer = await app.send(leaving(more));
      expect(answer.status).toBe(422);
      const page = await pageOf(answer);
      expect(page.querySelector("textarea")?.textContent).toBe("The keys are with Zephyrinus.");
      return wordsOf(page, "#errors a");
    };
    const nothing = ["After you: Choose who comes after you."];
    expect(await wrong({ successor: "" })).toEqual(nothing);
    const { successor: _, on: __, ...left } = leaving();
    const unsaid = await pageOf(await app.send({ ...left }));
    expect(wordsOf(unsaid, "#errors a")).toEqual([
      ...nothing,
      "The first day without you: Write a day that exists: year, month, day.",
    ]);
    expect(await wrong({ successor: "known", person: "admin" })).toEqual([
      "If they work here already: who?: Choose somebody from the list.",
    ]);
    expect(await wrong({ successor: "invited" })).toEqual([
      "Name: Write a name.",
      "Mail address: Write an address such as name@example.org.",
    ]);
    expect(await wrong({ ...invited, address: "lead-clinical@example.org" })).toEqual([
      "Mail address: This is your own address.",
    ]);
    expect(await wrong({ on: "2026-11-23" })).toEqual([
      "The first day without you: Choose today or a later day.",
    ]);
    expect(await wrong({ on: "2027-01-24" })).toEqual([
      "The first day without you: Choose a day within the next 60 days.",
    ]);
    expect(await app.leads()).toEqual([["2020-01-01", null, "unnamed"]]);
  });

  test("only the sphere's own lead and deputy may, and strangers are asked to sign in", async () => {
    const other = await app.signInAs("lead", "students");
    expect((await app.send(leaving(), other)).status).toBe(403);
    expect((await app.open(HERE, other)).status).toBe(403);
    expect((await app.open("/desk/handover/nowhere")).status).toBe(403);
    const stranger = await app.request(HERE);
    expect(stranger.headers.get("location")).toBe("/sign-in?next=%2Fdesk%2Fhandover%2Fclinical");
    expect(await app.leads()).toEqual([["2020-01-01", null, "unnamed"]]);
  });
});

describe("a post that is left vacant", () => {
  test("is vacant since today at once, in public, and the desk shows the sphere no longer", async () => {
    const answer = await app.send(leaving());
    expect(answer.status).toBe(303);
    expect(await app.shown(await app.open(answer.headers.get("location")!))).toContain(
      "Since 24 November 2026 you are no longer the lead of clinical.",
    );
    expect((await app.sphere()).lead).toMatchObject({
      vacant: true,
      since: "2026-11-24",
      name: null,
    });
    expect((await app.sphere()).ownerless).toMatchObject({ days: 1 });
    const page = await pageOf(await app.request("/spheres/clinical"));
    expect(wordsOf(page, "section[aria-labelledby=chain] tbody tr")).toEqual([
      "LeadVacant24 November 2026now",
      "LeadName not published1 January 202023 November 2026",
      "DeputyName not published1 January 2020now",
    ]);
    expect((await app.open("/desk")).status).toBe(403);
    expect((await app.open("/desk/2026-11/clinical")).status).toBe(403);
    expect((await app.publish({ month: "2026-11", sphere: "clinical" })).status).toBe(403);
  });

  test("tells the deputy, the executive owner and the office, with the note, which is in no record", async () => {
    await app.send(leaving());
    const told = await app.mails();
    expect(told.map((m) => m.address)).toEqual([
      "admin@example.org",
      "deputy-clinical@example.org",
      "executive-fair-care@example.org",
    ]);
    for (const mail of told) {
      expect(mail.body).toContain("From 24 November 2026 the post is vacant.");
      expect(mail.body).toContain("/spheres/clinical");
      expect(mail.body).toContain("The keys are with Zephyrinus.");
    }
    expect(told[0]!.body).toContain("/office/appointments");
    expect(await app.rows("select * from event_text where body like '%Zephyrinus%'")).toEqual([]);
    expect(await (await app.request("/record/events.ndjson")).text()).not.toContain("Zephyrinus");
  });

  test("on a later day it stays held until then, and the day turns it vacant by itself", async () => {
    await app.send(leaving({ on: "2026-12-01" }));
    expect(await app.leads()).toEqual([["2020-01-01", "2026-12-01", "unnamed"]]);
    expect((await app.open("/desk")).status).toBe(200);
    expect(await app.shown(await app.open(HERE))).toContain(
      "From 1 December 2026 you are no longer",
    );
    const again = await app.send(leaving());
    expect(again.status).toBe(409);
    app.clock.now = new Date("2026-12-01T04:59:00Z");
    expect((await app.sphere()).lead?.vacant).toBe(false);
    expect((await app.open("/desk")).status).toBe(200);
    app.clock.now = new Date("2026-12-01T05:00:00Z");
    expect((await app.sphere()).lead).toMatchObject({ vacant: true, since: "2026-12-01" });
    expect((await app.open("/desk")).status).toBe(403);
    expect(await app.leads("2026-11-30")).toEqual([["2020-01-01", "2026-12-01", "unnamed"]]);
    expect(await app.leads("2026-11-23")).toEqual([["2020-01-01", null, "unnamed"]]);
  });

  test("the same form sent twice counts once", async () => {
    const form = leaving();
    const first = await app.send(form);
    const second = await app.send(form);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(await app.rows("select 1 from events where kind = 'appointment.ended'")).toHaveLength(1);
    expect(await app.mails()).toHaveLength(3);
  });

  test("a deputy hands over the own post, and the lead is told", async () => {
    const deputy = await app.signInAs("deputy", "clinical");
    expect((await app.send(leaving(), deputy)).status).toBe(303);
    expect((await app.sphere()).lead?.vacant).toBe(false);
    expect((await app.sphere()).chain.at(-1)).toMatchObject({ role: "deputy", vacant: true });
    expect((await app.mails()).map((m) => m.address)).toContain("lead-clinical@example.org");
  });

  test("with no executive owner of its strategies all executives are told", async () => {
    await app.record({
      kind: "appointment.ended",
      subject: "appointment/executive-fair-care",
      role: "admin",
      facts: { appointment: "executive-fair-care", until: "2026-11-01" },
    });
    await app.record({
      kind: "strategy.stated",
      subject: "strategy/other",
      role: "admin",
      facts: { strategy: "other", number: 2, position: 2 },
      texts: { title: "Another" },
    });
    await app.signInAs("executive", "other");
    await app.send(leaving());
    expect((await app.mails()).map((m) => m.address)).toContain("executive-other@example.org");
  });
});

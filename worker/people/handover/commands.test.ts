import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { handingOver, leaving } from "../../test/handingOver.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";

let app: Awaited<ReturnType<typeof handingOver>>;
beforeEach(async () => {
  app = await handingOver();
});
afterEach(() => app.end());

const invited = {
  successor: "invited",
  name: "Noor Successor",
  address: "noor@example.org",
  public: "yes",
};

describe("a successor", () => {
  test("who is invited can sign in, is named if they agreed, and owes nothing from before", async () => {
    const effect = await app.shown(await app.send(leaving({ ...invited, do: "look" })));
    expect(effect).toContain("Noor Successor is the lead.");
    expect(effect).toContain("noor@example.org can sign in from now on.");
    await app.send(leaving(invited));
    expect(await app.leads()).toEqual([
      ["2020-01-01", "2026-11-24", "unnamed"],
      ["2026-11-24", null, "Noor Successor"],
    ]);
    expect((await app.sphere()).ownerless).toMatchObject({ days: 0 });
    expect(await app.leads("2026-11-23")).toEqual([["2020-01-01", null, "unnamed"]]);
    const letter = (await app.mails()).find((m) => m.address === "noor@example.org")!;
    expect(letter.subject).toBe("You are the next lead of clinical");
    expect(letter.body).toContain(
      "From 24 November 2026 it is yours. You owe nothing from before.",
    );
    expect(letter.body).toContain("/sign-in");

    const asked = await app.request("/sign-in", { form: { address: "noor@example.org" } });
    const [code] = await app.rows("select body from outbox where kind = 'code'");
    const signedIn = await app.request("/sign-in", {
      form: { code: /\d{6}/.exec(String(code!.body))![0] },
      cookie: asked.headers.getSetCookie()[0]!.split(";")[0]!,
    });
    expect(signedIn.headers.get("location")).toBe("/desk");
    const cookie = signedIn.headers.getSetCookie()[0]!.split(";")[0]!;
    const desk = (await (await app.open("/api/v1/desk", cookie)).json()) as {
      spheres: { owed: unknown[]; earlier: { month: string }[]; since: string }[];
    };
    expect(desk.spheres[0]).toMatchObject({ since: "2026-11-24", owed: [] });
    expect(desk.spheres[0]!.earlier.map((e) => e.month)).toEqual(["2026-10", "2026-11"]);
    const page = await pageOf(await app.open("/desk", cookie));
    expect(page.body.textContent).toContain("Nothing is owed.");
    expect(page.body.textContent).toContain("You owe nothing for it.");
    expect(page.querySelector('a[href="/desk/2026-10/clinical"]')).not.toBeNull();

    app.clock.now = new Date("2026-12-02T15:00:00Z");
    const later = (await (await app.open("/api/v1/desk", cookie)).json()) as typeof desk;
    expect(later.spheres[0]!.owed).toMatchObject([{ month: "2026-12" }]);
    expect(later.spheres[0]!.earlier).toMatchObject([{ month: "2026-11" }]);
  });

  test("may still post a month from before, and the cell is what it would have been", async () => {
    await app.send(leaving(invited));
    const [noor] = await app.rows("select person from addresses where address like 'noor@%'");
    const cookie = await app.signInAs(String(noor!.person));
    const json = { month: "2026-10", sphere: "clinical", kind: "nothing", summary: "We changed." };
    const answer = await app.publish(json, { cookie });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ state: "late", days_late: 18 });
  });

  test("who has not agreed to be named is not named anywhere", async () => {
    await app.send(leaving({ ...invited, public: "" }));
    expect((await app.leads()).at(-1)).toEqual(["2026-11-24", null, "unnamed"]);
    for (const path of ["/spheres/clinical", "/about", "/record/events.ndjson"])
      expect(await (await app.request(path)).text()).not.toContain("Noor");
    for (const { body } of await app.mails()) expect(body).not.toContain("Noor");
  });

  test("who is the deputy leaves that post, which is vacant then", async () => {
    const [deputy] = await app.rows("select id from people where id = 'deputy-clinical'");
    const page = await pageOf(await app.open("/desk/handover/clinical"));
    expect(wordsOf(page, "#person option")).toEqual(["Choose", "The deputy of this sphere"]);
    const known = { successor: "known", person: String(deputy!.id) };
    const effect = await app.shown(await app.send(leaving({ ...known, do: "look" })));
    expect(effect).toContain("The post of deputy is vacant: your successor leaves it.");
    await app.send(leaving(known));
    expect(await app.leads()).toHaveLength(2);
    expect((await app.sphere()).chain.at(-1)).toMatchObject({ role: "deputy", vacant: true });
  });

  test("cannot be named where the office has appointed one; leaving it to them works", async () => {
    await app.record(
      {
        kind: "person.named",
        subject: "person/next",
        role: "admin",
        facts: { person: "next", public: true, first: true },
        texts: { name: "Nia Next" },
      },
      {
        kind: "appointment.made",
        subject: "appointment/next",
        role: "admin",
        facts: {
          appointment: "next",
          person: "next",
          role: "lead",
          scope: "clinical",
          from: "2026-12-01",
        },
      },
    );
    expect((await app.send(leaving({ ...invited, on: "2026-12-01" }))).status).toBe(422);
    const effect = await app.shown(await app.send(leaving({ do: "look", on: "2026-12-01" })));
    expect(effect).toContain("The lead whom the office has appointed has the post.");
    expect((await app.send(leaving({ on: "2026-12-01" }))).status).toBe(303);
    app.clock.now = new Date("2026-12-05T15:00:00Z");
    expect((await app.leads()).at(-1)).toEqual(["2026-12-01", null, "Nia Next"]);
    expect((await app.sphere()).ownerless).toMatchObject({ days: 0 });
  });
});

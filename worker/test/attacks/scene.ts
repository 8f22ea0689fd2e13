import { join } from "node:path";
import { type Store, write } from "../../../db/client.ts";
import { asked as askedRows } from "../../../db/schema/questions.ts";
import { openAsItStands } from "../../../db/client.node.ts";
import { createApp } from "../../app.ts";
import { tick } from "../../clock.ts";
import { openSigner, signRecord } from "../../record/checkpoint.ts";
import { suggestions } from "../../../db/schema/suggestions.ts";
import { questionsTaken } from "../asAsker.ts";
import { switched } from "../asAssessor.ts";
import { asLead, newUpdate } from "../asLead.ts";
import { following } from "../following.ts";
import { insert } from "../../record/project.ts";
import { stampFor } from "../../strangers/gate.ts";
import { answeredOf, askedOf, listed } from "../listedAndAsked.ts";
import { measured } from "../measuredAndJudged.ts";

/** Everybody who may ask, one letter each: a small one speaks for another sphere or strategy. */
export const WHO = "-LlDdPSEeMO";
export type Who = string;

const POSTS: Record<Who, [string, string | null]> = {
  L: ["lead", "clinical"],
  l: ["lead", "students"],
  D: ["deputy", "clinical"],
  d: ["deputy", "students"],
  P: ["approver", null],
  S: ["assessor", null],
  E: ["executive", "fair-care"],
  e: ["executive", "open-doors"],
  M: ["moderator", null],
  O: ["admin", null],
};

/** A word in each private thing, and who may read it. */
export const SECRETS: Record<string, Who> = {
  Draftfisch: "LD",
  Waitfisch: "LDP",
  Notefisch: "EeO",
  Askfisch: "EL",
  Removefisch: "MO",
  Questfisch: "MO",
  Suggestfisch: "O",
  Namefisch: "O",
  Filefisch: "LDP",
  "hidden@example.org": "O",
};

/** What puts something into the library. */
const FIRST = /^(?:gathering\.announced|resource\.listed|story\.posted|term\.defined)$/;

const CSV = "site,n\nFilefisch,3\n";
let keys = 0;
export const newKey = () => ({ "idempotency-key": `attack-${(keys += 1)}-key` });

/**
 * A roadmap with one of everything that is not for everybody: a draft, an update that waits for its
 * approver, a note for executives, questions, a pack, a removal that waits, a file, mailed links.
 */
export async function scene() {
  const app = await asLead();
  const cookies: Record<Who, string | undefined> = { "-": undefined };
  const send = async (who: Who, method: string, path: string, json: unknown, more = {}) => {
    const headers = { ...newKey(), ...more };
    const answer = await app.request(path, { method, json, cookie: cookies[who], headers });
    const body = (await answer.json()) as Record<string, string>;
    if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status} ${body.type}`);
    return body;
  };
  const signEverybodyIn = async () => {
    for (const [who, [role, scope]] of Object.entries(POSTS))
      cookies[who] = await app.signInAs(role, scope);
  };

  app.clock.now = new Date("2026-01-06T15:00:00Z");
  await app.record(
    {
      kind: "strategy.stated",
      subject: "strategy/open-doors",
      role: "admin",
      facts: { strategy: "open-doors", number: 2, position: 2 },
      texts: { title: "Open every door", area: "Rooms", result: "No step." },
    },
    ...measured.slice(0, 3),
    ...listed.filter((e) => FIRST.test(e.kind)),
    ...askedOf.slice(0, 1),
    ...answeredOf,
    switched(true),
    questionsTaken,
  );
  await signEverybodyIn();
  app.clock.now = new Date("2026-11-06T15:00:00Z");
  await signEverybodyIn();
  await send(
    "L",
    "POST",
    "/api/v1/updates",
    newUpdate({
      month: "2026-10",
      need: "decision",
      needs: "Who pays?",
      private_note: "Notefisch",
      lines: [{ action: "clinical-one", stage: "underway", health: "off_track", text: "Stuck." }],
    }),
  );
  app.clock.now = new Date("2026-11-24T14:59:00Z");
  const stamp = await stampFor(app.deps);
  app.clock.now = new Date("2026-11-24T15:00:00Z");
  await signEverybodyIn();
  const update = "/api/v1/updates/2026-10-clinical";
  const draft = { fields: { summary: "Draftfisch" } };
  await send("L", "PUT", "/api/v1/desk/drafts/2026-09/clinical", draft, { "if-match": "0" });
  await app.record({
    kind: "roadmap.described",
    subject: "roadmap",
    role: "admin",
    facts: { approval: true },
  });
  const asks = {
    open: (await send("E", "POST", `${update}/questions`, { question: "Why?", who: "public" })).id!,
    alone: (
      await send("E", "POST", `${update}/questions`, { question: "Askfisch", who: "private" })
    ).id!,
  };
  const body = new FormData();
  body.set("sphere", "clinical");
  body.set("file", new File([CSV], "Filefisch.csv", { type: "text/csv" }));
  const kept = await app.request("/api/v1/desk/files", { body, cookie: cookies.L });
  const file = ((await kept.json()) as { url: string }).url;
  const waiting = (
    await send("L", "POST", "/api/v1/desk/waiting", {
      update: newUpdate({ summary: "Waitfisch", evidence: [{ title: "The counts", url: file }] }),
      publish_on: null,
    })
  ).version!;
  const form = { from: "2026-11-01", to: "2026-11-24", strategy: "fair-care" };
  const made = await app.request("/board/pack", { form, headers: newKey(), cookie: cookies.E });
  const pack = made.headers.get("location")!.split("/").at(-1)!;
  const named = { name: "Namefisch", address: "hidden@example.org" };
  const person = (await send("O", "POST", "/api/v1/office/people", named)).id!;
  const removal = (
    await send("O", "POST", "/api/v1/office/redactions", {
      page: "/updates/2026-10-clinical",
      all: true,
      reason: "personal",
      note: "Removefisch",
    })
  ).id!;
  const asked = "q-00000000000000ff";
  const at = app.clock.now.toISOString();
  await write(app.store, [
    insert(askedRows, {
      id: asked,
      about: "sphere",
      of: "clinical",
      body: "Questfisch?",
      address: "nobody.fisch@example.org",
      askedAt: at,
      askedOn: at.slice(0, 10),
    }),
    insert(suggestions, {
      id: "s-00000000000000ff",
      title: "Suggestfisch",
      link: "https://example.org",
      kind: "course",
      why: "Why not?",
      askedAt: at,
      askedOn: at.slice(0, 10),
    }),
  ]);
  const followed = await following(app).confirmed({ address: "follower@example.org", stamp });
  await tick(app.deps);
  const signer = await openSigner("roadmap.example.org", Buffer.alloc(32, 7).toString("base64"));
  await signRecord(app.store, signer, app.clock.now);
  const subjects = await app.rows("select subject, max(version) as v from events group by subject");
  const versions = new Map(subjects.map((r) => [String(r.subject), Number(r.v)]));
  const version = (subject: string) => versions.get(subject) ?? 0;
  const [letter] = await app.rows("select body from outbox where kind = 'reminder' limit 1");
  const [invitation] = await app.rows("select id from outbox where kind = 'invitation'");
  const mail = String(invitation!.id);
  const [, nothing = ""] = String(letter!.body).match(/\/mail\/[a-p]{64}/g) ?? [];
  const told = { asked, stamp, followed };
  return {
    ...app,
    ...told,
    cookies,
    asks,
    file,
    waiting,
    pack,
    person,
    removal,
    version,
    nothing,
    mail,
  };
}

export type Scene = Awaited<ReturnType<typeof scene>>;
export type Copy = Awaited<ReturnType<typeof copyOf>>;

/** Everything that a database holds, but for the hash of what a request said. */
export async function heldIn(store: Store): Promise<string> {
  const tables = await store.client.execute(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
  );
  const read = tables.rows.map((t) =>
    t.name === "idempotency"
      ? "select scope, key, answer, seq from idempotency"
      : `select * from "${String(t.name)}"`,
  );
  return JSON.stringify((await store.client.batch(read, "read")).map((r) => r.rows));
}

/** Where the links in all mail that was written lead to. */
export async function mailedPaths(of: Scene): Promise<string[]> {
  const mails = await of.rows("select body from outbox");
  const { origin } = of.deps.settings;
  return mails.flatMap(({ body }) =>
    [...String(body).matchAll(/https?:\/\/\S+/g)]
      .filter(([found]) => found.startsWith(origin))
      .map(([found]) => found.slice(origin.length)),
  );
}

let copies = 0;

/** The product on a copy of the scene's database: what is done there changes nothing here. */
export async function copyOf(of: Scene) {
  const name = join(of.deps.realm, `copy-${(copies += 1)}.db`);
  await of.store.client.execute({ sql: "vacuum into ?", args: [name] });
  const store = openAsItStands(`file:${name}`);
  const clock = { now: of.clock.now };
  let drawn = 0;
  /** The same bytes in each copy. */
  const random = (length: number) => Uint8Array.from({ length }, () => ((drawn += 1) * 97) % 251);
  const deps = { ...of.deps, store, random, realm: name, now: () => clock.now };
  const app = createApp(() => deps);
  const held = () => heldIn(store);
  return { app, deps, store, clock, held, end: () => store.client.close() };
}

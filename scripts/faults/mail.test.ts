import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { write } from "../../db/client.ts";
import { drainOutbox } from "../../worker/mail/outbox.ts";
import { smtp } from "../../worker/mail/smtp.ts";
import { letter } from "../../worker/record/append.ts";
import { startApp } from "../../worker/test/startApp.ts";
import { counted, LONG } from "./world/tally.ts";

const NOW = new Date("2026-11-22T15:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const PEOPLE = ["ann", "bea", "cai", "dee", "eve", "fay"];

let app: Awaited<ReturnType<typeof startApp>>;
let admin: string;
beforeEach(async () => {
  app = await startApp({ now: NOW.toISOString() });
  admin = await app.signInAs("admin");
  const about = { kind: "reminder", subject: "October is open", body: "Write to us." } as const;
  await write(
    app.store,
    PEOPLE.map((id) => letter({ ...about, id, address: `${id}@example.org` }, NOW.toISOString())),
  );
});
afterEach(() => app.end());

/** What the office sees of the mail that has not left. */
async function waiting() {
  const answer = await app.request("/api/v1/office/outbox", { cookie: admin });
  const { items } = (await answer.json()) as { items: { tries: number; error: string | null }[] };
  return items.map(({ tries, error }) => ({ tries, error }));
}

const drain = (port: number, now: Date) =>
  drainOutbox(
    app.store,
    smtp(`smtp://127.0.0.1:${port}`, "http://127.0.0.1:8787"),
    now,
    app.deps.letter,
  );

/** How a relay behaves towards one person: it takes the mail, or not, or does not say. */
type Manner = "takes" | "refuses" | "takes and breaks off" | "is silent";

/** A relay that speaks just enough; `took` holds whom it has mail for, by what names it for good. */
async function relay(manner: (person: string) => Manner) {
  const took: string[] = [];
  const talk = (socket: Socket) => {
    const say = (line: string) => socket.writable && socket.write(`${line}\r\n`);
    let [person, text, inside, left] = ["", "", false, ""];
    const heard = (line: string) => {
      if (inside && line === ".") {
        inside = false;
        took.push(/^message-id: <(.+)@/im.exec(text)![1]!);
        if (manner(person) === "takes and breaks off") socket.destroy();
        else say("250 taken");
      } else if (inside) text += `${line}\n`;
      else if (/^rcpt/i.test(line)) {
        person = /<(\w+)@/.exec(line)![1]!;
        say(manner(person) === "refuses" ? "450 not now" : "250 yes");
      } else if (/^data/i.test(line)) {
        [inside, text] = [true, ""];
        say("354 go on");
      } else say(/^quit/i.test(line) ? "221 bye" : "250 relay");
    };
    if (manner("") !== "is silent") say("220 relay");
    socket.setEncoding("utf8").on("data", (part: string) => {
      const lines = (left + part).split("\r\n");
      left = lines.pop()!;
      lines.forEach(heard);
    });
    socket.on("error", () => undefined);
  };
  const server = createServer(talk).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { took, port: (server.address() as AddressInfo).port };
}

test("a relay that takes half of the mails gets the others later, and each person one mail", async () => {
  let full = true;
  const { took, port } = await relay((person) => (full && person > "cz" ? "refuses" : "takes"));
  counted("faults injected");
  await drain(port, NOW);
  expect(took.toSorted()).toEqual(["ann", "bea", "cai"]);
  expect(await waiting()).toEqual(
    Array(3).fill({ tries: 1, error: expect.stringContaining("450 not now") }),
  );
  full = false;
  await drain(port, later(0.2));
  expect(took).toHaveLength(3);
  await drain(port, later(1));
  expect(took.toSorted()).toEqual(PEOPLE);
  expect(await waiting()).toEqual([]);
});

test("a mail that was taken without a word is sent again under the same name, and only that one", async () => {
  let breaks = true;
  const { took, port } = await relay((person) =>
    breaks && person === "dee" ? "takes and breaks off" : "takes",
  );
  counted("faults injected");
  await drain(port, NOW);
  breaks = false;
  await drain(port, later(1));
  await drain(port, later(10));
  expect(took.toSorted()).toEqual([...PEOPLE, "dee"].toSorted());
  expect(await waiting()).toEqual([]);
});

test.each(LONG ? ["is silent" as const] : [])(
  "a relay that %s is given up, and told to the office",
  async (manner) => {
    const { took, port } = await relay(() => manner);
    counted("faults injected");
    const began = performance.now();
    await drain(port, NOW);
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(took).toEqual([]);
    expect(await waiting()).toEqual(
      Array(PEOPLE.length).fill({ tries: 1, error: expect.stringMatching(/greeting|timeout/i) }),
    );
  },
  120_000,
);

import { sql } from "drizzle-orm";
import { write } from "../../db/client.ts";
import { knownBrowsers, sessions, signIns } from "../../db/schema/access.ts";
import { outbox } from "../../db/schema/record.ts";
import { smallRecord } from "./smallRecord.ts";
import { startApp } from "./startApp.ts";

export const START = "2026-11-22T15:00:00Z";
export const LEAD = "lead-clinical@example.org";

/** A code that is not this one. */
export const wrongFor = (code: string | undefined) => (code === "000000" ? "000001" : "000000");

/** An app with one invited lead, and browsers that sign in there. */
export async function signingIn() {
  const app = await startApp({ now: START, events: smallRecord() });
  await app.signInAs("lead", "clinical");

  /** Nobody has tried anything yet. */
  async function afresh() {
    app.clock.now = new Date(START);
    const tables = [signIns, sessions, knownBrowsers, outbox];
    await write(
      app.store,
      tables.map((t) => sql`delete from ${t}`),
    );
  }

  /** A browser: it keeps the cookies it gets. */
  function browser() {
    const jar = new Map<string, string>();
    const send = async (path: string, form?: Record<string, string>) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer = await app.request(path, { form, headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        if (/Max-Age=0/i.test(line)) jar.delete(name!);
        else jar.set(name!, value!);
      }
      return answer;
    };
    return { jar, send };
  }

  /** The newest code that waits for this address. */
  async function mailedCode(address = LEAD): Promise<string | undefined> {
    const rows = await app.store.db
      .select()
      .from(outbox)
      .where(sql`address = ${address}`);
    return rows.at(-1)?.body.match(/\d{6}/)?.[0];
  }

  async function signIn(b = browser(), next = "") {
    await b.send("/sign-in", { address: LEAD });
    const answer = await b.send("/sign-in", { code: (await mailedCode())!, next });
    return { b, answer };
  }

  return { app, afresh, browser, mailedCode, signIn };
}

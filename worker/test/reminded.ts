import type { NewEvent } from "../record/kinds/all.ts";
import { remind } from "../reminders/commands.ts";
import { smallRecord } from "./smallRecord.ts";
import { startApp } from "./startApp.ts";

/** A small record in a zone, with a lead, a deputy and an executive who get mail, and a clock to move. */
export async function reminded(o: {
  zone?: string;
  holidays?: string[];
  now: string;
  spheres?: string[];
}) {
  const events = smallRecord(o.spheres ?? ["clinical"]).map((e): NewEvent => {
    if (e.kind === "roadmap.founded" && o.zone)
      return { ...e, facts: { ...e.facts, zone: o.zone } };
    if (e.kind === "rules.changed")
      return { ...e, facts: { ...e.facts, holidays: o.holidays ?? [] } };
    return e;
  });
  const app = await startApp({ now: o.now, events });
  await app.signInAs("lead", "clinical");
  await app.signInAs("deputy", "clinical");
  await app.signInAs("executive", "fair-care");

  /** The clock strikes at an instant. */
  async function tick(instant: string) {
    app.clock.now = new Date(instant);
    await remind(app.deps);
  }

  /** Whom mail was written to so far, oldest first: "lead-clinical: its subject". */
  const mails = async () =>
    (
      await app.rows<{ address: string; subject: string }>(
        "select address, subject from outbox where kind = 'reminder' order by created_at, rowid",
      )
    ).map((m) => `${m.address.split("@")[0]}: ${m.subject}`);

  /** The newest mail to a person, about a month if one is named. */
  async function mailTo(person: string, month = "") {
    const [mail] = await app.rows<{ subject: string; body: string }>(
      `select subject, body from outbox where kind = 'reminder' and address = '${person}@example.org' and subject like '%${month}%'
       order by created_at desc, rowid desc limit 1`,
    );
    const link = (nth: number) =>
      [...mail!.body.matchAll(/\/mail\/[a-p]{64}\b/g)].map((found) => found[0])[nth]!;
    return { ...mail!, write: link(0), nothing: link(1), leave: link(2) };
  }

  return { ...app, tick, mails, mailTo };
}

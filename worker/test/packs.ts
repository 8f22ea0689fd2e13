import { insert } from "../record/project.ts";
import { privateNotes } from "../../db/schema/access.ts";
import { write } from "../../db/client.ts";
import type { NewEvent } from "../record/kinds/all.ts";
import { asLead } from "./asLead.ts";
import { pageOf } from "./pageOf.ts";
import { published } from "./smallRecord.ts";

/** Stands in what nobody without a role may read. */
export const CANARY = "Zwiebelfisch";

export const moved = (action: string, to: string): NewEvent => ({
  kind: "action.rescheduled",
  subject: `action/${action}`,
  role: "lead",
  facts: { action, to, reason: "capacity", correction: false },
  texts: { reason: "Two trainers left." },
});

/** An update that asks for a decision and has a note for executives. */
function asking(): NewEvent {
  const update = published("clinical", "2026-10");
  return {
    ...update,
    facts: { ...update.facts, need: "decision", privateNote: true },
    texts: { ...update.texts, needs: "Who pays for the second trainer?" },
  } as NewEvent;
}

const MARKS = /<!--[\s\S]*?-->| data-hk="[^"]*"/g;

/** The bytes of a pack itself, without the frame and the links. */
export async function articleOf(answer: Response): Promise<string> {
  const html = (await answer.text()).replaceAll(MARKS, "");
  return html.slice(html.indexOf("<article"), html.indexOf("</article>"));
}

/** A small record with a request, a private note and a date that slipped twice; an executive. */
export async function packs() {
  const app = await asLead();
  let keys = 0;
  const key = () => `key-of-pack-${keys++}`;
  await app.on("2026-11-03T15:00:00Z");
  await app.record(asking());
  await app.record(moved("clinical-one", "2027-01-15"));
  await app.record(moved("clinical-one", "2027-03-01"));
  const createdAt = "2026-11-03T15:00:00Z";
  const note = { update: "2026-10-clinical", body: `${CANARY} note`, createdAt };
  await write(app.store, [insert(privateNotes, note)]);
  await app.on("2026-11-22T15:00:00Z");
  const executive = await app.signInAs("executive");

  const read = (path: string, cookie?: string) => app.request(path, { cookie });
  const make = (more: Record<string, string> = {}, cookie = executive) =>
    app.request("/board/pack", {
      form: {
        from: "2026-11-01",
        to: "2026-11-22",
        strategy: "fair-care",
        idempotency_key: key(),
        ...more,
      },
      cookie,
    });

  /** The address of a new pack. */
  async function made(more: Record<string, string> = {}): Promise<string> {
    const answer = await make(more);
    if (answer.status !== 303) throw new Error(`no pack is made: ${answer.status}`);
    return answer.headers.get("location")!;
  }

  /** A new link into a pack: the answer that shows it, and its path. */
  async function share(pack: string, days = "30") {
    const form = { days, idempotency_key: key() };
    const answer = await app.request(pack, { form, cookie: executive });
    const address = (await pageOf(answer)).querySelector('[role="status"] code')?.textContent ?? "";
    return { answer, way: address.replace(/^https?:\/\/[^/]+/, "") };
  }

  return { ...app, executive, key, read, make, made, share };
}

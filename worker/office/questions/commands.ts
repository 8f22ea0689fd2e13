import { eq, sql } from "drizzle-orm";
import { asked as askedRows } from "../../../db/schema/questions.ts";
import type { Deps } from "../../context.ts";
import { Refusal, refuseWrong } from "../../errors.ts";
import { spheresAt } from "../../months/queries.ts";
import { type Day, localDay } from "../../months/rules.ts";
import { leadsOf } from "../../progress/deciding/asking/queries.ts";
import {
  declinedLetter,
  leadLetter,
  publishedLetter,
  toAsker,
} from "../../questions/letters/rules.ts";
import type { NewMail } from "../../record/append.ts";
import { newest } from "../../record/asof.ts";
import { hex } from "../../record/leaf.ts";
import { type Asked, type Done, publish, standing } from "../form/commands.ts";
import { zoneNow } from "../form/queries.ts";
import { roleOf } from "../redactions/rules.ts";
import { oneNow } from "./queries.ts";
import type { DecideQuestion } from "./schema.ts";

const mailId = (deps: Deps) => hex(deps.random(16));

/** Tells those who lead a sphere that a question waits for them. */
async function toLeads(
  deps: Deps,
  id: string,
  sphere: { slug: string; title: string | null },
  today: Day,
) {
  const leads = await leadsOf(deps.store.db, sphere.slug, today);
  const { origin } = deps.settings;
  const letter = leadLetter({ sphere: sphere.title ?? sphere.slug, id, origin });
  return leads.flatMap(({ address }): NewMail[] =>
    address === null ? [] : [{ id: mailId(deps), kind: "question", address, ...letter }],
  );
}

/** Publishes a question as it was asked, does not publish it, or hands it on to another sphere. */
export async function decide(asked: Asked, input: DecideQuestion): Promise<Done> {
  const { deps, target: id, viewer } = asked;
  const { db } = deps.store;
  const [[waits], [stands], spheres, zones] = await db.batch([
    ...oneNow(db, id),
    spheresAt(db, newest),
    zoneNow(db),
  ]);
  const waiting = waits?.publishedAt === null ? waits : undefined;
  const subject = `question/${id}`;
  const about = { subject, role: roleOf(viewer.holds) };
  const { origin } = deps.settings;
  const own = { id: mailId(deps), now: deps.now() };
  if (input.do === "decline") {
    if (!waiting) throw new Refusal(stands ? "question.gone" : "subject.not_found");
    standing({ version: 0 }, asked);
    const { askedOn, address } = waiting;
    const { reason } = input;
    return publish(
      asked,
      {
        events: [{ ...about, kind: "question.declined", facts: { reason, askedOn } }],
        expect: { [subject]: 0 },
        also: [sql`delete from ${askedRows} where ${eq(askedRows.id, id)}`],
        mail: toAsker(address, declinedLetter({ on: askedOn, origin }, reason), own),
      },
      { id, version: 1 },
    );
  }
  const sphere = spheres.find((s) => s.slug === input.sphere);
  if (!sphere) refuseWrong([{ path: "sphere", message: "sphere.unknown" }]);
  const today = localDay(deps.now(), zones[0]?.zone ?? "UTC");
  const mail = await toLeads(deps, id, sphere!, today);
  if (input.do === "publish") {
    if (!waiting) throw new Refusal(stands ? "question.gone" : "subject.not_found");
    standing({ version: 0 }, asked);
    const { about: kind, of, askedOn, body, address } = waiting;
    const facts = { question: id, about: kind, of, askedOn, sphere: input.sphere };
    const at = deps.now().toISOString();
    return publish(
      asked,
      {
        events: [{ ...about, kind: "question.published", facts, texts: { question: body } }],
        expect: { [subject]: 0 },
        // An address waits for the answer; without one nothing private is left.
        also: [
          address === null
            ? sql`delete from ${askedRows} where ${eq(askedRows.id, id)}`
            : sql`update ${askedRows} set body = '', published_at = ${at} where ${eq(askedRows.id, id)}`,
        ],
        mail: [...mail, ...toAsker(address, publishedLetter({ id, on: askedOn, origin }), own)],
      },
      { id, version: 1 },
    );
  }
  const now = standing(stands, asked);
  if (now.answered !== null) throw new Refusal("question.answered");
  if (now.sphere === input.sphere) refuseWrong([{ path: "sphere", message: "nothing.changed" }]);
  return publish(
    asked,
    {
      events: [
        { ...about, kind: "question.routed", facts: { question: id, sphere: input.sphere } },
      ],
      expect: { [subject]: now.version },
      mail,
    },
    { id, version: now.version + 1 },
  );
}

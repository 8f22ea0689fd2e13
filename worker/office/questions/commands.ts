import { eq, sql } from "drizzle-orm";
import { asked as askedRows } from "../../../db/schema/questions.ts";
import type { Deps } from "../../context.ts";
import { Refusal, refuseWrong } from "../../errors.ts";
import { spheresAt } from "../../months/queries.ts";
import { type Day, localDay } from "../../months/rules.ts";
import { leadsOf } from "../../progress/deciding/asking/queries.ts";
import { mailTo, toAsker } from "../../mail/letters.ts";
import { newest } from "../../record/asof.ts";
import { type Asked, type Done, publish, standing } from "../form/commands.ts";
import { zoneNow } from "../form/queries.ts";
import { roleOf } from "../redactions/rules.ts";
import { oneNow } from "./queries.ts";
import type { DecideQuestion } from "./schema.ts";

/** Tells those who lead a sphere that a question waits for them. */
async function toLeads(
  deps: Deps,
  id: string,
  sphere: { slug: string; title: string | null },
  today: Day,
) {
  const leads = await leadsOf(deps.store.db, sphere.slug, today);
  const path = `/desk/answers/${id}`;
  const about = { what: "question", sphere: sphere.title ?? sphere.slug, path } as const;
  return leads.flatMap((lead) => mailTo(deps, "question", lead, about));
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
  if (input.do === "decline") {
    if (!waiting) throw new Refusal(stands ? "question.gone" : "subject.not_found");
    standing({ version: 0 }, asked);
    const { askedOn } = waiting;
    const { reason } = input;
    return publish(
      asked,
      {
        events: [{ ...about, kind: "question.declined", facts: { reason, askedOn } }],
        expect: { [subject]: 0 },
        also: [sql`delete from ${askedRows} where ${eq(askedRows.id, id)}`],
        mail: toAsker(deps, waiting, { what: "declined-question", on: askedOn, reason }),
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
        mail: [...mail, ...toAsker(deps, waiting, { what: "published-question", id, on: askedOn })],
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

import type * as v from "valibot";
import { speaksFor } from "../../access.ts";
import { Refusal } from "../../errors.ts";
import { excusesAt, filingsAt, rulesAt, spheresAt, toRules } from "../../months/queries.ts";
import { localDay } from "../../months/rules.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { type Asked, type Done, publish } from "../form/commands.ts";
import { zoneNow } from "../form/queries.ts";
import { excuseRefused } from "./rules.ts";
import type { newExcuse } from "./schema.ts";
import { newest } from "../../record/asof.ts";

/** Excuses a sphere's month before it closes; never by whoever reports for the sphere. */
export async function excuse(
  asked: Asked,
  { sphere, month, reason }: v.InferOutput<typeof newExcuse>,
): Promise<Done> {
  const { db } = asked.deps.store;
  const [ruleRows, spheres, filings, excuses, zones] = await db.batch([
    rulesAt(db, newest),
    spheresAt(db, newest),
    filingsAt(db, newest, month, month),
    excusesAt(db, newest, month, month),
    zoneNow(db),
  ]);
  if (!zones[0]) throw new Refusal("subject.not_found");
  const today = localDay(asked.deps.now(), zones[0].zone);
  const known = { rules: toRules(ruleRows), spheres, filings, excuses };
  const own = speaksFor(asked.viewer, sphere) !== undefined;
  const refused = excuseRefused({ sphere, month, own }, known, today);
  if (refused) throw new Refusal(refused);
  const subject = `excuse/${month}/${sphere}`;
  const facts = { sphere, month };
  const events: NewEvent[] = [
    { kind: "month.excused", subject, role: "admin", facts, texts: { reason } },
  ];
  const answer = { id: `${month}-${sphere}`, version: 1 };
  return publish(asked, { events, expect: { [subject]: 0 } }, answer);
}

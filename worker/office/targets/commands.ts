import type * as v from "valibot";
import { Refusal, refuseWrong } from "../../errors.ts";
import { localDay, monthOf } from "../../months/rules.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { type Asked, type Done, publish, standing } from "../form/commands.ts";
import { readTargets } from "./queries.ts";
import { changesNothing, wrongTarget } from "./rules.ts";
import type { setTarget } from "./schema.ts";

/** Sets or ends the institution's own target for a figure, from a month on. */
export async function decideTarget(
  asked: Asked,
  { from_month, value, reason }: v.InferOutput<typeof setTarget>,
): Promise<Done> {
  const { deps, target } = asked;
  const [figures, decided, zones] = await readTargets(deps.store.db);
  const now = standing(
    figures.find((f) => f.figure === target),
    asked,
  );
  if (!zones[0]) throw new Refusal("subject.not_found");
  const wanted = { figure: now.figure, from_month, value };
  refuseWrong(wrongTarget(wanted, monthOf(localDay(deps.now(), zones[0].zone))));
  const subject = `target/${now.figure}`;
  const facts = { figure: now.figure, fromMonth: from_month, value };
  const events: NewEvent[] = changesNothing(wanted, decided)
    ? []
    : [{ kind: "target.set", subject, role: "admin", facts, texts: { reason } }];
  const answer = { id: now.figure, version: now.version + events.length };
  return publish(asked, { events, expect: { [subject]: now.version } }, answer);
}

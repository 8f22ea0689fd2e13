import { fixesFor } from "../../access.ts";
import type { Deps, Viewer } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { rulesAt, toRules } from "../../months/queries.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { staleness } from "../../office/form/rules.ts";
import { commit, type Ticket } from "../../write.ts";
import { zoneNow } from "../desk/queries.ts";
import { byId, viewReads, viewsOf } from "../queries.ts";
import { versionOf } from "./queries.ts";
import { changedIn, mostOf, textsOf } from "./rules.ts";
import type { FixStart, NewCorrection, NewWithdrawal } from "./schema.ts";
import { newest } from "../../record/asof.ts";

/** Which update somebody puts right, and the version they saw. */
type Asked = { id: string; version: number | undefined };

type Done = { answer: { id: string; version: number; url: string }; seq: number };

/** An update as it stands now, for someone who may put it right; throws the refusal. */
async function standing(deps: Deps, viewer: Viewer, id: string) {
  const { db } = deps.store;
  const [rows, said, shown, texts, heads, fields, [stands], [zones], ruleRows] = await db.batch([
    ...viewReads(db, newest, byId(id)),
    versionOf(db, newest, id),
    zoneNow(db),
    rulesAt(db, newest),
  ]);
  const judged = { rules: toRules(ruleRows), zone: zones?.zone ?? "UTC" };
  const [view] = viewsOf([rows, said, shown, texts, heads, fields], judged);
  if (!view) throw new Refusal("subject.not_found");
  const role = fixesFor(viewer, view.sphere);
  if (!role) throw new Refusal("update.other_sphere");
  return { view, role, version: stands?.version ?? 0, texts: textsOf(view) };
}

type Standing = Awaited<ReturnType<typeof standing>>;

/** What the form of one update starts from. */
export async function fixStartOf(
  deps: Deps,
  viewer: Viewer,
  id: string,
): Promise<Omit<FixStart, "key">> {
  const { view, version, texts } = await standing(deps, viewer, id);
  const { month, sphere, sphere_title, withdrawn } = view;
  const fields = texts.map((t) => ({ ...t, most: mostOf(t) }));
  return { id, month, sphere, sphere_title, version, withdrawn, texts: fields };
}

function refuseStale(asked: Asked, { version, texts }: Standing) {
  const code = staleness(asked.version, version);
  if (!code) return;
  const now = Object.fromEntries(texts.map((t) => [t.field, t.words]));
  throw new Refusal(code, [], { now: { version, texts: now } });
}

const subjectOf = ({ view }: Standing) => `update/${view.month}/${view.sphere}`;

async function publish(deps: Deps, now: Standing, event: NewEvent, ticket: Ticket): Promise<Done> {
  const { id } = now.view;
  const answer = { id, version: now.version + 1, url: `/updates/${id}` };
  const expect = { [event.subject]: now.version };
  const { seq } = await commit(deps, { events: [event], expect, once: { ...ticket, answer } });
  return { answer, seq };
}

/** What a correction would change; throws what is wrong with it. */
export async function judgeCorrection(
  deps: Deps,
  viewer: Viewer,
  asked: Asked,
  input: NewCorrection,
) {
  const now = await standing(deps, viewer, asked.id);
  refuseStale(asked, now);
  if (now.view.withdrawn && input.why !== "privacy") throw new Refusal("update.withdrawn");
  const { texts, wrong } = changedIn(now.texts, input.texts);
  if (wrong.length > 0) throw new Refusal("request.invalid", wrong);
  return { now, texts };
}

/** Puts words of a published update right, in the open. */
export async function correctUpdate(
  deps: Deps,
  viewer: Viewer,
  asked: Asked,
  input: NewCorrection,
  ticket: Ticket,
): Promise<Done> {
  const { now, texts } = await judgeCorrection(deps, viewer, asked, input);
  const { why, reason } = input;
  const fields = now.texts.flatMap((t) => (t.field in texts ? [t.field] : []));
  const event: NewEvent = {
    kind: "update.corrected",
    subject: subjectOf(now),
    role: now.role,
    facts: { update: now.view.id, why, fields },
    texts: { ...texts, reason },
  };
  return publish(deps, now, event, ticket);
}

/** Takes a published update back; its words stay below the explanation. */
export async function withdrawUpdate(
  deps: Deps,
  viewer: Viewer,
  asked: Asked,
  { reason }: NewWithdrawal,
  ticket: Ticket,
): Promise<Done> {
  const now = await standing(deps, viewer, asked.id);
  refuseStale(asked, now);
  if (now.view.withdrawn) throw new Refusal("update.withdrawn");
  const event: NewEvent = {
    kind: "update.withdrawn",
    subject: subjectOf(now),
    role: now.role,
    facts: { update: now.view.id },
    texts: { reason },
  };
  return publish(deps, now, event, ticket);
}

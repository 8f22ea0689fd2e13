import { type SQL, sql } from "drizzle-orm";
import { privateAsks } from "../../../db/schema/board.ts";
import { speaksFor } from "../../access.ts";
import type { Deps, Viewer } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { localDay } from "../../months/rules.ts";
import { mailTo } from "../../mail/letters.ts";
import { letter } from "../../record/append.ts";
import { newest } from "../../record/asof.ts";
import { insert } from "../../record/project.ts";
import { hex } from "../../record/leaf.ts";
import { versionsNow, zoneNow } from "../../updates/desk/queries.ts";
import { postsOf } from "../../updates/waiting/queries.ts";
import { daysAgo, KEPT_DAYS } from "../../retention/rules.ts";
import { commit, keep, type Ticket } from "../../write.ts";
import { askNow, leadsOf, privateAskNow } from "./asking/queries.ts";
import { actionNow, actionsOf, seenBy, updateNow } from "./queries.ts";
import { deciderOf, isOwn, refusalOf } from "./rules.ts";
import type { NewOffer, NewQuestion } from "./schema.ts";

const addressOf = (id: string) => `/updates/${id}`;

function refuse(...about: Parameters<typeof refusalOf>) {
  const code = refusalOf(...about);
  if (code) throw new Refusal(code);
}

/** An update as an executive meets it: where it stands, and whether it is their own. */
export async function standing(deps: Deps, viewer: Viewer, id: string) {
  const { db } = deps.store;
  const [[update], zones] = await db.batch([updateNow(db, newest, id), zoneNow(db)]);
  if (!update) throw new Refusal("subject.not_found");
  const zone = zones[0]?.zone ?? "UTC";
  const today = localDay(deps.now(), zone);
  const [seen, posts, leads] = await db.batch([
    seenBy(db, id, viewer.person),
    postsOf(db, viewer.person, update.sphere),
    leadsOf(db, update.sphere, today),
  ]);
  const own = isOwn(posts, localDay(update.at, zone), today);
  return { update, zone, today, own, leads, seenAt: seen[0]?.at ?? null };
}

/** Marks an update as read, in public and by role. */
export async function markSeen(deps: Deps, viewer: Viewer, id: string, ticket: Ticket) {
  const { own, seenAt } = await standing(deps, viewer, id);
  refuse({ own, seen: seenAt !== null });
  const subject = `seen/${id}`;
  const [row] = await versionsNow(deps.store.db, [subject]);
  const answer = { update: id, url: addressOf(id) };
  const { seq } = await commit(deps, {
    events: [
      {
        kind: "update.seen",
        subject,
        role: deciderOf(viewer.holds),
        facts: { update: id, person: viewer.person },
      },
    ],
    expect: { [subject]: row?.version ?? 0 },
    once: { ...ticket, answer },
  });
  return { answer, seq };
}

/** Records a decision, or an offer of help, about an action; it answers the update that asked. */
export async function giveHelp(
  deps: Deps,
  viewer: Viewer,
  action: string,
  { offer, said, update }: NewOffer,
  ticket: Ticket,
) {
  const { db } = deps.store;
  const subject = `action/${action}`;
  const [[found], [stands], zones] = await db.batch([
    actionNow(db, newest, action),
    versionsNow(db, [subject]),
    zoneNow(db),
  ]);
  if (!found) throw new Refusal("subject.not_found");
  const today = localDay(deps.now(), zones[0]?.zone ?? "UTC");
  const mine = await postsOf(db, viewer.person, found.sphere);
  refuse({ own: isOwn(mine, today, today) });
  if (update !== null) {
    const { own } = await standing(deps, viewer, update);
    const about = await actionsOf(db, newest, update);
    refuse({ own, matches: about.some((a) => a.slug === action) });
  }
  const answer = { action, url: `/actions/${action}` };
  const { seq } = await commit(deps, {
    events: [
      {
        kind: "action.helped",
        subject,
        role: deciderOf(viewer.holds),
        facts: { action, offer, update },
        texts: { said },
      },
    ],
    expect: { [subject]: stands?.version ?? 0 },
    once: { ...ticket, answer },
  });
  return { answer, seq };
}

/** Asks the lead about an update: in public, or alone, where nothing enters the record. */
export async function askLead(
  deps: Deps,
  viewer: Viewer,
  id: string,
  { question, who }: NewQuestion,
  ticket: Ticket,
) {
  const { own, update, leads } = await standing(deps, viewer, id);
  const alone = who === "private";
  refuse({ own, ...(alone && { lead: leads.length > 0 }) });
  const { sphere, month } = update;
  const ask = `q-${hex(deps.random(8))}`;
  const at = deps.now().toISOString();
  const path = `/desk/questions/${ask}`;
  const asked = { what: "asked", sphere: update.title ?? sphere, month, path, alone } as const;
  const mail = leads.flatMap((lead) => mailTo(deps, "question", lead, asked));
  const answer = { id: ask, url: alone ? `/board/updates/${id}` : addressOf(id) };
  if (alone) {
    const { person } = viewer;
    const row = { id: ask, update: id, sphere, person, asked: question, askedAt: at };
    const seq = await keep(deps, ticket, answer, [
      insert(privateAsks, row),
      ...mail.map((m) => letter(m, at)),
    ]);
    return { answer, seq };
  }
  const { seq } = await commit(deps, {
    events: [
      {
        kind: "lead.asked",
        subject: `ask/${ask}`,
        role: deciderOf(viewer.holds),
        facts: { ask, update: id, sphere },
        texts: { question },
      },
    ],
    expect: { [`ask/${ask}`]: 0 },
    mail,
    once: { ...ticket, answer },
  });
  return { answer, seq };
}

/** Answers a question: a public one by the lead or the deputy, another by the lead alone. */
export async function answerQuestion(
  deps: Deps,
  viewer: Viewer,
  asked: { id: string; update?: string },
  said: string,
  ticket: Ticket,
) {
  const { db } = deps.store;
  const { id } = asked;
  const [[open], [alone]] = await db.batch([askNow(db, id), privateAskNow(db, id)]);
  const found = open ?? alone;
  const role = found && speaksFor(viewer, found.sphere);
  // Nobody but the lead is told that there is a private question.
  if (!found || (alone && role !== "lead") || (asked.update ?? found.update) !== found.update)
    throw new Refusal("subject.not_found");
  if (!role) throw new Refusal("update.other_sphere");
  if (found.answered !== null) throw new Refusal("question.answered");
  if (alone) {
    const answer = { id, url: "/desk" };
    const at = deps.now().toISOString();
    const row = sql`update ${privateAsks} set answered = ${said}, answered_at = ${at}, answered_by = ${viewer.person}
      where id = ${id} and answered_at is null`;
    return { answer, seq: await keep(deps, ticket, answer, [row]) };
  }
  const answer = { id, url: addressOf(found.update) };
  const { seq } = await commit(deps, {
    events: [
      {
        kind: "lead.answered",
        subject: `ask/${id}`,
        role,
        facts: { ask: id },
        texts: { answer: said },
      },
    ],
    expect: { [`ask/${id}`]: 1 },
    once: { ...ticket, answer },
  });
  return { answer, seq };
}

/** Questions to a lead alone, and their answers, that are forgotten by now. */
export const oldQuestions = (now: Date): SQL =>
  sql`${privateAsks} where asked_at < ${daysAgo(now, KEPT_DAYS.asks)}`;

import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { requireRole } from "../../access.ts";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { localDay, startOfDay } from "../../months/rules.ts";
import { answers, given, KEY_HEADER } from "../../openapi.ts";
import { rolesOf } from "../../updates/desk/rules.ts";
import { updateId } from "../../updates/schema.ts";
import { slug, validate } from "../../validate.ts";
import { freshKey, once } from "../../write.ts";
import { answerQuestion, askLead, giveHelp, markSeen, standing } from "./commands.ts";
import { openAsks, openPrivateAsks, privateAsksBy } from "./asking/queries.ts";
import { actionsOf, unseenSince } from "./queries.ts";
import { owedSince, owesReading } from "./rules.ts";
import {
  askDone,
  decideStart,
  newAnswer,
  newOffer,
  newQuestion,
  newSeen,
  offerDone,
  seenDone,
  toRead,
  waitingQuestions,
} from "./schema.ts";

const deciders = requireRole("executive", "admin");
const speakers = requireRole("lead", "deputy");

const appends = (description: string, done: v.GenericSchema) =>
  describeRoute({
    description,
    parameters: [KEY_HEADER],
    responses: { 201: given("Done; `seq` is its place in the record.", done) },
  });

/** How many updates are listed to read. */
const MOST = 100;

const askId = v.object({ ...updateId.entries, ask: v.pipe(v.string(), v.maxLength(40)) });

export const decidingRoutes = factory
  .createApp()
  .basePath("/api/v1")
  .get(
    "/board/updates",
    answers(
      "Updates that whoever is signed in has not marked as read, newest first: those published since they became an executive, about their strategies.",
      toRead,
    ),
    deciders,
    readAt,
    async (c) => {
      const { at, zone } = c.var.reading;
      const { holds, person } = c.var.viewer;
      const since = owedSince(holds);
      if (since === null) return c.json({ items: [], more: false, since }, 200);
      const { db } = c.var.deps.store;
      const rows = await unseenSince(db, at, person, startOfDay(since, zone), MOST + 1);
      const items = rows.slice(0, MOST).flatMap(({ at: published, strategies, ...row }) => {
        const on = localDay(published, zone);
        const about = { ...row, on, strategies: JSON.parse(strategies) as string[] };
        return owesReading(holds, about) ? [{ ...row, on }] : [];
      });
      return c.json({ items, more: rows.length > MOST, since }, 200);
    },
  )
  .get(
    "/board/updates/:id",
    answers("What an executive starts from who reads one update and decides.", decideStart),
    deciders,
    readAt,
    validate("param", updateId),
    async (c) => {
      const { deps, viewer, reading } = c.var;
      const { id } = c.req.valid("param");
      const { own, seenAt, zone } = await standing(deps, viewer, id);
      const { db } = deps.store;
      const [actions, asked] = await db.batch([
        actionsOf(db, reading.at, id),
        privateAsksBy(db, viewer.person, id),
      ]);
      return c.json(
        {
          id,
          key: freshKey(c),
          own,
          seen_on: seenAt && localDay(seenAt, zone),
          actions,
          private_questions: asked.map((q) => ({
            id: q.id,
            on: localDay(q.askedAt, zone),
            question: q.asked,
            answer: q.answered,
            answered_on: q.answeredAt && localDay(q.answeredAt, zone),
          })),
        },
        200,
      );
    },
  )
  .get(
    "/desk/questions",
    answers(
      "Executives' questions that wait for an answer: public ones for the lead and the deputy, others for the lead alone.",
      waitingQuestions,
    ),
    speakers,
    readAt,
    async (c) => {
      const { at, zone } = c.var.reading;
      const { db } = c.var.deps.store;
      const roles = rolesOf(c.var.viewer);
      const mine = [...roles.keys()];
      const [open, alone] = await db.batch([
        openAsks(db, at, mine),
        openPrivateAsks(
          db,
          at,
          mine.filter((sphere) => roles.get(sphere) === "lead"),
        ),
      ]);
      const items = [
        ...open.map((q) => ({ ...q, private: false })),
        ...alone.map((q) => ({ ...q, role: "executive" as const, private: true })),
      ]
        .toSorted((a, b) => (a.at < b.at ? -1 : 1))
        .map(({ at: asked, ...q }) => ({ ...q, on: localDay(asked, zone) }));
      return c.json({ items, key: freshKey(c) }, 200);
    },
  )
  .post(
    "/updates/:id/seen",
    appends("Marks an update as read by an executive; public, by role.", seenDone),
    deciders,
    validate("param", updateId),
    validate("json", newSeen),
    async (c) => {
      const { id } = c.req.valid("param");
      const { deps, viewer } = c.var;
      const done = await once(c, (ticket) => markSeen(deps, viewer, id, ticket));
      return c.json({ ...done.answer, seq: done.seq }, 201);
    },
  )
  .post(
    "/actions/:slug/offers",
    appends("Takes a decision about an action, or offers help; public.", offerDone),
    deciders,
    validate("param", v.object({ slug })),
    validate("json", newOffer),
    async (c) => {
      const action = c.req.valid("param").slug;
      const input = c.req.valid("json");
      const { deps, viewer } = c.var;
      const done = await once(c, (ticket) => giveHelp(deps, viewer, action, input, ticket));
      return c.json({ ...done.answer, seq: done.seq }, 201);
    },
  )
  .post(
    "/updates/:id/questions",
    appends("Asks the lead about an update, in public or alone.", askDone),
    deciders,
    validate("param", updateId),
    validate("json", newQuestion),
    async (c) => {
      const { id } = c.req.valid("param");
      const input = c.req.valid("json");
      const { deps, viewer } = c.var;
      const done = await once(c, (ticket) => askLead(deps, viewer, id, input, ticket));
      return c.json({ ...done.answer, seq: done.seq }, 201);
    },
  )
  .post(
    "/updates/:id/questions/:ask/answer",
    appends("Answers a question: in public, or where only the lead was asked, alone.", askDone),
    speakers,
    validate("param", askId),
    validate("json", newAnswer),
    async (c) => {
      const { id: update, ask } = c.req.valid("param");
      const { answer } = c.req.valid("json");
      const { deps, viewer } = c.var;
      const asked = { id: ask, update };
      const done = await once(c, (ticket) => answerQuestion(deps, viewer, asked, answer, ticket));
      return c.json({ ...done.answer, seq: done.seq }, 201);
    },
  );

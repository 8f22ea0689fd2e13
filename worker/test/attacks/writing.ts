import { newJudgement } from "../asAssessor.ts";
import { newUpdate } from "../asLead.ts";
import { leaving } from "../handingOver.ts";
import { OFFICE_WRITES } from "./ofOffice.ts";
import { edit, form, json, unread, type Write } from "./sent.ts";

const ID = "2026-10-clinical";
const PLACE = "2026-11/clinical";
const U = `/api/v1/updates/${ID}`;
const reason = "It was counted anew.";
const said = { offer: "decision", said: "The board pays." };

/** Every way to change something: what it takes, and whose it is. */
export const WRITES: Record<string, Write> = {
  "POST /api/v1/updates": unread(json("LD", "/api/v1/updates", newUpdate())),
  "POST /desk": unread(
    form("LD", "/desk", {
      month: "2026-11",
      sphere: "clinical",
      kind: "update",
      summary: "Eight of nine.",
      do: "publish",
    }),
  ),
  "POST /desk/:month/:sphere": unread(
    form("LD", `/desk/${PLACE}`, { kind: "update", summary: "Eight of nine.", do: "publish" }),
  ),
  "POST /api/v1/updates/:id/corrections": edit(
    "LDO",
    `${U}/corrections`,
    "update/2026-10/clinical",
    { why: "fact", reason, texts: { summary: "Seven." } },
  ),
  "POST /api/v1/updates/:id/withdrawal": edit("LDO", `${U}/withdrawal`, "update/2026-10/clinical", {
    reason,
  }),
  "POST /desk/correct/:id": {
    may: "LDO",
    send: (s) => ({
      path: `/desk/correct/${ID}`,
      form: { do: "withdraw", reason, version: String(s.version("update/2026-10/clinical")) },
    }),
  },
  "POST /api/v1/updates/:id/seen": json("EeO", `${U}/seen`),
  "POST /api/v1/updates/:id/questions": json("EeO", `${U}/questions`, {
    question: "Why?",
    who: "public",
  }),
  "POST /api/v1/actions/:slug/offers": json("EeO", "/api/v1/actions/clinical-one/offers", said),
  "POST /board/updates/:id": form("EeO", `/board/updates/${ID}`, { do: "seen" }),
  "POST /api/v1/updates/:id/questions/:ask/answer": {
    may: "L",
    send: (s) => ({ path: `${U}/questions/${s.asks.alone}/answer`, json: { answer: "Because." } }),
  },
  "POST /desk/questions/:id": {
    may: "LD",
    send: (s) => ({ path: `/desk/questions/${s.asks.open}`, form: { answer: "Because." } }),
  },
  "POST /api/v1/questions/:id/answer": json("LD", "/api/v1/questions/q-1/answer", {
    answer: "Because.",
  }),
  "POST /desk/answers/:id": form("LD", "/desk/answers/q-1", { answer: "Because." }),
  "POST /api/v1/questions/:id/corrections": edit(
    "LDO",
    "/api/v1/questions/q-9/corrections",
    "question/q-9",
    { answer: "The council.", reason },
  ),
  "POST /desk/answers/:id/correct": {
    may: "LDO",
    send: (s) => ({
      path: "/desk/answers/q-9/correct",
      form: {
        do: "publish",
        answer: "The council.",
        reason,
        version: String(s.version("question/q-9")),
      },
    }),
  },
  "POST /api/v1/desk/files": {
    may: "LD",
    send: () => ({ path: "/api/v1/desk/files", form: { sphere: "clinical" }, file: true }),
  },
  "PUT /api/v1/desk/drafts/:month/:sphere": {
    may: "LD",
    send: () => ({
      path: "/api/v1/desk/drafts/2026-09/clinical",
      json: { fields: { summary: "New." } },
      version: 1,
    }),
  },
  "DELETE /api/v1/desk/drafts/:month/:sphere": {
    may: "LD",
    send: () => ({ path: "/api/v1/desk/drafts/2026-09/clinical", json: {}, version: 1 }),
  },
  "POST /api/v1/desk/waiting": unread(
    json("LD", "/api/v1/desk/waiting", { update: newUpdate(), publish_on: "2026-11-27" }),
  ),
  "DELETE /api/v1/desk/waiting/:month/:sphere": {
    may: "LD",
    send: (s) => ({ path: `/api/v1/desk/waiting/${PLACE}`, json: {}, version: s.waiting }),
  },
  "POST /api/v1/desk/waiting/:month/:sphere/approve": {
    may: "P",
    send: (s) => ({ path: `/api/v1/desk/waiting/${PLACE}/approve`, json: {}, version: s.waiting }),
  },
  "POST /api/v1/desk/waiting/:month/:sphere/publish": {
    may: "D",
    send: (s) => ({ path: `/api/v1/desk/waiting/${PLACE}/publish`, json: {}, version: s.waiting }),
    before: async (copy) => {
      copy.clock.now = new Date("2026-12-04T15:00:00Z");
    },
  },
  "POST /api/v1/desk/waiting/:month/:sphere/return": {
    may: "P",
    send: (s) => ({
      path: `/api/v1/desk/waiting/${PLACE}/return`,
      json: { comment: "Shorter." },
      version: s.waiting,
    }),
  },
  "POST /desk/waiting/:month/:sphere": {
    may: "P",
    send: (s) => ({ path: `/desk/waiting/${PLACE}`, form: { do: "approve", version: s.waiting } }),
  },
  "POST /api/v1/assessments": json("S", "/api/v1/assessments", newJudgement()),
  "POST /desk/assessments/:slug": form("S", "/desk/assessments/clinical-one", {
    month: "2026-10",
    stage: "underway",
    health: "at_risk",
    reasons: "They told us.",
  }),
  "POST /desk/handover/:sphere": {
    may: "LD",
    send: () => ({ path: "/desk/handover/clinical", form: leaving() }),
  },
  "POST /desk/record": form("LlDdPSEeMO", "/desk/record", { do: "show" }),
  "POST /board/pack": form("EeO", "/board/pack", {
    from: "2026-11-01",
    to: "2026-11-24",
    strategy: "fair-care",
  }),
  "POST /board/pack/:id": {
    may: "EeO",
    send: (s) => ({ path: `/board/pack/${s.pack}`, form: { days: "7" } }),
  },
  "POST /api/v1/board/years/:year/:action": edit(
    "EO",
    "/api/v1/board/years/2026/clinical-one",
    "action/clinical-one",
    { decide: "carry", reason },
  ),
  "POST /board/years/:year/:action": {
    may: "EO",
    send: (s) => ({
      path: "/board/years/2026/clinical-one",
      form: {
        do: "publish",
        decide: "carry",
        reason,
        version: String(s.version("action/clinical-one")),
      },
    }),
  },
  ...OFFICE_WRITES,
  "POST /questions/ask": {
    may: "-LlDdPSEeMO",
    send: (s) => ({
      path: "/questions/ask",
      form: {
        of: "strategy/fair-care",
        question: "Who decides?",
        address: "",
        website: "",
        stamp: s.stamp,
      },
    }),
  },
  "POST /suggest": {
    may: "-LlDdPSEeMO",
    send: (s) => ({
      path: "/suggest",
      form: {
        title: "A course",
        link: "https://example.org/course",
        kind: "course",
        why: "For those who teach.",
        website: "",
        stamp: s.stamp,
      },
    }),
  },
  "POST /sign-in": form("-LlDdPSEeMO", "/sign-in", { address: "nobody@example.org" }),
  "POST /sign-in/code": form("-LlDdPSEeMO", "/sign-in/code", { address: "nobody@example.org" }),
  "POST /sign-out": form("-LlDdPSEeMO", "/sign-out", { x: "1" }),
  "POST /follow": {
    may: "-LlDdPSEeMO",
    send: (s) => ({
      path: "/follow",
      form: {
        scope: "roadmap",
        of: "",
        rhythm: "monthly",
        address: "nobody@example.org",
        website: "",
        stamp: s.stamp,
      },
    }),
  },
  "POST /follow/:token": {
    may: "-LlDdPSEeMO",
    send: (s) => ({ path: s.followed, form: { act: "rhythm", rhythm: "posted" } }),
  },
  "POST /follow/:token/leave": {
    may: "-LlDdPSEeMO",
    send: (s) => ({ path: `${s.followed}/leave`, form: { "List-Unsubscribe": "One-Click" } }),
  },
  "POST /mail/:token": {
    may: "-LlDdPSEeMO",
    send: (s) => ({ path: s.nothing, form: { summary: "The rooms are being painted." } }),
  },
};

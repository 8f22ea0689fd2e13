import { edit, editForm, form, json, type Write } from "./sent.ts";

const OFFICE = "/api/v1/office";
const reason = "It was counted anew.";
const due = "2027-02-01";
const strategy = { title: "Ask everybody", area: "Care", result: "All asked." };
const sphere = { title: "Nursing" };
const action = { strategy: "fair-care", sphere: "clinical", wording: "Ask everybody." };
const move = { change: "move", due, class: "capacity", reason };
const measure = { title: "Asked", definition: "Who was asked.", unit: "people", source: "Us" };
const numbers = { kind: "number", direction: "higher" };
const reading = { measure: "heard", on: "2026-10-01", value: "50", source: "The survey" };
const gathering = { title: "T", on: "2026-12-08", description: "D", facilitators: "F" };
const resource = { title: "T", kind: "handout", language: "en", description: "D" };
const story = { title: "T", kind: "letter", on: "2026-11-01", author: "A", body: "B" };
const term = { word: "W", definition: "D" };
const translation = { term: "cohort", language: "es", word: "Cohorte" };
const redaction = { page: "/actions/clinical-one", reason: "personal" };
const excuse = { sphere: "students", month: "2026-11", reason };
const target = { from_month: "2026-12", reason };
const post = { person: "lead-students", role: "assessor", from: "2026-12-01" };
const calendar = { due_working_days: "6", grace_working_days: "2", holidays: "" };

const TEXT = "strategy.fair-care.title";
const intoLanguage = (language: string) =>
  edit(
    "O",
    `${OFFICE}/translations/${language}/${TEXT}`,
    `translation/strategy/fair-care/title/${language}`,
    { of: 1, words: "Lo mismo" },
  );
const intoLanguageByForm = (language: string) =>
  editForm(`/office/translations/${language}`, `translation/strategy/fair-care/title/${language}`, {
    target: TEXT,
    of: "1",
    words: "Lo mismo",
  });

/** Everything the office changes. */
export const OFFICE_WRITES: Record<string, Write> = {
  "POST /api/v1/office/redactions": json("MO", `${OFFICE}/redactions`, { ...redaction, all: true }),
  "PATCH /api/v1/office/redactions/:target": {
    may: "M",
    send: (s) => ({ path: `${OFFICE}/redactions/${s.removal}`, json: { do: "agree" }, version: 1 }),
  },
  "POST /office/redactions": form("MO", "/office/redactions", { ...redaction, all: "yes" }),
  "PATCH /api/v1/office/questions/:target": {
    may: "MO",
    send: (s) => ({
      path: `${OFFICE}/questions/${s.asked}`,
      json: { do: "publish", sphere: "clinical" },
      version: 0,
    }),
  },
  "POST /office/questions": {
    may: "MO",
    send: (s) => ({
      path: "/office/questions",
      form: { target: s.asked, version: "0", do: "decline", reason: "spam" },
    }),
  },
  "POST /api/v1/office/roadmap": {
    ...json("O", `${OFFICE}/roadmap`, { title: "T", body: "B", contact: "C", zone: "UTC" }),
    status: 409,
  },
  "PATCH /api/v1/office/roadmap": edit("O", `${OFFICE}/roadmap`, "roadmap", {
    goal: "Fairer care.",
  }),
  "POST /office/roadmap": editForm("/office/roadmap", "roadmap", {
    target: "roadmap",
    goal: "Fairer care.",
  }),
  "PATCH /api/v1/office/rules": edit("O", `${OFFICE}/rules`, "rules", {
    due_working_days: 6,
    grace_working_days: 2,
    holidays: [],
  }),
  "POST /office/rules": editForm("/office/rules", "rules", { target: "rules", ...calendar }),
  "POST /api/v1/office/strategies": json("O", `${OFFICE}/strategies`, strategy),
  "PATCH /api/v1/office/strategies/:target": edit(
    "O",
    `${OFFICE}/strategies/fair-care`,
    "strategy/fair-care",
    { title: "Care for all" },
  ),
  "POST /office/strategies": form("O", "/office/strategies", strategy),
  "POST /api/v1/office/spheres": json("O", `${OFFICE}/spheres`, sphere),
  "PATCH /api/v1/office/spheres/:target": edit(
    "O",
    `${OFFICE}/spheres/clinical`,
    "sphere/clinical",
    { about: "Those who heal." },
  ),
  "POST /office/spheres": form("O", "/office/spheres", sphere),
  "POST /api/v1/office/actions": json("O", `${OFFICE}/actions`, action),
  "PATCH /api/v1/office/actions/:target": edit(
    "O",
    `${OFFICE}/actions/clinical-one`,
    "action/clinical-one",
    move,
  ),
  "POST /office/actions": form("O", "/office/actions", action),
  "POST /api/v1/office/people": json("O", `${OFFICE}/people`, { name: "Somebody" }),
  "PATCH /api/v1/office/people/:target": {
    may: "O",
    send: (s) => ({ path: `${OFFICE}/people/${s.person}`, json: { name: "Another" }, version: 2 }),
  },
  "POST /office/people": form("O", "/office/people", { name: "Somebody" }),
  "POST /api/v1/office/appointments": json("O", `${OFFICE}/appointments`, post),
  "PATCH /api/v1/office/appointments/:target": edit(
    "O",
    `${OFFICE}/appointments/lead-students`,
    "appointment/lead-students",
    { until: "2026-12-01" },
  ),
  "POST /office/appointments": form("O", "/office/appointments", post),
  "POST /api/v1/office/excuses": json("O", `${OFFICE}/excuses`, excuse),
  "POST /office/excuses": form("O", "/office/excuses", excuse),
  "POST /office/mails": form("O", "/office/mails", { target: "opened", version: "0", do: "reset" }),
  "PATCH /api/v1/office/mails/:target": {
    may: "O",
    send: () => ({ path: `${OFFICE}/mails/opened`, json: { do: "reset" }, version: 0 }),
  },
  "PATCH /api/v1/office/targets/:target": edit("O", `${OFFICE}/targets/on_time`, "target/on_time", {
    ...target,
    value: 90,
  }),
  "POST /office/targets": editForm("/office/targets", "target/on_time", {
    target: "on_time",
    ...target,
    value: "90",
  }),
  "POST /api/v1/office/measures": json("O", `${OFFICE}/measures`, { ...measure, ...numbers }),
  "PATCH /api/v1/office/measures/:target": edit("O", `${OFFICE}/measures/heard`, "measure/heard", {
    unit: "persons",
    reason,
  }),
  "POST /office/measures": form("O", "/office/measures", { ...measure, ...numbers }),
  "POST /api/v1/office/groups": json("O", `${OFFICE}/groups`, { measure: "heard", label: "Staff" }),
  "PATCH /api/v1/office/groups/:target": edit(
    "O",
    `${OFFICE}/groups/heard.students`,
    "measure/heard",
    {},
  ),
  "POST /api/v1/office/readings": json("O", `${OFFICE}/readings`, reading),
  "PATCH /api/v1/office/readings/:target": edit(
    "O",
    `${OFFICE}/readings/heard-2026-05-01`,
    "reading/heard-2026-05-01",
    { value: "42", reason },
  ),
  "POST /office/measures/:slug": form("O", "/office/measures/heard", {
    form: "group",
    measure: "heard",
    label: "Staff",
  }),
  "POST /api/v1/office/resources": json("O", `${OFFICE}/resources`, resource),
  "PATCH /api/v1/office/resources/:target": edit(
    "O",
    `${OFFICE}/resources/interpreter-card`,
    "resource/interpreter-card",
    { checked_on: "2026-11-01" },
  ),
  "POST /office/resources": form("O", "/office/resources", resource),
  "PATCH /api/v1/office/resources/suggestions/:target": {
    may: "O",
    send: () => ({
      path: `${OFFICE}/resources/suggestions/s-00000000000000ff`,
      json: { do: "decline" },
      version: 1,
    }),
  },
  "POST /api/v1/office/stories": json("O", `${OFFICE}/stories`, story),
  "PATCH /api/v1/office/stories/:target": edit(
    "O",
    `${OFFICE}/stories/one-year-on`,
    "story/one-year-on",
    { body: "Otherwise.", reason },
  ),
  "POST /office/stories": form("O", "/office/stories", story),
  "POST /api/v1/office/terms": json("O", `${OFFICE}/terms`, term),
  "POST /api/v1/office/terms/translations": json("O", `${OFFICE}/terms/translations`, translation),
  "PATCH /api/v1/office/terms/:target": edit("O", `${OFFICE}/terms/cohort`, "term/cohort", {
    definition: "Otherwise.",
    reason,
  }),
  "POST /office/terms": form("O", "/office/terms", term),
  "PATCH /api/v1/office/translations/es/:target": intoLanguage("es"),
  "PATCH /api/v1/office/translations/zh-Hans/:target": intoLanguage("zh-Hans"),
  "POST /office/translations/es": intoLanguageByForm("es"),
  "POST /office/translations/zh-Hans": intoLanguageByForm("zh-Hans"),
  "POST /api/v1/office/gatherings": json("O", `${OFFICE}/gatherings`, gathering),
  "PATCH /api/v1/office/gatherings/:target": edit(
    "O",
    `${OFFICE}/gatherings/who-is-heard`,
    "gathering/who-is-heard",
    { recap: "All were." },
  ),
  "POST /office/gatherings": form("O", "/office/gatherings", gathering),
  "PATCH /api/v1/office/outbox/:target": {
    may: "O",
    send: (s) => ({ path: `${OFFICE}/outbox/${s.mail}`, json: { do: "again" }, version: 0 }),
  },
  "POST /office/outbox": {
    may: "O",
    send: (s) => ({ path: "/office/outbox", form: { target: s.mail, version: "0", do: "again" } }),
  },
};

import type { NewEvent } from "../record/kinds/all.ts";

const admin = { role: "admin" as const };
const spokenOf = { strategies: ["fair-care"], spheres: ["clinical"], actions: [] };

/** Gatherings, resources, stories and terms, each stated, changed and ended. */
export const listed: NewEvent[] = [
  {
    kind: "gathering.announced",
    subject: "gathering/who-is-heard",
    ...admin,
    facts: {
      gathering: "who-is-heard",
      on: "2026-04-14",
      time: "12:30",
      minutes: 60,
      series: "open-table",
      part: 2,
      ...spokenOf,
    },
    texts: {
      title: "Who is heard",
      series: "Open table",
      description: "What patients say, and who listens.",
      facilitators: "The lead of the clinical sphere",
      place: "Room 2",
      link: "https://example.org/table",
      audience: "Everyone",
      materials: "https://example.org/table/notes",
    },
  },
  {
    kind: "gathering.changed",
    subject: "gathering/who-is-heard",
    ...admin,
    facts: { gathering: "who-is-heard", time: "13:00" },
    texts: {
      attendance: "nearly 100",
      recap: "Two wishes came up.",
      reason: "The room was taken.",
    },
  },
  {
    kind: "gathering.cancelled",
    subject: "gathering/who-is-heard",
    ...admin,
    facts: { gathering: "who-is-heard" },
    texts: { reason: "Snow." },
  },
  {
    kind: "resource.listed",
    subject: "resource/interpreter-card",
    ...admin,
    facts: {
      resource: "interpreter-card",
      kind: "handout",
      language: "es",
      checkedOn: "2026-03-02",
      ...spokenOf,
    },
    texts: {
      title: "Card: I need an interpreter",
      description: "To show at any desk.",
      link: "https://example.org/card",
      topic: "Language",
      audience: "Patients",
      maker: "The clinical sphere",
    },
  },
  {
    kind: "resource.changed",
    subject: "resource/interpreter-card",
    ...admin,
    facts: { resource: "interpreter-card", checkedOn: "2026-05-02", withdrawn: true },
    texts: { reason: "A better one is coming." },
  },
  {
    kind: "story.posted",
    subject: "story/one-year-on",
    ...admin,
    facts: {
      story: "one-year-on",
      kind: "letter",
      on: "2026-05-01",
      speaker: "executive",
      ...spokenOf,
    },
    texts: { title: "One year on", body: "We *said* more than we did.", author: "The executive" },
  },
  {
    kind: "story.changed",
    subject: "story/one-year-on",
    ...admin,
    facts: { story: "one-year-on", withdrawn: true },
    texts: { reason: "It named the wrong year." },
  },
  {
    kind: "term.defined",
    subject: "term/cohort",
    ...admin,
    facts: { term: "cohort" },
    texts: { word: "Cohort", forms: "cohorts", definition: "Promised in one year.", source: "Us" },
  },
  ...([true, false] as const).map((first): NewEvent => ({
    kind: "term.translated",
    subject: "term/cohort",
    ...admin,
    facts: { term: "cohort", language: "es", first },
    texts: { word: first ? "Cohorta" : "Cohorte", definition: "Lo prometido en un año." },
  })),
  {
    kind: "term.changed",
    subject: "term/cohort",
    ...admin,
    facts: { term: "cohort", retired: true },
    texts: { reason: "Nobody said it." },
  },
  {
    kind: "text.translated",
    subject: "translation/roadmap/title/es",
    ...admin,
    facts: { of: "roadmap", version: 1, field: "title", language: "es" },
    texts: { words: "La hoja de ruta" },
  },
];

/** Questions with and without an answer, one that was not published, and a link that broke. */
export const askedOf: NewEvent[] = [
  {
    kind: "question.published",
    subject: "question/q-1",
    role: "moderator",
    facts: {
      question: "q-1",
      about: "strategy",
      of: "fair-care",
      askedOn: "2026-05-04",
      sphere: "clinical",
    },
    texts: { question: "Who decides what is fair?" },
  },
  {
    kind: "question.routed",
    subject: "question/q-1",
    role: "moderator",
    facts: { question: "q-1", sphere: "students" },
  },
  {
    kind: "question.answered",
    subject: "question/q-1",
    role: "lead",
    facts: { question: "q-1", on: "2026-05-20" },
    texts: { answer: "A board of patients." },
  },
  {
    kind: "answer.corrected",
    subject: "question/q-1",
    role: "deputy",
    facts: { question: "q-1" },
    texts: { answer: "A board of patients and nurses.", reason: "The nurses were left out." },
  },
  {
    kind: "question.declined",
    subject: "question/q-2",
    role: "moderator",
    facts: { reason: "personal", askedOn: "2026-05-05" },
  },
  {
    kind: "link.checked",
    subject: "link/9/1",
    role: "clock",
    facts: { of: 9, n: 1, state: "broken", on: "2026-05-06", hash: null },
  },
];

/** A question that was answered, and whose answer nobody put right yet. */
export const answeredOf: NewEvent[] = [
  {
    kind: "question.published",
    subject: "question/q-9",
    role: "moderator",
    facts: {
      question: "q-9",
      about: "strategy",
      of: "fair-care",
      askedOn: "2026-01-05",
      sphere: "clinical",
    },
    texts: { question: "Who pays for it?" },
  },
  {
    kind: "question.answered",
    subject: "question/q-9",
    role: "lead",
    facts: { question: "q-9", on: "2026-01-06" },
    texts: { answer: "The board." },
  },
];

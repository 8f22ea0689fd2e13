/** The closed vocabularies. A word here is a fact in the record: never rename one, only add. */
export const STAGES = ["not_started", "planning", "underway", "done", "paused", "dropped"] as const;
export type Stage = (typeof STAGES)[number];

/** Stages that a monthly line may state; dropping is an event of its own. */
export const LINE_STAGES = ["not_started", "planning", "underway", "done", "paused"] as const;
export type LineStage = (typeof LINE_STAGES)[number];

/** Only while underway. */
export const HEALTHS = ["on_track", "at_risk", "off_track"] as const;
export type Health = (typeof HEALTHS)[number];

/** What the clock says about an obligation; computed, never stored. */
export const REPORTING = ["open", "on_time", "late", "nothing", "excused", "missed"] as const;
export type Reporting = (typeof REPORTING)[number];

export const ROLES = [
  "admin",
  "executive",
  "lead",
  "deputy",
  "approver",
  "assessor",
  "moderator",
] as const;
export type Role = (typeof ROLES)[number];

/** Who stood behind an event: a role, the import of history, or the clock. */
export const ACTORS = [...ROLES, "import", "clock"] as const;
export type Actor = (typeof ACTORS)[number];

/** Why a date moved; `unstated` comes from imports only and counts as unexplained. */
export const SLIP_REASONS = [
  "capacity",
  "scope",
  "dependency",
  "external",
  "error",
  "unstated",
] as const;
export type SlipReason = (typeof SLIP_REASONS)[number];

export const NEEDS = ["none", "help", "decision"] as const;
export type Need = (typeof NEEDS)[number];

export const UPDATE_KINDS = ["update", "nothing"] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

/** Why published words were put right: a slip of the pen, a wrong fact, somebody's privacy. */
export const CORRECTION_KINDS = ["typing", "fact", "privacy"] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** Why a text was removed from the record: always a class, never words. */
export const REDACTION_REASONS = ["personal", "health", "danger", "law", "rights"] as const;
export type RedactionReason = (typeof REDACTION_REASONS)[number];

/** How an update passed the approver, where the roadmap asks for one: read, or away. */
export const APPROVALS = ["approved", "away"] as const;
export type Approval = (typeof APPROVALS)[number];

/** How a promise left its own lineage; `continuing` until it did. */
export const LINEAGES = ["continuing", "merged", "changed"] as const;
export type Lineage = (typeof LINEAGES)[number];

/** The five groups that always add up to what a cohort promised. */
export const OUTCOMES = ["done", "dropped", "merged", "changed", "continuing"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an executive can do about what an update asks for. */
export const OFFERS = ["decision", "help"] as const;
export type Offer = (typeof OFFERS)[number];

/** Figures of reporting health for which an institution can set a target: percent, or days. */
export const TARGETS = ["on_time", "days_late", "evidence", "explained", "ownerless"] as const;
export type Target = (typeof TARGETS)[number];

/** What a measure counts: a share, a number of any kind, or people, of whom few are not told. */
export const MEASURE_KINDS = ["percent", "number", "people"] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** What would be better. */
export const DIRECTIONS = ["higher", "lower"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What a thing in the library is. */
export const RESOURCE_KINDS = ["link", "handout", "toolkit", "course", "workshop"] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** What a post is: a leadership letter, the answers after a town hall, a short piece of news. */
export const STORY_KINDS = ["letter", "answers", "pulse"] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** What the community can ask about. */
export const ABOUTS = ["strategy", "sphere", "action"] as const;
export type About = (typeof ABOUTS)[number];

/** Why a question was not published: always a class, never words; each is counted in public. */
export const DECLINE_REASONS = ["personal", "abusive", "elsewhere", "repeated", "spam"] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What looks at a cited link found; `refused`: the site does not let the check in. */
export const LINK_STATES = ["working", "changed", "broken", "refused"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Languages of the interface, as in addresses (BCP 47). */
export const LANGUAGES = ["en", "es", "zh-Hans"] as const;

/** What a mail is for. */
export const MAIL_KINDS = [
  "code",
  "invitation",
  "reminder",
  "handover",
  "approve",
  "returned",
  "published",
  "question",
  "removal",
  "asker",
  "confirm",
  "digest",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** What of the institution's own words may be put into another language: texts, by what they are about. */
export const TRANSLATED = {
  roadmap: ["title", "goal", "body", "team"],
  strategy: ["title", "area", "result"],
  sphere: ["title", "about", "programme"],
  /** The title is that of one of its milestones. */
  action: ["wording", "result", "doneWith", "title"],
  measure: ["title", "definition", "unit", "source"],
  gathering: [
    "title",
    "series",
    "description",
    "facilitators",
    "place",
    "audience",
    "materials",
    "attendance",
    "recap",
  ],
  resource: ["title", "description", "topic", "audience", "maker"],
  story: ["title", "body", "author"],
} as const;
export type TranslatedNoun = keyof typeof TRANSLATED;

/** What may be followed without an account. */
export const SCOPES = ["roadmap", "strategy", "sphere", "action", "search", "missed"] as const;
export type ScopeWord = (typeof SCOPES)[number];

/** How often a follower is written to: when a month has closed, or as it happens. */
export const RHYTHMS = ["monthly", "posted"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

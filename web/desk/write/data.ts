import type { FormState } from "../../../worker/validate.ts";
import { wrongAnswers } from "../../i18n/en/desk.ts";
import { t } from "../../i18n/t.ts";
import type { FieldError } from "../../ui/form/Form.tsx";
import type { Start } from "../data.ts";

export type Answers = {
  /** What stands in a field: typed before, or what it starts with. */
  value: (name: string, preset?: string) => string;
  /** What is wrong with it, in words. */
  wrong: (name: string) => string | undefined;
  /** Whether a line or a piece of evidence holds something wrong. */
  troubled: (prefix: string) => boolean;
};

export const lineName = (slug: string, field: string) => `line.${slug}.${field}`;
export const proofName = (n: number, field: string) => `evidence.${n}.${field}`;

/** Reads the state of a form that is shown again. */
export function answersOf(form: FormState | undefined): Answers {
  const wrong = (name: string) => {
    const message = form?.wrong[name];
    return message === undefined ? undefined : (wrongAnswers[message] ?? t("desk.wrongElse"));
  };
  return {
    value: (name, preset = "") => (form ? (form.values[name] ?? "") : preset),
    wrong,
    troubled: (prefix) =>
      Object.keys(form?.wrong ?? {}).some((name) => name.startsWith(`${prefix}.`)),
  };
}

const LEAST = 2;
const MOST_PIECES = 99;

/** How many pieces of evidence the form has room for: two, and one more than were typed. */
export function piecesIn(form: FormState | undefined): number {
  const typed = Object.entries(form?.values ?? {}).flatMap(([name, value]) =>
    name.startsWith("evidence.") && value ? Number(name.split(".")[1]) : [],
  );
  return Math.min(MOST_PIECES, Math.max(LEAST, Math.max(0, ...typed) + 1));
}

const LINE_FIELDS = [
  "stage",
  "health",
  "text",
  "review_on",
  "no_evidence",
  "due",
  "slip_reason",
  "slip_text",
];
const PIECE_FIELDS = ["url", "title", "shows", "action"];

type Named = [name: string, label: string];

/** A question as the label of what is wrong with its answer: "1. What moved?" as "What moved". */
const bare = (question: string) => question.replace(/^\d+\. /, "").replace(/[.?]$/, "");

/** Every field with what it is about, in the order of the page. */
function fieldsOf(start: Start, pieces: number): Named[] {
  const lines = start.actions.flatMap(({ slug, title }) =>
    LINE_FIELDS.map((field): Named => [lineName(slug, field), title ?? slug]),
  );
  const proof = Array.from({ length: pieces }, (_, i) =>
    PIECE_FIELDS.map((field): Named => [proofName(i + 1, field), t("desk.write.piece", i + 1)]),
  ).flat();
  return [
    ["summary", t("desk.write.moved")],
    ...lines,
    ["obstacles", t("desk.write.obstacles")],
    ["need", t("desk.write.need")],
    ["needs", t("desk.write.needs")],
    ["private_note", t("desk.write.note")],
    ["next", t("desk.write.next")],
    ["done_with", t("desk.write.with")],
    ...proof,
  ];
}

/** What is wrong, in the order of the page; what belongs to no field of it comes last. */
export function errorsOf(form: FormState | undefined, start: Start): FieldError[] {
  const { wrong } = answersOf(form);
  const fields = fieldsOf(start, piecesIn(form));
  const known = new Set(fields.map(([name]) => name));
  const others = Object.keys(form?.wrong ?? {}).filter((name) => !known.has(name));
  return [
    ...fields.flatMap(([field, label]) => {
      const message = wrong(field);
      return message ? [{ field, label: bare(label), message }] : [];
    }),
    ...others.map((name) => ({ field: "errors", label: name, message: wrong(name)! })),
  ];
}

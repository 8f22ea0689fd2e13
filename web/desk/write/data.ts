import type { FormState } from "../../../worker/validate.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import type { FieldError } from "../../ui/form/Form.tsx";
import type { Start } from "../data.ts";
import { fieldsIn, labels } from "./fields/data.ts";

export type Answers = {
  /** What stands in a field: typed before, or what it starts with. */
  value: (name: string, preset?: string) => string;
  /** What is wrong with it, in words. */
  wrong: (name: string) => string | undefined;
  /** Whether a line or a piece of evidence holds something wrong. */
  troubled: (prefix: string) => boolean;
};

export const lineName = (slug: string, field: string) => `line.${slug}.${field}`;
export const leavingName = (slug: string, field: string) => `leaving.${slug}.${field}`;
export const promiseName = (n: number, field: string) => `promise.${n}.${field}`;
export const reachedName = (slug: string, milestone: string, field: string) =>
  `reached.${slug}.${milestone}.${field}`;
export const proofName = (n: number, field: string) => `evidence.${n}.${field}`;

/** Reads the state of a form that is shown again, or what a draft holds of it. */
export function answersOf(form?: FormState, draft?: Record<string, string>): Answers {
  const wrong = (name: string) => {
    const message = form?.wrong[name];
    return message === undefined
      ? undefined
      : (words().wrong.answers[message] ?? t("desk.wrongElse"));
  };
  return {
    value: (name, preset = "") => (form ? (form.values[name] ?? "") : (draft?.[name] ?? preset)),
    wrong,
    troubled: (prefix) =>
      Object.keys(form?.wrong ?? {}).some((name) => name.startsWith(`${prefix}.`)),
  };
}

const LEAST = 2;
const MOST_PIECES = 99;

/** How many pieces of evidence the form has room for: two, and one more than were typed. */
export function piecesIn(form?: FormState, draft?: Record<string, string>): number {
  const given = { ...(form?.values ?? draft), ...form?.wrong };
  const typed = Object.entries(given).flatMap(([name, value]) =>
    name.startsWith("evidence.") && value ? Number(name.split(".")[1]) : [],
  );
  return Math.min(MOST_PIECES, Math.max(LEAST, Math.max(0, ...typed) + 1));
}

/** How many new actions were typed. */
export function promisesIn({ value, wrong }: Answers): number {
  const used = (n: number) =>
    fieldsIn("promise").some((field) => {
      const name = promiseName(n, field);
      return (field !== "strategy" && value(name) !== "") || wrong(name) !== undefined;
    });
  return Array.from({ length: MOST_PIECES }, (_, i) => i + 1).findLast(used) ?? 0;
}

type Named = [name: string, label: string];

/** A question as the label of what is wrong with its answer: "1. What moved?" as "What moved". */
const bare = (question: string) => question.replace(/^\d+\. /, "").replace(/[.?]$/, "");

/** Every field with what it is about, in the order of the page. */
function fieldsOf(start: Start, pieces: number, promised: number): Named[] {
  const { summary, ...others } = labels().form;
  const lines = start.actions.flatMap(({ slug, title, milestones }) => {
    const names = [
      ...fieldsIn("line").map((field) => lineName(slug, field)),
      ...milestones.flatMap((m) => fieldsIn("reached").map((f) => reachedName(slug, m.id, f))),
      ...fieldsIn("leaving").map((field) => leavingName(slug, field)),
    ];
    return names.map((name): Named => [name, title ?? slug]);
  });
  const promises = Array.from({ length: promised }, (_, i) =>
    fieldsIn("promise").map((field): Named => [
      promiseName(i + 1, field),
      t("write.promise.nth", i + 1),
    ]),
  ).flat();
  const proof = Array.from({ length: pieces }, (_, i) =>
    fieldsIn("evidence").map((field): Named => [
      proofName(i + 1, field),
      t("desk.write.piece", i + 1),
    ]),
  ).flat();
  return [["summary", summary], ...lines, ...promises, ...Object.entries(others), ...proof];
}

/** What is wrong, in the order of the page; what belongs to no field of it comes last. */
export function errorsOf(form: FormState | undefined, start: Start): FieldError[] {
  const answers = answersOf(form);
  const { wrong } = answers;
  const fields = fieldsOf(start, piecesIn(form), promisesIn(answers));
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

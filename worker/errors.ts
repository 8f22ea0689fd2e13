import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { causesOf, says } from "../db/causes.ts";
import type { Env } from "./context.ts";

/** Every refusal there is, with its status. The code is also the key of its words. */
export const ERRORS = {
  "request.malformed": 400,
  "request.idempotency_key_missing": 400,
  "request.unauthenticated": 401,
  "request.forbidden": 403,
  "request.foreign_origin": 403,
  "request.not_found": 404,
  "request.too_large": 413,
  "request.unsupported_type": 415,
  "request.invalid": 422,
  "request.key_reused": 422,
  "request.version_missing": 428,
  "request.too_many": 429,
  "asof.malformed": 422,
  "asof.future": 404,
  "asof.before_first": 404,
  "subject.not_found": 404,
  "subject.exists": 409,
  "subject.redacted": 410,
  "subject.changed_meanwhile": 412,
  "update.already_published": 409,
  "update.month_not_open": 409,
  "update.other_sphere": 403,
  "update.not_owed": 409,
  "update.needs_approval": 409,
  "update.own": 403,
  "update.seen_already": 409,
  "action.other_update": 409,
  "question.answered": 409,
  "question.open": 409,
  "question.off": 409,
  "question.gone": 409,
  "question.no_lead": 409,
  "waiting.own": 403,
  "waiting.approver_reads": 409,
  "waiting.gone": 409,
  "waiting.no_approval": 409,
  "waiting.waits_already": 409,
  "waiting.writer_left": 409,
  "waiting.words_removed": 409,
  "update.withdrawn": 409,
  "action.move_refused": 409,
  "action.other_strategy": 403,
  "action.carried_already": 409,
  "year.not_closing": 409,
  "assessment.off": 409,
  "assessment.admin": 403,
  "assessment.own": 403,
  "assessment.month": 409,
  "excuse.own": 403,
  "excuse.month_closed": 409,
  "handover.done": 409,
  "redaction.own": 403,
  "redaction.not_yours": 403,
  "redaction.gone": 409,
  "redaction.asker_left": 409,
  "redaction.address_changed": 409,
  "stranger.trap": 422,
  "stranger.too_fast": 422,
  "stranger.stale": 422,
  "stranger.too_many": 429,
  "signin.wrong_code": 422,
  "signin.code_dead": 422,
  "signin.too_many": 429,
  "record.behind": 503,
  "server.unexpected": 500,
  "server.busy": 503,
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** One wrong field: its path in the input and what is wrong, as a key of the words. */
export type FieldError = { path: string; message: string };

/** A refusal with a code from the table. */
export class Refusal extends Error {
  override name = "Refusal";

  readonly code: ErrorCode;
  readonly fields: FieldError[];
  /** What the reader needs to go on: the other text, the closing day. */
  readonly detail: Record<string, unknown>;

  constructor(code: ErrorCode, fields: FieldError[] = [], detail: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.fields = fields;
    this.detail = detail;
  }

  get status() {
    return ERRORS[this.code] as ContentfulStatusCode;
  }
}

const BUSY = /SQLITE_BUSY|TimeoutError|fetch failed|SQLITE_FULL|SQLITE_IOERR|ENOSPC|EDQUOT|EFBIG/;

/** Whether the connection broke while it was asked: then it may have been done. */
export const answerLost = (error: unknown) => says(error, /fetch failed/);

/** Any failure as a refusal; what is unknown tells the reader nothing. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof HTTPException) {
    if (error.status === 413) return new Refusal("request.too_large");
    if (error.status < 500) return new Refusal("request.malformed");
  }
  return new Refusal(says(error, BUSY) ? "server.busy" : "server.unexpected");
}

/** Stops where anything is wrong with the fields. */
export function refuseWrong(wrong: readonly FieldError[]): void {
  if (wrong.length > 0) throw new Refusal("request.invalid", [...wrong]);
}

/**
 * One line for the operators. A driver's own words stay: what wraps them repeats the values that a
 * query was given, and those may be somebody's text.
 */
export function logFailure(about: Record<string, string>, error: unknown) {
  const first = causesOf(error).at(-1);
  const said = first?.message === undefined ? String(error) : `${first.name}: ${first.message}`;
  console.error(JSON.stringify({ ...about, error: said }));
}

const byPath = (fields: readonly FieldError[]): Record<string, string> =>
  Object.fromEntries(fields.map((f) => [f.path, f.message]));

/** Shows a refused form again with what was typed; `wrongIn` calls the fields as the form does. */
export function shownAgain(
  c: Context<Env>,
  error: unknown,
  values: Record<string, string>,
  wrongIn: typeof byPath = byPath,
): Promise<Response> {
  const { code, status, fields, detail } = asRefusal(error);
  // Without the record the form could not be shown whole: the page that says so keeps the words.
  if (status >= 500) throw error;
  return c.var.page({ values, wrong: wrongIn(fields), code, detail }, status);
}

/** RFC 9457. `title` is the plain English of the code where somebody reads it. */
export function problem(c: Context, refusal: Refusal, title: string) {
  const { code, status, fields, detail } = refusal;
  const headers: Record<string, string> = {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  };
  if (status === 503) headers["retry-after"] = "5";
  const body = { type: code, title, status, ...(fields.length > 0 && { fields }), ...detail };
  return c.body(JSON.stringify(body), status, headers);
}

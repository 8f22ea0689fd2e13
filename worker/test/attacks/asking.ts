import { appendFileSync } from "node:fs";
import type { createApp } from "../../app.ts";
import { newKey, SECRETS, type Who } from "./scene.ts";
import { FILE, type Sent } from "./sent.ts";

const REPORT = process.env.ATTACKS;

/** The long run of `npm run audit`, which names the file that its counts go to. */
export const LONG = REPORT !== undefined;

/** How long a test may take, on a machine that does other things too. */
export const PATIENCE = LONG ? 3_600_000 : 180_000;

/** Counts what was tried. */
export function tried(what: string, inputs: number) {
  if (REPORT) appendFileSync(REPORT, `${JSON.stringify({ what, inputs })}\n`);
}

type App = ReturnType<typeof createApp>;
export type Place = {
  app: App;
  deps: { settings: { origin: string } };
};

/** What a request sends as its body, and its type where the body does not say it. */
function bodyOf({ json, form, file }: Sent): [BodyInit, string?] {
  if (!form) return [JSON.stringify(json), "application/json"];
  if (!file) return [new URLSearchParams(form)];
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.set(name, value);
  body.set("file", FILE());
  return [body];
}

type How = { cookie?: string; headers?: Record<string, string>; path?: string };

/** Sends what changes something, as the product's own pages would. */
export async function send({ app, deps }: Place, method: string, sent: Sent, how: How = {}) {
  const { origin } = deps.settings;
  const headers = new Headers({ origin, ...newKey() });
  const [body, type] = bodyOf(sent);
  if (type) headers.set("content-type", type);
  if (how.cookie) headers.set("cookie", how.cookie);
  if (sent.version !== undefined) headers.set("if-match", `"${sent.version}"`);
  for (const [name, value] of Object.entries(how.headers ?? {})) {
    if (value === "") headers.delete(name);
    else headers.set(name, value);
  }
  return app.request(origin + (how.path ?? sent.path), { method, headers, body });
}

/** Refused as somebody who may not, or as if it were not there. */
export const denied = ({ status, headers }: Response) =>
  [401, 403, 404].includes(status) ||
  (status === 303 && headers.get("location")?.startsWith("/sign-in?") === true);

/** Refused, or led to the address as it is written. */
export const closed = (answer: Response, canonical: string) =>
  denied(answer) ||
  (answer.status >= 400 && answer.status < 500) ||
  (answer.status === 308 && answer.headers.get("location") === canonical);

/** The private words that stand there and are not for whoever asked. */
export const leaked = (bytes: string, who: Who) =>
  Object.keys(SECRETS).filter((word) => bytes.includes(word) && !SECRETS[word]!.includes(who));

/** In ms: nothing that anybody sends may take the process longer. */
export const MOST_WORK = 500;

async function workOnce(run: () => Promise<Response>) {
  const began = process.threadCpuUsage();
  const { status } = await run();
  const { user, system } = process.threadCpuUsage(began);
  return { status, ms: (user + system) / 1000 };
}

/** Milliseconds of this thread's work. What is slow by itself is slow again; collecting garbage is not. */
export async function work(run: () => Promise<Response>) {
  const first = await workOnce(run);
  return first.ms > MOST_WORK ? workOnce(run) : first;
}

/** What only our own files and database say. */
export const INSIDE =
  /SQLITE_|SQL logic|no such (?:table|column)|insert into|node_modules|\.tsx?:\d|at async |drizzle/i;

/** What an answer does not tell browsers though it should, and tells people though it should not. */
export async function untold(answer: Response, framed = false): Promise<string[]> {
  const { headers, status } = answer;
  const type = headers.get("content-type") ?? "";
  const policy = headers.get("content-security-policy") ?? "";
  // Read in any case: a download that nobody takes holds the place of another.
  const body = await answer.text();
  const text = status < 400 ? "" : body;
  const wrong: Record<string, boolean> = {
    nosniff: headers.get("x-content-type-options") !== "nosniff",
    "referrer-policy": !headers.has("referrer-policy"),
    "permissions-policy": !headers.get("permissions-policy")?.includes("camera=()"),
    "a policy": type !== "" && !policy.includes("default-src 'none'"),
    "frame-ancestors":
      type.startsWith("text/html") &&
      !policy.includes("frame-ancestors 'none'") &&
      !(framed && policy.includes("frame-ancestors *")),
    "no unsafe scripts": /script-src[^;]*unsafe/.test(policy),
    [`no ${status}`]: status >= 500,
    "nothing of the inside": INSIDE.test(text),
    "a known type of error":
      status >= 400 && !/^(?:text\/html|application\/problem\+json|text\/plain)/.test(type),
  };
  return Object.keys(wrong).filter((what) => wrong[what]);
}

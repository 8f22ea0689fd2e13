import { appendFileSync } from "node:fs";
import type { createApp } from "../../app.ts";
import { newKey, SECRETS, type Who } from "./scene.ts";
import { FILE, type Sent } from "./sent.ts";

const REPORT = process.env.ATTACKS;

/** The long run of `npm run audit`, which names the file that its counts go to. */
export const LONG = REPORT !== undefined;

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

/** The last stroke, where it is not the first as well. */
const LAST = /(?<=.)\/(?=[^/]*$)/;

const TRICKS: ((path: string) => string)[] = [
  (path) => `/${path}`,
  (path) => path.replace(LAST, "//"),
  (path) => path.replace(LAST, "%2f"),
  (path) => path.replace(LAST, "%5c"),
  (path) => path.replace(LAST, "\\"),
  (path) => path.replace(LAST, "%252f"),
  (path) => path.replace(LAST, "/;/"),
  (path) => path.replace(/^\/\w+/, (first) => `${first};x=1`),
  (path) => path.replace(/^\/\w+/, (first) => first.toUpperCase()),
  (path) => path.toUpperCase(),
  (path) => path.replace(/^\/(\w)/, (_, first: string) => `/%${first.charCodeAt(0).toString(16)}`),
  (path) =>
    path.replace(/^\/(\w)/, (_, first: string) => `/%25${first.charCodeAt(0).toString(16)}`),
  (path) => `/about/..${path}`,
  (path) => `/about/%2e%2e${path}`,
  (path) => `/about/..;${path}`,
  (path) => `/.${path}`,
  (path) => `/assets/..%2f${path.slice(1)}`,
  ..."/|.|/.|%2e|;|;x=1|%00|%0a|%20|~|/x.css|.css|.js|.json|%2f|#|?"
    .split("|")
    .map((end) => (path: string) => path + end),
];

/** Other ways to write a path, which may never open more than the path itself. */
export const disguised = (path: string) => {
  const [bare, query] = path.split("?");
  return [...new Set(TRICKS.map((trick) => trick(bare!)))].map((p) =>
    query ? `${p}?${query}` : p,
  );
};

/** Milliseconds of this process's own work. */
export async function work(run: () => Promise<Response>) {
  const began = process.cpuUsage();
  const { status } = await run();
  const { user, system } = process.cpuUsage(began);
  return { status, ms: (user + system) / 1000 };
}

import manifest, { build } from "virtual:asset-manifest";
import {
  generateHydrationScript,
  NoHydration,
  renderToString,
  renderToStringAsync,
  type RequestEvent,
} from "solid-js/web";
import { provideRequestEvent } from "solid-js/web/storage";
import { atHand } from "../worker/answers/rules.ts";
import type { Article } from "../worker/months/editions/schema.ts";
import { App } from "./App.tsx";
import { card, escaped as escape } from "./card.ts";
import type { Frame, Locals } from "./frame.ts";
import { worded } from "./follow/Worded.tsx";
import { isDayText } from "./i18n/format.ts";
import { FrozenArticle } from "./months/edition/FrozenArticle.tsx";
import { explained } from "./library/terms/Explained.tsx";
import { isDated, isFramed, stayInDay } from "./paths.ts";
import { kindOf, loadAllPages, routeAt } from "./routes.tsx";
import { Cite } from "./ui/parts/Cite.tsx";
import { withQuery } from "./ui/site.ts";
import { sprite } from "./ui/sprite.ts";

type Chunk = { file: string; css?: string[]; imports?: string[]; isEntry?: boolean };
const chunks = manifest as Record<string, Chunk> | null;

await loadAllPages();

/** Changes with every source: a part of every cache key. */
export const BUILD = build;

/** The pattern of the page at a path, which names nobody and nothing; undefined without a page. */
export function patternAt(path: string): string | undefined {
  const { path: pattern } = kindOf(path);
  return pattern === "*" ? undefined : pattern;
}

/** Whether a page for everybody stands at exactly this path. */
export function isPublicPage(path: string): boolean {
  const { path: pattern, own } = kindOf(path);
  return pattern !== "*" && !own;
}

function filesOf(keys: string[]): { css: string[]; js: string[] } {
  const seen = new Set<string>();
  const css = new Set<string>();
  const js: string[] = [];
  const walk = (key: string) => {
    const chunk = chunks?.[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    chunk.imports?.forEach(walk);
    chunk.css?.forEach((file) => css.add(file));
    js.push(chunk.file);
  };
  keys.forEach(walk);
  return { css: [...css], js };
}

/** The browser typings leave out what the server build takes. */
const hydrationScript = generateHydrationScript as unknown as (o: {
  nonce: string;
  eventNames: string[];
}) => string;

const dev = (entry: string) =>
  `<script type="module" src="/@vite/client"></script><script type="module" src="/${entry}"></script>`;

function tags(modules: string[], js: boolean, islands: boolean, nonce: string): string {
  const entry = js ? "web/client.tsx" : "web/islands.ts";
  if (!chunks) return dev(entry);
  const files = filesOf([entry, ...modules]);
  const styles = files.css.map((file) => `<link rel="stylesheet" href="/${file}">`).join("");
  if (!js && !islands) return styles;
  // A page that does not hydrate starts none of its own code.
  const started = js ? files.js : filesOf([entry]).js;
  const preload = started.map((file) => `<link rel="modulepreload" href="/${file}">`).join("");
  const boot = js ? hydrationScript({ nonce, eventNames: ["click", "input", "submit"] }) : "";
  return `${styles}${preload}${boot}<script type="module" src="/${chunks[entry]!.file}"></script>`;
}

/** The sheets of a page, for the browser to ask for before it reads the page (RFC 8288). */
const early = (modules: string[], js: boolean) =>
  filesOf([js ? "web/client.tsx" : "web/islands.ts", ...modules])
    .css.map((file) => `</${file}>; rel=preload; as=style`)
    .join(", ");

function policy(nonce: string) {
  const script = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  const style = chunks ? "'self'" : "'self' 'unsafe-inline'";
  const connect = chunks ? "'self'" : "'self' ws:";
  return `default-src 'none'; script-src ${script}; style-src ${style}; font-src 'self'; img-src 'self' data:; connect-src ${connect}; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}

/** The same for the one kind of page that other websites may show in a frame. */
const inFrames = (own: string) => own.replace("frame-ancestors 'none'", "frame-ancestors *");

/** The renderer throws words, no error, when a page takes too long. */
const TOO_SLOW = 503;

const TAG = /<[a-z](?:"[^"]*"|[^">])*>/g;

/** Whether an element asks for its script; words that say the same do not. */
const hasIsland = (body: string) =>
  body.includes("data-island=") &&
  (body.match(TAG) ?? []).some((tag) => tag.replaceAll(/"[^"]*"/g, "").includes(" data-island="));

/** Explains the terms of a page, and puts above its foot how it is cited: now its name is known. */
async function cite(frame: Frame, title: string, path: string, asof: string | null, body: string) {
  const { size, terms } = await frame.told();
  const day = asof ?? frame.site.today;
  const how = renderToString(() => (
    <NoHydration>
      <Cite site={frame.site} title={title} path={path} day={day} size={size} />
    </NoHydration>
  ));
  const page = explained(path, body, terms);
  const foot = page.lastIndexOf("<footer");
  return page.slice(0, foot) + how + page.slice(foot);
}

/**
 * A request as a complete HTML document. Public pages never see who asks; signed-in pages carry
 * the session to their own routes and are hydrated, except where a form is shown again or nothing
 * of the page changes while it is read.
 */
export async function renderPage(request: Request, frame: Frame, path?: string): Promise<Response> {
  const url = new URL(request.url);
  const address = path ?? url.pathname + url.search;
  const kind = kindOf(url.pathname);
  const signedIn = path === undefined && kind.own;
  const framed = path === undefined && isFramed(url.pathname);
  const js = signedIn && kind.js && !frame.form;
  const cookie = signedIn ? request.headers.get("cookie") : null;
  const asof = url.searchParams.get("asof");
  let failed = 0;
  const locals: Locals = {
    ...frame,
    signedIn: signedIn ? frame.signedIn : undefined,
    head: {},
    // Two strokes at the beginning would name another host where a form or a link repeats it.
    asked: url.pathname.replace(/^\/+/, "/") + url.search,
    asof: asof && isDayText(asof) && !path ? asof : null,
    fetch: async (to, init) => {
      const headers = new Headers(init?.headers);
      if (cookie) headers.set("cookie", cookie);
      try {
        const answer = await frame.fetch(to, { ...init, headers });
        if (answer.status >= 500) failed = answer.status;
        return answer;
      } catch (error) {
        failed = 500;
        throw error;
      }
    },
  };
  const event = {
    request,
    response: { status: 200, headers: new Headers() },
    locals,
  } as unknown as RequestEvent;
  const nonce = js ? btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)))) : "";
  const options = { nonce, timeoutMs: 5000, noScripts: !js };
  const body = await provideRequestEvent(event, () =>
    renderToStringAsync(
      () =>
        js ? (
          <App url={address} />
        ) : (
          <NoHydration>
            <App url={address} only={routeAt(path ?? url.pathname)} />
          </NoHydration>
        ),
      options,
    ).catch((error: unknown) => {
      throw error instanceof Error ? error : frame.broken(TOO_SLOW);
    }),
  );
  // Without what could not be read the page would be empty or deny what exists.
  if (failed && !frame.form && (event.response.status ?? 200) < 500) throw frame.broken(failed);
  const head = locals.head;
  const cited = !path && !signedIn && isDated(url.pathname) && event.response.status === 200;
  const page = cited && head.title ? await cite(frame, head.title, address, asof, body) : body;
  const modules = (event.router?.matches ?? []).flatMap(
    (m) => (m.info?.src as string | string[]) ?? [],
  );
  const title = head.title ? `${head.title} · Milepost` : "Milepost";
  const inDay = locals.asof ?? undefined;
  const feed = head.feed && inDay ? withQuery(head.feed, { asof: inDay }) : head.feed;
  const canonical = `${frame.site.origin}${head.whole ?? url.pathname}`;
  const json = (value: unknown) => escape(JSON.stringify(value));
  const islands = !js && hasIsland(body);
  const site = js || islands ? ` data-site="${json(frame.site)}"` : "";
  const held = js ? `${site} data-signed-in="${json(frame.signedIn ?? null)}"` : site;
  const html = `<!doctype html><html lang="en"${held}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>${
    signedIn ? "" : card(head, frame.site, canonical)
  }<link rel="canonical" href="${escape(canonical)}">${
    feed ? `<link rel="alternate" type="application/atom+xml" href="${escape(feed)}">` : ""
  }<link rel="icon" href="/favicon.svg" type="image/svg+xml">${tags(modules, js, islands, nonce)}</head><body><div id="app">${
    inDay ? stayInDay(page, inDay) : page
  }</div>${js ? sprite() : sprite(body)}</body></html>`;
  const made = new Response(html, {
    status: event.response.status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": framed ? inFrames(policy(nonce)) : policy(nonce),
      "cache-control": signedIn ? "private, no-store" : "public, max-age=0, must-revalidate",
      ...(chunks ? { link: early(modules, js) } : {}),
    },
  });
  return atHand(made, html);
}

/** A refusal as a page that says what happened and what to do. */
export async function renderProblem(
  request: Request,
  frame: Frame,
  refusal: { code: string; status: number },
): Promise<Response> {
  const page = await renderPage(request, frame, `/problem/${refusal.code}`);
  const headers = new Headers(page.headers);
  headers.set("cache-control", "no-store");
  if (refusal.status === 503) headers.set("retry-after", "5");
  return new Response(page.body, { status: refusal.status, headers });
}

/** A mail to a follower, in the language that was asked for. */
export const renderLetter = worded;

/** What is stored when a month or a year closes: the same article gives the same bytes. */
export async function renderArticle(of: Article): Promise<string> {
  const site = { title: "", institution: "", zone: of.zone, sample: false, today: of.day };
  const event = { locals: { site, head: {}, asof: null } } as unknown as RequestEvent;
  const options = { timeoutMs: 5000, noScripts: true };
  const html = await provideRequestEvent(event, () =>
    renderToStringAsync(
      () => (
        <NoHydration>
          <FrozenArticle of={of} />
        </NoHydration>
      ),
      options,
    ).catch((error: unknown) => {
      throw error instanceof Error ? error : new Error(String(error));
    }),
  );
  // What the renderer leaves for hydration; what people write is escaped and holds none.
  return html.replaceAll(/<!--[!$/]*-->/g, "");
}

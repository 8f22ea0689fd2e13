import manifest from "virtual:asset-manifest";
import {
  generateHydrationScript,
  NoHydration,
  renderToStringAsync,
  type RequestEvent,
} from "solid-js/web";
import { provideRequestEvent } from "solid-js/web/storage";
import { App } from "./App.tsx";
import type { Frame, Locals } from "./frame.ts";
import { stayInDay } from "./paths.ts";
import { hydrates, loadAllPages } from "./routes.tsx";
import { sprite } from "./ui/sprite.ts";

type Chunk = { file: string; css?: string[]; imports?: string[]; isEntry?: boolean };
const chunks = manifest as Record<string, Chunk> | null;

await loadAllPages();

/** Changes with every build: a part of every cache key. */
export const BUILD = chunks
  ? Object.values(chunks)
      .map((c) => c.file)
      .join()
  : "dev";

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

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const dev = (entry: string) =>
  `<script type="module" src="/@vite/client"></script><script type="module" src="/${entry}"></script>`;

function tags(modules: string[], js: boolean, islands: boolean, nonce: string): string {
  const entry = js ? "web/client.tsx" : "web/islands.ts";
  if (!chunks) return dev(entry);
  const files = filesOf([entry, ...modules]);
  const styles = files.css.map((file) => `<link rel="stylesheet" href="/${file}">`).join("");
  if (!js && !islands) return styles;
  const preload = files.js.map((file) => `<link rel="modulepreload" href="/${file}">`).join("");
  const boot = js ? hydrationScript({ nonce, eventNames: ["click", "input", "submit"] }) : "";
  return `${styles}${preload}${boot}<script type="module" src="/${chunks[entry]!.file}"></script>`;
}

function policy(nonce: string) {
  const script = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  const style = chunks ? "'self'" : "'self' 'unsafe-inline'";
  const connect = chunks ? "'self'" : "'self' ws:";
  return `default-src 'none'; script-src ${script}; style-src ${style}; font-src 'self'; img-src 'self' data:; connect-src ${connect}; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}

/**
 * A request as a complete HTML document. Public pages never see who asks; signed-in pages carry
 * the session to their own routes and are hydrated, except where a form is shown again.
 */
export async function renderPage(request: Request, frame: Frame, path?: string): Promise<Response> {
  const url = new URL(request.url);
  const address = path ?? url.pathname + url.search;
  const signedIn = path === undefined && hydrates(url.pathname);
  const js = signedIn && !frame.form;
  const cookie = signedIn ? request.headers.get("cookie") : null;
  const asof = url.searchParams.get("asof");
  const locals: Locals = {
    ...frame,
    signedIn: signedIn ? frame.signedIn : undefined,
    head: {},
    asof: asof && /^\d{4}-\d{2}-\d{2}$/.test(asof) && !path ? asof : null,
    fetch: (to, init) => {
      const headers = new Headers(init?.headers);
      if (cookie) headers.set("cookie", cookie);
      return frame.fetch(to, { ...init, headers });
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
            <App url={address} />
          </NoHydration>
        ),
      options,
    ),
  );
  const modules = (event.router?.matches ?? []).flatMap(
    (m) => (m.info?.src as string | string[]) ?? [],
  );
  const head = locals.head;
  const title = head.title ? `${head.title} · Milepost` : "Milepost";
  const canonical = `${frame.site.origin}${url.pathname}`;
  const json = (value: unknown) => escape(JSON.stringify(value));
  const islands = body.includes("data-island=");
  const site = js || islands ? ` data-site="${json(frame.site)}"` : "";
  const held = js ? `${site} data-signed-in="${json(frame.signedIn ?? null)}"` : site;
  const html = `<!doctype html><html lang="en"${held}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>${
    head.description ? `<meta name="description" content="${escape(head.description)}">` : ""
  }<link rel="canonical" href="${escape(canonical)}">${
    head.feed
      ? `<link rel="alternate" type="application/atom+xml" href="${escape(head.feed)}">`
      : ""
  }<link rel="icon" href="/favicon.svg" type="image/svg+xml">${tags(modules, js, islands, nonce)}</head><body><div id="app">${
    locals.asof && !signedIn ? stayInDay(body, locals.asof) : body
  }</div>${js ? sprite() : sprite(body)}</body></html>`;
  return new Response(html, {
    status: event.response.status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy(nonce),
      "cache-control": signedIn ? "private, no-store" : "public, max-age=0, must-revalidate",
    },
  });
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

import { build } from "virtual:asset-manifest";
import { NoHydration, renderToStringAsync, type RequestEvent } from "solid-js/web";
import { provideRequestEvent } from "solid-js/web/storage";
import { LANGUAGES } from "../db/words.ts";
import { ABOUT, FIRST, inFirst, inLanguage, type Language } from "../worker/languages/rules.ts";
import type { ErrorCode } from "../worker/errors.ts";
import type { Article } from "../worker/months/editions/schema.ts";
import type { Letter } from "../worker/mail/letters.ts";
import { App } from "./App.tsx";
import { card } from "./card.ts";
import type { Frame, Locals, PageEvent } from "./frame.ts";
import "./i18n/all.ts";
import { isDayText } from "./i18n/format.ts";
import { words } from "./i18n/texts.ts";
import { FrozenArticle } from "./months/edition/FrozenArticle.tsx";
import { subjectsIn, translated } from "./languages/Translated.tsx";
import { worded } from "./letters/Letter.tsx";
import { explained } from "./library/terms/Explained.tsx";
import { escaped as escape } from "./markup.ts";
import { isDated, isFramed, keepWays } from "./paths.ts";
import { printed, withoutMarks } from "./printed.tsx";
import { kindOf, routeAt } from "./routes.tsx";
import { Cite } from "./ui/parts/Cite.tsx";
import { withQuery } from "./ui/site.ts";
import { early, policy, styleOf, tags } from "./tags.ts";
import { sprite } from "./ui/sprite.ts";

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

/** Its key in the manifest of the build. */
const dictionaryOf = (language: Language) => `web/i18n/${language.split("-")[0]}/index.ts`;

/** The same page in every language, for whoever lists it. */
const alternates = (at: (language: Language) => string) =>
  [...LANGUAGES.map((l) => [l, l] as const), ["x-default", FIRST] as const]
    .map(([name, l]) => `<link rel="alternate" hreflang="${name}" href="${at(l)}">`)
    .join("");

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
async function cite(event: RequestEvent, title: string, address: string, body: string) {
  const { site, told, asof, language } = (event as unknown as PageEvent).locals;
  const { size, terms } = await told();
  return provideRequestEvent(event, () => {
    const path = inLanguage(address, language);
    const how = printed(() => (
      <Cite site={site} title={title} path={path} day={asof ?? site.today} size={size} />
    ));
    const page = explained(address, body, terms);
    const foot = page.lastIndexOf("<footer");
    return page.slice(0, foot) + how + page.slice(foot);
  });
}

/** In other languages than the originals', with the institution's own translations. */
async function inOwnWords(event: RequestEvent, original: string, body: string): Promise<string> {
  const { language, site, head, translations } = (event as unknown as PageEvent).locals;
  if (language === FIRST) return body;
  const told = await translations(language, subjectsIn(original, body));
  head.title = head.title && (told.get(head.title)?.words ?? head.title);
  return provideRequestEvent(event, () =>
    translated(body, told, { language, zone: site.zone, original }),
  );
}

/**
 * A request as a complete HTML document. Public pages never see who asks; signed-in pages carry
 * the session to their own routes and are hydrated, except where a form is shown again or nothing
 * of the page changes while it is read.
 */
export async function renderPage(request: Request, frame: Frame, path?: string): Promise<Response> {
  const url = new URL(request.url);
  const { language, path: plain } = inFirst(url.pathname);
  const address = path ?? plain + url.search;
  const kind = kindOf(plain);
  const signedIn = path === undefined && kind.own;
  const framed = path === undefined && isFramed(plain);
  const js = signedIn && kind.js && !frame.form;
  const cookie = signedIn ? request.headers.get("cookie") : null;
  const asof = url.searchParams.get("asof");
  let failed = 0;
  const locals: Locals = {
    ...frame,
    signedIn: signedIn ? frame.signedIn : undefined,
    head: {},
    language,
    // Two strokes at the beginning would name another host where a form or a link repeats it.
    asked: plain.replace(/^\/+/, "/") + url.search,
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
  const rendered = await provideRequestEvent(event, () =>
    renderToStringAsync(
      () =>
        js ? (
          <App url={address} />
        ) : (
          <NoHydration>
            <App url={address} only={routeAt(path ?? plain)} />
          </NoHydration>
        ),
      options,
    ).catch((error: unknown) => {
      throw error instanceof Error ? error : frame.broken(TOO_SLOW);
    }),
  );
  const plainly = js ? rendered : withoutMarks(rendered);
  // Without what could not be read the page would be empty or deny what exists.
  if (failed && !frame.form && (event.response.status ?? 200) < 500) throw frame.broken(failed);
  const body = signedIn || path ? plainly : await inOwnWords(event, plain + url.search, plainly);
  const head = locals.head;
  const cited = !path && !signedIn && isDated(plain) && event.response.status === 200;
  const page = cited && head.title ? await cite(event, head.title, address, body) : body;
  // The dictionary of the page is asked for before its script asks for it.
  const spoken = js && language !== FIRST ? [dictionaryOf(language)] : [];
  const modules = (event.router?.matches ?? []).flatMap(
    (m) => (m.info?.src as string | string[]) ?? [],
  );
  const title = head.title ? `${head.title} · Milepost` : "Milepost";
  const inDay = locals.asof ?? undefined;
  const feed = head.feed && inDay ? withQuery(head.feed, { asof: inDay }) : head.feed;
  const at = (l: Language) => escape(`${frame.site.origin}${inLanguage(head.whole ?? plain, l)}`);
  // An earlier day, and what stands in a frame, stays out of what searches list.
  const open = !path && !signedIn && !inDay && !head.whole && event.response.status === 200;
  const json = (value: unknown) => escape(JSON.stringify(value));
  const islands = !js && hasIsland(body);
  const site = js || islands ? ` data-site="${json(frame.site)}"` : "";
  const style = signedIn || kind.long ? undefined : styleOf(page);
  const needs = { modules: [...modules, ...spoken], js, islands, nonce, style };
  const held = js ? `${site} data-signed-in="${json(frame.signedIn ?? null)}"` : site;
  const html = `<!doctype html><html lang="${language}" dir="${ABOUT[language].dir}"${held}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>${
    signedIn ? "" : card(head, frame.site, at(language))
  }<link rel="canonical" href="${at(language)}">${open ? alternates(at) : ""}${
    feed ? `<link rel="alternate" type="application/atom+xml" href="${escape(feed)}">` : ""
  }<link rel="icon" href="/favicon.svg" type="image/svg+xml">${tags(needs)}</head><body><div id="app">${keepWays(
    page,
    { day: inDay, language },
  )}</div>${js ? sprite() : sprite(body)}</body></html>`;
  const allowed = policy(needs);
  const made = new Response(html, {
    status: event.response.status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": language,
      "content-security-policy": framed ? inFrames(allowed) : allowed,
      "cache-control": signedIn ? "private, no-store" : "public, max-age=0, must-revalidate",
      ...early(needs),
    },
  });
  return frame.atHand(made, html);
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

/** What a code says to whoever reads a program's log: in one language, as the codes are. */
export const titleOf = (code: ErrorCode): string =>
  provideRequestEvent(
    { locals: { language: FIRST } } as unknown as RequestEvent,
    () => words().errors.code[code],
  );

/** A mail in the language of whoever gets it. */
export const renderLetter = (of: Letter, language: Language) =>
  provideRequestEvent({ locals: { language } } as unknown as RequestEvent, () => worded(of));

/** What is stored when a month or a year closes: the same article gives the same bytes. */
export async function renderArticle(of: Article): Promise<string> {
  const site = { title: "", institution: "", zone: of.zone, sample: false, today: of.day };
  const event = {
    locals: { site, head: {}, asof: null, language: FIRST },
  } as unknown as RequestEvent;
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
  return withoutMarks(html);
}

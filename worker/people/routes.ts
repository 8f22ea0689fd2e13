import type { Context } from "hono";
import { generateCookie, getCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import * as v from "valibot";
import { cookieName, findViewer } from "../access.ts";
import { type Env, factory } from "../context.ts";
import { Refusal } from "../errors.ts";
import { inFirst } from "../languages/rules.ts";
import type { FormState } from "../validate.ts";
import { finishSignIn, signOut, startSignIn } from "./commands.ts";
import { BROWSER_LIFE, CODE_LIFE, firstPage, ownPath, SESSION_LIFE } from "./rules.ts";
import { askForCode, enterCode } from "./schema.ts";

type Cookie = "session" | "flow" | "browser";

const held = (c: Context<Env>, name: Cookie) => getCookie(c, cookieName(c.var.deps, name));

/** A cookie for this host alone; no script reads it. */
function cookie(c: Context<Env>, name: Cookie, value: string, life: number): string {
  const options: CookieOptions = {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: c.var.deps.settings.origin.startsWith("https:"),
    maxAge: Math.floor(life / 1000),
  };
  return generateCookie(cookieName(c.var.deps, name), value, options);
}

/** The page is public, but no cache may keep it: its forms are someone's. */
async function page(c: Context<Env>, form?: FormState, status?: number): Promise<Response> {
  const made = await c.var.page(form, status);
  made.headers.set("cache-control", "no-store");
  return made;
}

const languageOf = (c: Context<Env>) => inFirst(new URL(c.req.url).pathname).language;

const text = (value: unknown) => (typeof value === "string" ? value : "");

async function start(c: Context<Env>, body: Record<string, unknown>): Promise<Response> {
  const parsed = v.safeParse(askForCode, body);
  const values = { address: text(body.address), next: text(body.next) };
  if (!parsed.success) return page(c, { values, wrong: { address: "address.malformed" } }, 422);
  const { deps, head } = c.var;
  const flow = await startSignIn(deps, {
    address: parsed.output.address,
    flow: held(c, "flow"),
    browser: held(c, "browser"),
    title: head.title,
    language: languageOf(c),
  });
  const form: FormState = { values, wrong: {}, detail: { asked: true, mailbox: deps.mailbox } };
  const answer = await page(c, form, 200);
  answer.headers.append("set-cookie", cookie(c, "flow", flow, CODE_LIFE));
  return answer;
}

async function finish(c: Context<Env>, body: Record<string, unknown>): Promise<Response> {
  const parsed = v.safeParse(enterCode, body);
  const values = { address: text(body.address), next: text(body.next) };
  const { deps, head } = c.var;
  const { mailbox } = deps;
  const again = (more: Partial<FormState>, status: number) =>
    page(c, { values, wrong: {}, detail: { asked: true, mailbox }, ...more }, status);
  if (!parsed.success) return again({ wrong: { code: "code.malformed" } }, 422);
  try {
    const done = await finishSignIn(deps, {
      code: parsed.output.code,
      flow: held(c, "flow"),
      browser: held(c, "browser"),
      session: held(c, "session"),
      language: languageOf(c),
    });
    const viewer = await findViewer(deps, done.session, head.zone);
    const roles = viewer?.holds.map((h) => h.role) ?? [];
    const to = ownPath(parsed.output.next, deps.settings.origin) ?? firstPage(roles);
    const headers = new Headers({ location: to, "cache-control": "no-store" });
    headers.append("set-cookie", cookie(c, "session", done.session, SESSION_LIFE));
    headers.append("set-cookie", cookie(c, "browser", done.browser, BROWSER_LIFE));
    headers.append("set-cookie", cookie(c, "flow", "", 0));
    return new Response(null, { status: 303, headers });
  } catch (error) {
    if (!(error instanceof Refusal) || !error.code.startsWith("signin.")) throw error;
    return again({ code: error.code }, error.status);
  }
}

async function take(c: Context<Env>): Promise<Response> {
  const body = await c.req.parseBody();
  return body.code === undefined ? start(c, body) : finish(c, body);
}

/** Signing in by a mailed code: reading changes nothing, only the two forms do. */
export const signInForms = factory
  .createApp()
  .get("/sign-in", (c) => page(c))
  .get("/sign-in/code", (c) => c.redirect("/sign-in", 303))
  .post("/sign-in", take)
  .post("/sign-in/code", take)
  .post("/sign-out", async (c) => {
    const session = held(c, "session");
    if (session) await signOut(c.var.deps, session);
    const headers = new Headers({ location: "/", "cache-control": "no-store" });
    headers.append("set-cookie", cookie(c, "session", "", 0));
    // Drafts on this device, and the shell that opens them.
    headers.set("clear-site-data", '"storage"');
    return new Response(null, { status: 303, headers });
  });

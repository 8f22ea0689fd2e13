import type { Context } from "hono";
import * as v from "valibot";
import { tokenHash, viewerOf } from "../../access.ts";
import { type Env, factory } from "../../context.ts";
import { asRefusal } from "../../errors.ts";
import { toRules } from "../../months/queries.ts";
import { gridOf, localDay, monthDates } from "../../months/rules.ts";
import { toldIn } from "../../months/told/rules.ts";
import type { FormState } from "../../validate.ts";
import { reportNothing } from "./commands.ts";
import { linkBy, readMonth } from "./queries.ts";
import { type LinkState, type LinkView, stateOf, wayOf } from "./rules.ts";
import { nothingLine } from "./schema.ts";

type Found = Awaited<ReturnType<typeof linkBy>>[number] & { speaks: boolean };

/** The link of this address, by the hash of its token, and what can be done with it now. */
async function find(c: Context<Env>) {
  const { deps, head } = c.var;
  const now = deps.now();
  const hash = await tokenHash(c.req.param("token") ?? "");
  const [row] = await linkBy(deps.store.db, hash, localDay(now, head.zone));
  const link: Found | undefined = row && { ...row, speaks: row.role !== null };
  return { hash, link, state: stateOf(link, now.toISOString()) };
}

/** How many spheres have reported for a month. */
async function toldFor(c: Context<Env>, month: string) {
  const { deps, head } = c.var;
  const [ruleRows, spheres, filings, excuses] = await readMonth(deps.store, month);
  const known = { rules: toRules(ruleRows), spheres, filings, excuses };
  const grid = gridOf(known, [month], localDay(deps.now(), head.zone), head.zone);
  return toldIn(grid.flatMap((row) => row.cells[0] ?? []));
}

async function viewOf(c: Context<Env>, state: LinkState, link?: Found): Promise<LinkView> {
  if (!link) return { state };
  const { does, sphere, month, update, address } = link;
  const signedIn = state === "open" && does === "write" && (await viewerOf(c));
  return {
    state,
    does,
    sphere,
    month,
    title: link.title ?? sphere,
    due: monthDates(month, c.var.head.rules).due,
    update,
    told: state === "used" ? await toldFor(c, month) : undefined,
    address: signedIn && signedIn.person === link.person ? undefined : (address ?? undefined),
  };
}

const STATUS: Record<LinkState, number> = {
  open: 200,
  used: 200,
  reported: 200,
  left: 403,
  unknown: 404,
  expired: 410,
};

/** The page behind a link: nobody may keep it, and no address of it travels on. */
async function page(
  c: Context<Env>,
  detail: LinkView,
  status = STATUS[detail.state],
  form: Partial<FormState> = {},
): Promise<Response> {
  const made = await c.var.page({ values: {}, wrong: {}, ...form, detail: { ...detail } }, status);
  made.headers.set("cache-control", "no-store");
  made.headers.set("referrer-policy", "no-referrer");
  made.headers.set("x-robots-tag", "noindex");
  return made;
}

const away = (to: string) =>
  new Response(null, {
    status: 303,
    headers: { location: to, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });

/** What became of the link while its button was being pressed. */
const INSTEAD: Partial<Record<string, LinkState>> = {
  "update.already_published": "reported",
  "update.other_sphere": "left",
  "request.key_reused": "used",
};

async function press(c: Context<Env>): Promise<Response> {
  const { hash, link, state } = await find(c);
  if (!link || state !== "open") {
    const status = state === "used" ? 410 : state === "reported" ? 409 : STATUS[state];
    return page(c, await viewOf(c, state, link), status);
  }
  if (link.does !== "nothing") return away(wayOf(link));
  const body = await c.req.parseBody();
  const parsed = v.safeParse(nothingLine, body);
  const values = { summary: typeof body.summary === "string" ? body.summary : "" };
  if (!parsed.success || !link.role) {
    const wrong = { summary: parsed.issues?.[0].message ?? "text.missing" };
    return page(c, await viewOf(c, state, link), 422, { values, wrong });
  }
  try {
    await reportNothing(c.var.deps, hash, { ...link, role: link.role }, parsed.output.summary);
    return away(c.req.path);
  } catch (error) {
    const { code, status } = asRefusal(error);
    const instead = INSTEAD[code];
    if (instead) return page(c, await viewOf(c, instead, (await find(c)).link), status);
    if (status >= 500) throw error;
    return page(c, await viewOf(c, state, link), status, { values, code });
  }
}

/** The pages behind mailed links. Opening one changes nothing, as mail scanners do; a button acts. */
export const mailedForms = factory
  .createApp()
  .get("/mail/:token", async (c) => {
    const { link, state } = await find(c);
    return page(c, await viewOf(c, state, link));
  })
  .post("/mail/:token", press);

import type { Context } from "hono";
import * as v from "valibot";
import { requireRole, tokenHash } from "../../access.ts";
import { type Env, factory } from "../../context.ts";
import { exportXlsx } from "../../data/sheets/xlsx.ts";
import { asRefusal, Refusal } from "../../errors.ts";
import { localDay } from "../../months/rules.ts";
import { answers } from "../../openapi.ts";
import { newest } from "../../record/asof.ts";
import { asCsv } from "../../taken.ts";
import { fieldErrors, type FormState } from "../../validate.ts";
import { freshKey, once } from "../../write.ts";
import { strategiesAt } from "../queries.ts";
import { makePack, revokeLink, sharePack } from "./commands.ts";
import { linkBy, linksOf, newestPacks, readPack } from "./queries.ts";
import { bookOf, numbersOf, proposed, shownLink, stateOf } from "./rules.ts";
import { linkNamed, newLink, newPack, packAnswer, packList } from "./schema.ts";

/** How many packs the list names. */
const SHOWN = 20;

const readers = requireRole("executive", "admin");

async function packOr404(c: Context<Env>, id: string) {
  const pack = await readPack(c.var.deps.store.db, id, c.var.head);
  if (!pack) throw new Refusal("request.not_found");
  return pack;
}

export const packRoutes = factory
  .createApp()
  .basePath("/api/v1/board/packs")
  .get(
    "/",
    answers("The meeting packs that were made last, and what a new one may be about.", packList),
    readers,
    async (c) => {
      const { deps, head } = c.var;
      const { db } = deps.store;
      const today = localDay(deps.now(), head.zone);
      const [items, choices] = await db.batch([newestPacks(db, SHOWN), strategiesAt(db, newest)]);
      return c.json(
        {
          items: items.map(({ madeAt, strategies, ...pack }) => ({
            ...pack,
            made_on: localDay(madeAt, head.zone),
            strategies: JSON.parse(strategies) as string[],
          })),
          choices,
          period: proposed(today, head.rules, head.zone, head.firstDay),
          begins: head.firstDay,
          key: freshKey(c),
        },
        200,
      );
    },
  )
  .get(
    "/:id",
    answers("One meeting pack, the same whenever it is read, and the links into it.", packAnswer),
    readers,
    async (c) => {
      const { deps, head } = c.var;
      const pack = await packOr404(c, c.req.param("id"));
      const now = deps.now().toISOString();
      const links = await linksOf(deps.store.db, pack.id);
      return c.json(
        { pack, links: links.map((l) => shownLink(l, now, head.zone)), key: freshKey(c) },
        200,
      );
    },
  );

const refused = (error: unknown, values: FormState["values"]): FormState => {
  const { code, fields, status } = asRefusal(error);
  if (status >= 500 || status === 404) throw error;
  return { values, wrong: Object.fromEntries(fields.map((f) => [f.path, f.message])), code };
};

const typed = (value: string | File | (string | File)[] | undefined) =>
  typeof value === "string" ? value : "";

async function make(c: Context<Env>): Promise<Response> {
  const { deps, head, viewer } = c.var;
  const body = await c.req.parseBody({ all: true });
  const from = typed(body.from);
  const to = typed(body.to);
  const strategies = [body.strategy ?? []].flat().filter((s) => typeof s === "string");
  try {
    const asked = v.safeParse(newPack, { from, to, strategies });
    if (!asked.success) throw new Refusal("request.invalid", fieldErrors(asked.issues));
    const { answer } = await once(c, (ticket) =>
      makePack(deps, head, viewer, asked.output, ticket),
    );
    return c.redirect(`/board/pack/${answer.id}`, 303);
  } catch (error) {
    const values = { from, to, strategies: strategies.join(" ") };
    return c.var.page(refused(error, values), asRefusal(error).status);
  }
}

/** Makes a link, whose address is shown in this answer only, or ends one. */
async function share(c: Context<Env>): Promise<Response> {
  const { deps, viewer } = c.var;
  const pack = c.req.param("id") ?? "";
  const body = await c.req.parseBody();
  if (body.do === "revoke") {
    const named = v.safeParse(linkNamed, body);
    if (!named.success) throw new Refusal("request.invalid", fieldErrors(named.issues));
    await revokeLink(deps, viewer, pack, named.output.link);
    return c.redirect(`/board/pack/${pack}#links`, 303);
  }
  const values = { days: typed(body.days) };
  try {
    const asked = v.safeParse(newLink, body);
    if (!asked.success) throw new Refusal("request.invalid", fieldErrors(asked.issues));
    let address: string | undefined;
    await once(c, (ticket) =>
      sharePack(deps, viewer, { pack, ...asked.output }, ticket, (token) => {
        address = `${deps.settings.origin}/pack/${token}`;
      }),
    );
    return c.var.page({ values, wrong: {}, detail: { made: true, address } }, 200);
  } catch (error) {
    return c.var.page(refused(error, values), asRefusal(error).status);
  }
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The numbers of a pack, a strategy a row: as CSV or as a workbook. */
async function sheet(c: Context<Env>): Promise<Response> {
  const file = c.req.param("file") ?? "";
  const [id = "", ending] = file.split(".");
  const pack = await packOr404(c, id);
  const name = `pack-${pack.to}-${file}`;
  if (ending !== "xlsx") return asCsv(c, numbersOf(pack), name);
  const book = await exportXlsx(bookOf(pack), pack.made_on);
  return c.body(new Uint8Array(book), 200, {
    "content-type": XLSX,
    "content-disposition": `attachment; filename="${name}"`,
  });
}

/**
 * The page behind a link: what the link's pack shows, and nothing else. Nobody may keep it, and no
 * address of it travels on. A link that is over and one that never was get the same answer.
 */
async function shared(c: Context<Env>): Promise<Response> {
  const { deps, head } = c.var;
  const { db } = deps.store;
  const [link] = await linkBy(db, await tokenHash(c.req.param("token") ?? ""));
  const open = link && stateOf(link, deps.now().toISOString()) === "open";
  const pack = open ? await readPack(db, link.pack, head) : undefined;
  const made = await c.var.page({ values: {}, wrong: {}, detail: { pack } }, pack ? 200 : 404);
  made.headers.set("cache-control", "no-store");
  made.headers.set("referrer-policy", "no-referrer");
  made.headers.set("x-robots-tag", "noindex");
  return made;
}

/** The pages of the packs, their forms and their sheets, and the way in without an account. */
export const packForms = factory
  .createApp()
  .get("/board/pack", readers, (c) => c.var.page())
  .post("/board/pack", readers, make)
  .get("/board/pack/:file{[0-9a-f]+\\.(?:csv|xlsx)}", readers, sheet)
  .get("/board/pack/:id", readers, (c) => c.var.page())
  .post("/board/pack/:id", readers, share)
  .get("/pack/:token", shared);

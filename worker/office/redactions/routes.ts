import { requireRole } from "../../access.ts";
import { factory } from "../../context.ts";
import { localDay } from "../../months/rules.ts";
import { answers } from "../../openapi.ts";
import { validate } from "../../validate.ts";
import { freshKey } from "../../write.ts";
import { changes, verb } from "../form/routes.ts";
import { askRemoval, decideRemoval, type Remake } from "./commands.ts";
import { copiesNow } from "./copies/queries.ts";
import { asksNow, editionsNow, othersNow, textsAsked, textsOf } from "./queries.ts";
import { editionsWith, MAY, placeOf, roleOf, tracesOf, type Wanted } from "./rules.ts";
import {
  asksAnswer,
  decision,
  newRemoval,
  pageAsked,
  type Standing,
  standingAnswer,
} from "./schema.ts";

/** Whoever may ask for a removal and agree to one. */
const removers = requireRole(...MAY);

type Row = Awaited<ReturnType<typeof textsOf>>[number];

const inZone =
  (zone: string) =>
  ({ at, subject: _, ...text }: Row): Standing => ({ ...text, on: localDay(at, zone) });

export const redactionReads = factory
  .createApp()
  .basePath("/api/v1/office/redactions")
  .get(
    "/",
    answers("Requests to remove texts that wait for a second person.", asksAnswer),
    removers,
    async (c) => {
      const { deps, head, viewer } = c.var;
      const { db } = deps.store;
      const today = localDay(deps.now(), head.zone);
      const [asks, editions, others] = await db.batch([
        asksNow(db),
        editionsNow(db),
        othersNow(db, viewer.person, today),
      ]);
      const wanted = asks.map((a) => JSON.parse(a.wanted) as Wanted);
      const rows = await textsAsked(db, wanted.flat());
      const asked = wanted.map((of) => {
        const own = new Set(of.flatMap((w) => w.fields.map((f) => `${w.seq}:${f}`)));
        return rows.filter((row) => own.has(row.id));
      });
      const [first, ...more] = asked.map((texts) => copiesNow(db, tracesOf(texts)));
      const copies = first ? await db.batch([first, ...more]) : [];
      const items = asks.map((a, i) => {
        return {
          id: a.id,
          version: 1,
          reason: a.reason,
          note: a.note,
          asked: a.role,
          on: localDay(a.askedAt, head.zone),
          mine: a.person === viewer.person,
          subject: asked[i]![0]?.subject ?? "",
          texts: asked[i]!.map(inZone(head.zone)),
          editions: editionsWith(editions, wanted[i]!),
          copies: copies[i]![0]!,
        };
      });
      const role = roleOf(viewer.holds);
      return c.json({ items, others: others.length, role, key: freshKey(c) }, 200);
    },
  )
  .get(
    "/texts",
    answers("Every text of a page that could be removed, with its place.", standingAnswer),
    removers,
    validate("query", pageAsked),
    async (c) => {
      const { deps, head, viewer } = c.var;
      const { db } = deps.store;
      const { page } = c.req.valid("query");
      const place = placeOf(page);
      const [rows, editions] = place
        ? await db.batch([textsOf(db, place), editionsNow(db)])
        : [[], []];
      const items = rows.map(inZone(head.zone));
      const role = roleOf(viewer.holds);
      return c.json({ page: page || null, items, editions, role, key: freshKey(c) }, 200);
    },
  );

/** Removing texts lawfully: asked by one, agreed by another; as JSON and as forms of its page. */
export const redactionRoutes = (remake: Remake) =>
  factory
    .createApp()
    .get("/office/redactions", removers, (c) => c.var.page())
    .route("/", redactionReads)
    .route(
      "/",
      changes({
        name: "redactions",
        who: removers,
        create: verb({
          about: "Asks a second person to agree that texts of a page are removed.",
          schema: newRemoval,
          run: askRemoval,
        }),
        edit: verb({
          about: "Agrees to a request, declines it, or takes the own one back.",
          schema: decision,
          run: (asked, input) => decideRemoval(asked, input, remake),
        }),
      }),
    );

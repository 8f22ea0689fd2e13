import * as v from "valibot";
import { requireRole } from "../../access.ts";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { asRefusal, Refusal, shownAgain } from "../../errors.ts";
import { excusesAt, filingsAt, rulesAt, spheresAt, toRules } from "../../months/queries.ts";
import { addDays, addMonths, gridOf, monthOf, monthsFrom } from "../../months/rules.ts";
import { answers } from "../../openapi.ts";
import { waitingAt } from "../../updates/desk/queries.ts";
import { deskOf, endOf } from "../../updates/desk/rules.ts";
import { fieldErrors, slug, validate } from "../../validate.ts";
import { freshKey, once } from "../../write.ts";
import { handOver, previewHandover, standingPost } from "./commands.ts";
import { unpublished } from "./queries.ts";
import { candidates } from "./rules.ts";
import { handoverAnswer, MOST, newHandover } from "./schema.ts";

const signedIn = requireRole();
/** As many months back as a desk lists. */
const LISTED = 2;

export const handoverRoutes = factory
  .createApp()
  .basePath("/api/v1/desk/handover")
  .get(
    "/:sphere",
    answers(
      "A post as its holder hands it over: what is open, and who could follow.",
      handoverAnswer,
    ),
    signedIn,
    readAt,
    validate("param", v.object({ sphere: slug })),
    async (c) => {
      const { deps, viewer } = c.var;
      const { at, day, zone } = c.var.reading;
      const { sphere } = c.req.valid("param");
      const { db } = deps.store;
      const known = await standingPost(deps, viewer, sphere);
      const { post, held, people } = known;
      const months = monthsFrom(addMonths(monthOf(day), 1 - LISTED), monthOf(day));
      const [first, last] = [months[0]!, months.at(-1)!];
      const [ruleRows, spheres, filings, excuses, waits, drafts, waiting] = await db.batch([
        rulesAt(db, at),
        spheresAt(db, at),
        filingsAt(db, at, first, last),
        excusesAt(db, at, first, last),
        waitingAt(db, at, [sphere], endOf(addMonths(last, 1))),
        ...unpublished(db, [sphere]),
      ]);
      const rules = toRules(ruleRows);
      const grid = gridOf({ rules, spheres, filings, excuses }, months, day, zone);
      const desk = deskOf(
        new Map([[sphere, post.role]]),
        grid,
        { said: [], waiting: waits, rules, since: new Map() },
        months,
        day,
        zone,
      );
      const [row] = desk.spheres;
      return c.json(
        {
          key: freshKey(c),
          sphere: known.sphere,
          role: post.role,
          from: post.from,
          until: post.until,
          today: known.today,
          latest: addDays(known.today, MOST.days),
          open: {
            owed: (row?.owed ?? []).flatMap((o) => (o.state === "nothing" ? [] : [o.month])),
            drafts: drafts.map((d) => d.month),
            waiting: waiting.map((w) => w.month),
            dates: (row?.waits ?? []).map(({ action, title, on }) => ({ action, title, on })),
          },
          people: candidates(people, held, post, known.today),
        },
        200,
      );
    },
  );

/** The page's own form: says what a hand-over does, and does it once it is confirmed. */
export const handoverForms = factory
  .createApp()
  .get("/desk/handover/:sphere", signedIn, (c) => c.var.page())
  .post("/desk/handover/:sphere", signedIn, async (c) => {
    const { deps, viewer } = c.var;
    const sphere = c.req.param("sphere");
    const typed = Object.entries(await c.req.parseBody());
    const values = Object.fromEntries(typed.map(([k, x]) => [k, typeof x === "string" ? x : ""]));
    await standingPost(deps, viewer, sphere);
    if (values.do === "back") return c.var.page({ values, wrong: {} });
    try {
      const parsed = v.safeParse(newHandover, values);
      if (!parsed.success) throw new Refusal("request.invalid", fieldErrors(parsed.issues));
      const input = parsed.output;
      if (values.do !== "confirm") {
        const effect = await previewHandover(deps, viewer, sphere, input);
        return await c.var.page({ values, wrong: {}, detail: { effect } });
      }
      const { seq } = await once(c, (ticket) => handOver(deps, viewer, sphere, input, ticket));
      return c.redirect(`/desk/handover/${sphere}?seen=${seq}`, 303);
    } catch (error) {
      if (asRefusal(error).code === "update.other_sphere") throw error;
      return shownAgain(c, error, values);
    }
  });

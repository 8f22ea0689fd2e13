import { factory } from "../context.ts";
import { MOST_TRIES } from "../mail/outbox.ts";
import { localDay } from "../months/rules.ts";
import { answers } from "../openapi.ts";
import { actionChanges, actionReads } from "./actions/routes.ts";
import { changeMail } from "./commands.ts";
import { excuseChanges, excuseReads } from "./excuses/routes.ts";
import { freshKey } from "../write.ts";
import { changes, office, verb } from "./form/routes.ts";
import { libraryChanges, libraryReads } from "./library/routes.ts";
import { mailChanges, mailReads } from "./mails/routes.ts";
import { masked } from "./people/rules.ts";
import { measureChanges, measureReads } from "./measures/routes.ts";
import { peopleChanges, peopleReads } from "./people/routes.ts";
import { planChanges, planReads } from "./plan/routes.ts";
import { questionDecisions, questionModeration } from "./questions/routes.ts";
import { overviewNow, waitingNow } from "./queries.ts";
import { editMail, outboxAnswer, overview } from "./schema.ts";
import { suggestionChanges, suggestionReads } from "./suggestions/routes.ts";
import { translationChanges, translationReads } from "./translations/routes.ts";
import { targetChanges, targetReads } from "./targets/routes.ts";

export const officeReads = factory
  .createApp()
  .get(
    "/api/v1/office",
    answers("What the roadmap has so far, in counts.", overview),
    office,
    async (c) => {
      const { deps, head } = c.var;
      const row = await overviewNow(deps.store, localDay(deps.now(), head.zone));
      const n = (name: string) => Number(row[name]);
      return c.json(
        {
          founded: n("founded") === 1,
          strategies: n("strategies"),
          spheres: n("spheres"),
          unled: n("unled"),
          actions: n("actions"),
          people: n("people"),
          invited: n("invited"),
          waiting: n("waiting"),
          dead: n("dead"),
          asked: n("asked"),
          suggested: n("suggested"),
        },
        200,
      );
    },
  )
  .get(
    "/api/v1/office/outbox",
    answers("Mail that has not left yet, with what the relay said.", outboxAnswer),
    office,
    async (c) => {
      const items = (await waitingNow(c.var.deps.store.db)).map((m) => ({
        ...m,
        address: masked(m.address),
        dead: m.tries >= MOST_TRIES,
      }));
      return c.json({ items, key: freshKey(c) }, 200);
    },
  );

/** Everything the office reads and changes, and the forms of its pages. */
export const officeRoutes = factory
  .createApp()
  .route("/", officeReads)
  .route("/", planReads)
  .route("/", actionReads)
  .route("/", peopleReads)
  .route("/", excuseReads)
  .route("/", mailReads)
  .route("/", targetReads)
  .route("/", measureReads)
  .route("/", libraryReads)
  .route("/", suggestionReads)
  .route("/", translationReads)
  .route("/", questionModeration)
  .route("/", planChanges)
  .route("/", actionChanges)
  .route("/", peopleChanges)
  .route("/", excuseChanges)
  .route("/", mailChanges)
  .route("/", targetChanges)
  .route("/", measureChanges)
  .route("/", suggestionChanges)
  .route("/", libraryChanges)
  .route("/", translationChanges)
  .route("/", questionDecisions)
  .route(
    "/",
    changes({
      name: "outbox",
      edit: verb({
        about: "Tries a mail again from the start, or takes it out.",
        schema: editMail,
        run: changeMail,
      }),
    }),
  );

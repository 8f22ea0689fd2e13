import type { Context } from "hono";
import * as v from "valibot";
import { type Env, factory } from "../../context.ts";
import { toRules } from "../../months/queries.ts";
import { localDay } from "../../months/rules.ts";
import { answers } from "../../openapi.ts";
import { fieldErrors } from "../../validate.ts";
import { readForm } from "../form/rules.ts";
import { freshKey } from "../../write.ts";
import { changes, office, verb } from "../form/routes.ts";
import { changeMailText } from "./commands.ts";
import { readTexts } from "./queries.ts";
import { mailIn, previewOf, textsOf, wrongWording } from "./rules.ts";
import { editMailText, mailsAnswer, triedWording } from "./schema.ts";

/** The mails' wordings, and what an example is made of. */
async function read(c: Context<Env>) {
  const { deps, head } = c.var;
  const [saved, changed, ruleRows, spheres, [roadmap]] = await readTexts(deps.store);
  const versions = new Map(changed.map((x) => [x.about.replace("mail/", ""), x.changes]));
  const example = ruleRows.length > 0 && {
    today: localDay(deps.now(), head.zone),
    rules: toRules(ruleRows),
    sphere: spheres[0]?.title ?? "Clinical",
    slug: spheres[0]?.slug ?? "clinical",
    roadmap: head.title,
    contact: roadmap?.contact ?? "",
    origin: deps.settings.origin,
  };
  return { saved, versions, example: example || undefined };
}

export const mailReads = factory
  .createApp()
  .get(
    "/api/v1/office/mails",
    answers("The words of every reminder, as they stand and as they would arrive.", mailsAnswer),
    office,
    async (c) => {
      const { saved, versions, example } = await read(c);
      return c.json(
        { items: textsOf(saved, versions, example, c.var.deps.letter), key: freshKey(c) },
        200,
      );
    },
  );

/** Shows typed words as a finished mail; nothing is kept. */
const preview = factory.createMiddleware(async (c, next) => {
  const { values, target } = readForm(Object.entries(await c.req.parseBody({ all: true })));
  const mail = mailIn(target);
  if (values.do !== "preview" || !mail) return next();
  const { example } = await read(c);
  const tried = v.safeParse(triedWording, values);
  const { wrong, detail } = tried.success
    ? wrongWording(mail.name, tried.output)
    : { wrong: fieldErrors(tried.issues), detail: {} };
  if (wrong.length > 0 || !tried.success || !example) {
    const fields = Object.fromEntries(wrong.map((w) => [w.path, w.message]));
    return c.var.page({ values, wrong: fields, code: "request.invalid", detail }, 422);
  }
  const shown = previewOf(mail, tried.output, example, c.var.deps.letter);
  return c.var.page({ values, wrong: {}, detail: { preview: shown } }, 200);
});

/** The words of every mail: read, changed, and looked at before they are saved. */
export const mailChanges = factory
  .createApp()
  .post("/office/mails", office, preview)
  .route(
    "/",
    changes({
      name: "mails",
      edit: verb({
        about: "Puts other words in a reminder, or goes back to the product's own.",
        schema: editMailText,
        run: changeMailText,
      }),
    }),
  );

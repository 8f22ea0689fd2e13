import { sql } from "drizzle-orm";
import type * as v from "valibot";
import { audit } from "../../../db/schema/access.ts";
import { mailTexts } from "../../../db/schema/desk.ts";
import { Refusal } from "../../errors.ts";
import { type Asked, type Done, publish, standing } from "../form/commands.ts";
import { about, readTexts } from "./queries.ts";
import { mailIn, textsOf, wrongWording } from "./rules.ts";
import type { editMailText } from "./schema.ts";

/** Puts the office's words in place of a mail's own, or takes them away again. Private: no event. */
export async function changeMailText(
  asked: Asked,
  input: v.InferOutput<typeof editMailText>,
): Promise<Done> {
  const { target: name, deps, viewer } = asked;
  const mail = mailIn(name);
  if (!mail) throw new Refusal("subject.not_found");
  const [saved, changes] = await readTexts(deps.store);
  const versions = new Map(changes.map((c) => [c.about.replace("mail/", ""), c.changes]));
  const now = standing(
    textsOf(saved, versions, undefined, deps.letter).find((t) => t.name === name),
    asked,
  );
  const { subject, body } = input;
  const own = deps.letter({ what: "wording", name: mail.name }, mail.language);
  const reset = input.do === "reset" || (subject === own.subject && body === own.body);
  if (!reset) {
    const { wrong, detail } = wrongWording(mail.name, { subject, body });
    if (wrong.length > 0) throw new Refusal("request.invalid", wrong, detail);
  }
  const version = now.version + 1;
  const at = deps.now().toISOString();
  const row = reset
    ? sql`delete from ${mailTexts} where name = ${name}`
    : sql`insert into ${mailTexts} (name, subject, body, saved_at) values (${name}, ${subject}, ${body}, ${at})
        on conflict do update set subject = excluded.subject, body = excluded.body, saved_at = excluded.saved_at`;
  // The version is in the id: of two changes from one version the second has to look again.
  const noted = sql`insert into ${audit} (id, at, person, what, about) values (${`${about(name)}/${version}`},
    ${at}, ${viewer.person}, ${reset ? "mail.reset" : "mail.worded"}, ${about(name)})`;
  return publish(asked, { events: [], expect: {}, also: [noted, row] }, { id: name, version });
}

import { sql } from "drizzle-orm";
import { addresses } from "../../../db/schema/access.ts";
import type { Deps, Viewer } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import type { Language } from "../../languages/rules.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { commit, keep, type Ticket } from "../../write.ts";
import { readSelf } from "./queries.ts";

/** Shows the viewer's own name beside the role, or hides it, on every page and every earlier day. */
export async function chooseName(deps: Deps, viewer: Viewer, shown: boolean, ticket: Ticket) {
  const [[now], held] = await readSelf(deps.store.db, viewer.person);
  if (!now) throw new Refusal("subject.not_found");
  if (now.public === shown) throw new Refusal("subject.changed_meanwhile");
  const { person } = viewer;
  const subject = `person/${person}`;
  const events: NewEvent[] = [
    {
      kind: "person.named",
      subject,
      role: viewer.holds[0]?.role ?? held[0]?.role ?? "lead",
      facts: { person, public: shown, first: false },
    },
  ];
  const answer = { public: shown };
  const expect = { [subject]: now.version };
  const { seq } = await commit(deps, { events, expect, once: { ...ticket, answer } });
  return { answer, seq };
}

/** From now on mail comes in this language. Private: no event. */
export async function chooseLanguage(
  deps: Deps,
  { person }: Viewer,
  language: Language,
  ticket: Ticket,
) {
  const answer = { language };
  const row = sql`update ${addresses} set language = ${language} where person = ${person}`;
  return { answer, seq: await keep(deps, ticket, answer, [row]) };
}

import { type SQL, sql } from "drizzle-orm";
import type * as v from "valibot";
import { audit } from "../../../db/schema/access.ts";
import { redactionAsks } from "../../../db/schema/redactions.ts";
import type { Actor } from "../../../db/words.ts";
import { securityEvent } from "../../access.ts";
import { logged } from "../../after.ts";
import type { Deps } from "../../context.ts";
import { Refusal, refuseWrong } from "../../errors.ts";
import { type Day, localDay } from "../../months/rules.ts";
import { mailTo } from "../../mail/letters.ts";
import type { NewMail } from "../../record/append.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { hex } from "../../record/leaf.ts";
import { insert } from "../../record/project.ts";
import { type Asked, type Done, publish, standing } from "../form/commands.ts";
import { zoneNow } from "../form/queries.ts";
import { roadmapNow } from "../plan/queries.ts";
import { keepGone } from "../../record/kept/gone.ts";
import { returnedMails, wipe } from "./copies/commands.ts";
import { deletingCopies, purgeDue } from "./copies/queries.ts";
import {
  askById,
  crossedSince,
  decidesNow,
  endingEmpty,
  endedNow,
  endOf,
  forgettingFiles,
  othersNow,
  removing,
  textsAsked,
  textsOf,
} from "./queries.ts";
import { filesIn, placeOf, refusalOf, roleOf, tracesOf, type Wanted, wantedOf } from "./rules.ts";
import type { decision, newRemoval } from "./schema.ts";

type In<S extends v.GenericSchema> = v.InferOutput<S>;

const noted = (asked: Asked, id: string, what: string, about: string): SQL =>
  insert(audit, {
    id,
    at: asked.deps.now().toISOString(),
    person: asked.viewer.person,
    what,
    about,
  });

async function todayOf(deps: Deps): Promise<Day> {
  const [zone] = await zoneNow(deps.store.db);
  return localDay(deps.now(), zone?.zone ?? "UTC");
}

/** Tells the others that somebody waits for one of them; never what about. */
async function calling({ deps, viewer }: Asked): Promise<NewMail[]> {
  const { db } = deps.store;
  const today = await todayOf(deps);
  const [others, [roadmap]] = await db.batch([othersNow(db, viewer.person, today), roadmapNow(db)]);
  const about = { what: "removal", roadmap: roadmap?.title ?? "" } as const;
  return others.flatMap((other) => mailTo(deps, "removal", other, about));
}

/** Asks a second person to agree that texts of a page are removed. */
export async function askRemoval(asked: Asked, input: In<typeof newRemoval>): Promise<Done> {
  const { deps, viewer } = asked;
  const place = placeOf(input.page);
  const there = place ? await textsOf(deps.store.db, place) : [];
  if (there.length === 0) refuseWrong([{ path: "page", message: "page.unknown" }]);
  const { wanted, wrong } = wantedOf(there, input);
  refuseWrong(wrong);
  // Whoever agrees reads all that goes: a translation goes with what it says.
  const going = wantedOf(await textsAsked(deps.store.db, wanted), { texts: [], all: true });
  const id = `r-${hex(deps.random(6))}`;
  const row = {
    id,
    wanted: JSON.stringify(going.wanted),
    reason: input.reason,
    note: input.note,
    person: viewer.person,
    role: roleOf(viewer.holds),
    askedAt: deps.now().toISOString(),
  };
  const also = [
    insert(redactionAsks, row),
    noted(asked, `redaction/${id}/start`, "removal.asked", `redaction/${id}`),
  ];
  const mail = await calling(asked);
  securityEvent("removal.asked", viewer.person);
  return publish(asked, { events: [], expect: {}, also, mail }, { id, version: 1 });
}

/** An ask as it stands; one that ended is told from one that never was. */
async function askOf(asked: Asked) {
  const { db } = asked.deps.store;
  const [[row], [ended]] = await db.batch([askById(db, asked.target), endedNow(db, asked.target)]);
  if (!row && ended) throw new Refusal("redaction.gone");
  return standing(row && { ...row, version: 1 }, asked);
}

/** Refuses a removal that may have one person behind it: two decide, and both may do so today. */
async function bothStand(
  { deps, viewer }: Asked,
  ask: { person: string; askedAt: string },
): Promise<void> {
  const { db } = deps.store;
  const today = await todayOf(deps);
  const [[asker], [crossed]] = await db.batch([
    decidesNow(db, ask.person, today),
    crossedSince(db, [ask.person, viewer.person], ask.askedAt),
  ]);
  if (!asker) throw new Refusal("redaction.asker_left");
  if (crossed) throw new Refusal("redaction.address_changed");
}

/** Makes frozen pages again that show words which events after `since` removed; the clock does so too. */
export type Remake = (deps: Deps, since: number, by: Actor) => Promise<void>;

/** Ends an ask: it is agreed to, declined or taken back, once. */
export async function decideRemoval(
  asked: Asked,
  input: In<typeof decision>,
  remake: Remake,
): Promise<Done> {
  const { deps, viewer, target } = asked;
  const ask = await askOf(asked);
  const refused = refusalOf(input.do, ask.person, viewer.person);
  if (refused) throw new Refusal(refused);
  if (input.do === "agree") await bothStand(asked, ask);
  const ending = [
    sql`delete from ${redactionAsks} where id = ${target}`,
    noted(asked, endOf(target), `removal.${input.do}`, `redaction/${target}`),
  ];
  const answer = { id: target, version: 2 };
  securityEvent(`removal.${input.do}`, viewer.person);
  if (input.do !== "agree") return publish(asked, { events: [], expect: {}, also: ending }, answer);

  const texts = await textsAsked(deps.store.db, JSON.parse(ask.wanted) as Wanted);
  if (texts.length === 0) throw new Refusal("redaction.gone");
  const { wanted } = wantedOf(texts, { texts: [], all: true });
  const now = deps.now().toISOString();
  const files = filesIn(texts.map((t) => t.text));
  const traces = tracesOf(texts);
  const by = roleOf(viewer.holds);
  const events = wanted.map(({ seq: of, fields }): NewEvent => {
    const facts = { of, fields, reason: ask.reason, asked: ask.role };
    return {
      kind: "text.redacted",
      subject: `redaction/${target}`,
      role: by,
      facts,
    };
  });
  const also = [
    ...ending,
    removing(wanted),
    ...endingEmpty(now, viewer.person),
    ...deletingCopies(traces, now),
    ...forgettingFiles(files, now, viewer.person),
    ...(deps.store.client.protocol === "file" ? [purgeDue(target, now, viewer.person)] : []),
  ];
  const mail = await returnedMails(deps, traces);
  const change = { events, expect: { [`redaction/${target}`]: 0 }, also, mail };
  const done = await publish(asked, change, answer);
  await logged("gone", () => keepGone(deps));
  await logged("removal", () => remake(deps, done.seq - events.length, by));
  await wipe(deps, files);
  return done;
}

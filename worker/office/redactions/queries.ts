import { and, asc, eq, gte, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { addresses, audit } from "../../../db/schema/access.ts";
import { editions } from "../../../db/schema/editions.ts";
import { files } from "../../../db/schema/desk.ts";
import { appointments } from "../../../db/schema/people.ts";
import { events, eventText, FOREVER } from "../../../db/schema/record.ts";
import { redactionAsks } from "../../../db/schema/redactions.ts";
import { heldOn } from "../../people/team/queries.ts";
import { MAY, type Place, type Wanted } from "./rules.ts";

type Db = Store["db"];

/** The events that translate what entries `o` say, newly or long ago. */
const translationsOf = (from: SQL, which: SQL): SQL => sql`
  select v.seq from ${from} join translations t on t.of_seq = o.seq and ${which}
    join events e on e.seq = o.seq
    join events v on v.subject = 'translation/' || e.subject || '/' || t.field || '/' || t.language
      and v.facts ->> 'version' = e.version`;

/** The entries of the record that a page's own words come from. */
function ownEntriesOf(place: Place): SQL {
  switch (place.noun) {
    case "update":
      return sql`(select seq from updates where id = ${place.id}
        union select seq from corrections where update_id = ${place.id}
        union select seq from withdrawals where update_id = ${place.id}
        union select seq from offers where update_id = ${place.id}
        union select seq from asks where update_id = ${place.id}
        union select answered_seq from asks where update_id = ${place.id})`;
    case "measure":
      return sql`(select seq from events where subject = ${`measure/${place.slug}`}
        or subject in (select 'reading/' || id from readings where measure = ${place.slug}))`;
    case "month":
      return sql`(select seq from excuses where month = ${place.month})`;
    case "targets":
      return sql`(select seq from targets)`;
    case "terms":
      return sql`(select seq from events where subject >= 'term/' and subject < 'term0')`;
    case "people":
      return sql`(select seq from events where subject >= 'person/' and subject < 'person0')`;
    case "subject":
      // Of an action also what assessors said of it; no other subject is called like one.
      return sql`(select seq from events where subject = ${place.subject}
        union select seq from assessments where action = ${place.subject.replace(/^action\//, "")})`;
  }
}

/** The same, with what says them in other languages. */
const entriesOf = (place: Place): SQL => sql`(with own as ${ownEntriesOf(place)}
  select seq from own union ${translationsOf(sql`own o`, sql`1`)})`;

const chosen = (wanted: Wanted): SQL =>
  sql`(select w.value ->> 'seq', f.value from json_each(${JSON.stringify(wanted)}) w, json_each(w.value, '$.fields') f)`;

/** Texts as `chosen` gives them, and every translation of them. */
const withTranslations = (wanted: Wanted): SQL => sql`(with own (seq, field) as ${chosen(wanted)}
  select seq, field from own union
  select seq, 'words' from (${translationsOf(sql`own o`, sql`t.field = o.field`)}))`;

const textsWhere = (db: Db, which: SQL) =>
  db
    .select({
      id: sql<string>`${eventText.seq} || ':' || ${eventText.field}`,
      seq: eventText.seq,
      field: eventText.field,
      kind: events.kind,
      subject: events.subject,
      at: events.at,
      text: eventText.body,
      wording: sql<string | null>`(select w.body from actions a
        join event_text w on w.seq = a.wording_seq and w.field = 'wording'
        where a.slug = substr(${eventText.field}, instr(${eventText.field}, '.') + 1) and a.until_seq = ${FOREVER})`,
    })
    .from(eventText)
    .innerJoin(events, eq(events.seq, eventText.seq))
    .where(which)
    .orderBy(asc(eventText.seq), sql`${eventText}.rowid`);

/** Every text of a page that still stands in the record, in its order. */
export const textsOf = (db: Db, place: Place) =>
  textsWhere(db, sql`${eventText.seq} in ${entriesOf(place)}`);

/** Those of some texts, and of their translations, that still stand. */
export const textsAsked = (db: Db, wanted: Wanted) =>
  textsWhere(db, sql`(${eventText.seq}, ${eventText.field}) in ${withTranslations(wanted)}`);

/** The frozen editions, each with the position it shows. */
export const editionsNow = (db: Db) =>
  db
    .select({ period: editions.period, position: editions.position })
    .from(editions)
    .where(eq(editions.untilSeq, FOREVER))
    .orderBy(asc(editions.period));

export const asksNow = (db: Db) =>
  db.select().from(redactionAsks).orderBy(asc(redactionAsks.askedAt), asc(redactionAsks.id));

export const askById = (db: Db, id: string) =>
  db.select().from(redactionAsks).where(eq(redactionAsks.id, id));

/** What the audit calls the end of an ask: there is only one. */
export const endOf = (id: string) => `redaction/${id}/end`;

export const endedNow = (db: Db, id: string) =>
  db
    .select({ what: audit.what })
    .from(audit)
    .where(eq(audit.id, endOf(id)));

const decidesOn = (today: string) => and(heldOn(today), inArray(appointments.role, [...MAY]));

/** Where the others are reached who may decide today. */
export const othersNow = (db: Db, person: string, today: string) =>
  db
    .selectDistinct({
      person: appointments.person,
      address: addresses.address,
      language: addresses.language,
    })
    .from(appointments)
    .innerJoin(addresses, eq(addresses.person, appointments.person))
    .where(and(decidesOn(today), ne(appointments.person, person)));

/** Whether a person may ask and decide today. */
export const decidesNow = (db: Db, person: string, today: string) =>
  db
    .select({ role: appointments.role })
    .from(appointments)
    .where(and(decidesOn(today), eq(appointments.person, person)))
    .limit(1);

/** Changes since then of the address of one of two people by the other: both may be one person now. */
export const crossedSince = (db: Db, [one, other]: readonly [string, string], since: string) =>
  db
    .select({ id: audit.id })
    .from(audit)
    .where(
      and(
        gte(audit.at, since),
        inArray(audit.what, ["address.set", "address.removed"]),
        or(
          and(eq(audit.about, `person/${one}`), eq(audit.person, other)),
          and(eq(audit.about, `person/${other}`), eq(audit.person, one)),
        ),
      ),
    )
    .limit(1);

/** Takes texts and their salts out of the record. */
export const removing = (wanted: Wanted): SQL =>
  sql`delete from ${eventText} where (seq, field) in ${chosen(wanted)}`;

/** Other asks for the same texts end with them. */
export const endingEmpty = (at: string, by: string): SQL[] => {
  const empty = sql`not exists (
    select 1 from json_each(wanted) w, json_each(w.value, '$.fields') f
    join ${eventText} t on t.seq = w.value ->> 'seq' and t.field = f.value)`;
  return [
    sql`insert or ignore into ${audit} (id, at, person, what, about)
      select 'redaction/' || id || '/end', ${at}, ${by}, 'removal.ended', 'redaction/' || id
      from ${redactionAsks} where ${empty}`,
    sql`delete from ${redactionAsks} where ${empty}`,
  ];
};

/** Those of some files that no text shows any more are forgotten, and that they were removed is kept. */
export const forgettingFiles = (ids: readonly string[], at: string, by: string): SQL[] => {
  const unseen = sql`id in (select value from json_each(${JSON.stringify(ids)}))
    and not exists (select 1 from ${eventText} t where t.body = '/files/' || ${files}.id)`;
  return ids.length === 0
    ? []
    : [
        sql`insert or ignore into ${audit} (id, at, person, what, about)
          select 'file/' || id, ${at}, ${by}, 'file.removed', 'file/' || id from ${files} where ${unseen}`,
        sql`delete from ${files} where ${unseen}`,
      ];
};

/** Those of some files that are forgotten. */
export const forgotten = (db: Db, ids: readonly string[]) =>
  db
    .select({ about: audit.about })
    .from(audit)
    .where(
      and(
        inArray(
          audit.id,
          ids.map((id) => `file/${id}`),
        ),
        sql`not exists (select 1 from ${files} where 'file/' || ${files.id} = ${audit.id})`,
      ),
    );

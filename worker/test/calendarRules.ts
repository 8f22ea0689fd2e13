import ICAL from "ical.js";
import nodeIcal from "node-ical";

/** What a reader understood of an event. */
type Meant = Record<string, string | undefined>;

const idOf = (uid: string) => uid.split("@")[0]!;
const instant = (date: Date) => `${date.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** One calendar as ical.js reads it: the name of each property, with VALUE=DATE where it is a day. */
function component(text: string): ICAL.Component {
  const parsed = ICAL.parse(text) as unknown as [string, ...unknown[]];
  if (parsed[0] !== "vcalendar") throw new Error("not one calendar");
  return new ICAL.Component(parsed);
}

/** The events by id, each as name -> value, as ical.js reads them. */
export const eventsIn = (text: string) =>
  new Map(
    component(text)
      .getAllSubcomponents("vevent")
      .map((event) => {
        const said = event.getAllProperties().map((property) => {
          const value = property.getFirstValue()!;
          const day = property.type === "date";
          const name = property.name.toUpperCase() + (day ? ";VALUE=DATE" : "");
          const written = typeof value === "object" && "toICALString" in value;
          return [name, written ? String(value.toICALString()) : String(value)] as const;
        });
        const told: Meant = Object.fromEntries(said);
        return [idOf(told.UID!), told] as const;
      }),
  );

const plain = (value: unknown): string | undefined =>
  value === undefined || value === null
    ? undefined
    : typeof value === "object" && "val" in value
      ? String(value.val)
      : String(value);

type When = Date & { dateOnly?: true };
const told = (when: When) =>
  when.dateOnly
    ? [when.getFullYear(), when.getMonth() + 1, when.getDate()]
        .map((part) => String(part).padStart(2, "0"))
        .join("")
    : instant(when);

/** What node-ical reads, which knows nothing of the other. */
export function readByNodeIcal(text: string): Map<string, Meant> {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((c) => c?.type === "VEVENT");
  return new Map(
    events.map((event) => {
      if (event?.type !== "VEVENT") throw new Error("an event");
      const meant: Meant = {
        SUMMARY: plain(event.summary),
        DESCRIPTION: plain(event.description),
        LOCATION: plain(event.location),
        URL: plain(event.url),
        STATUS: plain(event.status),
        SEQUENCE: plain(event.sequence),
        DTSTAMP: instant(event.dtstamp),
        DTSTART: told(event.start as When),
        DTEND: told(event.end as When),
      };
      return [idOf(event.uid), meant];
    }),
  );
}

/** The same of what ical.js reads. */
export const readByIcalJs = (text: string): Map<string, Meant> =>
  new Map(
    [...eventsIn(text)].map(([id, e]) => [
      id,
      {
        SUMMARY: e.SUMMARY,
        DESCRIPTION: e.DESCRIPTION,
        LOCATION: e.LOCATION,
        URL: e.URL,
        STATUS: e.STATUS,
        SEQUENCE: e.SEQUENCE,
        DTSTAMP: e.DTSTAMP,
        DTSTART: e.DTSTART ?? e["DTSTART;VALUE=DATE"],
        DTEND: e.DTEND ?? e["DTEND;VALUE=DATE"],
      },
    ]),
  );

const INSTANT = /^\d{8}T\d{6}Z$/;
const DAY = /^\d{8}$/;
const ONCE = "UID DTSTAMP LAST-MODIFIED SEQUENCE SUMMARY STATUS URL".split(" ");
const LF = 10;
const CR = 13;

/** What is wrong with the lines of a calendar: their length, their ends, and letters cut in two. */
function wrongLines(bytes: Uint8Array): string[] {
  const wrong: string[] = [];
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === CR && bytes[i + 1] !== LF) wrong.push("CR alone (3.1)");
    if (bytes[i] !== LF) continue;
    if (bytes[i - 1] !== CR) wrong.push("LF alone (3.1)");
    if (i - 1 - start > 75) wrong.push(`a line of ${i - 1 - start} octets (3.1)`);
    // A fold that cuts a letter in two is no text by itself.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, i));
    start = i + 1;
  }
  if (start !== bytes.length) wrong.push("the last line has no end (3.1)");
  return wrong;
}

/** Everything in a calendar that RFC 5545 forbids, or that it lacks. */
export function wrongInCalendar(bytes: Uint8Array): string[] {
  const wrong = wrongLines(bytes);
  const check = (is: boolean, what: string) => void (is || wrong.push(what));
  const calendar = component(new TextDecoder().decode(bytes));
  const of = (c: ICAL.Component, name: string) => c.getAllProperties(name.toLowerCase());
  check(of(calendar, "VERSION")[0]?.getFirstValue() === "2.0", "its version (3.7.4)");
  check(of(calendar, "PRODID").length === 1, "what made it (3.7.3)");
  const events = calendar.getAllSubcomponents();
  check(events.length > 0, "at least one component (3.6)");
  for (const event of events) {
    check(event.name === "vevent", "events only");
    for (const name of ONCE) check(of(event, name).length === 1, `one ${name} (3.6.1)`);
  }
  const meant = [...eventsIn(new TextDecoder().decode(bytes)).values()];
  for (const e of meant) {
    for (const name of ["DTSTAMP", "LAST-MODIFIED"])
      check(INSTANT.test(e[name] ?? ""), `${name} in UTC (3.8.7)`);
    const [day, until] = [e["DTSTART;VALUE=DATE"], e["DTEND;VALUE=DATE"]];
    const [from, to] = [day ?? e.DTSTART ?? "", day === undefined ? e.DTEND : until];
    check((day === undefined ? INSTANT : DAY).test(from), "begins (3.8.2.4)");
    check(to !== undefined && to > from && to.length === from.length, "ends later (3.8.2.2)");
    check(/^\d+$/.test(e.SEQUENCE ?? ""), "a number of revisions (3.8.7.4)");
    check(["CONFIRMED", "CANCELLED"].includes(e.STATUS ?? ""), "a status (3.8.1.11)");
    check(URL.canParse(e.URL ?? ""), "an address (3.8.4.6)");
  }
  check(new Set(meant.map((e) => e.UID)).size === events.length, "no id twice (3.8.4.7)");
  return wrong;
}

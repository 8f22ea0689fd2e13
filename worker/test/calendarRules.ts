/** A component of iCalendar: its properties with their values as meant, and what stands in it. */
type Component = { name: string; properties: [name: string, value: string][]; parts: Component[] };

/** Reads by expressions: unfolds the whole text, then takes it line by line. */
export function readByLines(text: string): Component {
  if (!text.endsWith("\r\n")) throw new Error("the last line has no end");
  const lines = text
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, "")
    .split("\r\n");
  const root: Component = { name: "", properties: [], parts: [] };
  const open = [root];
  for (const line of lines) {
    const found = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:[^";:,]|"[^"]*")+)*):(.*)$/u.exec(line);
    if (!found || /[\u0000-\u0008\u000a-\u001f\u007f]/.test(line))
      throw new Error(`no line: ${line}`);
    const [, name = "", parameters = "", value = ""] = found;
    if (name === "BEGIN") {
      const part = { name: value, properties: [], parts: [] };
      open.at(-1)!.parts.push(part);
      open.push(part);
    } else if (name === "END") {
      if (open.pop()!.name !== value) throw new Error(`${value} was not begun`);
    } else {
      const meant = value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) =>
        sign.toLowerCase() === "n" ? "\n" : sign,
      );
      open.at(-1)!.properties.push([name + parameters, meant]);
    }
  }
  if (open.length !== 1 || root.parts.length !== 1) throw new Error("not one calendar");
  return root.parts[0]!;
}

const [CR, LF, SPACE, TAB, COLON, BACKSLASH, QUOTE] = [13, 10, 32, 9, 58, 92, 34];

/** Reads octet by octet, as a program in C would, and knows nothing of the other reader. */
export function readByOctets(bytes: Uint8Array): Component {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const stack: Component[] = [{ name: "", properties: [], parts: [] }];
  let name: number[] = [];
  let value: number[] = [];
  let inName = true;
  let quoted = false;
  const finish = () => {
    const [key, said] = [name, value].map((octets) => utf8.decode(Uint8Array.from(octets)));
    [name, value, inName] = [[], [], true];
    if (!key) throw new Error("a line without a name");
    if (key === "BEGIN") stack.push({ name: said!, properties: [], parts: [] });
    else if (key === "END") {
      const done = stack.pop()!;
      if (done.name !== said) throw new Error("wrong end");
      stack.at(-1)!.parts.push(done);
    } else stack.at(-1)!.properties.push([key, said!]);
  };
  for (let i = 0; i < bytes.length; i++) {
    const octet = bytes[i]!;
    if (octet === CR) {
      if (bytes[i + 1] !== LF) throw new Error("CR alone");
      i += 1;
      const next = bytes[i + 1];
      if (next === SPACE || next === TAB) i += 1;
      else finish();
    } else if (octet === LF) throw new Error("LF alone");
    else if (inName && octet === COLON && !quoted) inName = false;
    else if (inName) {
      if (octet === QUOTE) quoted = !quoted;
      name.push(octet);
    } else if (octet === BACKSLASH) {
      i += 1;
      // A fold may stand between the stroke and its sign.
      while (bytes[i] === CR && bytes[i + 1] === LF) i += 3;
      const sign = String.fromCharCode(bytes[i]!);
      if (!"\\;,nN".includes(sign)) throw new Error("an escape that is none");
      value.push(sign === "n" || sign === "N" ? LF : bytes[i]!);
    } else value.push(octet);
  }
  if (inName === false || stack.length !== 1) throw new Error("cut off");
  return stack[0]!.parts[0]!;
}

const INSTANT = /^\d{8}T\d{6}Z$/;
const DAY = /^\d{8}$/;
const ONCE = "UID DTSTAMP LAST-MODIFIED SEQUENCE SUMMARY STATUS URL".split(" ");

/** Everything in a calendar that RFC 5545 forbids, or that it lacks. */
export function wrongInCalendar(bytes: Uint8Array): string[] {
  const wrong: string[] = [];
  const told = (is: boolean, what: string) => void (is || wrong.push(what));
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== LF) continue;
    told(i - 1 - start <= 75, `a line of ${i - 1 - start} octets (3.1)`);
    // A fold that cuts a letter in two is no text by itself.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, i));
    start = i + 1;
  }
  const calendar = readByOctets(bytes);
  const of = (c: Component, name: string) =>
    c.properties.filter(([key]) => key === name || key.startsWith(`${name};`));
  told(calendar.name === "VCALENDAR", "a calendar (3.4)");
  told(of(calendar, "VERSION")[0]?.[1] === "2.0", "its version (3.7.4)");
  told(of(calendar, "PRODID").length === 1, "what made it (3.7.3)");
  told(calendar.parts.length > 0, "at least one component (3.6)");
  for (const event of calendar.parts) {
    told(event.name === "VEVENT", "events only");
    for (const name of ONCE) told(of(event, name).length === 1, `one ${name} (3.6.1)`);
    for (const name of ["DTSTAMP", "LAST-MODIFIED"])
      told(INSTANT.test(of(event, name)[0]![1]), `${name} in UTC (3.8.7)`);
    const [[from, begins] = ["", ""]] = of(event, "DTSTART");
    const [[to, ends] = ["", ""]] = of(event, "DTEND");
    const dated = from === "DTSTART;VALUE=DATE" && to === "DTEND;VALUE=DATE";
    const timed = from === "DTSTART" && to === "DTEND";
    told((dated && DAY.test(begins)) || (timed && INSTANT.test(begins)), "begins (3.8.2.4)");
    told(ends > begins && ends.length === begins.length, "ends later, in the same form (3.8.2.2)");
    told(/^\d+$/.test(of(event, "SEQUENCE")[0]![1]), "a number of revisions (3.8.7.4)");
    told(["CONFIRMED", "CANCELLED"].includes(of(event, "STATUS")[0]![1]), "a status (3.8.1.11)");
    told(URL.canParse(of(event, "URL")[0]![1]), "an address (3.8.4.6)");
  }
  const ids = calendar.parts.map((event) => of(event, "UID")[0]?.[1]);
  told(new Set(ids).size === ids.length, "no id twice (3.8.4.7)");
  return wrong;
}

/** The events by id, each as name -> value. */
export const eventsIn = (text: string) =>
  new Map(
    readByLines(text).parts.map(({ properties }) => {
      const event = Object.fromEntries(properties);
      return [event.UID!.split("@")[0]!, event] as const;
    }),
  );

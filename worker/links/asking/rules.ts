/** The most bytes read of what a link leads to, and of each robots.txt: together a megabyte at most. */
export const MOST_READ = 768 * 1024;
export const MOST_ROBOTS = 64 * 1024;

/** How long one look may take in all, in ms. */
export const PATIENCE = 5000;

/** How many times a link may lead on. */
export const HOPS = 3;

/** Names that mean a machine near the asker, or nothing in public (RFC 2606, 6761, 6762, 8375, 9476). */
const NOT_PUBLIC = new Set([
  "alt",
  "arpa",
  "corp",
  "example",
  "home",
  "internal",
  "intranet",
  "invalid",
  "lan",
  "local",
  "localdomain",
  "localhost",
  "onion",
  "private",
  "test",
]);

/** Names that are kept for examples: whoever shows them shows nothing. */
const EXAMPLES = /(?:^|\.)example\.(?:com|net|org)$/;

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;

/** Whether a host is a name of the public web: no number in any spelling, no name of a near machine. */
function isPublicName(host: string): boolean {
  const labels = host.split(".");
  const last = labels.at(-1)!;
  if (labels.length < 2 || host.length > 253 || !labels.every((l) => LABEL.test(l))) return false;
  if (!/^[a-z]/.test(last) || NOT_PUBLIC.has(last)) return false;
  return !EXAMPLES.test(host);
}

/**
 * The address as it may be asked for, or nothing: http or https on their own ports, without
 * credentials, at a public name. The parser has put every spelling of a number in its plain form.
 */
export function mayBeAsked(address: string, from?: URL): URL | undefined {
  if (!URL.canParse(address, from?.href)) return undefined;
  const url = new URL(address, from);
  const web = url.protocol === "http:" || url.protocol === "https:";
  if (!web || !["", "80", "443"].includes(url.port)) return undefined;
  if (url.username !== "" || url.password !== "") return undefined;
  url.hash = "";
  return isPublicName(url.hostname) ? url : undefined;
}

/** Whether an answer only says where to look. */
export const leadsOn = (status: number) => [301, 302, 303, 307, 308].includes(status);

/** Answers that let this check not in, and say nothing about anybody else. */
export const shutsOut = (status: number) => [401, 402, 403, 407, 429, 451].includes(status);

/** Pages are made anew for each reader: their bytes tell nothing. */
export const isPage = (type: string) =>
  /^\s*(?:$|(?:text\/html|application\/xhtml\+xml)\b)/i.test(type);

/** Whether an answer is sent in a shortened form, by its header. */
export const isShortened = (coding: string | null | undefined) =>
  (coding ?? "identity").trim().toLowerCase() !== "identity";

type Rule = { path: string; allow: boolean };

/** The rules of a robots.txt for this check, or for everybody where it is not named (RFC 9309). */
function rulesIn(text: string, agent: string): Rule[] {
  const groups: { agents: string[]; rules: Rule[] }[] = [];
  let open = false;
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const at = line.indexOf(":");
    const key = line.slice(0, Math.max(at, 0)).trim().toLowerCase();
    const value = line
      .slice(at + 1)
      .split("#")[0]!
      .trim();
    if (key === "user-agent") {
      if (!open) groups.push({ agents: [], rules: [] });
      open = true;
      groups.at(-1)!.agents.push(value.toLowerCase());
    } else if (key === "allow" || key === "disallow") {
      open = false;
      if (value !== "") groups.at(-1)?.rules.push({ path: value, allow: key === "allow" });
    }
  }
  const named = groups.filter((g) => g.agents.includes(agent));
  const own = named.length > 0 ? named : groups.filter((g) => g.agents.includes("*"));
  return own.flatMap((g) => g.rules);
}

/** Whether a path begins as a rule says; `*` is anything, `$` at its end the end. */
function fits(path: string, rule: string): boolean {
  const whole = rule.endsWith("$");
  const [first = "", ...rest] = (whole ? rule.slice(0, -1) : rule).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [i, part] of rest.entries()) {
    const last = whole && i === rest.length - 1;
    const found = last ? path.length - part.length : path.indexOf(part, at);
    if (found < at || (last && !path.endsWith(part))) return false;
    at = found + part.length;
  }
  return !whole || rest.length > 0 || at === path.length;
}

const MOST_RULES = 500;

/** Whether a robots.txt lets this check ask for a path: the longest rule counts, a tie allows. */
export function allows(robots: string, path: string): boolean {
  let best: Rule = { path: "", allow: true };
  for (const rule of rulesIn(robots, "milepost").slice(0, MOST_RULES)) {
    if (!fits(path, rule.path)) continue;
    const longer = rule.path.length - best.path.length;
    if (longer > 0 || (longer === 0 && rule.allow)) best = rule;
  }
  return best.allow;
}

import { dayName } from "../../../months/words/rules.ts";
import { holdsOn } from "../../team/rules.ts";
import type { Asked, Held, Successor } from "../rules.ts";
import type { Effect } from "../schema.ts";

export type Letter = { to: Effect["told"][number]; address: string };

/**
 * Who is told, each address once: the successor, the sphere's other post, the executive owners of
 * its strategies (all of them where it works on none that has one), the office.
 */
export function lettersTo(
  asked: Asked,
  follower: Successor,
  strategies: readonly string[],
): Letter[] {
  const { held, people, post, today } = asked;
  const now = held.filter((h) => holdsOn(h, today) && h.person !== post.person);
  const other = post.role === "lead" ? "deputy" : "lead";
  const executives = now.filter((h) => h.role === "executive");
  const owners = executives.filter((h) => h.scope === null || strategies.includes(h.scope));
  const to = (name: Letter["to"], of: readonly Held[]) =>
    of.map((h) => ({ to: name, address: people.find((p) => p.id === h.person)?.address ?? null }));
  const next = { to: "successor" as const };
  const all: { to: Letter["to"]; address: string | null }[] = [
    ...(follower.kind === "known" ? [{ ...next, address: follower.person.address }] : []),
    ...(follower.kind === "invited" ? [{ ...next, address: follower.address }] : []),
    ...to(
      other,
      now.filter((h) => h.role === other && h.scope === post.scope),
    ),
    ...to("executive", owners.length > 0 ? owners : executives),
    ...to(
      "office",
      now.filter((h) => h.role === "admin"),
    ),
  ];
  const once = new Map<string, Letter["to"]>();
  for (const { to: name, address } of all)
    if (address !== null && !once.has(address)) once.set(address, name);
  return [...once].map(([address, name]) => ({ address, to: name }));
}

const WHY: Record<Letter["to"], string> = {
  successor: "you come after them",
  lead: "you are the lead of the sphere",
  deputy: "you are the deputy of the sphere",
  executive: "you are an executive owner",
  office: "you keep this record",
};

/** Who comes after, in a sentence; a name only where it is published. */
function follows(effect: Effect): string {
  const from = `From ${dayName(effect.on)}`;
  const post = `the ${effect.role} of the sphere`;
  if (effect.successor === "vacant") return `${from} the post is vacant.`;
  if (effect.successor === "appointed") return `${from} ${post} is whom the office has appointed.`;
  if (effect.name === null)
    return `${from} the sphere has a new ${effect.role}, whose name is not published.`;
  return `${from} ${post} is ${effect.name}.`;
}

/** What the one who gets the letter can do now. */
function wayOn(to: Letter["to"], { successor }: Effect, origin: string): string {
  if (to === "successor")
    return `Sign in with this address at ${origin}/sign-in
You get a code by mail each time; there is no password.`;
  if (to === "office" && successor === "vacant")
    return `You can appoint a successor at ${origin}/office/appointments`;
  if (to === "deputy") return `You can report for the sphere at ${origin}/desk`;
  return "";
}

/** A letter about a hand-over: what happens when, and the note, which stands nowhere else. */
export function letterOf(
  to: Letter["to"],
  about: { effect: Effect; sphere: string; slug: string; note: string; origin: string },
): { subject: string; body: string } {
  const { effect, sphere, slug, note, origin } = about;
  const yours = `From ${dayName(effect.on)} it is yours. You owe nothing from before.`;
  const left = effect.deputyLeft ? " The post of deputy is vacant from then on." : "";
  const parts = [
    `The ${effect.role} of the sphere ${sphere} hands over the post.
${to === "successor" ? yours : follows(effect)}${left}
The public page says so: ${origin}/spheres/${slug}`,
    wayOn(to, effect, origin),
    note && `Their note, which is not public:\n\n${note}`,
    `You get this mail because ${WHY[to]}.`,
  ];
  return {
    subject:
      to === "successor"
        ? `You are the next ${effect.role} of ${sphere}`
        : `${sphere}: the ${effect.role} hands over`,
    body: parts.filter(Boolean).join("\n\n"),
  };
}

import type { Role } from "../../../db/words.ts";
import type { FieldError } from "../../errors.ts";
import type { Day } from "../../months/rules.ts";

/** What a role is held for: a sphere, perhaps a strategy, or the whole roadmap. */
const SCOPES: Record<Role, "sphere" | "strategy" | "whole"> = {
  admin: "whole",
  executive: "strategy",
  lead: "sphere",
  deputy: "sphere",
  approver: "whole",
  assessor: "whole",
  moderator: "whole",
};

/** Roles of which a scope has one at a time, so that a gap between two holders shows. */
const ONE_AT_A_TIME = new Set<Role>(["executive", "lead", "deputy"]);

/** A person as the office edits them: a new version with every event and every change of address. */
export const personOf = <P extends { version: number; readdressed: number; language: unknown }>({
  readdressed,
  language: _,
  ...person
}: P) => ({ ...person, version: person.version + readdressed });

export type Held = {
  id: string;
  person: string;
  role: Role;
  scope: string | null;
  from: Day;
  until: Day | null;
};

export type Asked = { person: string; role: Role; scope: string | null; from: Day };

type Known = {
  people: readonly { id: string }[];
  spheres: readonly { slug: string }[];
  strategies: readonly { slug: string }[];
};

function scopeIs({ role, scope }: Asked, known: Known): string | undefined {
  const kind = SCOPES[role];
  if (kind === "whole") return scope === null ? undefined : "scope.not_for_this_role";
  if (scope === null) return kind === "sphere" ? "scope.missing" : undefined;
  const items = kind === "sphere" ? known.spheres : known.strategies;
  if (items.some((i) => i.slug === scope)) return undefined;
  return kind === "sphere" ? "sphere.unknown" : "strategy.unknown";
}

/** Everything wrong with a new appointment. */
export function appointmentIs(asked: Asked, known: Known, held: readonly Held[]): FieldError[] {
  const wrong: FieldError[] = [];
  if (!known.people.some((p) => p.id === asked.person))
    wrong.push({ path: "person", message: "person.unknown" });
  const scope = scopeIs(asked, known);
  if (scope) wrong.push({ path: "scope", message: scope });
  const same = held.filter((h) => h.role === asked.role && h.scope === asked.scope);
  const overlapping = same.filter((h) => h.until === null || h.until > asked.from);
  if (overlapping.some((h) => h.person === asked.person))
    wrong.push({ path: "role", message: "role.held_already" });
  else if (ONE_AT_A_TIME.has(asked.role) && asked.scope !== null && overlapping.length > 0)
    wrong.push({ path: "role", message: "role.held_by_another" });
  return wrong;
}

/** What is wrong with the day on which an appointment ends. */
export function endIs(
  held: Pick<Held, "from" | "until">,
  until: Day,
  today: Day,
): "day.before_start" | "appointment.ended" | undefined {
  if (held.until !== null && held.until <= today) return "appointment.ended";
  return until < held.from ? "day.before_start" : undefined;
}

/**
 * Whether somebody could still sign in as an administrator on every day from `today` on if this
 * appointment ended, or this person lost the address.
 */
export function adminRemains(
  held: readonly Held[],
  invited: ReadonlySet<string>,
  without: { appointment?: string; person?: string },
  today: Day,
): boolean {
  return held.some(
    (h) =>
      h.role === "admin" &&
      h.from <= today &&
      h.until === null &&
      invited.has(h.person) &&
      h.id !== without.appointment &&
      h.person !== without.person,
  );
}

/** An address as the office shows it to those who need not know it. */
export const masked = (address: string): string =>
  address.replace(/^(.)[^@]*@/, (_whole, first: string) => `${first}…@`);

import { type SQL, sql } from "drizzle-orm";
import { addresses, sessions } from "../../db/schema/access.ts";
import type { Role } from "../../db/words.ts";
import { tokenHash } from "../access.ts";
import type { NewEvent } from "../record/kinds/all.ts";

/** Somebody is named, not in public, and holds a role from before the record on. */
export const namedAs = (person: string, role: Role, scope: string | null): NewEvent[] => [
  {
    kind: "person.named",
    subject: `person/${person}`,
    role: "admin",
    facts: { person, public: false, first: true },
    texts: { name: `The ${role}` },
  },
  {
    kind: "appointment.made",
    subject: `appointment/${person}`,
    role: "admin",
    facts: { appointment: person, person, role, scope, from: "2020-01-01" },
  },
];

const MONTH = 30 * 86_400_000;

/** The rows by which a person is signed in with this token. */
export async function sessionRows(
  person: string,
  token: string,
  now: Date,
  until = new Date(now.getTime() + MONTH).toISOString(),
): Promise<SQL[]> {
  const at = now.toISOString();
  return [
    sql`insert or ignore into ${addresses} (person, address, created_at) values (${person}, ${`${person}@example.org`}, ${at})`,
    sql`insert into ${sessions} (token, person, created_at, expires_at) values (${await tokenHash(token)}, ${person}, ${at}, ${until})`,
  ];
}

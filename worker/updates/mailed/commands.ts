import { sql } from "drizzle-orm";
import * as v from "valibot";
import { mailLinks } from "../../../db/schema/desk.ts";
import { securityEvent } from "../../access.ts";
import type { Deps, Viewer } from "../../context.ts";
import { hex, sha256 } from "../../record/leaf.ts";
import { onceFor } from "../../write.ts";
import { publishUpdate } from "../commands.ts";
import { newUpdate } from "../desk/schema.ts";
import type { Link } from "./rules.ts";

/**
 * Publishes that there is nothing to report, as the link's person and in the same write that uses
 * the link up. `token` is the token's hash; it is also what makes a repeat get the first answer.
 */
export async function reportNothing(
  deps: Deps,
  token: string,
  link: Link & { role: "lead" | "deputy" },
  summary: string,
): Promise<void> {
  const { person, sphere, month, role } = link;
  const viewer: Viewer = { person, name: null, holds: [{ role, scope: sphere, from: "" }] };
  const input = v.parse(newUpdate, { month, sphere, kind: "nothing", summary });
  const bodyHash = hex(await sha256(new TextEncoder().encode(summary)));
  const used = sql`update ${mailLinks} set used_at = ${deps.now().toISOString()}
    where token = ${token} and used_at is null`;
  const { repeated } = await onceFor(deps, { scope: person, key: `mail-${token}`, bodyHash }, (t) =>
    publishUpdate(deps, viewer, input, t, { also: [used] }),
  );
  if (!repeated) securityEvent("mailed-link.reported", person);
}

import type { Reached } from "../../../mail/letters.ts";
import { holdsOn } from "../../team/rules.ts";
import type { Asked, Held, Successor } from "../rules.ts";
import type { Told } from "../schema.ts";

export type Letter = { to: Told } & Reached;

const sent = (to: Told, of: Reached | undefined): Letter[] =>
  of && of.address !== null ? [{ to, address: of.address, language: of.language }] : [];

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
    of.flatMap((h) =>
      sent(
        name,
        people.find((p) => p.id === h.person),
      ),
    );
  // Somebody new is written to in the language of whoever hands over, until they choose.
  const spoken = people.find((p) => p.id === post.person)?.language ?? null;
  const all: Letter[] = [
    ...(follower.kind === "known" ? sent("successor", follower.person) : []),
    ...(follower.kind === "invited"
      ? sent("successor", { address: follower.address, language: spoken })
      : []),
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
  return [
    ...new Map(all.toReversed().map((letter) => [letter.address, letter])).values(),
  ].toReversed();
}

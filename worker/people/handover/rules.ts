import { holdsOn } from "../team/rules.ts";
import type { Role } from "../../../db/words.ts";
import type { FieldError } from "../../errors.ts";
import { addDays, type Day } from "../../months/rules.ts";
import type { Reached } from "../../mail/letters.ts";
import type { Letter } from "./letters/rules.ts";
import { type Effect, MOST, type NewHandover } from "./schema.ts";

export type Held = {
  id: string;
  version: number;
  person: string;
  role: Role;
  scope: string | null;
  from: Day;
  until: Day | null;
};
export type Known = { id: string; name: string | null; public: boolean } & Reached;
type Post = Held & { role: "lead" | "deputy"; scope: string };

const isPost = (h: Held): h is Post => h.role === "lead" || h.role === "deputy";

/** The post that somebody has to hand over in a sphere: lead before deputy, one not yet left before. */
export function postOf(held: readonly Held[], person: string, sphere: string, today: Day) {
  const mine = held
    .filter(isPost)
    .filter((h) => h.person === person && h.scope === sphere && h.from <= today);
  const order = (h: Post) =>
    (h.until === null ? 0 : h.until > today ? 2 : 4) + (h.role === "lead" ? 0 : 1);
  const last = mine.toSorted((a, b) => order(a) - order(b) || (a.from < b.from ? 1 : -1));
  return last[0];
}

/** Who may be chosen to follow: invited people whose name is published, and the sphere's other post. */
export function candidates(
  people: readonly Known[],
  held: readonly Held[],
  post: Pick<Post, "person" | "scope">,
  today: Day,
) {
  return people.flatMap(({ id, name, public: shown, address }) => {
    if (id === post.person || address === null) return [];
    const other = held
      .filter(isPost)
      .find((h) => h.person === id && h.scope === post.scope && holdsOn(h, today));
    if (!shown && !other) return [];
    return [{ id, name: shown ? name : null, role: other?.role ?? null }];
  });
}

export type Successor =
  | { kind: "vacant" }
  | { kind: "known"; person: Known }
  | { kind: "invited"; name: string; address: string; public: boolean };

export type Asked = {
  input: NewHandover;
  post: Post;
  people: readonly Known[];
  held: readonly Held[];
  today: Day;
};

function followerIn({ input, post, people, held, today }: Asked): Successor | FieldError[] {
  if (input.successor === "vacant") return { kind: "vacant" };
  if (input.successor === "known") {
    const offered = candidates(people, held, post, today).some((p) => p.id === input.person);
    const person = people.find((p) => p.id === input.person);
    return person && offered
      ? { kind: "known", person }
      : [{ path: "person", message: "person.unknown" }];
  }
  const { name, address } = input;
  const wrong: FieldError[] = [];
  if (!name) wrong.push({ path: "name", message: "text.missing" });
  if (!address) wrong.push({ path: "address", message: "address.malformed" });
  const known = people.find((p) => p.address === address);
  if (known?.id === post.person) wrong.push({ path: "address", message: "successor.same" });
  if (wrong.length > 0) return wrong;
  return known
    ? { kind: "known", person: known }
    : { kind: "invited", name, address, public: input.public };
}

/** Whoever else holds the same post on the day or will, as appointed by the office. */
const others = ({ held, post, input }: Asked) =>
  held.filter(
    (h) =>
      h.id !== post.id &&
      h.role === post.role &&
      h.scope === post.scope &&
      (h.until === null || h.until > input.on),
  );

/** Who follows, or everything that is wrong with a hand-over. */
export function successorOf(asked: Asked): Successor | FieldError[] {
  const { input, today } = asked;
  const wrong: FieldError[] = [];
  if (input.on < today) wrong.push({ path: "on", message: "day.past" });
  if (input.on > addDays(today, MOST.days)) wrong.push({ path: "on", message: "day.too_far" });
  const follower = followerIn(asked);
  if (Array.isArray(follower)) return [...wrong, ...follower];
  if (follower.kind !== "vacant" && others(asked).length > 0)
    wrong.push({ path: "successor", message: "role.held_by_another" });
  return wrong.length > 0 ? wrong : follower;
}

/** The successor's own post as deputy of the sphere, which ends when they become its lead. */
export const deputyLeft = (asked: Asked, follower: Successor): Held | undefined =>
  asked.post.role === "lead" && follower.kind === "known"
    ? asked.held.find(
        (h) =>
          h.role === "deputy" &&
          h.scope === asked.post.scope &&
          h.person === follower.person.id &&
          holdsOn(h, asked.input.on),
      )
    : undefined;

/** What a hand-over does, in the words of the screen. */
export function effectOf(asked: Asked, follower: Successor, letters: readonly Letter[]): Effect {
  const { input, post, today } = asked;
  const appointed = others(asked).some((h) => h.from <= input.on);
  const nameOf = () => {
    if (follower.kind === "vacant") return null;
    if (follower.kind === "invited") return follower.public ? follower.name : null;
    return follower.person.public ? follower.person.name : null;
  };
  const name = nameOf();
  const none = appointed ? "appointed" : "vacant";
  return {
    role: post.role,
    on: input.on,
    now: input.on === today,
    successor: follower.kind === "vacant" ? none : name === null ? "unnamed" : "named",
    name,
    invited: follower.kind === "invited" ? follower.address : null,
    deputyLeft: deputyLeft(asked, follower) !== undefined,
    told: [...new Set(letters.map((l) => l.to))],
  };
}

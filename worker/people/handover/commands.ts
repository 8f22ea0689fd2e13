import { type SQL, sql } from "drizzle-orm";
import { uniqueViolation } from "../../../db/client.ts";
import { addresses, audit } from "../../../db/schema/access.ts";
import type { Deps, Viewer } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { localDay } from "../../months/rules.ts";
import { mailTo } from "../../mail/letters.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { hex } from "../../record/leaf.ts";
import { commit, type Ticket } from "../../write.ts";
import { lettersTo } from "./letters/rules.ts";
import { readPosts } from "./queries.ts";
import { type Asked, deputyLeft, effectOf, postOf, type Successor, successorOf } from "./rules.ts";
import type { Effect, NewHandover } from "./schema.ts";

/** The post that a viewer holds or held in a sphere, and what is known around it. */
export async function standingPost(deps: Deps, viewer: Viewer, sphere: string) {
  const [roadmaps, spheres, held, people, works] = await readPosts(deps.store.db, sphere);
  const today = localDay(deps.now(), roadmaps[0]?.zone ?? "UTC");
  const post = postOf(held, viewer.person, sphere, today);
  const [named] = spheres;
  if (!post || !named) throw new Refusal("update.other_sphere");
  return { sphere: named, post, held, people, today, strategies: works.map((w) => w.strategy) };
}

async function decide(deps: Deps, viewer: Viewer, slug: string, input: NewHandover) {
  const { strategies, sphere, ...known } = await standingPost(deps, viewer, slug);
  if (known.post.until !== null) throw new Refusal("handover.done");
  const asked: Asked = { ...known, input };
  const follower = successorOf(asked);
  if (Array.isArray(follower)) throw new Refusal("request.invalid", follower);
  const letters = lettersTo(asked, follower, strategies);
  return { asked, follower, letters, sphere, effect: effectOf(asked, follower, letters) };
}

/** What a hand-over would do; nothing is changed. */
export async function previewHandover(
  deps: Deps,
  viewer: Viewer,
  sphere: string,
  input: NewHandover,
): Promise<Effect> {
  return (await decide(deps, viewer, sphere, input)).effect;
}

const ended = (role: "lead" | "deputy", appointment: string, until: string): NewEvent => ({
  kind: "appointment.ended",
  subject: `appointment/${appointment}`,
  role,
  facts: { appointment, until },
});

/** The successor's appointment, and who they are if nobody knew them. */
function beginning({ post, input }: Asked, follower: Successor, ids: [string, string]): NewEvent[] {
  if (follower.kind === "vacant") return [];
  const [appointment, invited] = ids;
  const person = follower.kind === "known" ? follower.person.id : invited;
  const { role, scope } = post;
  const named: NewEvent[] =
    follower.kind === "known"
      ? []
      : [
          {
            kind: "person.named",
            subject: `person/${person}`,
            role,
            facts: { person, public: follower.public, first: true },
            texts: { name: follower.name },
          },
        ];
  const made: NewEvent = {
    kind: "appointment.made",
    subject: `appointment/${appointment}`,
    role,
    facts: { appointment, person, role, scope, from: input.on },
  };
  return [...named, made];
}

/** Ends the viewer's post from a day on, and appoints and invites whoever follows; tells the others. */
export async function handOver(
  deps: Deps,
  viewer: Viewer,
  slug: string,
  input: NewHandover,
  ticket: Ticket,
) {
  const { asked, follower, letters, sphere, effect } = await decide(deps, viewer, slug, input);
  const { post } = asked;
  const id = (n: number) => hex(deps.random(n));
  const invited = `p-${id(6)}`;
  const deputy = deputyLeft(asked, follower);
  const leaving = [post, ...(deputy ? [deputy] : [])];
  const events = [
    ...leaving.map((h) => ended(post.role, h.id, input.on)),
    ...beginning(asked, follower, [`a-${id(6)}`, invited]),
  ];
  const expect = Object.fromEntries(leaving.map((h) => [`appointment/${h.id}`, h.version]));
  const at = deps.now().toISOString();
  const noted = (what: string, about: string): SQL =>
    sql`insert into ${audit} (id, at, person, what, about) values (${id(16)}, ${at}, ${viewer.person}, ${what}, ${about})`;
  const also = [noted(`handed over ${post.role}`, `appointment/${post.id}`)];
  if (follower.kind === "invited")
    also.push(
      sql`insert into ${addresses} (person, address, created_at, language) values (${invited},
        ${follower.address}, ${at}, (select language from ${addresses} where person = ${viewer.person}))`,
      noted("address.set", `person/${invited}`),
    );
  const about = {
    what: "handover",
    effect,
    sphere: sphere.title ?? slug,
    slug,
    note: input.note,
  } as const;
  const mail = letters.flatMap((letter) =>
    mailTo(deps, "handover", letter, { ...about, to: letter.to }),
  );
  const answer = { until: input.on };
  try {
    const { seq } = await commit(deps, {
      events,
      expect,
      also,
      mail,
      once: { ...ticket, answer },
    });
    return { answer, seq };
  } catch (error) {
    if (uniqueViolation(error)?.startsWith("addresses."))
      throw new Refusal("request.invalid", [{ path: "address", message: "address.taken" }]);
    throw error;
  }
}

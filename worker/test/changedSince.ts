import type { ChangeList } from "../changes/schema.ts";
import type { NewEvent } from "../record/kinds/all.ts";
import { changedPromises } from "./changedPromises.ts";

/** An answer of /api/v1/changes, or its refusal. */
type Answer = ChangeList & {
  status?: number;
  type?: string;
  fields?: { path: string; message: string }[];
};

const about = (update: string) => ({
  subject: `update/${update.slice(0, 7)}/${update.slice(8)}`,
  role: "lead" as const,
});

/** How many changes of which group, those without any left out. */
export const counts = ({ groups }: ChangeList) =>
  Object.fromEntries(groups.filter((g) => g.count > 0).map((g) => [g.group, g.count]));

/**
 * The changed promises, and then, in May: an update is corrected, one is withdrawn, a text is
 * removed, and a month long past is answered. Read on 20 June.
 */
export async function changedSince() {
  const app = await changedPromises();
  const onDay = async (day: string, ...events: NewEvent[]) => {
    app.clock.now = new Date(`${day}T15:00:00Z`);
    await app.record(...events);
  };
  await onDay(
    "2026-05-25",
    {
      kind: "update.corrected",
      ...about("2026-03-clinical"),
      facts: { update: "2026-03-clinical", why: "fact", fields: ["summary"] },
      texts: { summary: "What clinical did in March.", reason: "It was April." },
    },
    {
      kind: "update.withdrawn",
      ...about("2026-04-students"),
      facts: { update: "2026-04-students" },
      texts: { reason: "Not ours." },
    },
    {
      kind: "text.redacted",
      subject: "action/students-two",
      role: "moderator",
      facts: { of: 9, fields: ["wording"], reason: "personal", asked: "admin" },
    },
  );
  await onDay("2026-05-28", {
    kind: "update.nothing_reported",
    subject: "update/2026-01/students",
    role: "lead",
    facts: { update: "2026-01-students", sphere: "students", month: "2026-01" },
    texts: { summary: "Long past." },
  });
  app.clock.now = new Date("2026-06-20T15:00:00Z");
  const changes = async (query: string) => {
    const answer = await app.request(`/api/v1/changes${query}`);
    return (await answer.json()) as Answer;
  };
  return { ...app, onDay, changes };
}

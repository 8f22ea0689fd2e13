import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inArray } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { addresses } from "../../db/schema/access.ts";
import type { Deps } from "../context.ts";
import { localDay } from "../months/rules.ts";
import { hex } from "../record/leaf.ts";
import { applySteps } from "./import/apply.ts";
import { isEmpty, readPast } from "./import/past/read.ts";
import { planRows, type Step } from "./import/plan/plan.ts";
import { readFolder, type Remark } from "./import/read/folder.ts";
import { sampleFor } from "./import/sample.ts";

type Outside = Pick<Deps, "store" | "now" | "random" | "settings">;

const SAMPLE = "db/sample";

const filesIn = (folder: string) =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

/** The first things wrong with what was read, as one error. */
function refuse(wrong: readonly Remark[]): never {
  const told = wrong.slice(0, 10).map((w) => `${w.file}, line ${w.line}: ${w.why}`);
  throw new Error(`The sample cannot be loaded.\n${told.join("\n")}`);
}

async function loadSample({ store, now, random }: Outside) {
  const { rows, wrong } = readFolder(filesIn(SAMPLE));
  if (wrong.length > 0) refuse(wrong);
  const instant = now();
  const zone = rows.roadmap[0]?.zone || "UTC";
  const today = localDay(instant, zone);
  const past = await readPast(store);
  const plan = planRows(sampleFor(today, rows), past, { zone, now: instant, on: today });
  const refused = plan.outcomes.filter((o) => o.verdict === "refuse");
  if (refused.length > 0) refuse(refused.map((o) => ({ ...o, why: `${o.about}: ${o.why}` })));
  await applySteps(store, plan.steps, past, { now: instant, random });
}

async function inviteAdmin({ store, now, random }: Outside, address: string) {
  const instant = now();
  const person = `p-${hex(random(4))}`;
  const appointment = `a-${hex(random(4))}`;
  const from = localDay(instant, "UTC");
  const step: Step = {
    at: instant.toISOString(),
    address: { person, address },
    events: [
      {
        kind: "person.named",
        subject: `person/${person}`,
        role: "import",
        facts: { person, public: false, first: true },
      },
      {
        kind: "appointment.made",
        subject: `appointment/${appointment}`,
        role: "import",
        facts: { appointment, person, role: "admin", scope: null, from },
      },
    ],
  };
  await applySteps(store, [step], { versions: {} }, { now: instant, random });
}

/** Where the sample is looked around from. */
export const SEATS = ["lead.clinical", "executive", "admin"].map((seat) => `${seat}@example.org`);

/** Which of these addresses may sign in. */
export async function invitedAmong(store: Store, among: string[]): Promise<string[]> {
  const { address } = addresses;
  const known = await store.db.select({ address }).from(addresses).where(inArray(address, among));
  return among.filter((each) => known.some((row) => row.address === each));
}

/** An empty record gets the sample, its first administrator, or both; any other is left alone. */
export async function begin(outside: Outside) {
  const { store, settings } = outside;
  const { SAMPLE: sample, ADMIN: admin } = settings;
  if (!(await isEmpty(store))) return;
  if (sample === "1") await loadSample(outside);
  if (admin && (await invitedAmong(store, [admin])).length === 0) await inviteAdmin(outside, admin);
}

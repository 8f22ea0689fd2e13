import type { Deps } from "./context.ts";
import { remind } from "./reminders/commands.ts";
import { publishDue, sweepReturned } from "./updates/waiting/commands.ts";
import { sweepDrafts } from "./updates/drafts/commands.ts";
import { sweepFiles } from "./updates/files/commands.ts";

type Work = (deps: Deps) => Promise<void>;

/** What time makes due, in this order. */
const DUE: Record<string, Work> = {
  waiting: publishDue,
  returned: sweepReturned,
  reminders: remind,
  drafts: sweepDrafts,
  files: sweepFiles,
};

/** Runs what time has made due, one after another; what fails is logged and due again next time. */
export async function tick(deps: Deps): Promise<void> {
  for (const [name, work] of Object.entries(DUE))
    try {
      await work(deps);
    } catch (error) {
      console.error(JSON.stringify({ clock: name, error: String(error) }));
    }
}

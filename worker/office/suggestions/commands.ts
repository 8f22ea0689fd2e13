import { type Asked, type Done, publish, standing } from "../form/commands.ts";
import { forgetting, suggestionNow } from "./queries.ts";

/** Deletes a suggestion that is not taken up. */
export async function decline(asked: Asked): Promise<Done> {
  const { deps, target: id } = asked;
  const [found] = await suggestionNow(deps.store.db, id);
  standing(found && { version: 1 }, asked);
  return publish(asked, { events: [], expect: {}, also: [forgetting(id)] }, { id, version: 1 });
}

import { query } from "@solidjs/router";
import type { ErrorCode } from "../../../worker/errors.ts";
import type { correctionsRoutes } from "../../../worker/updates/corrections/routes.ts";
import type { FixStart } from "../../../worker/updates/corrections/schema.ts";
import { client } from "../../api.ts";

/** What the form that corrects an update starts from, or what refused it. */
export const getFixStart = query(async (id: string) => {
  const answer = await client<typeof correctionsRoutes>().api.v1.desk.corrections[":id"].$get({
    param: { id },
  });
  if (answer.ok) return { known: (await answer.json()) as FixStart, refused: undefined };
  const { type } = (await answer.json()) as unknown as { type: ErrorCode };
  return { known: undefined, refused: { code: type, status: answer.status } };
}, "fix-start");

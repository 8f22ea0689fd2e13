import { describeRoute } from "hono-openapi";
import { requireRole } from "../../access.ts";
import { readAt } from "../../asof.ts";
import { type Env, factory } from "../../context.ts";
import { monthOf } from "../../months/rules.ts";
import { versionIn } from "../../office/form/rules.ts";
import { answers, given, KEY_HEADER } from "../../openapi.ts";
import { closesFrom } from "../../progress/rules.ts";
import { listed, validate } from "../../validate.ts";
import { once } from "../../write.ts";
import { assess } from "./commands.ts";
import { readAssessments } from "./queries.ts";
import { judgementOf } from "./rules.ts";
import { assessed, assessmentList, listAssessments, newAssessment } from "./schema.ts";

/** Every month of the record, with the instant at which its words are compared. */
export const allCloses = ({
  head,
  reading: { day, rules, zone },
}: Pick<Env["Variables"], "head" | "reading">) =>
  closesFrom(monthOf(head.firstDay ?? day), day, rules, zone);

export const assessingRoutes = factory
  .createApp()
  .basePath("/api/v1/assessments")
  .get(
    "/",
    answers(
      "What assessors judged of actions, newest month first, each beside the lead's word for the same month; of several judgements by one assessor for one month the newest.",
      assessmentList,
    ),
    validate("query", listAssessments),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { at, zone } = c.var.reading;
      const [[roadmap], rows, [counted]] = await readAssessments(
        c.var.deps.store.db,
        at,
        allCloses(c.var),
        q,
      );
      const items = rows.map(({ strategy, number, title, wording, ...row }) => ({
        ...judgementOf(row, zone),
        action: { slug: row.action, wording },
        strategy: { slug: strategy, number, title },
      }));
      const assessment = roadmap?.on ?? false;
      return c.json({ ...listed(items, q, counted?.total ?? 0), assessment }, 200);
    },
  )
  .post(
    "/",
    describeRoute({
      description:
        "Records an assessor's own judgement of an action for the last closed month or an open one. A revised judgement is a new version, names the one that was read in `If-Match`, and leaves the earlier one in sight.",
      parameters: [
        KEY_HEADER,
        {
          name: "if-match",
          in: "header",
          required: false,
          description: "Of a revision: the `version` that was read; a stale one is refused.",
          schema: { type: "string" },
        },
      ],
      responses: { 201: given("Recorded; `seq` is its place in the record.", assessed) },
    }),
    requireRole("assessor"),
    validate("json", newAssessment),
    async (c) => {
      const input = c.req.valid("json");
      const version = versionIn(c.req.header("if-match"));
      const { deps, viewer } = c.var;
      const done = await once(c, (ticket) => assess(deps, viewer, input, version, ticket));
      return c.json({ ...done.answer, seq: done.seq }, 201);
    },
  );

import { describe, expect, it } from "vitest";
import { exportFolder } from "../../test/exportFolder.ts";
import { emptyPast, importing } from "../../test/importFolder.ts";
import { publicRows } from "../../test/publicRows.ts";
import { readPast } from "./past/read.ts";
import { prepare } from "./prepare.ts";

const now = new Date("2026-11-22T17:00:00Z");
const imported = importing(now);

const folder = {
  "roadmap.json": '{"on":"2026-01-05","title":"R","zone":"Asia/Tokyo"}',
  "strategies.csv": "on,slug,number,title\n2026-01-05,care,1,Fair care\n",
  "spheres.csv": "on,slug,title,reports_from\n2026-01-05,a,A,2026-01\n",
  "people.csv": "on,id,name\n2026-01-05,p-1,Ann\n2026-01-05,p-2,Bea\n",
  "appointments.csv":
    "on,id,person,role,scope,from,ended_on\n2026-01-05,a-1,p-1,assessor,,2026-01-05,\n2026-06-30,a-1,p-1,assessor,,2026-01-05,2026-06-30\n",
  "actions.csv":
    "on,slug,change,strategy,sphere,wording,year,reason,by\n2026-01-06,guide,promised,care,a,Everyone has the guide.,,,\n2026-11-20,guide,carried,,,,2027,It needs another year.,lead\n",
  "updates.csv":
    "on,sphere,month,id,kind,summary\n2026-02-02,a,2026-01,2026-01-a,update,We began.\n",
  "lines.csv": "update,action,stage\n2026-01-a,guide,underway\n",
  "targets.csv":
    "on,by,figure,from_month,value,reason\n2026-01-05,admin,on_time,2026-01,90,Nine in ten.\n2026-03-02,admin,on_time,2026-04,none,We cannot tell yet.\n",
  "assessments.csv":
    "on,by,action,month,person,stage,health,reasons\n2026-02-03,assessor,guide,2026-01,p-1,planning,,Nobody has begun.\n2026-02-04,assessor,guide,2026-01,p-1,underway,at_risk,One has begun.\n",
  "seen.csv": "on,by,update,person\n2026-02-02T09:00:00Z,executive,2026-01-a,p-2\n",
  "offers.csv":
    "on,by,action,offer,update,said\n2026-02-05,executive,guide,help,2026-01-a,A second printer.\n2026-02-06,executive,guide,decision,,Print it.\n",
  "questions.csv":
    "on,by,id,about,of,asked_on,sphere,question,answer,declined,reason\n2026-02-07,moderator,c-1,strategy,care,2026-02-06,a,Who decides?,,,\n2026-02-08,moderator,c-1,,,,a,,,,\n2026-02-09,lead,c-1,,,,,,The board.,,\n2026-02-09,moderator,c-2,,,2026-02-08,,,,spam,\n2026-02-12,lead,c-1,,,,,,The new board.,,It is another one.\n",
  "asks.csv":
    "on,by,id,update,question,answer\n2026-02-05,executive,q-1,2026-01-a,Which one?,\n2026-02-06,lead,q-1,,,The ninth.\n",
};

const filesWith = (more: Partial<Record<keyof typeof folder, string>> = {}) =>
  new Map(Object.entries({ ...folder, ...more }));

describe("what others than the leads said, in the folder", () => {
  it("comes through, and the same folder again changes nothing", async () => {
    const { store, refused } = await imported(filesWith());
    expect(refused).toEqual([]);
    const past = await readPast(store);
    expect(past.without).toEqual(new Map());
    expect(prepare({ files: filesWith() }, past, now).steps).toEqual([]);
    const copy = exportFolder(past);
    expect(prepare({ files: copy }, past, now).steps).toEqual([]);
    const again = await imported(copy);
    expect(again.refused).toEqual([]);
    expect(await publicRows(again.store)).toEqual(await publicRows(store));
    const { rows } = await again.store.client.execute(
      "select kind, role, version, subject from events where seq > 9 order by seq",
    );
    expect(rows.map((r) => Object.values(r).join(" "))).toEqual([
      "update.published import 1 update/2026-01/a",
      "update.seen executive 1 seen/2026-01-a",
      "action.assessed assessor 1 assessment/guide/2026-01/p-1",
      "action.assessed assessor 2 assessment/guide/2026-01/p-1",
      "action.helped executive 2 action/guide",
      "lead.asked executive 1 ask/q-1",
      "action.helped executive 3 action/guide",
      "lead.answered lead 2 ask/q-1",
      "question.published moderator 1 question/c-1",
      "question.routed moderator 2 question/c-1",
      "question.answered lead 3 question/c-1",
      "question.declined moderator 1 question/c-2",
      "answer.corrected lead 4 question/c-1",
      "target.set admin 2 target/on_time",
      "appointment.ended import 2 appointment/a-1",
      "action.carried lead 4 action/guide",
    ]);
  });

  it("a row says what it would create, and one without a day changes only what differs", async () => {
    const { store, prepared } = await imported(filesWith());
    const verdicts = (file: string) =>
      prepared.outcomes.filter((o) => o.file === file).map((o) => `${o.verdict} ${o.line}`);
    expect(verdicts("targets.csv")).toEqual(["create 2", "create 3"]);
    expect(verdicts("actions.csv")).toEqual(["create 2", "change 3"]);
    const past = await readPast(store);
    const targets = (value: string) => {
      const text = `figure,from_month,value\non_time,2026-12,${value}\n`;
      return prepare({ files: new Map([["targets.csv", text]]) }, past, now).steps.length;
    };
    expect([targets("none"), targets("95")]).toEqual([0, 1]);
  });

  it.each([
    ["targets.csv", "2026-03-02,admin,on_time,2026-02,90,", "from_month is over by then"],
    ["targets.csv", "2026-03-02,admin,evidence,2026-04,101,", "value is more than"],
    ["targets.csv", "2026-03-02,admin,evidence,2026-04,,", "a target needs its figure"],
    ["assessments.csv", "2026-07-01,,guide,2026-06,p-1,planning,,R", "p-1 was no assessor on"],
    [
      "assessments.csv",
      "2026-02-03,,guide,2026-01,p-1,planning,at_risk,R",
      "only what is underway",
    ],
    ["assessments.csv", "2026-02-03,,guide,2026-03,p-1,planning,,R", "had not begun"],
    ["assessments.csv", "2026-01-05,,guide,2026-01,p-1,planning,,R", "has not been promised by"],
    ["seen.csv", "2026-02-01,executive,2026-01-a,p-2", "has not been published by then"],
    ["offers.csv", "2026-02-05,executive,guide,help,,", "the help needs its words in said"],
    ["asks.csv", "2026-02-07,lead,q-1,,,Again.", "q-1 is answered already"],
    ["asks.csv", "2026-02-07,lead,q-2,,,Yes.", "nobody had asked q-2 by then"],
    ["asks.csv", "2026-02-07,executive,q-1,2026-01-a,What?,", "q-1 was asked before"],
    ["questions.csv", "2026-02-13,lead,c-1,,,,,,Again.,,", "c-1 is answered already"],
    ["questions.csv", "2026-02-13,lead,c-3,,,,,,Yes.,,", "c-3 was not published by then"],
    ["questions.csv", "2026-02-13,lead,c-2,,,,,,Yes.,,Why.", "c-2 has no answer to put right"],
    ["questions.csv", "2026-02-13,lead,c-1,,,,,,,,Why.", "belongs to an answer"],
    ["questions.csv", "2026-02-13,,c-3,strategy,x,2026-02-09,a,What?,,,", "there is no strategy x"],
    ["questions.csv", "2026-02-13,,c-2,,,2026-02-09,,,,spam,", "c-2 was told of before"],
    ["questions.csv", "2026-02-13,,c-1,,,,b,,,,", "there is no sphere b"],
    ["actions.csv", "2026-11-20,guide,carried,,,,2025,,", "2025 was over on 2026-11-20"],
    ["actions.csv", "2026-11-20,guide,carried,,,,,,", "a row that says carried needs year"],
  ] as const)("%s refuses %s", (file, row, why) => {
    const files = filesWith({ [file]: `${folder[file]}${row}\n` });
    const { outcomes } = prepare({ files }, emptyPast, now);
    const refused = outcomes.filter((o) => o.verdict === "refuse");
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ file, line: folder[file].split("\n").length });
    expect(refused[0]!.why).toContain(why);
  });
});

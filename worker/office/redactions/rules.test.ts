import { expect, test } from "vitest";
import { editionsWith, filesIn, placeOf, refusalOf, roleOf, tracesOf, wantedOf } from "./rules.ts";

test.each([
  ["/updates/2026-05-clinical", { noun: "update", id: "2026-05-clinical" }],
  [
    "https://x.example/updates/2026-05-clinical?asof=2026-06-01#lines",
    { noun: "update", id: "2026-05-clinical" },
  ],
  [" /actions/one/ ", { noun: "subject", subject: "action/one" }],
  ["/strategies/fair-care", { noun: "subject", subject: "strategy/fair-care" }],
  ["/spheres/clinical", { noun: "subject", subject: "sphere/clinical" }],
  ["/months/2026-05", { noun: "month", month: "2026-05" }],
  ["/", { noun: "subject", subject: "roadmap" }],
  ["/measures/heard", { noun: "measure", slug: "heard" }],
  ["/reporting", { noun: "targets" }],
  ["/people", { noun: "people" }],
  ["/record", { noun: "subject", subject: "record" }],
  ["/months/may", undefined],
  ["/updates", undefined],
  ["/actions/one/more", undefined],
  ["/%E0%A4", undefined],
  ["updates", undefined],
  ["", undefined],
])("the address %j is about %j", (address, place) => {
  expect(placeOf(address)).toEqual(place);
});

const there = [
  { id: "3:summary", seq: 3, field: "summary" },
  { id: "3:next", seq: 3, field: "next" },
  { id: "7:summary", seq: 7, field: "summary" },
];

test.each([
  [["3:summary"], false, [{ seq: 3, fields: ["summary"] }]],
  [
    ["7:summary", "3:next"],
    false,
    [
      { seq: 3, fields: ["next"] },
      { seq: 7, fields: ["summary"] },
    ],
  ],
  [
    [],
    true,
    [
      { seq: 3, fields: ["summary", "next"] },
      { seq: 7, fields: ["summary"] },
    ],
  ],
])("texts %j (all: %j) are grouped by their entry", (texts, all, wanted) => {
  expect(wantedOf(there, { texts, all })).toEqual({ wanted, wrong: [] });
});

test.each([
  [[], "texts.missing"],
  [["4:summary"], "texts.unknown"],
  [["3:obstacles"], "texts.unknown"],
  [["3:summary", "x"], "texts.unknown"],
])("asking for %j is refused: %s", (texts, message) => {
  expect(wantedOf(there, { texts, all: false }).wrong).toEqual([{ path: "texts", message }]);
});

test.each([
  ["agree", "a", "a", "redaction.own"],
  ["decline", "a", "a", "redaction.own"],
  ["take_back", "a", "a", undefined],
  ["agree", "a", "b", undefined],
  ["decline", "a", "b", undefined],
  ["take_back", "a", "b", "redaction.not_yours"],
] as const)("%s: asked by %s, done by %s: %s", (what, asker, viewer, code) => {
  expect(refusalOf(what, asker, viewer)).toBe(code);
});

test("somebody with both roles acts as an administrator", () => {
  expect(roleOf([{ role: "moderator" }, { role: "admin" }])).toBe("admin");
  expect(roleOf([{ role: "lead" }, { role: "moderator" }])).toBe("moderator");
});

test("an edition is concerned from the first entry on that it can show", () => {
  const editions = [
    { period: "2026-01", position: 4 },
    { period: "2026-02", position: 7 },
    { period: "2026-03", position: 9 },
  ];
  expect(
    editionsWith(editions, [
      { seq: 9, fields: [] },
      { seq: 7, fields: [] },
    ]),
  ).toEqual(["2026-02", "2026-03"]);
});

test("a long text is traced wherever it stands, a short one only whole, and each where it belongs", () => {
  const file = `/files/${"a".repeat(64)}`;
  const long = `She said "no",\nand then she left the house.`;
  const subject = "update/2026-05/clinical";
  const texts = ["No", "Report", "Report", long, file].map((text) => ({ text, subject }));
  const cell = { month: "2026-05", sphere: "clinical" };
  expect(tracesOf([...texts, { text: "Report", subject: "action/one" }])).toEqual([
    { text: "Report", part: 0, ...cell },
    { text: long, part: 1, ...cell },
    { text: long.replace("\n", "\r\n"), part: 1, ...cell },
    { text: "Report", part: 0, month: null, sphere: null },
  ]);
  expect(filesIn(["No", file, `${file}x`])).toEqual(["a".repeat(64)]);
});

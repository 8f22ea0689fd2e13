const EVIL = "https://evil.example";
export const FORM = "application/x-www-form-urlencoded";

/** What a browser says of a request that another site began; an empty one is left out. */
export const FOREIGN: Record<string, string>[] = [
  { origin: EVIL, "content-type": "application/json" },
  { origin: EVIL, "content-type": FORM },
  { origin: EVIL, "content-type": "text/plain" },
  { origin: EVIL, "content-type": "" },
  { origin: EVIL, "sec-fetch-site": "same-origin" },
  { origin: "null" },
  { origin: "" },
  { origin: "", "sec-fetch-site": "cross-site" },
  { origin: "", "sec-fetch-site": "same-site" },
  { origin: "", "sec-fetch-site": "none" },
  { origin: "http://127.0.0.1:8787.evil.example" },
  { origin: "https://127.0.0.1:8787" },
  { origin: "http://127.0.0.1:8788" },
];

/** Columns that no request may name. */
export const COLUMNS =
  "sphere_id status role published_at author person seq version id at recorded_at created_at actor scope approval approved is_admin kind by admin state withdrawn privateNote from_seq __proto__ constructor prototype constructor.prototype.role __proto__.role".split(
    " ",
  );

/** What stands where an id should. */
export const HOSTILE_IDS =
  "1xyz 0x1 __proto__ constructor toString 9007199254740993 -1 1e3 %00 a%00b a%0d%0aSet-Cookie:x=1 %2f%2fevil.example %ED%A0%80 %ff ..%2f.. '%20or%20'1'='1 %25 *%3bdrop%20table%20events -- 2026-13 0000-00".split(
    " ",
  );
/** What stands where a value should. */
export const WRONG_TYPES: unknown[] = [
  ["a", "b"],
  { a: 1 },
  [],
  null,
  true,
  -1,
  0.5,
  2 ** 53 + 2,
  "1abc",
  "0x1",
  "9007199254740993",
  "a\u0000b",
  "\ud800",
  "\u202e",
  "__proto__",
  "",
];

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

/** What a cache may not know of and an answer may not depend on. */
export const POISON: Record<string, string>[] = [
  { "x-forwarded-host": "evil.example" },
  { "x-forwarded-proto": "gopher", "x-forwarded-port": "1" },
  { forwarded: "host=evil.example;proto=http", "x-host": "evil.example" },
  { "x-original-url": "/office/people", "x-rewrite-url": "/office/people" },
  { "x-forwarded-prefix": "//evil.example", "x-http-method-override": "POST" },
  { accept: "application/evil", "accept-language": "xx,evil;q=9" },
  { accept: "application/json, text/x-evil;q=0.1", range: "bytes=0-1" },
  { cookie: "session=evil; theme=<script>; asof=2026-02-01" },
  { "if-none-match": 'W/"evil", *', "if-modified-since": "x" },
  { "user-agent": "<script>1</script>", referer: "https://evil.example/<script>" },
];
export const UNKNOWN =
  "utm_source=%3Cscript%3E1&callback=evil&_=1&lang=xx&format=html&asof[]=2026-02-01";

/** Everything that some address understands behind its question mark. */
export const NAMES =
  "asof page per_page strategy sphere action group stage health month months cohort kind lineage state slipped outcome evidence moved from to q chart verify disagree seen needs saved published".split(
    " ",
  );
export const STATEMENTS = [
  "' or 1=1 --",
  "'; drop table events; --",
  '" or ""="',
  "clinical' union select body from drafts --",
  "%",
  "_",
  "title desc, (select 1)",
  "1 or 1=1",
  "\\",
  "a* OR b NEAR/2 c",
  "clinical\u0000",
];

export const HUGE = 100_000;
/** What takes long to read where it is read badly. */
export const LONG_WORDS = [
  "a",
  " ",
  "-a",
  "[",
  ">",
  "1) ",
  "*a_",
  "a@",
  "http://a.",
  "9",
  "/",
  "%",
  "\n",
  "=?",
  "<a ",
  "a-a.",
].map((part) => part.repeat(Math.ceil(HUGE / part.length)));

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The last stroke, where it is not the first as well. */
const LAST = /(?<=.)\/(?=[^/]*$)/;

const TRICKS: ((path: string) => string)[] = [
  (path) => `/${path}`,
  (path) => path.replace(LAST, "//"),
  (path) => path.replace(LAST, "%2f"),
  (path) => path.replace(LAST, "%5c"),
  (path) => path.replace(LAST, "\\"),
  (path) => path.replace(LAST, "%252f"),
  (path) => path.replace(LAST, "/;/"),
  (path) => path.replace(/^\/\w+/, (first) => `${first};x=1`),
  (path) => path.replace(/^\/\w+/, (first) => first.toUpperCase()),
  (path) => path.toUpperCase(),
  (path) => path.replace(/^\/(\w)/, (_, first: string) => `/%${first.charCodeAt(0).toString(16)}`),
  (path) =>
    path.replace(/^\/(\w)/, (_, first: string) => `/%25${first.charCodeAt(0).toString(16)}`),
  (path) => `/about/..${path}`,
  (path) => `/about/%2e%2e${path}`,
  (path) => `/about/..;${path}`,
  (path) => `/.${path}`,
  (path) => `/assets/..%2f${path.slice(1)}`,
  ..."/|.|/.|%2e|;|;x=1|%00|%0a|%20|~|/x.css|.css|.js|.json|%2f|#|?"
    .split("|")
    .map((end) => (path: string) => path + end),
];

/** Other ways to write a path, which may never open more than the path itself. */
export const disguised = (path: string) => {
  const [bare, query] = path.split("?");
  return [...new Set(TRICKS.map((trick) => trick(bare!)))].map((p) =>
    query ? `${p}?${query}` : p,
  );
};

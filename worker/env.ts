import * as v from "valibot";

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether only this machine reaches a host. */
export const isLoopback = (host: string) => loopback.has(host) || host === "::1";

const baseUrl = v.pipe(
  v.string(),
  v.url("must be an address such as https://roadmap.example.org"),
  v.check((text) => {
    const url = new URL(text);
    return url.protocol === "https:" || (url.protocol === "http:" && loopback.has(url.hostname));
  }, "must begin with https:// (http:// only on this machine)"),
  v.transform((text) => new URL(text).origin),
);

const port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, "must be a port number"),
  v.transform(Number),
  v.minValue(1, "must be a port number"),
  v.maxValue(65533, "must be at most 65533: the local mailbox uses the two ports after it"),
);

const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/, "must be 32 bytes in base64"));

/** Stands where a key is asked for and nothing is signed. */
export const NO_KEY = `${"A".repeat(43)}=`;

/** Every setting, by its name in the environment. Both entries parse with this schema. */
const settingsSchema = v.object({
  PORT: v.optional(port, "8787"),
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty("must not be empty")), "127.0.0.1"),
  DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty("must not be empty")), ".data"),
  BASE_URL: v.optional(baseUrl),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^(file:|https?:|libsql:|wss?:)/, "must be a libSQL address")),
  ),
  DATABASE_TOKEN: v.optional(v.string()),
  MAIL_URL: v.optional(
    v.pipe(v.string(), v.regex(/^smtps?:\/\/\S+$/, "must look like smtp://user:password@host:587")),
  ),
  SAMPLE: v.optional(v.picklist(["0", "1"], "must be 0 or 1")),
  ADMIN: v.optional(v.pipe(v.string(), v.email("must be an address"), v.toLowerCase())),
  METRICS_TOKEN: v.optional(
    v.pipe(v.string(), v.regex(/^[\x21-\x7e]{24,}$/, "must be 24 characters or more, no spaces")),
  ),
  LINKS: v.optional(v.picklist(["0", "1"], "must be 0 or 1"), "1"),
  LOG: v.optional(v.picklist(["problems", "requests"], "must be problems or requests"), "problems"),
  SESSION_SECRET: key,
  RECORD_KEY: key,
});

export type Settings = v.InferOutput<typeof settingsSchema> & {
  SAMPLE: "0" | "1";
  origin: string;
};

/** Set variables; an empty one counts as not set. */
const set = (env: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));

function parse<S extends v.GenericSchema>(schema: S, env: Record<string, unknown>) {
  const parsed = v.safeParse(schema, set(env));
  if (parsed.success) return parsed.output;
  const wrong = parsed.issues.map((i) => `${String(i.path?.[0]?.key)} ${reason(i)}`);
  throw new Error(`Wrong settings: ${wrong.join("; ")}.`);
}

/** Parses the environment; throws one Error that names every wrong setting. */
export function parseSettings(env: Record<string, unknown>): Settings {
  const s = parse(settingsSchema, env);
  // Whoever names an administrator begins a record of their own.
  const SAMPLE = s.SAMPLE ?? (s.ADMIN ? "0" : "1");
  return { ...s, SAMPLE, origin: s.BASE_URL ?? `http://${s.HOST}:${s.PORT}` };
}

/** Where the database and the files are, for commands that need nothing else. */
export function parseDatabase(env: Record<string, unknown>) {
  const schema = v.pick(settingsSchema, ["DATA_DIR", "DATABASE_URL", "DATABASE_TOKEN"]);
  const s = parse(schema, env);
  const url = s.DATABASE_URL ?? `file:${s.DATA_DIR}/milepost.db`;
  return { url, token: s.DATABASE_TOKEN, folder: s.DATA_DIR, files: `${s.DATA_DIR}/files` };
}

/** The key that the record is signed with; null where none is set. */
export function parseKey(env: Record<string, unknown>): string | null {
  if (!set(env).RECORD_KEY) return null;
  return parse(v.pick(settingsSchema, ["RECORD_KEY"]), env).RECORD_KEY;
}

const reason = (issue: v.BaseIssue<unknown>) =>
  issue.received === "undefined" ? "is missing" : issue.message;

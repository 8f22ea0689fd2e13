import { NO_KEY, parseSettings } from "../../worker/env.ts";

type Env = Record<string, string | undefined>;

/** What a Worker has to be given, and where each comes from. All of it is stored as secrets. */
const NEEDED = {
  BASE_URL: "the public address, such as https://roadmap.example.org",
  DATABASE_URL: "the address of the libSQL server, such as libsql://roadmap-name.turso.io",
  DATABASE_TOKEN: "what opens that server to us (Turso: turso db tokens create NAME)",
  MAIL_URL: "the relay that mail leaves by, such as smtp://user:password@relay.example.org:587",
  SESSION_SECRET: "made once: openssl rand -base64 32",
  RECORD_KEY: "made once, by itself, and kept for good: openssl rand -base64 32",
} as const;

type Name = keyof typeof NEEDED;

const names = Object.keys(NEEDED) as Name[];

/** What may be given beside. */
const OFFERED = ["METRICS_TOKEN", "LINKS", "LOG"];

/** The part of the settings that goes to Cloudflare; nothing else of this machine does. */
export const secretsOf = (env: Env) =>
  Object.fromEntries(
    [...names, ...OFFERED].flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );

const HERE = /^(?:localhost|127\.|0\.0\.0\.0|\[::1?\])/;

function isHere(address: string): boolean {
  return URL.canParse(address) && HERE.test(new URL(address).host);
}

const UNREACHED = "is on this machine, where Cloudflare cannot reach it";

function wrongWith(env: Env): string[] {
  const { BASE_URL, DATABASE_URL = "", MAIL_URL = "", SESSION_SECRET, RECORD_KEY } = env;
  const found = [
    BASE_URL && !BASE_URL.startsWith("https:") && "BASE_URL must begin with https://",
    DATABASE_URL.startsWith("file:") && "DATABASE_URL is a file; a Worker needs a libSQL server",
    /^(?:http|ws):/.test(DATABASE_URL) &&
      "DATABASE_URL must begin with libsql://, https:// or wss://: its token would travel in the clear",
    isHere(DATABASE_URL) && `DATABASE_URL ${UNREACHED}`,
    isHere(MAIL_URL) && `MAIL_URL ${UNREACHED}`,
    SESSION_SECRET &&
      SESSION_SECRET === RECORD_KEY &&
      "SESSION_SECRET and RECORD_KEY are the same: make two",
    RECORD_KEY === NO_KEY && "RECORD_KEY is no secret: make one with openssl rand -base64 32",
  ];
  return found.filter((why) => typeof why === "string" && why !== "") as string[];
}

/** Everything that keeps these settings from being deployed, each by its name; nothing if all is well. */
export function refusals(env: Env): string[] {
  const missing = names
    .filter((name) => !env[name])
    .map((name) => `${name} is missing: ${NEEDED[name]}`);
  const wrong = [...missing, ...wrongWith(env)];
  if (wrong.length > 0) return wrong;
  try {
    parseSettings(env);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

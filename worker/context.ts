import type { Context } from "hono";
import { createFactory } from "hono/factory";
import type { Store } from "../db/client.ts";
import type { Steer } from "../db/server/steer.ts";
import type { Role } from "../db/words.ts";
import type { Coders, Shared } from "./answers/answers.ts";
import type { Worded } from "./mail/letters.ts";
import type { Article } from "./months/editions/schema.ts";
import type { FormState } from "./validate.ts";
import type { Settings } from "./env.ts";
import type { FetchLink } from "./links/schema.ts";
import type { Reading } from "./asof.ts";
import type { Head } from "./cache.ts";

/** Where the bytes of files stand, each under the SHA-256 of its bytes. */
export type FileStore = {
  put(id: string, bytes: Uint8Array, type: string): Promise<void>;
  get(id: string): Promise<Uint8Array | null>;
  remove(id: string): Promise<void>;
};

/** A short note, kept where no copy of the database reaches it. */
export type KeptNote = {
  read(): Promise<string | null>;
  write(note: string): Promise<void>;
};

/** Everything the product takes from outside. */
export type Deps = {
  store: Store;
  /** Says where the store reads; absent where there is one file. */
  steer?: Steer;
  files: FileStore;
  /** The newest signed head. */
  kept: KeptNote;
  /** Where words and addresses are gone from, so that no backup brings them back. */
  gone: KeptNote;
  /** Names the database in what a process remembers. */
  realm: string;
  settings: Settings;
  now: () => Date;
  random: (length: number) => Uint8Array;
  /** The address that asks, as far as it is known: strangers are counted by their networks. */
  askerOf?: (c: Context<Env>) => string;
  /** Starts what follows a commit (signing, mail); no answer waits for it. */
  afterCommit: () => void;
  /** How long a known head may stand, in milliseconds. */
  headMaxAge: number;
  /** How many bytes of a download may stand in memory; absent where memory is short. */
  downloadRoom?: number;
  /** Shortens what is kept; absent where the platform in front of us does it. */
  coders?: Coders;
  /** Where public answers outlive this process; absent where there is only one. */
  shared?: Shared;
  /** Renders what is frozen; absent where no pages are made, as in commands of a terminal. */
  article?: (of: Article) => Promise<string>;
  /** Asks a link that is cited; absent where none is looked at. */
  fetchLink?: FetchLink;
  letter: Worded;
  /** Where the mail of an installation without a relay can be read, if this process keeps it. */
  mailbox?: string;
};

type Holding = {
  role: Role;
  scope: string | null;
  /** The first day with the role. */
  from: string;
};

/** Who asks, with the roles held today. */
export type Viewer = { person: string; name: string | null; holds: Holding[] };

export type Env = {
  /** `inside`: a page of this process asks, which no header can say. */
  Bindings: { inside?: true };
  Variables: {
    deps: Deps;
    /** Absent where the record did not answer: only the page that says so meets that. */
    head: Head;
    reading: Reading;
    /** Renders the page at this address, with a refused form's state if there is one. */
    page: (form?: FormState, status?: number) => Promise<Response>;
    /** Set by `requireRole`; absent on public routes. */
    viewer: Viewer;
  };
};

export const factory = createFactory<Env>();

/** The runtime's way to go on working after an answer; Node has none and needs none. */
export function execution(c: Context<Env>) {
  try {
    return c.executionCtx;
  } catch {
    return undefined;
  }
}

import { PDF } from "../someFiles.ts";
import type { Copy, Scene, Who } from "./scene.ts";

/** A request that changes something, as whoever may would send it. */
export type Sent = {
  path: string;
  json?: Record<string, unknown>;
  form?: Record<string, string>;
  file?: boolean;
  version?: number | string;
};

export type Write = {
  /** Who may; everybody else is refused, and nothing changes. */
  may: Who;
  send: (s: Scene) => Sent;
  /** How whoever may is answered where it can be done once only, and was. */
  status?: number;
  /** What has to be so before it can be done. */
  before?: (copy: Copy, s: Scene) => Promise<void>;
};

export const json = (may: Who, path: string, body: Record<string, unknown> = {}): Write => ({
  may,
  send: () => ({ path, json: body }),
});

export const form = (may: Who, path: string, body: Record<string, string>): Write => ({
  may,
  send: () => ({ path, form: body }),
});

/** The same with the newest version of a subject. */
export const edit = (
  may: Who,
  path: string,
  subject: string,
  body: Record<string, unknown>,
): Write => ({
  may,
  send: (s) => ({ path, json: body, version: s.version(subject) }),
});

export const editForm = (path: string, subject: string, body: Record<string, string>): Write => ({
  may: "O",
  send: (s) => ({ path, form: { ...body, version: String(s.version(subject)) } }),
});
/** Without an approver, so that a lead may publish. */
export const unread = (row: Write): Write => ({
  ...row,
  before: async (copy) => {
    const store = copy.store.client;
    await store.execute("update roadmap set approval = 0");
    await store.execute("delete from waiting");
  },
});

/** The file that is sent along, where one is. */
export const FILE = () => new File([PDF], "guide.pdf", { type: "application/pdf" });

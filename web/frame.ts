import { createRenderEffect } from "solid-js";
import { getRequestEvent, isServer } from "solid-js/web";
import type { Language } from "../worker/languages/rules.ts";
import type { Translation } from "../worker/languages/translated/rules.ts";
import type { Meant } from "../worker/library/terms/rules.ts";
import type { FormState } from "../worker/validate.ts";
import type { SignedIn } from "./ui/Layout.tsx";
import type { Site } from "./ui/site.ts";

export type HeadTags = {
  title: string;
  description?: string;
  feed?: string;
  /** The page that says everything, where this one says a part of it. */
  whole?: string;
};

type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** What one request gives to the page it renders. */
export type Frame = {
  fetch: Fetch;
  site: Site & { origin: string; firstDay: string | null };
  /** Who is signed in, on signed-in pages. */
  signedIn?: SignedIn;
  form?: FormState;
  /** How many events the record holds as it is read, and the terms in use then. */
  told: () => Promise<{ size: number; terms: readonly Meant[] }>;
  /** What of some subjects can be read in a language, by its own words. */
  translations: (
    language: Language,
    subjects: readonly string[],
  ) => Promise<ReadonlyMap<string, Translation>>;
  /** What to throw when a read of the page failed with this status. */
  broken: (status: number) => Error;
  /** The same answer, with its text at hand for whoever keeps it. */
  atHand: (answer: Response, text: string) => Response;
};

export type Locals = Frame & {
  head: Partial<HeadTags>;
  language: Language;
  asof: string | null;
  /** Path and query that were asked for, in the first language; a problem is shown at the address where it arose. */
  asked: string;
};

/** The part of the server's request event that pages use. */
export type PageEvent = { locals: Locals; response: { status?: number } };

export const locals = (): Locals => (getRequestEvent() as unknown as PageEvent).locals;

/** Title, description and feed of the page; the title gets the product's name appended. */
export function useHead(tags: () => HeadTags | undefined) {
  if (isServer) {
    const head = tags();
    if (head) Object.assign(locals().head, head);
    return;
  }
  createRenderEffect(() => {
    const head = tags();
    if (head) document.title = `${head.title} · Milepost`;
  });
}

/** The status of the page being rendered. */
export function httpStatus(code: number) {
  if (isServer) (getRequestEvent() as unknown as PageEvent).response.status = code;
}

/** What was typed and what is wrong with it, when a form page is shown again; server only. */
export const useForm = (): FormState | undefined => (isServer ? locals().form : undefined);

/** The places the signed-in reader may enter; undefined on public pages. */
export function useSignedIn(): SignedIn | undefined {
  if (isServer) return locals().signedIn;
  const held = document.documentElement.dataset.signedIn;
  return held ? (JSON.parse(held) as SignedIn) : undefined;
}

/** Path and query that were asked for, where they differ from the page that answers. */
export const useAsked = (): string | undefined => (isServer ? locals().asked : undefined);

/** The earlier day a public page is read as of. */
export const useAsof = (): string | undefined =>
  (isServer ? locals().asof : new URLSearchParams(location.search).get("asof")) ?? undefined;

import type { RequestEvent } from "solid-js/web";
import { provideRequestEvent } from "solid-js/web/storage";
import type { Letter } from "../../worker/follow/schema.ts";
import type { Language } from "../../worker/languages/rules.ts";
import { letterOf } from "./Letter.tsx";

/** A mail to a follower, in the language that was asked for; on the server only. */
export const worded = (of: Letter, language: Language): { subject: string; body: string } =>
  provideRequestEvent({ locals: { language } } as unknown as RequestEvent, () => letterOf(of));

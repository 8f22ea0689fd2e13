import { afterAll, beforeAll, expect, test } from "vitest";
import {
  CORRECTION_KINDS,
  HEALTHS,
  OUTCOMES,
  REDACTION_REASONS,
  REPORTING,
  SLIP_REASONS,
  STAGES,
} from "../../db/words.ts";
import { pageOf } from "../../worker/test/pageOf.ts";
import { startApp } from "../../worker/test/startApp.ts";
import { capital } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.end());

/** Every word that a status can be said in, as it is shown. */
const shown = {
  stage: STAGES.map((word) => t(`common.stage.${word}`)),
  health: HEALTHS.map((word) => t(`common.health.${word}`)),
  reporting: REPORTING.map((word) => t(`common.reporting.${word}`)),
  road: (["partial", "none_owed"] as const).map((word) => t(`common.reporting.${word}`)),
  cohorts: OUTCOMES.map((word) => t(`common.outcome.${word}`)),
  moved: SLIP_REASONS.map((word) => t(`common.reason.${word}`)),
  corrected: CORRECTION_KINDS.map((word) => t(`corrections.kind.${word}`)),
  removed: REDACTION_REASONS.map((word) => capital(t(`redactions.reasons.${word}`))),
};

test.each(Object.entries(shown))(
  "how we count tests every word of “%s” before it is used, and leaves none out",
  async (id, words) => {
    const page = await pageOf(await app.request("/how-we-count"));
    const entries = [...page.querySelectorAll(`section[aria-labelledby="${id}"] dl.terms > div`)];
    const said = entries.map((entry) => [
      entry.querySelector("dt")!.textContent.trim(),
      entry.querySelector("dd")!.textContent.trim(),
    ]);
    expect(said.map(([word]) => word)).toEqual(words);
    for (const [, meaning] of said) expect(meaning!.length).toBeGreaterThan(12);
  },
);

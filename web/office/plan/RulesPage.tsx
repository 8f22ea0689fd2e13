import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { formatMonth } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { Part } from "../../ui/parts/Part.tsx";
import { Area } from "../Area.tsx";
import { getRules } from "../data.ts";
import { OfficeForm } from "../OfficeForm.tsx";
import { ruleAsks } from "./data.ts";

/** The rules by which months are due and close. */
export default function RulesPage() {
  const answer = createAsync(() => getRules(), { deferStream: true });
  return (
    <Area name="rules">
      <Show when={answer()}>
        {(known) => (
          <Show when={known().rules}>
            {(rules) => (
              <Part
                id="change"
                title={t("office.rules.change")}
                about={t("office.rules.bind", formatMonth(known().next))}
              >
                <OfficeForm
                  id="rules-form"
                  area="rules"
                  asks={ruleAsks()}
                  now={{
                    due_working_days: String(rules().due_working_days),
                    grace_working_days: String(rules().grace_working_days),
                    holidays: rules().holidays.join("\n"),
                  }}
                  target="rules"
                  version={rules().version}
                  keyed={known().key}
                />
              </Part>
            )}
          </Show>
        )}
      </Show>
    </Area>
  );
}

import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Part } from "../../ui/parts/Part.tsx";
import { Area } from "../Area.tsx";
import { getRoadmap } from "../data.ts";
import { OfficeForm } from "../OfficeForm.tsx";
import { roadmapAsks, ruleAsks } from "./data.ts";

const FIRST = {
  approval: "no",
  assessment: "no",
  questions: "no",
  due_working_days: "5",
  grace_working_days: "3",
};

/** Founds the roadmap; later changes what it says about itself. */
export default function RoadmapPage() {
  const answer = createAsync(() => getRoadmap(), { deferStream: true });
  const switched = (on: boolean) => (on ? "yes" : "no");
  return (
    <Area name="roadmap">
      <Show when={answer()}>
        {(known) => (
          <Show
            when={known().roadmap}
            fallback={
              <Part
                id="found"
                title={t("office.roadmap.found")}
                about={t("office.roadmap.founding")}
              >
                <OfficeForm
                  id="found-form"
                  area="roadmap"
                  asks={[...roadmapAsks(), ...ruleAsks()]}
                  now={FIRST}
                  keyed={known().key}
                  submit={t("office.roadmap.found")}
                />
              </Part>
            }
          >
            {(roadmap) => (
              <Part id="change" title={t("office.roadmap.change")}>
                <OfficeForm
                  id="roadmap-form"
                  area="roadmap"
                  asks={roadmapAsks()}
                  now={{
                    ...roadmap(),
                    version: undefined,
                    approval: switched(roadmap().approval),
                    assessment: switched(roadmap().assessment),
                    questions: switched(roadmap().questions),
                  }}
                  target="roadmap"
                  version={roadmap().version}
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

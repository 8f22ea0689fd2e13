import { Show } from "solid-js";
import type { Health as HealthWord, Stage as StageWord } from "../../../db/words.ts";
import { Health, Stage } from "../../ui/status.tsx";

/** What a lead or an assessor says of an action: its stage and, while underway, its health. */
export const Word = (props: { of: { stage: StageWord; health: HealthWord | null } }) => (
  <>
    <Stage of={props.of.stage} />
    <Show when={props.of.health}>
      {(health) => (
        <>
          {" "}
          <Health of={health()} />
        </>
      )}
    </Show>
  </>
);

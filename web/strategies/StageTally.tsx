import { For } from "solid-js";
import type { Stage as StageWord } from "../../db/words.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { DRAWN_STAGES } from "../ui/charts/StageBars.tsx";
import { Stage } from "../ui/status.tsx";

/** Actions by stage, in shapes and words; stages without an action are left out. */
export const StageTally = (props: {
  stages: Record<StageWord, number>;
  /** Whose actions they are. */
  strategy: string;
}) => (
  <span class="tally">
    <For each={DRAWN_STAGES.filter((stage) => props.stages[stage] > 0)}>
      {(stage) => (
        <>
          <Stage
            of={stage}
            count={props.stages[stage]}
            href={receiptOf("stages", { strategy: props.strategy, stage }).rows}
          />{" "}
        </>
      )}
    </For>
  </span>
);

import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type {
  Health as HealthWord,
  Reporting as ReportingWord,
  Stage as StageWord,
} from "../../db/words.ts";
import { formatSlip } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { Shape } from "./shapes.tsx";
import type { PostName } from "./sprite.ts";

/** `href` makes it a link; `count` puts a number before it. */
type Common = { count?: number; href?: string; children?: JSX.Element };

function Status(props: Common & { shape: PostName | StageWord | HealthWord; word: string }) {
  const inside = () => (
    <>
      <Shape name={props.shape} />
      <span>
        {props.children ??
          (props.count === undefined ? props.word : t("common.counted", props.count, props.word))}
      </span>
    </>
  );
  return (
    <Show when={props.href} fallback={<span class={`st ${props.shape}`}>{inside()}</span>}>
      <a class={`st ${props.shape}`} href={props.href}>
        {inside()}
      </a>
    </Show>
  );
}

/** The stage of an action: its circle and its word. */
export function Stage(props: Common & { of: StageWord }): JSX.Element {
  return <Status {...props} shape={props.of} word={t(`common.stage.${props.of}`)} />;
}

/** The health of an action that is underway: its angle and its word. */
export function Health(props: Common & { of: HealthWord }): JSX.Element {
  return <Status {...props} shape={props.of} word={t(`common.health.${props.of}`)} />;
}

/** What a sphere reported for a month: its post and its word. `until` is written out by the caller. */
export function Reporting(
  props: Common & {
    state: ReportingWord | "partial" | "none_owed";
    daysLate?: number;
    until?: string;
  },
): JSX.Element {
  const word = () => {
    if (props.state === "late" && props.daysLate) return t("common.lateBy", props.daysLate);
    if (props.state === "open" && props.until) return t("common.openUntil", props.until);
    return t(`common.reporting.${props.state}`);
  };
  return <Status {...props} shape={props.state} word={word()} />;
}

/** How far a date moved: "+44 days", amber only when later. */
export function Slip(props: { days: number }): JSX.Element {
  return (
    <span class="slip" classList={{ late: props.days > 0 }}>
      {formatSlip(props.days)}
    </span>
  );
}

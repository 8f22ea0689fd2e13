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

type Drawn = PostName | StageWord | HealthWord;

/** Whether it is a link stays as it is; a page has hundreds, where a component more would cost. */
function createStatus(props: Common, shape: () => Drawn, word: () => string): JSX.Element {
  const inside = () => (
    <>
      <Shape name={shape()} />
      <span>
        {props.children ??
          (props.count === undefined ? word() : t("common.counted", props.count, word()))}
      </span>
    </>
  );
  return props.href ? (
    <a class={`st ${shape()}`} href={props.href}>
      {inside()}
    </a>
  ) : (
    <span class={`st ${shape()}`}>{inside()}</span>
  );
}

/** The stage of an action: its circle and its word. */
export const Stage = (props: Common & { of: StageWord }): JSX.Element =>
  createStatus(
    props,
    () => props.of,
    () => t(`common.stage.${props.of}`),
  );

/** The health of an action that is underway: its angle and its word. */
export const Health = (props: Common & { of: HealthWord }): JSX.Element =>
  createStatus(
    props,
    () => props.of,
    () => t(`common.health.${props.of}`),
  );

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
  return createStatus(props, () => props.state, word);
}

/** How far a date moved: "+44 days", amber only when later. */
export function Slip(props: { days: number }): JSX.Element {
  return (
    <span class="slip" classList={{ late: props.days > 0 }}>
      {formatSlip(props.days)}
    </span>
  );
}

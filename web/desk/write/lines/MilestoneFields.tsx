import { createSignal, For, Show, untrack } from "solid-js";
import { count, formatDate } from "../../../i18n/format.ts";
import { t } from "../../../i18n/t.ts";
import { Field } from "../../../ui/form/Field.tsx";
import { Check } from "../../../ui/form/Picks.tsx";
import { More } from "../../../ui/parts/Part.tsx";
import { useSite } from "../../../ui/site.ts";
import type { Standing } from "../../data.ts";
import { type Answers, reachedName } from "../data.ts";

type Milestone = Standing["milestones"][number];
type Props = { action: Standing; answers: Answers; live: boolean; onTick: (by: number) => void };

function Tick(props: Props & { of: Milestone }) {
  const site = useSite();
  const { value, wrong } = untrack(() => props.answers);
  const name = (field: string) => reachedName(props.action.slug, props.of.id, field);
  const [ticked, setTicked] = createSignal(untrack(() => value(name("tick"))) !== "");
  const pick = (on: boolean) => {
    setTicked(on);
    props.onTick(on ? 1 : -1);
  };
  return (
    <>
      <Check
        name={name("tick")}
        checked={ticked()}
        label={
          <span>
            {props.of.title ?? props.of.id}
            <Show when={props.of.due}>
              {(due) => `${t("common.mark.comma")}${t("desk.write.was.due", formatDate(due()))}`}
            </Show>
          </span>
        }
        onPick={pick}
      />
      <div hidden={props.live && !ticked()}>
        <Field
          type="date"
          name={name("on")}
          label={t("write.reached.on")}
          value={untrack(ticked) ? value(name("on")) : site.today}
          max={site.today}
          error={wrong(name("on")) ?? wrong(name("tick"))}
        />
      </div>
    </>
  );
}

/** The milestones still to be reached, to be ticked with their day. */
export function MilestoneFields(props: Props) {
  const { troubled, value } = untrack(() => props.answers);
  const open = () =>
    troubled(`reached.${props.action.slug}`) ||
    props.action.milestones.some((m) => value(reachedName(props.action.slug, m.id, "tick")) !== "");
  return (
    <Show when={props.action.milestones.length > 0}>
      <More
        open={open()}
        summary={t(
          "write.reached.title",
          count(props.action.milestones.length),
          props.action.milestones.length === 1,
        )}
      >
        <div class="stack">
          <For each={props.action.milestones}>{(m) => <Tick {...props} of={m} />}</For>
        </div>
      </More>
    </Show>
  );
}

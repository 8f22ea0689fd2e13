import { untrack } from "solid-js";
import { MOST } from "../../../../worker/office/actions/schema.ts";
import { isEarlier } from "../../../../worker/updates/plan/rules.ts";
import { t } from "../../../i18n/t.ts";
import { Field, Select, TextArea } from "../../../ui/form/Field.tsx";
import { Picks } from "../../../ui/form/Picks.tsx";
import { More } from "../../../ui/parts/Part.tsx";
import { useSite } from "../../../ui/site.ts";
import type { Standing } from "../../data.ts";
import { type Answers, leavingName } from "../data.ts";

const WAYS = ["drop", "merge", "continue"] as const;

/** Dropping an action, merging it into another, or going on with it in other words. */
export function LeaveFields(props: {
  action: Standing;
  /** The sphere's other open actions. */
  others: readonly Standing[];
  answers: Answers;
  live: boolean;
  way: string;
  onWay: (way: string) => void;
}) {
  const site = useSite();
  const { value, wrong, troubled } = untrack(() => props.answers);
  const name = (field: string) => leavingName(props.action.slug, field);
  const told = (field: string) => ({
    name: name(field),
    value: value(name(field)),
    error: wrong(name(field)),
  });
  const earlier = () => isEarlier(props.action, site.today);
  const offered = () =>
    WAYS.filter((way) => way !== "merge" || props.others.length > 0).filter(
      (way) => way !== "continue" || earlier(),
    );
  const stays = { value: "", label: t("write.leaving.stays") };
  const hint = (only: "merge" | "continue") =>
    props.live ? undefined : t(`write.leaving.only.${only}`);
  const hides = (...ways: string[]) => props.live && !ways.includes(props.way);
  const open = () => props.way !== "" || troubled(`leaving.${props.action.slug}`);
  return (
    <More
      open={untrack(open)}
      summary={t(earlier() ? "write.leaving.titleEarlier" : "write.leaving.title")}
    >
      <div class="stack">
        <Picks
          name={name("change")}
          legend={t("write.leaving.how")}
          options={[
            stays,
            ...offered().map((way) => ({ value: way, label: t(`write.leaving.way.${way}`) })),
          ]}
          value={untrack(() => props.way)}
          error={wrong(name("change"))}
          onPick={(way) => props.onWay(way)}
        />
        <div hidden={hides("merge") || props.others.length === 0}>
          <Select
            {...told("into")}
            label={t("write.leaving.into")}
            hint={hint("merge")}
            options={props.others.map((a) => ({ value: a.slug, label: a.title ?? a.slug }))}
          />
        </div>
        <div class="stack" hidden={hides("continue") || !earlier()}>
          <TextArea
            {...told("wording")}
            short
            label={t("write.leaving.wording")}
            hint={hint("continue")}
            max={MOST.wording}
          />
          <Field {...told("due")} type="date" label={t("write.leaving.due")} min={site.today} />
        </div>
        <div hidden={hides(...WAYS)}>
          <TextArea
            {...told("reason")}
            short
            label={t("write.leaving.reason")}
            hint={t("write.leaving.reasonHint")}
            max={MOST.long}
          />
        </div>
      </div>
    </More>
  );
}

import { Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import { RHYTHMS } from "../../db/words.ts";
import type { Followed } from "../../worker/follow/schema.ts";
import { useForm, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Button } from "../ui/form/Form.tsx";
import { Picks } from "../ui/form/Picks.tsx";
import { Opening, Task } from "../ui/parts/Part.tsx";

/** What was not shown before is unknown. */
const NOTHING: Followed = {
  state: "unknown",
  scope: "roadmap",
  of: "",
  title: null,
  rhythm: "monthly",
};

function Act(props: { act: string; label: string; children?: JSX.Element; quiet?: boolean }) {
  return (
    <form method="post" class="stack">
      <input type="hidden" name="act" value={props.act} />
      {props.children}
      <div class="acts">
        <Button quiet={props.quiet}>{props.label}</Button>
      </div>
    </form>
  );
}

function Manage(props: { followed: Followed }) {
  return (
    <>
      <Task id="rhythm" title={t("follow.mailed.rhythm")}>
        <Act act="rhythm" label={t("follow.mailed.change")} quiet>
          <Picks
            name="rhythm"
            id="how-often"
            legend={t("follow.mail.rhythm")}
            options={RHYTHMS.map((r) => ({ value: r, label: t(`follow.mail.rhythms.${r}`) }))}
            value={props.followed.rhythm}
          />
        </Act>
      </Task>
      <Task id="leave" title={t("follow.mailed.leaving")}>
        <p>{t("follow.mailed.leavingAbout")}</p>
        <Act act="leave" label={t("follow.mailed.leave")} />
      </Task>
    </>
  );
}

/** What a follower's mail leads to. Opening it changes nothing; a button acts. */
export default function FollowedPage() {
  const followed = { ...NOTHING, ...(useForm()?.detail as Partial<Followed> | undefined) };
  const { state, scope } = followed;
  useHead(() => ({ title: t(`follow.mailed.${state}.title`) }));
  const lede =
    state === "asked" || state === "confirmed"
      ? t(`follow.mailed.${state}.lede`, scope, followed.title)
      : t(`follow.mailed.${state}.lede`);
  return (
    <>
      <Opening
        long
        narrow
        kick={t("follow.mailed.kick")}
        title={t(`follow.mailed.${state}.title`)}
        lede={lede}
      />
      <Switch>
        <Match when={state === "asked"}>
          <Task id="confirm" title={t("follow.mail.title")}>
            <Act act="confirm" label={t("follow.mailed.asked.go")} />
          </Task>
        </Match>
        <Match when={state === "confirmed"}>
          <Manage followed={followed} />
        </Match>
      </Switch>
      <Show when={state === "unknown" || state === "left"}>
        <p>
          <a href={paths.follow}>{t("follow.mailed.again")}</a>
        </p>
      </Show>
    </>
  );
}

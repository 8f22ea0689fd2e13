import { type JSX, Show } from "solid-js";
import { formatTime } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/form/Form.tsx";
import { useSite } from "../../ui/site.ts";
import type { Standing } from "./data.ts";

/** What is saved where, in one line. */
export function Saved(props: { standing: Standing }): JSX.Element {
  const site = useSite();
  const words = () => {
    const { device, server, at } = props.standing;
    const here = device === "kept";
    const time = at ? formatTime(at, site.zone, site.today) : "";
    if (server === "signed_out") return t(here ? "draft.bar.signedOut" : "draft.bar.signedOutOnly");
    if (server === "conflict") return t("draft.bar.conflict");
    if (server === "closed") return t("draft.bar.closed");
    if (server === "kept") return here ? t("draft.bar.both", time) : t("draft.bar.server", time);
    if (server === "none") return here ? t("draft.bar.device", time) : t("draft.bar.none");
    if (!here) return t("draft.bar.unsaved");
    return t(server === "waiting" ? "draft.bar.waiting" : "draft.bar.refused");
  };
  return <>{words()}</>;
}

/** The ways on that the bar offers beside the preview. */
export function Ways(props: {
  standing: Standing;
  live: boolean;
  several: boolean;
  onSignIn: () => void;
}): JSX.Element {
  return (
    <>
      <Show when={!props.live}>
        <Button quiet name="do" value="save" formnovalidate>
          {t("draft.save")}
        </Button>
      </Show>
      <Show when={props.standing.server === "signed_out"}>
        <Button quiet type="button" onClick={() => props.onSignIn()}>
          {t("draft.signIn")}
        </Button>
      </Show>
      <Show when={props.several}>
        <a class="btn quiet" href="#beside">
          {t("draft.choose")}
        </a>
      </Show>
    </>
  );
}

import type { JSX } from "solid-js";
import type { Need, NeedOf } from "../../../worker/progress/board/schema.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { postOf } from "./What.tsx";

type Way = { href: string; label: string };

/** Where an executive can act on it: on the page of an update, or else where it is told. */
function acting(
  need: NeedOf<"off_track" | "slipped" | "quiet" | "missed">,
  part: "offers" | "asks",
  told: string,
): Way {
  return need.update === null
    ? { href: told, label: t(`board.needs.see.${need.kind}`) }
    : { href: `${paths.decide(need.update)}#${part}`, label: t(`board.needs.go.${need.kind}`) };
}

function wayOf(need: Need): Way {
  const label = t(`board.needs.go.${need.kind}`);
  switch (need.kind) {
    case "off_track":
    case "slipped":
      return acting(need, "offers", paths.action(need.action.slug));
    case "asked":
      return { href: paths.decide(need.update), label };
    case "unanswered":
      return { href: `${paths.decide(need.update)}#asks`, label };
    case "quiet":
      return acting(need, "asks", paths.sphere(need.sphere.slug));
    case "missed":
      return acting(need, "asks", paths.cell(need.months.at(-1) ?? "", need.sphere.slug));
    case "vacant":
      return { href: postOf(need), label };
  }
}

/** The one next step of a need. */
export function NextStep(props: { of: Need }): JSX.Element {
  return <a href={wayOf(props.of).href}>{wayOf(props.of).label}</a>;
}

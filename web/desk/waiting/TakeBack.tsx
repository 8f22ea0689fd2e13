import type { JSX } from "solid-js";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/form/Form.tsx";
import type { Item } from "./data.ts";

/** Ends the waiting: one press, and the words stand in the form again. */
export function TakeBack(props: { item: Item; children?: JSX.Element }) {
  return (
    <form method="post" action={paths.waiting(props.item.month, props.item.sphere)} class="acts">
      {props.children}
      <input type="hidden" name="version" value={props.item.version} />
      <Button quiet name="do" value="take">
        {t("waiting.take")}
      </Button>
    </form>
  );
}

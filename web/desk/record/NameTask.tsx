import { Show } from "solid-js";
import { useForm } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Button, IdempotencyKey } from "../../ui/form/Form.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import type { Self } from "./data.ts";

/** Whether the own name is shown; the role always is. */
export function NameTask(props: { self: Self }) {
  const form = useForm();
  const does = () => (props.self.public ? "hide" : "show");
  return (
    <Task id="name" title={t("record.name.title")}>
      <Show when={form?.code}>
        {(code) => (
          <p class="err" role="alert">
            {words().errors.code[code()]}
          </p>
        )}
      </Show>
      <p>
        {props.self.public
          ? t("record.name.shown", props.self.name ?? t("record.name.unnamed"))
          : t("record.name.hidden")}
      </p>
      <form method="post" action={paths.myRecord} class="stack">
        <IdempotencyKey value={props.self.key} />
        <p class="meta">{t(`record.name.${does()}About`)}</p>
        <p class="acts">
          <Button quiet name="do" value={does()}>
            {t(`record.name.${does()}`)}
          </Button>
        </p>
      </form>
    </Task>
  );
}

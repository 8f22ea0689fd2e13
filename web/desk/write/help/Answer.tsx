import { type ComponentProps, Show, splitProps } from "solid-js";
import { TextArea } from "../../../ui/form/Field.tsx";
import { Said } from "./Said.tsx";
import { Toolbar } from "./Toolbar.tsx";

/** A text to write, with marks where it is long and what was said a month ago. */
export function Answer(
  props: ComponentProps<typeof TextArea> & {
    /** The question in few words, as the toolbar is called. */
    called: string;
    month?: string;
    /** What was said then. */
    said?: string | null;
    /** Whether scripts run. */
    live: boolean;
    /** Whether it may hold Markdown. */
    marks?: boolean;
  },
) {
  const [own, field] = splitProps(props, ["called", "month", "said", "live", "marks"]);
  return (
    <>
      <TextArea {...field} />
      <Show when={own.live && own.marks}>
        <Toolbar for={field.name} label={own.called} />
      </Show>
      <Said for={field.name} month={own.month} text={own.said} live={own.live} />
    </>
  );
}

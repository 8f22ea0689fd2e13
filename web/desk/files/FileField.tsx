import { createSignal, Show, untrack } from "solid-js";
import { ENDINGS, MOST_BYTES } from "../../../worker/updates/files/rules.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/form/Form.tsx";
import { Check } from "../../ui/form/Picks.tsx";
import { type Kept, sendFile } from "./data.ts";

type Props = {
  /** From a field of this piece of evidence to its full name. */
  name: (field: string) => string;
  sphere: string;
  kept: Kept | undefined;
  error: string | undefined;
  /** Whether scripts run: then a file is uploaded as soon as it is chosen. */
  live: boolean;
  onKept: (kept: Kept | undefined) => void;
};

/** The file that is uploaded already, carried on by the form. */
function Uploaded(props: Props & { file: Kept }) {
  return (
    <div class="stack">
      <p id={props.name("url")} tabindex="-1">
        <b>{t("files.kept", props.file.name, props.file.size)}</b>
        {t("common.mark.gap")}
        <a href={paths.file(props.file.id)} target="_blank">
          {t("files.open")}
          <span class="vh">
            {t("common.mark.colon")}
            {props.file.name}
          </span>
        </a>
      </p>
      <p class="hint">{t("files.who")}</p>
      <input type="hidden" name={props.name("id")} value={props.file.id} />
      <input type="hidden" name={props.name("name")} value={props.file.name} />
      <input type="hidden" name={props.name("size")} value={props.file.size} />
      <Show
        when={props.live}
        fallback={<Check name={props.name("drop")} label={t("files.drop")} />}
      >
        <p>
          <Button quiet type="button" onClick={() => props.onKept(undefined)}>
            {t("files.drop")}
          </Button>
        </p>
      </Show>
    </div>
  );
}

/** A file in place of a link. Without scripts it is uploaded with the form. */
export function FileField(props: Props) {
  const id = untrack(() => props.name("file"));
  const [refused, setRefused] = createSignal(untrack(() => props.error));
  const [told, setTold] = createSignal("");
  const described = () => `${id}-hint${refused() ? ` ${id}-error` : ""}`;

  async function send(input: HTMLInputElement) {
    const file = input.files?.[0];
    setRefused(undefined);
    setTold("");
    if (!file) return;
    if (file.size > MOST_BYTES) {
      input.value = "";
      setRefused(words().wrong.files["file.too_large"]);
      return;
    }
    setTold(t("files.sending", file.name));
    const { kept, wrong } = await sendFile(props.sphere, file);
    setTold(kept || wrong ? "" : t("files.later", file.name));
    if (kept || wrong) input.value = "";
    if (wrong) setRefused(words().wrong.files[wrong] ?? t("desk.wrongElse"));
    if (kept) props.onKept(kept);
  }

  return (
    <>
      <Show when={props.kept}>{(file) => <Uploaded {...props} file={file()} />}</Show>
      <div class="field" data-bad={refused() ? "" : undefined}>
        <label for={id}>{t(props.kept ? "files.another" : "files.choose")}</label>
        <p class="hint" id={`${id}-hint`}>
          {t("files.hint")}
        </p>
        <Show when={refused()}>
          <p class="err" id={`${id}-error`}>
            {refused()}
          </p>
        </Show>
        <input
          type="file"
          id={id}
          name={id}
          accept={ENDINGS}
          aria-invalid={refused() ? "true" : undefined}
          aria-describedby={described()}
          onChange={(event) => void send(event.currentTarget)}
        />
        <p class="meta" role="status">
          {told()}
        </p>
      </div>
    </>
  );
}

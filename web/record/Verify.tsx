import { Show } from "solid-js";
import { subjectsOf } from "../../worker/record/copy/subjects.ts";
import { words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { Part } from "../ui/parts/Part.tsx";

/** Which page is to be checked, and the place where the browser does it. */
export function Verify(props: { page?: string }) {
  const texts = words().checking.verify;
  const known = () => props.page && subjectsOf(props.page).length > 0 && props.page;
  return (
    <Part id="verify" title={texts.title} about={texts.about}>
      <div class="stack">
        <Show when={known()}>
          {(page) => (
            <>
              <p>
                {texts.page}
                {words().common.mark.gap}
                <a class="addr" href={page()}>
                  {page()}
                </a>
              </p>
              <div class="stack" data-island="verify" data-page={page()}>
                <p>{texts.noScript}</p>
              </div>
            </>
          )}
        </Show>
        <Show when={props.page && !known()}>
          <p role="alert">{texts.fault.address}</p>
        </Show>
        <form class="filters no-print" method="get" action={`${paths.record}#verify`}>
          <label>
            <span>{texts.which}</span>
            <input
              type="text"
              name="verify"
              required
              value={props.page ?? ""}
              aria-describedby="verify-hint"
              autocomplete="off"
            />
          </label>
          <button class="btn quiet">{texts.choose}</button>
        </form>
        <p class="meta" id="verify-hint">
          {texts.hint}
        </p>
        <Show when={!props.page}>
          <p>{texts.none}</p>
        </Show>
      </div>
    </Part>
  );
}

import { Show } from "solid-js";
import { subjectsOf } from "../../worker/record/copy/subjects.ts";
import { checking } from "../i18n/en/checking.ts";
import { paths } from "../paths.ts";
import { Part } from "../ui/parts/Part.tsx";

/** Which page is to be checked, and the place where the browser does it. */
export function Verify(props: { page?: string }) {
  const words = checking.verify;
  const known = () => props.page && subjectsOf(props.page).length > 0 && props.page;
  return (
    <Part id="verify" title={words.title} about={words.about}>
      <div class="stack">
        <Show when={known()}>
          {(page) => (
            <>
              <p>
                {words.page}{" "}
                <a class="addr" href={page()}>
                  {page()}
                </a>
              </p>
              <div class="stack" data-island="verify" data-page={page()}>
                <p>{words.noScript}</p>
              </div>
            </>
          )}
        </Show>
        <Show when={props.page && !known()}>
          <p role="alert">{words.fault.address}</p>
        </Show>
        <form class="filters no-print" method="get" action={`${paths.record}#verify`}>
          <label>
            <span>{words.which}</span>
            <input
              type="text"
              name="verify"
              required
              value={props.page ?? ""}
              aria-describedby="verify-hint"
              autocomplete="off"
            />
          </label>
          <button class="btn quiet">{words.choose}</button>
        </form>
        <p class="meta" id="verify-hint">
          {words.hint}
        </p>
        <Show when={!props.page}>
          <p>{words.none}</p>
        </Show>
      </div>
    </Part>
  );
}

import { createSignal, For, Show } from "solid-js";
import { render } from "solid-js/web";
import type { Fault, Get } from "../../worker/record/copy/asking.ts";
import {
  type Kept,
  type Progress,
  type Verdict as Found,
  verifyPage,
} from "../../worker/record/log/reader.ts";
import { readCheckpoint } from "../../worker/record/verify.ts";
import "../i18n/proof.ts";
import { words } from "../i18n/texts.ts";
import { Details, Verdict } from "./Verdict.tsx";

const KEPT = "milepost.checkpoint";

/** What only the checkpoint of an earlier visit can be wrong about. */
const EARLIER = new Set<Fault["what"]>(["key", "shorter", "rewritten"]);

/** What this browser kept; null at the first check, and where it keeps nothing for anybody. */
function kept(): Kept | null {
  try {
    const had = JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Partial<Kept>;
    const { key, note, on } = had;
    return key && note && readCheckpoint(note) ? { key, note, on } : null;
  } catch {
    return null;
  }
}

/** Whether the browser keeps it: one that does not checks as at its first visit. */
function keep(checkpoint: Kept): boolean {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ ...checkpoint, on: new Date().toISOString() }));
    return true;
  } catch {
    return false;
  }
}

function forgetKept() {
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // It keeps nothing.
  }
}

const get: Get = async (path) => {
  const answer = await fetch(path, { cache: "no-store" });
  return { status: answer.status, text: await answer.text() };
};

function Check(props: { page: string }) {
  const texts = words().checking.verify;
  const [steps, setSteps] = createSignal<Progress[]>([]);
  const [busy, setBusy] = createSignal(false);
  const [found, setFound] = createSignal<Found>();
  const [isKept, setIsKept] = createSignal(false);
  const [said, setSaid] = createSignal("");
  let button: HTMLButtonElement | undefined;
  async function check() {
    if (busy()) return;
    setBusy(true);
    setSteps([]);
    setSaid("");
    setFound(undefined);
    const verdict = await verifyPage(get, props.page, kept(), (step) =>
      setSteps((done) => [...done, step]),
    );
    setIsKept(verdict.keep !== null && keep(verdict.keep));
    setFound(verdict);
    setBusy(false);
  }
  function forget() {
    forgetKept();
    button?.focus();
    setFound(undefined);
    setSteps([]);
    setSaid(texts.forgotten);
  }
  return (
    <>
      <p>
        <button
          ref={(element) => (button = element)}
          type="button"
          class="btn"
          aria-disabled={busy() ? "true" : undefined}
          onClick={() => void check()}
        >
          {found() ? texts.again : texts.button}
        </button>
      </p>
      <div role="status" aria-atomic="false" class="stack">
        <Show when={said()}>{(text) => <p>{text()}</p>}</Show>
        <Show when={steps().length > 0}>
          <ol>
            <For each={steps()}>{(step) => <li>{texts.step[step]}</li>}</For>
          </ol>
        </Show>
        <Show when={found()}>{(verdict) => <Verdict of={verdict()} kept={isKept()} />}</Show>
      </div>
      <Show when={found()}>
        {(verdict) => (
          <>
            <Show when={EARLIER.has(verdict().fault?.what ?? "address")}>
              <p>
                <button type="button" class="btn quiet" onClick={forget}>
                  {texts.forget}
                </button>
              </p>
            </Show>
            <Details
              of={verdict()}
              lines={/^\/(?:strategies|spheres|actions)\//.test(props.page)}
            />
          </>
        )}
      </Show>
    </>
  );
}

/** Puts the button in the place of the words that stand there without a script. */
export function offerToVerify(place: HTMLElement) {
  const page = place.dataset.page ?? "";
  place.textContent = "";
  render(() => <Check page={page} />, place);
}

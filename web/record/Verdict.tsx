import { For, Show } from "solid-js";
import { base64, unhex } from "../../worker/record/leaf.ts";
import type { Fault } from "../../worker/record/copy/asking.ts";
import type { Proven, Verdict as Found } from "../../worker/record/log/reader.ts";
import { checking } from "../i18n/en/checking.ts";
import { losses } from "../i18n/en/losses.ts";
import { formatInstant } from "../i18n/format.ts";
import { Ledger } from "../ui/parts/Lists.tsx";
import { More } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";

function Texts(props: { of: Proven }) {
  return (
    <div class="stack">
      <p>
        <b>{checking.kind(props.of.kind)}</b>, {checking.verify.seq(props.of.seq)}
      </p>
      <For each={props.of.texts}>
        {(text) => (
          <div>
            <p class="kick">{checking.field(text.field)}</p>
            <Show
              when={text.words !== null}
              fallback={
                <p>
                  <em>{text.unsigned ? checking.verify.unsigned : checking.verify.gone}</em>
                </p>
              }
            >
              <p class="words addr">{text.words}</p>
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}

/** Where nothing was found wrong, and nothing could be checked either. */
const UNCHECKED = new Set<Fault["what"]>([
  "address",
  "unreachable",
  "failed",
  "no_checkpoint",
  "browser",
  "too_many",
]);

/** What a check found, in a sentence: it is read aloud. `kept` says whether the browser keeps it. */
export function Verdict(props: { of: Found; kept: boolean }) {
  const words = checking.verify;
  const { zone } = useSite();
  const lost = () =>
    props.of.lost &&
    losses.met(
      props.of.before ?? 0,
      props.of.lost,
      formatInstant(props.of.lost.at, zone),
      props.kept,
    );
  const afterwards = () =>
    props.of.before === null
      ? words.first(props.kept)
      : words.continued(props.of.before, props.kept);
  const waiting = () =>
    props.of.proven.flatMap((e) => e.texts).filter((text) => text.unsigned).length;
  return (
    <Show
      when={props.of.fault}
      fallback={
        <>
          <p>
            <strong>{words.good(props.of.proven.length)}</strong> {words.whole}
          </p>
          <Show when={waiting() > 0}>
            <p>{words.waiting(waiting())}</p>
          </Show>
          <p>{lost() ?? afterwards()}</p>
        </>
      }
    >
      {(fault) => (
        <>
          <p>
            <strong>{UNCHECKED.has(fault().what) ? words.unchecked : words.bad}</strong>
          </p>
          <p>
            {words.fault[fault().what]} {words.where(fault().seq, fault().field)}
          </p>
        </>
      )}
    </Show>
  );
}

/** With what everything was compared, and the words that are proven. */
export function Details(props: { of: Found; lines: boolean }) {
  const words = checking.verify;
  const { zone } = useSite();
  return (
    <>
      <Show when={props.of.tree}>
        {(tree) => <p class="meta addr">{words.tree(tree().size, base64(unhex(tree().root)))}</p>}
      </Show>
      <Show when={!props.of.fault}>
        <p>{words.compare}</p>
        <Show when={props.lines}>
          <p>{words.lines}</p>
        </Show>
        <More summary={words.proven} open>
          <Ledger
            ordered
            items={props.of.proven.map((event) => ({
              when: formatInstant(event.at, zone),
              what: <Texts of={event} />,
            }))}
          />
        </More>
      </Show>
    </>
  );
}

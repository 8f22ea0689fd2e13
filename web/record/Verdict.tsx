import { For, Show } from "solid-js";
import { base64, unhex } from "../../worker/record/leaf.ts";
import type { Fault } from "../../worker/record/copy/asking.ts";
import type { Proven, Verdict as Found } from "../../worker/record/log/reader.ts";
import { words } from "../i18n/texts.ts";
import { formatInstant } from "../i18n/format.ts";
import { Ledger } from "../ui/parts/Lists.tsx";
import { More } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";

function Texts(props: { of: Proven }) {
  return (
    <div class="stack">
      <p>
        <b>{words().checking.kind(props.of.kind)}</b>
        {words().common.mark.comma}
        {words().checking.verify.seq(props.of.seq)}
      </p>
      <For each={props.of.texts}>
        {(text) => (
          <div>
            <p class="kick">{words().checking.field(text.field)}</p>
            <Show
              when={text.words !== null}
              fallback={
                <p>
                  <em>
                    {text.unsigned
                      ? words().checking.verify.unsigned
                      : words().checking.verify.gone}
                  </em>
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
  const texts = words().checking.verify;
  const { zone } = useSite();
  const lost = () =>
    props.of.lost &&
    words().losses.met(
      props.of.before ?? 0,
      props.of.lost,
      formatInstant(props.of.lost.at, zone),
      props.kept,
    );
  const afterwards = () =>
    props.of.before === null
      ? texts.first(props.kept)
      : texts.continued(props.of.before, props.kept);
  const waiting = () =>
    props.of.proven.flatMap((e) => e.texts).filter((text) => text.unsigned).length;
  return (
    <Show
      when={props.of.fault}
      fallback={
        <>
          <p>
            <strong>{texts.good(props.of.proven.length)}</strong> {texts.whole}
          </p>
          <Show when={waiting() > 0}>
            <p>{texts.waiting(waiting())}</p>
          </Show>
          <p>{lost() ?? afterwards()}</p>
        </>
      }
    >
      {(fault) => (
        <>
          <p>
            <strong>{UNCHECKED.has(fault().what) ? texts.unchecked : texts.bad}</strong>
          </p>
          <p>
            {texts.fault[fault().what]} {texts.where(fault().seq, fault().field)}
          </p>
        </>
      )}
    </Show>
  );
}

/** With what everything was compared, and the words that are proven. */
export function Details(props: { of: Found; lines: boolean }) {
  const texts = words().checking.verify;
  const { zone } = useSite();
  return (
    <>
      <Show when={props.of.tree}>
        {(tree) => <p class="meta addr">{texts.tree(tree().size, base64(unhex(tree().root)))}</p>}
      </Show>
      <Show when={!props.of.fault}>
        <p>{texts.compare}</p>
        <Show when={props.lines}>
          <p>{texts.lines}</p>
        </Show>
        <More summary={texts.proven} open>
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

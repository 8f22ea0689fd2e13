import { createSignal, type JSX, onCleanup, onMount, Show, untrack } from "solid-js";
import { wordsOf } from "../../../worker/updates/drafts/rules.ts";
import type { DraftView } from "../../../worker/updates/drafts/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { formatTime } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { Check } from "../../ui/form/Picks.tsx";
import { useSite } from "../../ui/site.ts";
import type { Start } from "../data.ts";
import { type Drafting, UpdateForm } from "../write/UpdateForm.tsx";
import { Saved, Ways } from "./Bar.tsx";
import { BothTexts, type Text } from "./BothTexts.tsx";
import { keep, type Keeper, type Standing } from "./data.ts";
import {
  type Fields,
  isShared,
  keepStart,
  newKey,
  onDevice,
  setShared,
  wipeDevice,
} from "./device/data.ts";
import { SignInHere } from "./SignInHere.tsx";
import { fieldsOf, textOf, whatToOpen, whoSaved } from "./words/data.ts";

type Opened = { fields: Fields; version: number; unsent: boolean; instead: readonly string[] };

/** The form of a month with everything that keeps its text from being lost. */
export function Drafted(props: { start: Start; form?: FormState; to: string }): JSX.Element {
  const site = useSite();
  const draft = untrack(() => props.start.draft);
  const place = untrack(() => `${props.start.month}/${props.start.sphere.slug}`);
  const time = (at: string) => formatTime(at, site.zone, site.today);
  const [opened, setOpened] = createSignal<Opened>({
    fields: draft.fields,
    version: draft.version,
    unsent: false,
    instead: [],
  });
  const [standing, setStanding] = createSignal<Standing>({
    device: "none",
    server: draft.version > 0 ? "kept" : "none",
    at: draft.saved_at,
  });
  const [texts, setTexts] = createSignal<readonly Text[]>([]);
  const [live, setLive] = createSignal(false);
  const [shared, share] = createSignal(false);
  const [signingIn, setSigningIn] = createSignal(false);
  let form!: HTMLFormElement;
  let keeper: Keeper | undefined;
  let key = "";
  let passing = false;

  const who = (view: DraftView) => whoSaved(view, time(view.saved_at ?? ""));

  /** Puts a text into the form; what it takes the place of on this device goes once it is kept. */
  function put(next: Opened) {
    setTexts([]);
    keeper?.stop();
    setOpened(next);
    watch(next, textOf(fieldsOf(form)));
  }

  function watch(from: Opened, text: string, meeting = false) {
    keeper = keep(form, {
      place,
      key,
      draft: { version: from.version, saved_at: standing().at },
      held: from.unsent ? null : text,
      meeting,
      instead: from.instead,
      report: setStanding,
      conflict: meet,
    });
  }

  /** What is being written, to go on over a version that its writer has seen. */
  const here = (version: number, older: readonly string[], called?: string): Text => ({
    who: called ?? t("draft.beside.here"),
    fields: fieldsOf(form),
    take: () => {
      setTexts([]);
      void keeper?.over(version, older);
    },
  });

  /** Somebody saved another text while this one was written. */
  function meet(theirs: DraftView) {
    const { version } = theirs;
    setTexts([
      here(version, []),
      {
        who: who(theirs),
        fields: theirs.fields,
        take: () => put({ fields: theirs.fields, version, unsent: false, instead: [] }),
      },
    ]);
  }

  onMount(() => {
    setLive(true);
    share(isShared());
    if (props.form) return;
    key = newKey(place);
    // After the fields that only scripts show have come.
    queueMicrotask(() => void open(textOf(fieldsOf(form))));
    void keepOpening().catch(() => undefined);
  });
  onCleanup(() => keeper?.stop());

  async function open(text: string) {
    const entries = isShared() ? [] : await onDevice(place).catch(() => []);
    const found = whatToOpen(draft, entries);
    const old = entries.map((e) => e.key);
    if (found.length === 0) return watch({ ...opened(), instead: old }, text);
    const from = (fields: Fields, unsent: boolean): Opened => ({
      fields,
      version: draft.version,
      unsent,
      instead: old,
    });
    const first = found[0]!;
    const typing = textOf(fieldsOf(form)) !== text;
    if (found.length === 1 && first.follows && !typing) return put(from(first.fields, true));
    watch(opened(), text, true);
    const shown = typing || Object.keys(draft.fields).length > 0;
    setTexts([
      ...(shown ? [here(draft.version, old, typing ? undefined : who(draft))] : []),
      ...found.map((e) => ({
        who: t("draft.beside.device", time(e.savedAt)),
        fields: e.fields,
        take: () => put(from(e.fields, true)),
      })),
    ]);
    return undefined;
  }

  /** So that the form opens on this device without a network too. */
  const keepOpening = async () =>
    isShared() || keepStart({ place, savedAt: new Date().toISOString(), start: props.start });

  /** Nothing leaves this page that the server would not take: it is saved first. */
  async function submit(event: SubmitEvent) {
    if (!keeper || passing) return undefined;
    event.preventDefault();
    const { submitter } = event;
    await keeper.save();
    // Not before this event is over: a browser ignores a form that submits itself within.
    await new Promise((resolve) => setTimeout(resolve));
    const { server } = keeper.standing();
    if (server === "signed_out") return setSigningIn(true);
    if (server === "conflict" || server === "waiting") return undefined;
    passing = true;
    form.requestSubmit(submitter);
    passing = false;
    return undefined;
  }

  async function keepNothing(on: boolean) {
    setShared(on);
    share(on);
    await (on ? wipeDevice() : keepOpening()).catch(() => undefined);
    void keeper?.hold(!on);
  }

  /** What the form is told of its text; the parts of the bar are made where they stand. */
  const drafting = (text: Opened): Drafting => ({
    fields: text.fields,
    version: text.version,
    watch: (element) => {
      form = element;
      element.addEventListener("submit", (event) => void submit(event));
    },
    get status() {
      return <Saved standing={standing()} />;
    },
    get note() {
      return t(`draft.who.${draft.role}`);
    },
    get beside() {
      return (
        <>
          <Show when={theirs()}>
            {(view) => (
              <BothTexts
                start={props.start}
                texts={[
                  {
                    who: t("draft.beside.here"),
                    fields: wordsOf((props.form?.values ?? {}) as Fields),
                  },
                  { who: who(view()), fields: view().fields },
                ]}
              >
                <p>{t("draft.beside.ours")}</p>
              </BothTexts>
            )}
          </Show>
          <Show when={texts().length > 0}>
            <BothTexts start={props.start} texts={texts()} />
          </Show>
        </>
      );
    },
    get acts() {
      return (
        <Ways
          standing={standing()}
          live={live()}
          several={texts().length > 0}
          onSignIn={() => setSigningIn(true)}
        />
      );
    },
  });
  const theirs = () => props.form?.detail?.current as DraftView | undefined;

  return (
    <>
      <Show when={opened()} keyed>
        {(text) => (
          <UpdateForm start={props.start} form={props.form} to={props.to} draft={drafting(text)} />
        )}
      </Show>
      <Show when={live()}>
        <Check
          name="shared"
          label={t("draft.shared")}
          checked={shared()}
          onPick={(on) => void keepNothing(on)}
        />
        <SignInHere
          open={signingIn()}
          onClose={() => setSigningIn(false)}
          onDone={() => {
            setSigningIn(false);
            void keeper?.save();
          }}
        />
      </Show>
    </>
  );
}

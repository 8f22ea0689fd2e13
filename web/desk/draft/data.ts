import type { DraftView } from "../../../worker/updates/drafts/schema.ts";
import { dropFromDevice, isShared, keepOnDevice, onWiped } from "./device/data.ts";
import { fieldsOf, textOf } from "./words/data.ts";

/** What the server has of it: nothing yet, all, or why not. */
type OnServer = "none" | "kept" | "waiting" | "signed_out" | "conflict" | "closed" | "refused";
type OnDevice = "none" | "kept" | "shared" | "failed";

export type Standing = { device: OnDevice; server: OnServer; at: string | null };

type Problem = { type?: string; current?: DraftView };

const PAUSE = 600;
const WHILE_TYPING = 150;
const RETRY = 15_000;
const LONGEST = 10_000;
/** What a browser still sends from a page that is being closed. */
const LAST_WORDS = 60_000;

/** Saves whatever is typed into a form, on this device at every pause and then on the server. */
export function keep(
  form: HTMLFormElement,
  o: {
    place: string;
    key: string;
    draft: Pick<DraftView, "version" | "saved_at">;
    /** The text that the form opened with; null when the server has not got it. */
    held: string | null;
    /** Whether its writer has to choose between texts before anything is sent. */
    meeting: boolean;
    /** Entries of this device that this one takes the place of. */
    instead: readonly string[];
    report: (standing: Standing) => void;
    conflict: (theirs: DraftView) => void;
  },
) {
  let from = o.draft.version;
  const now: Standing = {
    device: "none",
    server: from > 0 ? "kept" : "none",
    at: o.draft.saved_at,
  };
  const typed = () => fieldsOf(form);
  let held = o.held;
  let stored = held === null || from > 0 ? "" : `${held}true0`;
  let tried: string | null = null;
  let instead = o.instead;
  let wiped = false;
  let busy: Promise<void> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let written: ReturnType<typeof setTimeout> | undefined;
  const report = () => o.report({ ...now });
  if (o.meeting) now.server = "conflict";

  async function store() {
    const fields = typed();
    const text = textOf(fields);
    const sent = text === held;
    if (isShared() || wiped) {
      now.device = "shared";
      return report();
    }
    if (`${text}${sent}${from}` === stored) return;
    try {
      const savedAt = sent && now.at ? now.at : new Date().toISOString();
      await keepOnDevice({ key: o.key, place: o.place, fields, from, tried, sent, savedAt });
      if (instead.length > 0) await dropFromDevice(instead);
      instead = [];
      stored = `${text}${sent}${from}`;
      now.device = "kept";
      now.at = savedAt;
    } catch {
      now.device = "failed";
    }
    report();
  }

  function took(begun: number, version: number, at: string | null, text: string) {
    // Saves overtake each other when the page is left: an answer that came late says nothing new.
    if (from !== begun && version < from) return;
    from = version;
    held = text;
    now.server = "kept";
    now.at = at;
    const field = form.elements.namedItem("version");
    if (field instanceof HTMLInputElement) field.value = String(version);
  }

  async function send(leaving = false): Promise<void> {
    const fields = typed();
    const text = textOf(fields);
    if (text === held || now.server === "conflict" || now.server === "closed") return;
    const body = JSON.stringify({ fields });
    const [begun, before] = [from, tried];
    tried = text;
    try {
      const answer = await fetch(`/api/v1/desk/drafts/${o.place}`, {
        method: "PUT",
        headers: { "content-type": "application/json", "if-match": `"${begun}"` },
        body,
        signal: AbortSignal.timeout(LONGEST),
        keepalive: leaving && body.length < LAST_WORDS,
      });
      const said = (await answer.json()) as Problem & { version: number; saved_at: string };
      if (answer.ok) took(begun, said.version, said.saved_at, text);
      else if (answer.status === 401) now.server = "signed_out";
      else if (answer.status === 409) now.server = "closed";
      else if (answer.status === 412 && said.current) {
        const { version, saved_at } = said.current;
        const theirs = textOf(said.current.fields);
        const ours = [held, before, tried].includes(theirs);
        // Nothing is overwritten: this page saved meanwhile, there is nothing, or it is from here.
        if (from !== begun || (version !== begun && (version === 0 || ours))) {
          if (from === begun && version === 0) [from, held] = [0, null];
          else if (from === begun) took(begun, version, saved_at, theirs);
          if (textOf(typed()) !== held) return await send(leaving);
        } else {
          now.server = "conflict";
          o.conflict(said.current);
        }
      } else now.server = answer.status < 500 ? "refused" : "waiting";
    } catch {
      now.server = "waiting";
    }
    report();
    await store();
    return undefined;
  }

  /** One save at a time; what is typed meanwhile follows. */
  function save(leaving = false): Promise<void> {
    clearTimeout(pause);
    const run = async () => {
      await busy;
      await store();
      await send(leaving);
    };
    const mine = run().finally(() => {
      if (busy === mine) busy = undefined;
    });
    busy = mine;
    return mine;
  }

  const soon = () => {
    if (now.server === "kept" && textOf(typed()) !== held) {
      now.server = "none";
      report();
    }
    clearTimeout(pause);
    pause = setTimeout(() => void save(), PAUSE);
    written ??= setTimeout(() => {
      written = undefined;
      void store();
    }, WHILE_TYPING);
  };
  const leave = () => {
    void store();
    if (textOf(typed()) !== held) void send(true);
  };
  const look = () => (document.visibilityState === "hidden" ? leave() : void save());
  const again = () => void save();
  const retry = setInterval(() => {
    if (now.server === "waiting" || now.server === "signed_out") again();
  }, RETRY);
  const typing = ["input", "change", "click"] as const;
  for (const event of typing) form.addEventListener(event, soon);
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", leave);
  addEventListener("online", again);
  const unheard = onWiped(() => {
    wiped = true;
    now.device = "shared";
    report();
  });
  if (from > 0 || textOf(typed()) !== held) void save();
  else if (o.meeting) report();

  return {
    save,
    standing: () => now,
    /** Goes on with what stands in the form, over a version that its writer has seen. */
    over(version: number, older: readonly string[]): Promise<void> {
      from = version;
      instead = older;
      stored = "";
      held = null;
      now.server = "waiting";
      return save();
    },
    /** Keeps the text on this device again, or no longer. */
    hold(on: boolean): Promise<void> {
      wiped = !on;
      stored = "";
      return save();
    },
    stop() {
      clearTimeout(pause);
      clearTimeout(written);
      clearInterval(retry);
      for (const event of typing) form.removeEventListener(event, soon);
      document.removeEventListener("visibilitychange", look);
      removeEventListener("pagehide", leave);
      removeEventListener("online", again);
      unheard();
    },
  };
}

export type Keeper = ReturnType<typeof keep>;

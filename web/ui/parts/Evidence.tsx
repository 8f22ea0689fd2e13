import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { LinkFound } from "../../../worker/links/schema.ts";
import { fileIdOf } from "../../../worker/updates/files/rules.ts";
import { t } from "../../i18n/t.ts";

type Piece = {
  title?: string | null;
  url?: string | null;
  /** Null where a file of this site is not there any more. */
  file?: object | null;
};

/** Where a piece of evidence can be seen: on the web, or in a file of this site. */
const placeOf = ({ url, file }: Piece) =>
  url && (/^https?:\/\//i.test(url) || (file !== null && fileIdOf(url))) ? url : undefined;

/** What a piece of evidence is called; every one had a title when it was published. */
export const evidenceName = (of: Piece): string => of.title ?? t("actions.evidence.untitled");

/** A piece of evidence by its name, which leads there. */
export function EvidenceLink(props: { of: Piece }): JSX.Element {
  return (
    <Show when={placeOf(props.of)} fallback={evidenceName(props.of)}>
      {(url) => (
        <a href={url()} rel="nofollow ugc noopener">
          {evidenceName(props.of)}
        </a>
      )}
    </Show>
  );
}

const saidOf = ({ state, on, found, first, again }: LinkFound): string | undefined => {
  if (state === "broken") return t("links.broken", on, found);
  if (state === "changed") return t("links.changed", found, first);
  if (state === "refused") return t("links.refused", on);
  return again ? t("links.again", on) : undefined;
};

/** What became of a cited link, in words and with its date; nothing where it simply works. */
export function LinkNote(props: { of: LinkFound | null | undefined }): JSX.Element {
  const lost = () => props.of?.state === "broken" || props.of?.state === "changed";
  return (
    <Show when={props.of && saidOf(props.of)}>
      {(said) => (
        <>
          <br />
          <Show when={lost()} fallback={<span class="meta">{said()}</span>}>
            <strong>{said()}</strong>
          </Show>
        </>
      )}
    </Show>
  );
}

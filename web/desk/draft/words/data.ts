import type { DraftView } from "../../../../worker/updates/drafts/schema.ts";
import { wordsOf } from "../../../../worker/updates/drafts/rules.ts";
import { t } from "../../../i18n/t.ts";
import type { Fields, Kept } from "../device/data.ts";

/** What stands in a form, by field; a box that is not ticked is an answer too. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const fields: Fields = {};
  for (const [name, value] of new FormData(form))
    if (typeof value === "string") fields[name] = value;
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox][name]"))
    if (!box.checked) fields[box.name] ??= "";
  return wordsOf(fields);
}

/** Two sets of fields are the same text when this is. */
export const textOf = (fields: Fields) =>
  JSON.stringify(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Texts of this device that the server's draft lacks, newest first. One that `follows` was written
 * after what the server has, so nothing is lost by going on with it.
 */
export function whatToOpen(draft: DraftView, entries: readonly Kept[]) {
  const known = textOf(draft.fields);
  const seen = new Set([known]);
  const found: (Kept & { follows: boolean })[] = [];
  for (const entry of entries) {
    const text = textOf(entry.fields);
    if (seen.has(text) || (entry.sent && draft.version > 0)) continue;
    seen.add(text);
    const follows = draft.version === 0 || entry.from === draft.version || entry.tried === known;
    found.push({ ...entry, follows });
  }
  return found;
}

/** A form begins with an answer to these: alone they say nothing. */
const PRESET = /(?:^|\.)(?:stage|health|need|review_on|strategy)$/;
const REACHED_ON = /^(reached\..+)\.on$/;

/** The fields in which somebody wrote something. */
export const wordsIn = (fields: Fields): string[] =>
  Object.keys(fields).filter((name) => {
    const ticked = REACHED_ON.exec(name)?.[1];
    if (!fields[name] || PRESET.test(name)) return false;
    return !ticked || Boolean(fields[`${ticked}.tick`]);
  });

/** Who saved a text on the server, and when. */
export const whoSaved = ({ mine, role }: DraftView, time: string) =>
  t(`draft.beside.${mine ? "mine" : role}`, time);

/** Deletes what stands on the server; false where somebody has saved again since. */
export async function dropSaved(place: string, version: number): Promise<boolean> {
  const answer = await fetch(`/api/v1/desk/drafts/${place}`, {
    method: "DELETE",
    headers: { "content-type": "application/json", "if-match": `"${version}"` },
    body: "{}",
  });
  return answer.ok;
}

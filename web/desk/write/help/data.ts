export const MARKS = ["bold", "italic", "list", "link"] as const;
export type Mark = (typeof MARKS)[number];

/** A change of a text: what stands between two places afterwards, and what is then selected. */
export type Edit = { from: number; to: number; text: string; select: [from: number, to: number] };

const SIGNS = { bold: "**", italic: "_" } as const;

function wrapped(text: string, start: number, end: number, sign: string): Edit {
  const chosen = text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = chosen.trim() === "" ? from : end - (chosen.length - chosen.trimEnd().length);
  const words = text.slice(from, to);
  const n = sign.length;
  if (text.slice(from - n, from) === sign && text.slice(to, to + n) === sign)
    return { from: from - n, to: to + n, text: words, select: [from - n, to - n] };
  return { from, to, text: sign + words + sign, select: [from + n, to + n] };
}

function listed(text: string, start: number, end: number): Edit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const after = text.indexOf("\n", end);
  const to = after === -1 ? text.length : after;
  const rows = text.slice(from, to).split("\n");
  const all = rows.every((row) => row.startsWith("- "));
  const now = rows.map((row) => (all ? row.slice(2) : `- ${row.replace(/^- /, "")}`)).join("\n");
  const last = from + now.length;
  return { from, to, text: now, select: [start === end ? last : from, last] };
}

const BLANK = "https://";

function linked(text: string, from: number, to: number): Edit {
  const chosen = text.slice(from, to);
  const address = /^https?:\/\/\S+$/.test(chosen);
  const label = address ? "" : chosen;
  const target = address ? chosen : BLANK;
  const at = address || label === "" ? from + 1 : from + label.length + 3;
  const select: Edit["select"] = [at, at + (address || label === "" ? 0 : target.length)];
  return { from, to, text: `[${label}](${target})`, select };
}

/** What a press on one of the marks does to a text in which something is selected. */
export function marked(mark: Mark, text: string, start: number, end: number): Edit {
  if (mark === "list") return listed(text, start, end);
  if (mark === "link") return linked(text, start, end);
  return wrapped(text, start, end, SIGNS[mark]);
}

function isAnswered(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
  if (field.type === "radio") return field.checked && !field.defaultChecked;
  return field.checked !== field.defaultChecked || field.value !== field.defaultValue;
}

/** Tells the scripts what was answered before they ran, as if it were answered now. */
export function retell(form: HTMLFormElement) {
  for (const field of [...form.elements].filter(isAnswered))
    for (const event of ["input", "change"])
      field.dispatchEvent(new Event(event, { bubbles: true }));
}

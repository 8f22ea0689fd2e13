/** How much one file may weigh, and how many an update may show. */
export const MOST_BYTES = 5 * 1024 * 1024;
export const MOST_FILES = 5;

/** How much may wait unpublished in one sphere. */
export const MOST_WAITING = 100 * 1024 * 1024;

const NAME_LENGTH = 120;

/** Where a file stands, as it is written in the record. */
export const addressOf = (id: string) => `/files/${id}`;

/** The id in the address of a file of ours; undefined for a link. */
export const fileIdOf = (url: string) => /^\/files\/([0-9a-f]{64})$/.exec(url)?.[1];

const startsWith = (bytes: Uint8Array, text: string, from = 0) =>
  Array.from(text).every((c, i) => bytes[from + i] === c.charCodeAt(0));

const END_OF_ZIP = 0x06054b50;
const ZIP_ENTRY = 0x02014b50;

/** The names in a ZIP file, from its directory; undefined if it is none. Nothing is unpacked. */
function namesInZip(bytes: Uint8Array): string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isEnd = (at: number) =>
    view.getUint32(at, true) === END_OF_ZIP &&
    at + 22 + view.getUint16(at + 20, true) === bytes.length;
  let end = bytes.length - 22;
  while (end >= 0 && bytes.length - end < 22 + 65_536 && !isEnd(end)) end--;
  if (end < 0 || !isEnd(end)) return undefined;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== ZIP_ENTRY) return undefined;
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** A document of an office program without macros; `main` is the part that only its kind has. */
const office = (main: RegExp) => (bytes: Uint8Array) => {
  const names = startsWith(bytes, "PK\u0003\u0004") ? namesInZip(bytes) : undefined;
  if (!names?.includes("[Content_Types].xml")) return false;
  return names.some((n) => main.test(n)) && !names.some((n) => /vbaProject|(^|\/)\.\.\//i.test(n));
};

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** UTF-8 without control characters, that no reader could take for markup or a program. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return !CONTROL.test(text) && !/^\s*(<|#!|%PDF|%!)/.test(text);
  } catch {
    return false;
  }
}

type Kind = {
  type: string;
  endings: readonly string[];
  /** What senders also call it. */
  also: readonly string[];
  holds: (bytes: Uint8Array) => boolean;
};

const ZIP = ["application/zip", "application/x-zip-compressed"];
const OPEN_XML = "application/vnd.openxmlformats-officedocument";

/** The few kinds of file that are taken, each known by its bytes. */
const KINDS: readonly Kind[] = [
  {
    type: "application/pdf",
    endings: ["pdf"],
    also: ["application/x-pdf"],
    holds: (b) => startsWith(b, "%PDF-"),
  },
  {
    type: "image/png",
    endings: ["png"],
    also: ["image/x-png"],
    holds: (b) => startsWith(b, "\u0089PNG\r\n\u001a\n") && startsWith(b, "IHDR", 12),
  },
  {
    type: "image/jpeg",
    endings: ["jpg", "jpeg"],
    also: ["image/jpg", "image/pjpeg"],
    holds: (b) => startsWith(b, "\u00ff\u00d8\u00ff"),
  },
  {
    type: "image/webp",
    endings: ["webp"],
    also: [],
    holds: (b) => startsWith(b, "RIFF") && startsWith(b, "WEBPVP8", 8),
  },
  {
    type: `${OPEN_XML}.wordprocessingml.document`,
    endings: ["docx"],
    also: ZIP,
    holds: office(/^word\/document\d*\.xml$/),
  },
  {
    type: `${OPEN_XML}.spreadsheetml.sheet`,
    endings: ["xlsx"],
    also: ZIP,
    holds: office(/^xl\/workbook\d*\.xml$/),
  },
  {
    type: `${OPEN_XML}.presentationml.presentation`,
    endings: ["pptx"],
    also: ZIP,
    holds: office(/^ppt\/presentation\d*\.xml$/),
  },
  {
    type: "text/csv",
    endings: ["csv"],
    also: [
      "text/plain",
      "text/x-csv",
      "text/comma-separated-values",
      "application/csv",
      "application/vnd.ms-excel",
    ],
    holds: isText,
  },
  { type: "text/plain", endings: ["txt"], also: [], holds: isText },
];

/** What a file field offers to choose from. */
export const ENDINGS = KINDS.flatMap((k) => k.endings.map((e) => `.${e}`)).join(",");

const UNSAID = ["", "application/octet-stream"];

const endingOf = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/**
 * A name as it is kept: no folder before it, nothing that is not seen or turns the direction of
 * writing, nothing that a file system refuses; at most 120 characters, its ending among them.
 */
export function cleanName(name: string): string {
  const last = name.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1)!;
  const seen = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(/["*:<>?|]/g, "_")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const ending = endingOf(seen);
  const stem = ending ? seen.slice(0, -ending.length - 1).trim() : seen;
  const room = NAME_LENGTH - (ending ? ending.length + 1 : 0);
  const kept = Array.from(stem || "file")
    .slice(0, room)
    .join("")
    .trim();
  return ending ? `${kept}.${ending}` : kept;
}

type Judged = { name: string; type: string } | { wrong: string };

/** Whether a file may be kept: its bytes, its name and what its sender calls it have to agree. */
export function judge(given: { name: string; type: string; bytes: Uint8Array }): Judged {
  const { bytes } = given;
  if (bytes.length > MOST_BYTES) return { wrong: "file.too_large" };
  if (bytes.length === 0) return { wrong: "file.empty" };
  const name = cleanName(given.name);
  const kind = KINDS.find((k) => k.endings.includes(endingOf(name)));
  if (!kind) return { wrong: "file.kind" };
  const said = given.type.split(";")[0]!.trim().toLowerCase();
  const agrees = said === kind.type || kind.also.includes(said) || UNSAID.includes(said);
  return agrees && kind.holds(bytes) ? { name, type: kind.type } : { wrong: "file.disguised" };
}

/** RFC 6266: saved under its name, never shown in the site's own window. */
export function disposition(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["%\\]/g, "_");
  const exact = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/**
 * Puts the address of an uploaded file where the link of a piece of evidence would stand; false if
 * both were given.
 */
export function citeFile(piece: Map<string, string>): boolean {
  const id = piece.get("drop") ? undefined : piece.get("id");
  for (const field of ["id", "name", "size", "drop", "file"]) piece.delete(field);
  if (!id) return true;
  if (piece.has("url")) return false;
  piece.set("url", addressOf(id));
  return true;
}

/** The code of a refusal for these reasons: 413 where a file is too large. */
export const codeOf = (wrong: readonly { message: string }[]) =>
  wrong.some((w) => w.message === "file.too_large") ? "request.too_large" : "request.invalid";

/** What is wrong by field; where a file was refused, that no address stands there is no second fault. */
export function fileFirst(wrong: readonly [name: string, message: string][]) {
  const all = new Map(wrong);
  return Object.fromEntries(
    wrong.filter(([name]) => !name.endsWith(".url") || !all.has(name.replace(/url$/, "file"))),
  );
}

/** What is told about a file, as JSON: the same as the database makes of a published one. */
export const factsOf = ({ name, type, size }: { name: string; type: string; size: number }) =>
  JSON.stringify({ name, type, size });

type Piece = { url: string };

/** The ids of the files that some evidence shows. */
export const idsIn = (evidence: readonly Piece[]) =>
  evidence.flatMap(({ url }) => fileIdOf(url) ?? []);

/** What is wrong with the files that an update shows, by their path in the input. */
export function wrongFiles(
  evidence: readonly Piece[],
  known: readonly { id: string }[],
): { path: string; message: string }[] {
  const have = new Set(known.map((f) => f.id));
  let shown = 0;
  return evidence.flatMap(({ url }, i) => {
    const id = fileIdOf(url);
    if (!id) return [];
    const path = `evidence.${i}.url`;
    if (++shown > MOST_FILES) return [{ path, message: "file.too_many" }];
    return have.has(id) ? [] : [{ path, message: "file.unknown" }];
  });
}

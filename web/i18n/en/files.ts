const KINDS: Record<string, string> = {
  "application/pdf": "PDF",
  "image/png": "PNG picture",
  "image/jpeg": "JPEG picture",
  "image/webp": "WebP picture",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint slides",
  "text/csv": "CSV table",
  "text/plain": "plain text",
};

/** "340 kB", "1.2 MB" */
const weight = (bytes: number) =>
  bytes < 999_500
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Files as evidence: what the public is told about them, and how a lead uploads one. */
export const files = {
  facts: (file: { name: string; type: string; size: number }) =>
    `${file.name}, ${KINDS[file.type] ?? "file"}, ${weight(file.size)}`,
  label: "File",
  size: "Size of the file in bytes",
  choose: "Or a file",
  another: "Another file in its place",
  hint: "PDF, PNG, JPEG, WebP, Word, Excel, PowerPoint, CSV or plain text. 5 MB at most.",
  kept: (name: string, bytes: number) => `${name}, ${weight(bytes)}, uploaded.`,
  who: "Until the update is published, only your sphere’s lead and deputy and its approver can open it. Then it is public and stays.",
  open: "Open it",
  drop: "Leave this file out",
  sending: (name: string) => `${name} is being uploaded.`,
  later: (name: string) => `${name} could not be uploaded just now. It goes with the form.`,
};

/** Why a file was not taken, by the message that refused it. */
export const wrongFiles: Record<string, string> = {
  "file.too_large": "This file is larger than 5 MB. Make it smaller, or give a link.",
  "file.empty": "This file is empty.",
  "file.kind":
    "This kind of file is not taken. A PDF can be read by everyone; pictures, Word, Excel, PowerPoint, CSV and plain text are taken too.",
  "file.disguised":
    "What is in this file is not what its name says. Save it again as a PDF; a table or text as UTF-8; an office document without macros.",
  "file.too_many": "An update shows at most five files.",
  "file.unknown": "This file is no longer here. Choose it again.",
  "file.not_kept": "The file could not be kept just now. Choose it again.",
  "file.no_room": "Your sphere has too many files that were never published. Give a link.",
  "file.missing": "Choose a file.",
  "evidence.both": "Give a link or a file, not both.",
};

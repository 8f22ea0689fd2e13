// npm run verify -- DIR, ARCHIVE.zip or https://address [--key KEY] [--since FILE]… [--all]
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { unzipSync } from "fflate/browser";
import { openStore } from "../db/client.node.ts";
import { checkAddress, MOST } from "../worker/progress/verify/address.ts";
import { checkFolder } from "../worker/progress/verify/folder.ts";
import type { Check } from "../worker/progress/verify/record.ts";
import { printable } from "../worker/progress/verify/rules.ts";
import { linesOf } from "../worker/record/copy/lines.ts";
import { checkpointsIn } from "../worker/record/events/rules.ts";

const USAGE =
  "npm run verify -- DIR, ARCHIVE.zip or https://address [--key KEY] [--since FILE] [--all]";

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function argumentsGiven() {
  const options = {
    key: { type: "string" },
    since: { type: "string", multiple: true },
    all: { type: "boolean" },
  } as const;
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options });
    const [from] = positionals;
    if (!from || positionals.length > 1) fail(USAGE);
    const older = (values.since ?? []).flatMap((file) => checkpointsIn(readFileSync(file, "utf8")));
    return { from, older, key: values.key, most: values.all ? Number.MAX_SAFE_INTEGER : MOST };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : "Wrong arguments."}\n${USAGE}`);
  }
}

function folderAt(path: string): Map<string, Uint8Array> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() && path.endsWith(".zip"))
    return new Map(
      Object.entries(unzipSync(readFileSync(path))).filter(([name]) => !name.endsWith("/")),
    );
  if (!found?.isDirectory()) fail(`There is no folder or archive ${path}.`);
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [relative(path, file).replaceAll("\\", "/"), readFileSync(file)]),
  );
}

/** One request; asked again for some minutes while the publisher says that it is busy. */
async function fetched(url: string, tries = 40): Promise<Response> {
  const answer = await fetch(url, { headers: { accept: "*/*" } });
  if ((answer.status !== 429 && answer.status !== 503) || tries === 0) return answer;
  const rest = Number(answer.headers.get("retry-after")) || 1;
  await answer.arrayBuffer();
  await new Promise((resolve) => setTimeout(resolve, rest * 1000));
  return fetched(url, tries - 1);
}

async function textAt(url: string): Promise<string | null> {
  const answer = await fetched(url);
  return answer.ok ? answer.text() : null;
}

type Asked = ReturnType<typeof argumentsGiven>;

async function addressChecks({ from, older, key, most }: Asked, scratch: string) {
  const origin = new URL(from).origin;
  let times = 0;
  const open = async () => {
    times += 1;
    const note = await textAt(`${origin}/record/checkpoint`);
    const log = join(scratch, `events-${times}.ndjson`);
    const download = await fetched(`${origin}/record/events.ndjson`);
    if (!download.ok || !download.body)
      fail(`${origin} gives no record: status ${download.status}.`);
    await pipeline(Readable.fromWeb(download.body as never), createWriteStream(log));
    const copy = {
      lines: () => linesOf(createReadStream(log)),
      note,
      key: key ?? (await textAt(`${origin}/record/key`))?.trim() ?? null,
      older,
    };
    return { copy, store: await scratchStore(scratch, times) };
  };
  const get = async (path: string) => {
    const answer = await fetched(origin + path);
    const date = answer.headers.get("date");
    return { status: answer.status, text: await answer.text(), date: date ? new Date(date) : null };
  };
  const checked = await checkAddress(open, get, { now: new Date(), most, realm: scratch });
  const later = checked.size - checked.signed;
  const unsigned = `; ${later} later event${later === 1 ? " is" : "s are"} signed by nobody yet`;
  const grew = checked.grew
    ? ". It grew while it was checked: newer events were not looked at"
    : "";
  const upTo = `right up to event ${checked.signed}${later > 0 ? unsigned : ""}`;
  return {
    ...checked,
    right: `The record and everything counted from it are ${upTo}${grew}.`,
    wrong: checked.grew
      ? "Not all of it is right, but the record grew each time it was checked, which alone can make answers differ. Check it again at a quieter time."
      : NOT_RIGHT,
  };
}

async function folderChecks(asked: Asked, scratch: string) {
  const checked = await checkFolder(folderAt(asked.from), await scratchStore(scratch, 1), asked);
  const right = `All of it is right: the record of ${checked.size} events and everything counted from it.`;
  return { ...checked, right, wrong: NOT_RIGHT };
}

/** A database of one's own that need not survive anything. */
async function scratchStore(scratch: string, n: number) {
  const store = await openStore(`file:${join(scratch, `copy-${n}.db`)}`);
  await store.client.execute("PRAGMA synchronous=OFF");
  return store;
}

const NOT_RIGHT = "Not all of it is right: the first bad entry of each check stands above.";

function tell(checks: readonly Check[]): boolean {
  for (const { said, wrong } of checks) {
    console.log(`${wrong.length > 0 ? "WRONG" : "right"}  ${said}`);
    for (const each of wrong.slice(0, 1)) console.log(`       ${printable(each)}`);
    if (wrong.length > 1) console.log(`       and ${wrong.length - 1} more`);
  }
  return checks.every(({ wrong }) => wrong.length === 0);
}

async function main() {
  const asked = argumentsGiven();
  const scratch = mkdtempSync(join(tmpdir(), "milepost-verify-"));
  try {
    const isAddress = /^https?:\/\//.test(asked.from);
    const checked = await (isAddress ? addressChecks : folderChecks)(asked, scratch);
    const good = tell(checked.checks);
    if (checked.key) console.log(`key    ${printable(checked.key)}`);
    if (checked.key && !asked.key)
      console.log("       it came with the copy; compare it with one you noted elsewhere");
    console.log(good ? checked.right : checked.wrong);
    process.exitCode = good ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  const cause =
    error instanceof Error && error.cause instanceof Error ? ` ${error.cause.message}` : "";
  fail(`${error instanceof Error ? error.message : "The check failed."}${cause}`);
});

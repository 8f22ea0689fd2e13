// npm run restore -- FILE [--replace] [--since FILE]… [--key KEY]… [--accept-loss REASON]
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseDatabase, parseKey } from "../worker/env.ts";
import { restoreBackup } from "../worker/office/backup/restore.ts";
import { checkpointsIn } from "../worker/record/events/rules.ts";
import { secretsKept } from "../worker/secrets.ts";

const USAGE =
  'npm run restore -- FILE [--replace] [--since FILE] [--key KEY] [--accept-loss "REASON"]';

function argumentsGiven() {
  const options = {
    replace: { type: "boolean" },
    since: { type: "string", multiple: true },
    key: { type: "string", multiple: true },
    "accept-loss": { type: "string" },
  } as const;
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error(USAGE);
  return {
    file,
    replace: values.replace ?? false,
    since: (values.since ?? []).flatMap((each) => checkpointsIn(readFileSync(each, "utf8"))),
    keys: values.key ?? [],
    acceptLoss: values["accept-loss"] ?? null,
  };
}

const many = (n: number, one: string) => `${n.toLocaleString("en-US")} ${one}${n === 1 ? "" : "s"}`;

async function main() {
  const given = argumentsGiven();
  const { url, token, folder } = parseDatabase(process.env);
  const done = await restoreBackup({
    ...given,
    folder,
    url,
    token,
    recordKey: parseKey({ ...secretsKept(folder), ...process.env }),
    now: () => new Date(),
    random: (length) => new Uint8Array(randomBytes(length)),
  });
  console.log(
    `Restored: the record up to event ${done.events}, as it was on ${done.made}, and ${many(done.files, "uploaded file")}.`,
  );
  if (done.aside) console.log(`What stood here before is kept as ${done.aside}.`);
  const { texts, addresses } = done.forgotten;
  if (texts + addresses > 0)
    console.log(
      `Taken away again, since that was done after the backup: ${texts} texts or names and the addresses of ${addresses} people.`,
    );
  if (done.missing > 0)
    console.log(`Missing in the backup already: ${many(done.missing, "uploaded file")}.`);
  if (!done.compared)
    console.log(
      "No head stands in DATA_DIR: nothing here says whether this is the newest backup. Give a checkpoint that somebody kept with --since to be told.",
    );
  if (given.acceptLoss !== null)
    console.log("The loss and its reason stand at /record for everybody as soon as the site runs.");
  console.log("Everybody has to sign in again. Mail that was waiting is not sent.");
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The restore failed.");
  process.exit(1);
});

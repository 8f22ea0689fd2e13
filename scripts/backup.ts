// npm run backup -- FILE
import { LEFT_OUT } from "../worker/office/backup/file/manifest.ts";
import { makeBackup } from "../worker/office/backup/make.ts";
import { parseDatabase } from "../worker/env.ts";

async function main() {
  const file = process.argv[2];
  if (!file || process.argv.length > 3) throw new Error("npm run backup -- FILE");
  const { url, token, files } = parseDatabase(process.env);
  const made = await makeBackup({ url, token, files }, file, new Date());
  const shown = made.parts.length - 1;
  console.log(
    `Written: ${file}, the record up to event ${made.events} and ${shown} uploaded ${shown === 1 ? "file" : "files"}.`,
  );
  console.log(
    `Not in it: SESSION_SECRET and RECORD_KEY, and what opens a door or is only on its way (${LEFT_OUT.join(", ")}).`,
  );
  if (made.missing.length > 0)
    console.log(`Not found in ${files}, so not in it: ${made.missing.length} uploaded files.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The backup failed.");
  process.exit(1);
});

// node dying.ts FILE N: opens and migrates a database, and dies at the N-th statement as if killed.
// Without dying it prints how many statements there were.
import { createRequire } from "node:module";
import { openStore } from "../../../db/client.node.ts";

type Prepare = (this: unknown, ...asked: unknown[]) => unknown;
const require = createRequire(import.meta.resolve("@libsql/client/node"));
const { prototype } = require("libsql") as { prototype: { prepare: Prepare } };

const [file, at] = process.argv.slice(2);
const { prepare } = prototype;
let statements = 0;
prototype.prepare = function dying(...asked) {
  statements += 1;
  if (statements === Number(at)) process.kill(process.pid, "SIGKILL");
  return prepare.apply(this, asked);
};

await openStore(`file:${file}`);
console.log(statements);

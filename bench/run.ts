// npm run bench [-- --size S|M|L] [--quick] [--json]
import { parseArgs } from "node:util";
import { load, moveAside } from "./hosts/process.ts";
import { bundle } from "./seen/bundle.ts";
import type { Setting } from "./setting.ts";
import { onEdge, onNode, overSizes, withBrowser } from "./parts.ts";
import { printed } from "./report/print.ts";
import { keep, resultOf } from "./report/results.ts";
import { contentsOf, dataOf, type SizeName } from "./sets/folder.ts";
import { SIZES } from "./sizes.ts";

const { values } = parseArgs({
  options: {
    size: { type: "string" },
    quick: { type: "boolean" },
    json: { type: "boolean" },
  },
});
const only = values.size as SizeName | undefined;
if (only !== undefined && !(only in SIZES)) throw new Error("--size is S, M or L");

const setting: Setting = {
  until: new Date().toISOString().slice(0, 7),
  size: only ?? "S",
  sizes: only ? [only] : values.quick ? ["S", "M"] : ["S", "M", "L"],
  quick: values.quick ?? false,
  say: (what) => void process.stderr.write(`… ${what}\n`),
};

const sizes: Record<string, Record<string, number>> = {};
for (const size of setting.sizes) {
  setting.say(`the history ${size}`);
  sizes[size] = await contentsOf(await dataOf(size, setting.until));
}
const before = load();
const pinned = moveAside();
const rows = [
  ...(await onNode(setting)),
  ...(await onEdge(setting)),
  ...(await overSizes(setting)),
  ...(await withBrowser(setting)),
  ...bundle(),
];
const result = resultOf(rows, { sizes, pinned, load: before });
console.log(values.json ? JSON.stringify(result, null, 2) : printed(rows));
if (only === undefined && !setting.quick) setting.say(`kept in ${keep(result)}.{json,md}`);
process.exit(0);

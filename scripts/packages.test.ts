import { describe, expect, it } from "vitest";
import { listed, read } from "./tree.ts";

type Package = { version: string };
const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, Package> };
const wanted = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;

/** The lowest versions without a known hole; checked offline. */
const FLOORS: Record<string, string> = {
  hono: "4.12.34",
  "@hono/node-server": "1.19.15",
  "drizzle-orm": "0.45.2",
  seroval: "1.5.3",
  "solid-js": "1.9.15",
  nodemailer: "9.1.1",
  "markdown-it": "14.2.0",
  "linkify-it": "5.0.1",
  dompurify: "3.4.11",
};

const BANNED = new Set(["xlsx"]);

const installed = Object.entries(lock.packages)
  .filter(([path]) => path !== "")
  .map(([path, { version }]) => ({ name: path.replace(/^.*node_modules\//, ""), version }));

const numbers = (version: string) => version.split(/[.-]/, 3).map(Number);

function below(version: string, floor: string): boolean {
  const [have, least] = [numbers(version), numbers(floor)];
  const i = have.findIndex((part, at) => part !== least[at]);
  return i === -1 ? version.includes("-") : have[i]! < least[i]!;
}

describe("the packages are the ones we chose", () => {
  it("no package is below the version that mended its last known hole", () => {
    const offences = installed
      .filter(({ name, version }) => FLOORS[name] && below(version, FLOORS[name]))
      .map(({ name, version }) => `${name} ${version}: at least ${FLOORS[name]}`);
    expect(listed(offences)).toBe("");
  });

  it("no banned package is installed", () => {
    expect(listed(installed.map(({ name }) => name).filter((name) => BANNED.has(name)))).toBe("");
  });

  it("every package is named by its exact version, and the lockfile agrees", () => {
    const kinds = ["dependencies", "devDependencies", "optionalDependencies"];
    const offences = kinds
      .flatMap((kind) => Object.entries(wanted[kind] ?? {}))
      .filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)
      .map(([name, version]) => `${name}: ${version} is not what the lockfile has`);
    expect(listed(offences)).toBe("");
  });

  it("the lowest version counts as such", () => {
    expect(below("1.5.3", "1.5.3")).toBe(false);
    expect(below("1.10.0", "1.5.3")).toBe(false);
    expect(below("1.5.2", "1.5.3")).toBe(true);
    expect(below("1.5.3-beta.1", "1.5.3")).toBe(true);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openStore } from "../db/client.node.ts";
import { startSqld } from "../scripts/sqld.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of a real, migrated libSQL server that all tests of a run share. */
    dbUrl: string;
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "milepost-test-"));
  const server = await startSqld(join(folder, "db"));
  const store = await openStore(server.url);
  store.client.close();
  project.provide("dbUrl", server.url);
  return async () => {
    await server.stop("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
}

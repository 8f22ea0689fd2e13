import { afterAll, beforeAll, vi } from "vitest";
import { type Scene, scene } from "./scene.ts";

/** One scene for all tests of a file, there once they run; what the product says meanwhile is not shown. */
export function staged(): Scene {
  const here = {} as Scene;
  const info = vi.spyOn(console, "info").mockImplementation(() => undefined);
  beforeAll(async () => {
    Object.assign(here, await scene());
  }, 60_000);
  afterAll(() => {
    here.end();
    info.mockRestore();
  });
  return here;
}

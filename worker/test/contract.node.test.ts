import { CspEvaluator } from "csp_evaluator";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { afterAll, describe, expect, test } from "vitest";
import { contract } from "./contract.ts";
import { runningAt } from "./signInByMail.ts";
import { startNode } from "./startNode.ts";

let served: Awaited<ReturnType<typeof startNode>> | undefined;

// The production bundle on Node, with its own file, started as `npm start` starts it.
contract(async () => {
  served = await startNode({ SAMPLE: "1" });
  const { origin, port } = served;
  return runningAt(origin, `http://127.0.0.1:${port + 1}`);
});

afterAll(async () => {
  served?.child.kill("SIGTERM");
  await served?.ended;
  await served?.end();
});

describe("what answers let a browser do", () => {
  /** What an expert's list of known weaknesses says of an answer's policy. */
  async function weaknesses(path: string): Promise<string[]> {
    const { headers } = await fetch(served!.origin + path);
    const { csp } = new CspParser(headers.get("content-security-policy") ?? "");
    return new CspEvaluator(csp).evaluate().map((f) => `${f.directive}: ${f.description}`);
  }

  test.each([
    "/",
    "/questions/ask",
    "/embed/sphere/clinical",
    "/sign-in",
    "/nothing",
    "/api/v1/strategies",
    "/updates.atom",
    "/data/actions.csv",
  ])("%s has a policy without a known weakness", async (path) => {
    expect(await weaknesses(path)).toEqual([]);
  });

  test("a page with a script of ours trusts its own host, where nothing uploaded is one", async () => {
    expect(await weaknesses("/changes")).toEqual([
      "script-src: 'self' can be problematic if you host JSONP, AngularJS or user uploaded files.",
    ]);
  });
});

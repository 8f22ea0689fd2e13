import { expect, onTestFinished, test } from "vitest";
import { startNode } from "./test/startNode.ts";

test("a port that is taken is told with the setting that changes it", async () => {
  const first = await startNode({ ADMIN: "jo@example.org" });
  onTestFinished(first.end);
  await expect.poll(first.said).toMatch(/Sign in +jo@example\.org/);
  const mails: Record<string, string>[] = [{}, { MAIL_URL: "smtp://127.0.0.1:25" }];
  for (const env of mails) {
    const second = await startNode({ PORT: String(first.port), ...env });
    onTestFinished(second.end);
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/^Port \d+ is taken by another program: .* set another PORT/);
    expect(second.said()).not.toContain("EADDRINUSE");
  }
}, 60_000);

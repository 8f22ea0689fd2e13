import { expect, inject, test } from "vitest";
import { NoAnswer } from "./asking/commands.ts";
import { linkFetcher } from "./fetch.edge.ts";

const AGENT = "Milepost (+https://roadmap.example.org/)";
const ask = (url: string, most: number) =>
  linkFetcher()(new URL(url), { agent: AGENT, most, signal: AbortSignal.timeout(5000) });

test("a Worker asks a link, reads so much of it and no more, and says where nobody answers", async () => {
  const version = new URL("/version", inject("dbUrl")).href;
  const whole = await ask(version, 1000);
  expect(whole).toMatchObject({ status: 200, location: null, packed: false, whole: true });
  expect(whole.body.length).toBeGreaterThan(3);
  expect((await ask(version, 3)).body).toEqual(whole.body.slice(0, 3));
  await expect(ask("http://127.0.0.1:1/", 3)).rejects.toBeInstanceOf(NoAnswer);
});

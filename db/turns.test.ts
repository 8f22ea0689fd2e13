import { expect, test } from "vitest";
import { turns } from "./turns.ts";

/** Time that passes only by sleeping. */
function clock() {
  let time = 0;
  const sleep = async (ms: number) => {
    await new Promise(setImmediate);
    time += ms / 50;
  };
  return { now: () => time, sleep, random: () => 0.5, pass: (ms: number) => (time += ms) };
}

test("at most three of fifty run at once, and all of them get their turn", async () => {
  const time = clock();
  const turn = turns(3, 1000, time);
  let running = 0;
  let most = 0;
  const done = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      turn(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
        return i;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(done).toEqual(Array.from({ length: 50 }, (_, i) => i));
});

test("waiting ends when nothing gets done", async () => {
  const time = clock();
  const turn = turns(1, 100, time);
  void turn(() => new Promise(() => undefined));
  await expect(turn(async () => "never")).rejects.toThrow("answers nobody");
});

test("work that failed makes room, and work that was cut off is forgotten", async () => {
  const time = clock();
  const turn = turns(1, 1e9, time);
  await expect(turn(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  void turn(() => new Promise(() => undefined));
  time.pass(20_000);
  expect(await turn(async () => "mine")).toBe("mine");
});

test("what somebody waited in vain is taken from the time of the work", async () => {
  const time = clock();
  const turn = turns(1, 1000, time);
  let fail = (_: Error) => {};
  const first = turn(() => new Promise<number>((_, reject) => (fail = reject)));
  const second = turn(async (left) => left);
  time.pass(600);
  fail(new Error("silent"));
  await expect(first).rejects.toThrow("silent");
  expect(await second).toBeLessThanOrEqual(400);
});

import { setTimeout as wait } from "node:timers/promises";
import { publishing } from "../../../worker/test/many.ts";
import { counted } from "./tally.ts";

/** What one lead publishes: the sphere's number and the month. */
export type Cell = { i: number; month: string };
export type Acked = Cell & { id: string; seq: number };

/** `count` cells over the months that have been opened this year. */
export function cellsOf(count: number, spheres: number): Cell[] {
  return Array.from({ length: count }, (_, n) => ({
    i: n % spheres,
    month: `2026-${String(Math.floor(n / spheres) + 1).padStart(2, "0")}`,
  }));
}

/** Nobody waits longer for one word than this, whatever is broken, in ms. */
const LONGEST = 60_000;

/** Why an answer is none that may be given while something is broken; undefined where it is. */
function outOfOrder(answer: Response): string | undefined {
  const { status, headers } = answer;
  const why = (what: string) => `a write is answered ${status} ${what}`;
  if (status !== 503 && status !== 507) return why("");
  if (!/^[1-9]\d*$/.test(headers.get("retry-after") ?? "")) return why("without Retry-After");
  if (headers.get("content-type") !== "application/problem+json") return why("as no problem");
  return undefined;
}

export function writing(origin: string) {
  const acked: Acked[] = [];
  const wrong: string[] = [];
  let slowest = 0;

  /** One attempt: acknowledged, refused in good order, or cut off without an answer. */
  async function attempt(cell: Cell): Promise<"acknowledged" | "refused" | "cut"> {
    const began = performance.now();
    try {
      const request = publishing(cell.i, cell.month, origin);
      const answer = await fetch(`${origin}/api/v1/updates`, request);
      const body = (await answer.json()) as { id: string; seq: number };
      if (answer.status !== 201) {
        const why = outOfOrder(answer);
        if (why) wrong.push(`${why}: ${JSON.stringify(body)}`);
        else counted("writes refused in good order");
        return "refused";
      }
      acked.push({ ...cell, id: body.id, seq: body.seq });
      counted("writes acknowledged");
      return "acknowledged";
    } catch {
      return "cut";
    } finally {
      slowest = Math.max(slowest, performance.now() - began);
    }
  }

  /** Each cell until it is acknowledged, always with the same key, by some writers at once. */
  async function writeAll(cells: readonly Cell[], writers: number): Promise<void> {
    const left = [...cells];
    const writer = async () => {
      for (let cell = left.shift(); cell; cell = left.shift()) {
        const until = performance.now() + LONGEST;
        while ((await attempt(cell)) !== "acknowledged") {
          if (performance.now() > until) {
            wrong.push(`${cell.month} of sphere ${cell.i} could not be published in a minute`);
            break;
          }
          await wait(20 + 30 * Math.random());
        }
      }
    };
    await Promise.all(Array.from({ length: writers }, writer));
  }
  return { acked, wrong, attempt, writeAll, slowest: () => slowest };
}

import { downloads } from "../answers/answers.ts";
import type { Deps } from "../context.ts";
import { Refusal } from "../errors.ts";

/** How many downloads are made at the same time: each reads the whole log. */
const AT_ONCE = 2;

/** How far ahead of its reader a download is made where finished ones are not kept. */
const AHEAD = 1024 * 1024;

/**
 * Whoever takes nothing for so long, by a clock that may be set back, costs nothing: on Workers they
 * may have gone without a word.
 */
const STALLED = 60_000;

/** Downloads that are being made, with the time of their last piece. */
const atWork = new Map<object, number>();

/** A download that was made before, where it is kept. */
export const madeBefore = (etag: string) => downloads.get(etag);

/**
 * Pieces as the body of an answer. Where there is room in memory they are made ahead of whoever
 * reads slowly, and kept under their tag when they are finished and fit. Whoever goes away ends the
 * work.
 */
export function sent(
  make: () => AsyncGenerator<Uint8Array>,
  etag: string,
  { now, downloadRoom: room }: Pick<Deps, "now" | "downloadRoom">,
) {
  const time = now().getTime();
  for (const [each, last] of atWork) if (Math.abs(time - last) > STALLED) atWork.delete(each);
  if (atWork.size >= AT_ONCE) throw new Refusal("server.busy");
  const self = {};
  atWork.set(self, time);
  const rest = () => atWork.delete(self);
  const pieces = make();
  const whole: Uint8Array[] = [];
  let bytes = 0;
  const collect = (piece: Uint8Array) => {
    bytes += piece.byteLength;
    if (bytes <= (room ?? 0)) whole.push(piece);
    else whole.length = 0;
  };
  const keep = () => {
    if (room === undefined || bytes > room) return;
    const body = new Uint8Array(bytes);
    let at = 0;
    for (const piece of whole) {
      body.set(piece, at);
      at += piece.byteLength;
    }
    downloads.keep(etag, body);
  };
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: room ?? AHEAD });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await pieces.next();
          if (done) {
            keep();
            rest();
            controller.close();
          } else {
            if (atWork.has(self)) atWork.set(self, now().getTime());
            collect(value);
            controller.enqueue(value);
          }
        } catch (error) {
          rest();
          throw error;
        }
      },
      async cancel() {
        await pieces.return(undefined);
        rest();
      },
    },
    strategy,
  );
}

import { downloads } from "../cache.ts";
import { Refusal } from "../errors.ts";

/** How many downloads are made at the same time: each reads the whole log. */
const AT_ONCE = 2;

/** How far ahead of its reader a download is made where finished ones are not kept. */
const AHEAD = 1024 * 1024;

let atWork = 0;

/** A download that was made before, where it is kept. */
export const madeBefore = (etag: string) => downloads.get(etag)?.body;

/**
 * Pieces as the body of an answer. With `room` (bytes) they are made ahead of whoever reads slowly,
 * and kept under their tag when they are finished and fit. Whoever goes away ends the work.
 */
export function sent(
  make: () => AsyncGenerator<Uint8Array>,
  etag: string,
  room: number | undefined,
) {
  if (atWork >= AT_ONCE) throw new Refusal("server.busy");
  atWork += 1;
  let working = true;
  const rest = () => {
    if (working) atWork -= 1;
    working = false;
  };
  const pieces = make();
  const whole: Uint8Array[] = [];
  let bytes = 0;
  const collect = (piece: Uint8Array) => {
    bytes += piece.byteLength;
    if (bytes <= (room ?? 0)) whole.push(piece);
    else whole.length = 0;
  };
  const keep = () => {
    if (bytes > (room ?? 0)) return;
    const body = new Uint8Array(bytes);
    let at = 0;
    for (const piece of whole) {
      body.set(piece, at);
      at += piece.byteLength;
    }
    downloads.keep(etag, { status: 200, headers: [], body: body.buffer });
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

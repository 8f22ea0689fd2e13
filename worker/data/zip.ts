import { Zip, ZipDeflate } from "fflate/browser";
import type { Day } from "../months/rules.ts";

/** Where the files of a copy go; one that is not among `only` is not opened, and not made. */
export type Into = {
  only?: ReadonlySet<string>;
  open(name: string): { write(bytes: Uint8Array): void; end(): void };
};

/** Writes files into a place and pauses, so that what is there can leave, whenever it yields. */
export type Fill<Told> = (into: Into) => AsyncGenerator<void, Told>;

const OLDEST = "1980-01-01";

/** ZIP knows no time zones: noon of the day, in whatever zone this process has. */
function noonOf(day: Day): Date {
  const [year, month, date] = (day < OLDEST ? OLDEST : day).split("-").map(Number);
  return new Date(year!, month! - 1, date, 12);
}

/** The files as one archive, piece by piece; the same files give the same bytes. */
export async function* zipOf(fill: Fill<unknown>, day: Day): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const mtime = noonOf(day);
  const into: Into = {
    open(name) {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = mtime;
      zip.add(file);
      return {
        write: (bytes) => file.push(bytes),
        end: () => file.push(new Uint8Array(0), true),
      };
    },
  };
  for await (const _ of fill(into)) yield* ready.splice(0);
  zip.end();
  yield* ready.splice(0);
}

/** One of the files alone, piece by piece; nothing is made after it. */
export async function* oneOf(fill: Fill<unknown>, wanted: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let ended = false;
  const into: Into = {
    only: new Set([wanted]),
    open: () => ({ write: (bytes) => ready.push(bytes), end: () => void (ended = true) }),
  };
  for await (const _ of fill(into)) {
    yield* ready.splice(0);
    if (ended) return;
  }
  yield* ready.splice(0);
}

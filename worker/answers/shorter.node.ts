import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Coders } from "./answers.ts";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** As dear as gzip and a tenth shorter; the next step costs more than it saves. */
const QUALITY = 5;

/** Off the thread that answers. */
export const coders: Coders = {
  br: (body) =>
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
      },
    }),
  gzip: (body) => gzipped(body),
};

import manifest, { sheet } from "virtual:asset-manifest";
import { generateHydrationScript } from "solid-js/web";
import { ASIDE, type Piece, type Style, stylesOf } from "./ui/sheet/used.ts";

type Chunk = { file: string; css?: string[]; imports?: string[]; isEntry?: boolean };
const chunks = manifest as Record<string, Chunk> | null;

function filesOf(keys: string[]): { css: string[]; js: string[] } {
  const seen = new Set<string>();
  const css = new Set<string>();
  const js: string[] = [];
  const walk = (key: string) => {
    const chunk = chunks?.[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    chunk.imports?.forEach(walk);
    chunk.css?.forEach((file) => css.add(file));
    js.push(chunk.file);
  };
  keys.forEach(walk);
  return { css: [...css], js };
}

/** The browser typings leave out what the server build takes. */
const hydrationScript = generateHydrationScript as unknown as (o: {
  nonce: string;
  eventNames: string[];
}) => string;

const dev = (entry: string) =>
  `<script type="module" src="/@vite/client"></script><script type="module" src="/${entry}"></script>`;

/** What a page needs of the build. */
type Needs = { modules: string[]; js: boolean; islands: boolean; nonce: string; style?: Style };

const styled = stylesOf(sheet as Piece[]);

/** What of the sheet a page uses; none while the sheet is still being written. */
export const styleOf = (html: string): Style | undefined => (chunks ? styled(html) : undefined);

const entryOf = (js: boolean) => (js ? "web/client.tsx" : "web/islands.ts");

/**
 * The styles of a page, and the scripts it starts. A page that brings its own rules waits for the
 * whole sheet nowhere but on paper and in few readers' colours; its scripts take it for all.
 */
export function tags({ modules, js, islands, nonce, style }: Needs): string {
  const entry = entryOf(js);
  if (!chunks) return dev(entry);
  const files = filesOf([entry, ...modules]);
  const media = style ? ` media="${ASIDE.join(", ")}"` : "";
  const sheets = files.css
    .map((file) => `<link rel="stylesheet"${media} href="/${file}">`)
    .join("");
  const styles = style ? `<style>${style.css}</style>${sheets}` : sheets;
  if (!js && !islands) return styles;
  // A page that does not hydrate starts none of its own code.
  const started = js ? files.js : filesOf([entry]).js;
  const preload = started.map((file) => `<link rel="modulepreload" href="/${file}">`).join("");
  const boot = js ? hydrationScript({ nonce, eventNames: ["click", "input", "submit"] }) : "";
  return `${styles}${preload}${boot}<script type="module" src="/${chunks[entry]!.file}"></script>`;
}

/** The sheets a page waits for, for the browser to ask for before it reads it (RFC 8288). */
export function early({ modules, js, style }: Needs): { link?: string } {
  if (!chunks || style) return {};
  const { css } = filesOf([entryOf(js), ...modules]);
  return { link: css.map((file) => `</${file}>; rel=preload; as=style`).join(", ") };
}

/** What a page may load and where it may send; one that starts no script may not run any. */
export function policy({ js, islands, nonce, style }: Needs) {
  const own = style ? ` '${style.digest}'` : "";
  const shown = `default-src 'none'; style-src 'self'${chunks ? own : " 'unsafe-inline'"}; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'`;
  const framed = "frame-ancestors 'none'";
  if (chunks && !js && !islands) return `${shown}; ${framed}`;
  const script = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  const connect = chunks ? "'self'" : "'self' ws:";
  return `${shown}; script-src ${script}; connect-src ${connect}; manifest-src 'self'; worker-src 'self'; ${framed}`;
}

import manifest from "virtual:asset-manifest";
import { generateHydrationScript } from "solid-js/web";

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

/** The styles of a page, and the scripts it starts. */
export function tags(modules: string[], js: boolean, islands: boolean, nonce: string): string {
  const entry = js ? "web/client.tsx" : "web/islands.ts";
  if (!chunks) return dev(entry);
  const files = filesOf([entry, ...modules]);
  const styles = files.css.map((file) => `<link rel="stylesheet" href="/${file}">`).join("");
  if (!js && !islands) return styles;
  // A page that does not hydrate starts none of its own code.
  const started = js ? files.js : filesOf([entry]).js;
  const preload = started.map((file) => `<link rel="modulepreload" href="/${file}">`).join("");
  const boot = js ? hydrationScript({ nonce, eventNames: ["click", "input", "submit"] }) : "";
  return `${styles}${preload}${boot}<script type="module" src="/${chunks[entry]!.file}"></script>`;
}

/** The sheets of a page, for the browser to ask for before it reads the page (RFC 8288). */
export function early(modules: string[], js: boolean): { link?: string } {
  if (!chunks) return {};
  const { css } = filesOf([js ? "web/client.tsx" : "web/islands.ts", ...modules]);
  return { link: css.map((file) => `</${file}>; rel=preload; as=style`).join(", ") };
}

/** What a page may load and where it may send; one that starts no script may not run any. */
export function policy(scripts: boolean, nonce: string) {
  const style = chunks ? "'self'" : "'self' 'unsafe-inline'";
  const shown = `default-src 'none'; style-src ${style}; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'`;
  const framed = "frame-ancestors 'none'";
  if (chunks && !scripts) return `${shown}; ${framed}`;
  const script = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  const connect = chunks ? "'self'" : "'self' ws:";
  return `${shown}; script-src ${script}; connect-src ${connect}; manifest-src 'self'; worker-src 'self'; ${framed}`;
}

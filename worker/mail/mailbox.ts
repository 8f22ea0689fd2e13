import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import PostalMime, { type Address } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { isLoopback } from "../env.ts";

const MOST = 500;

type Party = { Name: string; Address: string };

type Kept = {
  ID: string;
  MessageID: string;
  From: Party;
  To: Party[];
  Subject: string;
  Created: string;
  Snippet: string;
  Size: number;
  Text: string;
  HTML: string;
  raw: string;
};

const party = (a: Address | undefined): Party => ({
  Name: a?.name ?? "",
  Address: a?.address ?? "",
});

async function read(raw: Buffer): Promise<Kept> {
  const mail = await PostalMime.parse(raw);
  const text = (mail.text ?? "").replaceAll("\r\n", "\n").trim();
  return {
    ID: randomUUID(),
    MessageID: mail.messageId?.replaceAll(/[<>]/g, "") ?? "",
    From: party(mail.from),
    To: (mail.to ?? []).map(party),
    Subject: mail.subject ?? "",
    Created: new Date().toISOString(),
    Snippet: text.replaceAll(/\s+/g, " ").slice(0, 250),
    Size: raw.length,
    Text: text,
    HTML: mail.html ?? "",
    raw: raw.toString("utf8"),
  };
}

const ALWAYS = { Read: false, Cc: [], Bcc: [], ReplyTo: [], Tags: [] };

function summary(mail: Kept) {
  const { Text: _text, HTML: _html, raw: _raw, ...rest } = mail;
  return { ...ALWAYS, ...rest, Attachments: 0 };
}

function whole(mail: Kept) {
  const { Snippet: _snippet, Created, raw: _raw, ...rest } = mail;
  return { ...ALWAYS, ...rest, Date: Created, Inline: [], Attachments: [] };
}

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function page(mails: readonly Kept[]): string {
  const items = mails.map(
    (m) =>
      `<article id="${m.ID}"><h2>${escape(m.Subject)}</h2><p>To ${escape(m.To.map((t) => t.Address).join(", "))}, <time datetime="${m.Created}">${m.Created.slice(0, 19).replace("T", " ")} UTC</time></p><pre>${escape(m.Text)}</pre></article>`,
  );
  const none = "<p>No mail yet. Reload this page after asking for a code.</p>";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Local mailbox · Milepost</title></head><body><main><h1>Local mailbox</h1><p>Mail that this installation sent, newest first. It stays on this machine and is forgotten when the server stops.</p>${items.join("<hr>") || none}</main></body></html>`;
}

/** A site elsewhere cannot read the mail by letting its own name point here. */
function foreign(request: IncomingMessage): boolean {
  try {
    return !isLoopback(new URL(`http://${request.headers.host}`).hostname);
  } catch {
    return true;
  }
}

function wholeNumber(text: string | null, otherwise: number): number {
  return text && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}

/** A real mail server for this machine alone: keeps what it gets and shows it. */
export async function startMailbox(at: {
  host: string;
  smtpPort: number;
  webPort: number;
}): Promise<{ close(): void }> {
  const mails: Kept[] = [];

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    size: 10 * 1024 * 1024,
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        read(Buffer.concat(parts)).then(
          (mail) => {
            mails.unshift(mail);
            mails.length = Math.min(mails.length, MOST);
            done();
          },
          (error: unknown) => done(error as Error),
        );
      });
    },
  });

  function answer(request: IncomingMessage, response: ServerResponse) {
    const send = (status: number, type: string, body: string) =>
      response
        .writeHead(status, {
          "content-type": `${type}; charset=utf-8`,
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
          "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        })
        .end(body);
    const json = (body: unknown) => send(200, "application/json", JSON.stringify(body));
    if (foreign(request)) return send(403, "text/plain", "This machine only.");
    if (request.method !== "GET") return send(405, "text/plain", "Only GET.");
    const url = new URL(request.url ?? "/", "http://mailbox");
    if (url.pathname === "/") return send(200, "text/html", page(mails));
    if (url.pathname === "/api/v1/messages") {
      const start = wholeNumber(url.searchParams.get("start"), 0);
      const limit = wholeNumber(url.searchParams.get("limit"), 50);
      const messages = mails.slice(start, start + limit).map(summary);
      const total = mails.length;
      return json({
        total,
        unread: total,
        count: messages.length,
        messages_count: total,
        start,
        tags: [],
        messages,
      });
    }
    const [, id, raw] = /^\/api\/v1\/message\/([\w-]+)(\/raw)?$/.exec(url.pathname) ?? [];
    const mail = id === "latest" ? mails[0] : mails.find((m) => m.ID === id);
    if (!mail) return send(404, "text/plain", "No such message.");
    return raw ? send(200, "text/plain", mail.raw) : json(whole(mail));
  }

  const web = createServer(answer);
  try {
    web.listen(at.webPort, at.host);
    await once(web, "listening");
    smtp.listen(at.smtpPort, at.host);
    await once(smtp.server, "listening");
  } catch (error) {
    web.close();
    throw error;
  }
  return {
    close() {
      web.closeAllConnections();
      web.close();
      smtp.close();
    },
  };
}

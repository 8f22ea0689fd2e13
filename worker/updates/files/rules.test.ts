import { describe, expect, test } from "vitest";
import { bytesOf, JPEG, PDF, PNG, WEBP, zipOf } from "../../test/someFiles.ts";
import { citeFile, cleanName, disposition, judge, MOST_BYTES, wrongFiles } from "./rules.ts";

const OPEN_XML = "application/vnd.openxmlformats-officedocument";
const docx = zipOf("[Content_Types].xml", "_rels/.rels", "word/document.xml");
const xlsx = zipOf("[Content_Types].xml", "xl/workbook.xml");
const pptx = zipOf("[Content_Types].xml", "ppt/presentation.xml");

describe("what is taken", () => {
  test.each([
    ["guide.pdf", "application/pdf", PDF, "application/pdf"],
    ["photo.png", "image/png", PNG, "image/png"],
    ["photo.jpg", "image/jpeg", JPEG, "image/jpeg"],
    ["photo.jpeg", "image/pjpeg", JPEG, "image/jpeg"],
    ["photo.webp", "image/webp", WEBP, "image/webp"],
    ["plan.docx", "application/octet-stream", docx, `${OPEN_XML}.wordprocessingml.document`],
    ["plan.xlsx", `${OPEN_XML}.spreadsheetml.sheet`, xlsx, `${OPEN_XML}.spreadsheetml.sheet`],
    ["plan.pptx", "application/zip", pptx, `${OPEN_XML}.presentationml.presentation`],
    ["counts.csv", "application/vnd.ms-excel", bytesOf("site,n\nNord,3\n"), "text/csv"],
    ["counts.csv", "text/csv; charset=utf-8", bytesOf("\ufeffOrt;Zahl\nKöln;3\n"), "text/csv"],
    ["notes.txt", "text/plain", bytesOf("Eight of nine.\r\n\tMore.\n"), "text/plain"],
  ])("%s sent as %j", (name, type, bytes, found) => {
    expect(judge({ name, type, bytes })).toEqual({ name, type: found });
  });
});

describe("what is refused", () => {
  const html = bytesOf("<!doctype html><script>alert(1)</script>");
  const svg = bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const macros = zipOf("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
  const leaving = zipOf("[Content_Types].xml", "word/document.xml", "../../etc/x");
  test.each([
    ["a page", "page.html", "text/html", html, "file.kind"],
    ["a page called a PDF", "page.pdf", "application/pdf", html, "file.disguised"],
    ["a page called a text", "page.txt", "text/plain", html, "file.disguised"],
    ["a page behind a byte order mark", "page.csv", "", bytesOf("\ufeff \n<p>"), "file.disguised"],
    ["a drawing that runs", "a.svg", "image/svg+xml", svg, "file.kind"],
    ["a drawing called a picture", "a.png", "image/png", svg, "file.disguised"],
    ["a script", "a.js", "text/javascript", bytesOf("alert(1)"), "file.kind"],
    ["a script for a shell", "a.txt", "text/plain", bytesOf("#!/bin/sh\n"), "file.disguised"],
    ["a program", "a.exe", "", bytesOf("MZ\u0000"), "file.kind"],
    ["a program behind a PDF's name", "guide.pdf.exe", "application/pdf", PDF, "file.kind"],
    ["a picture called a PDF", "a.pdf", "application/pdf", PNG, "file.disguised"],
    ["a PDF called a picture", "a.png", "image/png", PDF, "file.disguised"],
    ["a PDF sent as a page", "a.pdf", "text/html", PDF, "file.disguised"],
    ["a PDF with something before it", "a.pdf", "", bytesOf(" %PDF-1.7"), "file.disguised"],
    ["an archive", "a.zip", "application/zip", docx, "file.kind"],
    ["any archive called a document", "a.docx", "", zipOf("x.txt"), "file.disguised"],
    ["a sheet called a document", "a.docx", "", xlsx, "file.disguised"],
    ["a document with macros", "a.docx", "", macros, "file.disguised"],
    ["a document that leaves its folder", "a.docx", "", leaving, "file.disguised"],
    ["half a document", "a.docx", "", docx.subarray(0, 60), "file.disguised"],
    ["a document with more behind it", "a.docx", "", bytesOf(docx, "<html>"), "file.disguised"],
    ["an old office document", "a.doc", "", bytesOf([0xd0, 0xcf, 0x11, 0xe0]), "file.kind"],
    ["a text that is not UTF-8", "a.csv", "", bytesOf([0x4b, 0xf6, 0x6c, 0x6e]), "file.disguised"],
    ["a text with a NUL", "a.txt", "", bytesOf("a\u0000b"), "file.disguised"],
    ["a picture that moves", "a.gif", "image/gif", bytesOf("GIF89a"), "file.kind"],
    ["a file without an ending", "guide", "application/pdf", PDF, "file.kind"],
    ["nothing", "a.pdf", "application/pdf", bytesOf(""), "file.empty"],
    ["too much", "a.txt", "", new Uint8Array(MOST_BYTES + 1).fill(0x61), "file.too_large"],
  ])("%s", (_, name, type, bytes, wrong) => {
    expect(judge({ name, type, bytes })).toEqual({ wrong });
  });

  test("five megabytes to the byte are not too much", () => {
    const bytes = new Uint8Array(MOST_BYTES).fill(0x61);
    expect(judge({ name: "a.txt", type: "", bytes })).toEqual({
      name: "a.txt",
      type: "text/plain",
    });
  });
});

test.each([
  ["../../etc/passwd.txt", "passwd.txt"],
  ["C:\\Users\\x\\guide.pdf", "guide.pdf"],
  ["..pdf", "pdf"],
  ["...hidden.pdf", "hidden.pdf"],
  ["gui\u0000de\r\n.pdf", "guide.pdf"],
  ["invoice\u202efdp.exe", "invoicefdp.exe"],
  ["a\u200bb\u2066c\u2069.pdf", "abc.pdf"],
  ['what "is" <this>?.pdf', "what _is_ _this__.pdf"],
  ["a   b.pdf", "a b.pdf"],
  ["GUIDE.PDF", "GUIDE.pdf"],
  ["Prüfbericht für Köln.pdf", "Prüfbericht für Köln.pdf"],
  ["Ko\u0308ln.pdf", "Köln.pdf"],
  ["\ud800.pdf", "\ufffd.pdf"],
  [`${"x".repeat(300)}.pdf`, `${"x".repeat(116)}.pdf`],
  ["", "file"],
])("the name %j is kept as %j", (given, kept) => {
  expect(cleanName(given)).toBe(kept);
});

test("a name in any script is offered to every browser", () => {
  expect(disposition('a "b"; %41 Köln (1).pdf')).toBe(
    "attachment; filename=\"a _b_; _41 K_ln (1).pdf\"; filename*=UTF-8''a%20%22b%22%3B%20%2541%20K%C3%B6ln%20%281%29.pdf",
  );
});

test("a piece of evidence is a link or a file, and an uploaded file may be left out again", () => {
  const id = "a".repeat(64);
  const cited = (fields: Record<string, string>) => {
    const piece = new Map(Object.entries(fields));
    return [citeFile(piece), Object.fromEntries(piece)];
  };
  expect(cited({ id, name: "a.pdf", size: "3" })).toEqual([true, { url: `/files/${id}` }]);
  expect(cited({ id, title: "T", drop: "yes" })).toEqual([true, { title: "T" }]);
  expect(cited({ url: "https://example.org" })).toEqual([true, { url: "https://example.org" }]);
  expect(cited({ id, url: "https://example.org" })[0]).toBe(false);
});

test("an update shows at most five files, and only such that are here", () => {
  const id = (n: number) => String(n).repeat(64);
  const url = (n: number) => ({ url: `/files/${id(n)}` });
  const known = [1, 2, 3, 4, 5, 6].map((n) => ({ id: id(n) }));
  const link = { url: "https://example.org" };
  expect(wrongFiles([link, url(1), url(7)], known)).toEqual([
    { path: "evidence.2.url", message: "file.unknown" },
  ]);
  expect(wrongFiles([1, 2, 3, 4, 5, 6].map(url), known)).toEqual([
    { path: "evidence.5.url", message: "file.too_many" },
  ]);
});

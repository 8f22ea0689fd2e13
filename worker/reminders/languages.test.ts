import { afterEach, expect, test } from "vitest";
import { reminded } from "../test/reminded.ts";
import { published } from "../test/smallRecord.ts";

let app: Awaited<ReturnType<typeof reminded>> | undefined;
afterEach(() => app?.end());

test("each reader gets a reminder in their own language, with ways into it; the record's words stay", async () => {
  app = await reminded({ now: "2026-10-05T12:00:00Z" });
  await app.record({
    ...published("clinical", "2026-09"),
    texts: { summary: "Eight of nine laboratories changed." },
  } as ReturnType<typeof published>);
  await app.store.client.execute(
    "update addresses set language = 'es' where person = 'lead-clinical'",
  );
  await app.store.client.execute(
    "update addresses set language = 'zh-Hans' where person = 'deputy-clinical'",
  );
  await app.tick("2026-11-09T12:00:00Z");
  const lead = await app.mailTo("lead-clinical", "octubre");
  expect(lead.subject).toBe("clinical: el informe de octubre venció el viernes, 6 de noviembre");
  expect(
    lead.body
      .replaceAll(/[a-p]{64}/g, "TOKEN")
      .split("\n\n")
      .slice(1, 6),
  ).toEqual([
    "Lo que se debe: una frase sobre lo que se movió y una línea para cada una de las 2 acciones abiertas. Donde nada se movió, una línea que lo diga.",
    "La persona suplente recibe una copia de este correo.",
    "En septiembre: «Eight of nine laboratories changed.»",
    "Escribir el informe:\nhttp://127.0.0.1:8787/es/mail/TOKEN",
    "Sin novedades en octubre:\nhttp://127.0.0.1:8787/es/mail/TOKEN",
  ]);
  const deputy = await app.mailTo("deputy-clinical", "10月");
  expect(deputy.subject).toBe("clinical：10月报告的截止日期11月6日星期五已过");
  expect(deputy.body).toContain("http://127.0.0.1:8787/zh-Hans/mail/");
  const page = await app.request(`/es${lead.write}`);
  expect(await page.text()).toContain("clinical: escribir el informe de octubre");
});

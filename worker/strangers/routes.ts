import type { Context } from "hono";
import type * as v from "valibot";
import { type Env, factory } from "../context.ts";
import { asRefusal } from "../errors.ts";
import { checked, sentTo } from "../progress/deciding/form/routes.ts";
import type { FormState } from "../validate.ts";
import { refusePrograms, stampFor } from "./gate.ts";
import type { Sent } from "./rules.ts";

/** Each reader gets a form of their own, which no cache keeps. */
async function page(c: Context<Env>, form: FormState, status: number): Promise<Response> {
  const detail = { ...form.detail, stamp: await stampFor(c.var.deps) };
  const made = await c.var.page({ ...form, detail }, status);
  made.headers.set("cache-control", "no-store");
  return made;
}

/** A page with a form that anybody may send: a refusal shows what was typed again. */
export const openForm = <S extends v.GenericSchema>(
  path: string,
  schema: S,
  run: (c: Context<Env>, input: v.InferOutput<S>, sent: Sent) => Promise<void>,
) =>
  factory
    .createApp()
    .get(path, (c) => page(c, { values: {}, wrong: {} }, 200))
    .post(path, async (c) => {
      const values = await sentTo(c);
      try {
        await refusePrograms(c.var.deps, values);
        await run(c, checked(schema, values), values);
        return c.redirect(`${path}?received=yes`, 303);
      } catch (error) {
        const { code, status, fields } = asRefusal(error);
        // Without the database the page that says so keeps the words.
        if (status >= 500) throw error;
        const wrong = Object.fromEntries(fields.map((f) => [f.path, f.message]));
        return page(c, { values: { ...values, website: "" }, wrong, code }, status);
      }
    });

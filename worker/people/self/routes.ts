import * as v from "valibot";
import { requireRole } from "../../access.ts";
import { factory } from "../../context.ts";
import { Refusal, shownAgain } from "../../errors.ts";
import { FIRST } from "../../languages/rules.ts";
import type { Json } from "../../record/leaf.ts";
import { answers } from "../../openapi.ts";
import { fieldErrors } from "../../validate.ts";
import { freshKey, once } from "../../write.ts";
import { chooseLanguage, chooseName } from "./commands.ts";
import { readSelf } from "./queries.ts";
import { selfAnswer, selfChoice } from "./schema.ts";

const signedIn = requireRole();

export const selfRoutes = factory
  .createApp()
  .basePath("/api/v1/desk/record")
  .get(
    "/",
    answers("Whoever is signed in: the own posts, and whether the own name is shown.", selfAnswer),
    signedIn,
    async (c) => {
      const { deps, viewer } = c.var;
      const [[self], , spheres, strategies] = await readSelf(deps.store.db, viewer.person);
      const posts = viewer.holds.map((post) => {
        const all = post.role === "executive" ? strategies : spheres;
        return { ...post, title: all.find((s) => s.slug === post.scope)?.title ?? null };
      });
      return c.json(
        {
          key: freshKey(c),
          name: self?.name ?? null,
          public: self?.public ?? false,
          language: self?.language ?? FIRST,
          posts,
        },
        200,
      );
    },
  );

/** The own name shown or hidden, and the language of mails, from the page's own forms. */
export const selfForms = factory
  .createApp()
  .get("/desk/record", signedIn, (c) => c.var.page())
  .post("/desk/record", signedIn, async (c) => {
    const { deps, viewer } = c.var;
    try {
      const parsed = v.safeParse(selfChoice, await c.req.parseBody());
      if (!parsed.success) throw new Refusal("request.invalid", fieldErrors(parsed.issues));
      const chosen = parsed.output;
      const { seq } = await once<Json>(c, (ticket) =>
        chosen.do === "language"
          ? chooseLanguage(deps, viewer, chosen.language, ticket)
          : chooseName(deps, viewer, chosen.do === "show", ticket),
      );
      return c.redirect(`/desk/record?seen=${seq}`, 303);
    } catch (error) {
      return shownAgain(c, error, {});
    }
  });

import * as v from "valibot";
import { requireRole } from "../../access.ts";
import { factory } from "../../context.ts";
import { Refusal, shownAgain } from "../../errors.ts";
import { answers } from "../../openapi.ts";
import { fieldErrors } from "../../validate.ts";
import { freshKey, once } from "../../write.ts";
import { chooseName } from "./commands.ts";
import { readSelf } from "./queries.ts";
import { nameChoice, selfAnswer } from "./schema.ts";

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
          posts,
        },
        200,
      );
    },
  );

/** The own name shown or hidden, from the page's own form. */
export const selfForms = factory
  .createApp()
  .get("/desk/record", signedIn, (c) => c.var.page())
  .post("/desk/record", signedIn, async (c) => {
    const { deps, viewer } = c.var;
    try {
      const parsed = v.safeParse(nameChoice, await c.req.parseBody());
      if (!parsed.success) throw new Refusal("request.invalid", fieldErrors(parsed.issues));
      const shown = parsed.output.do === "show";
      const { seq } = await once(c, (ticket) => chooseName(deps, viewer, shown, ticket));
      return c.redirect(`/desk/record?seen=${seq}`, 303);
    } catch (error) {
      return shownAgain(c, error, {});
    }
  });

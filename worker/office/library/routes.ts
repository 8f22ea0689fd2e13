import * as v from "valibot";
import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { validate } from "../../validate.ts";
import { freshKey } from "../../write.ts";
import { apiChanges, changes, office, takeForm, verb } from "../form/routes.ts";
import { suggested } from "../suggestions/routes.ts";
import { change, shelfNow, state, translate } from "./commands.ts";
import {
  editGathering,
  editResource,
  editStory,
  editTerm,
  type Item,
  newGathering,
  newResource,
  newStory,
  newTerm,
  newTranslation,
  SHELVES,
  shelfAnswer,
} from "./schema.ts";

/** What administrators see of the library, and how they fill it. */
export const libraryReads = factory
  .createApp()
  .get(
    "/api/v1/office/library/:shelf",
    answers("Everything on one shelf of the library, with the version an edit names.", shelfAnswer),
    office,
    validate("param", v.object({ shelf: v.picklist(SHELVES, "choice.unknown") })),
    async (c) => {
      const known = await shelfNow(c.var.deps.store.db, c.req.valid("param").shelf);
      const items = known.items as unknown as Item[];
      const strategies = known.strategies.map(({ slug, number, title }) => ({
        slug,
        number,
        title,
      }));
      const spheres = known.spheres.map(({ slug, title }) => ({ slug, title }));
      return c.json({ items, strategies, spheres, key: freshKey(c) }, 200);
    },
  );

const gatherings = changes({
  name: "gatherings",
  create: verb({ about: "Announces a gathering.", schema: newGathering, run: state("gatherings") }),
  edit: verb({
    about:
      "Changes a gathering, adds what came of it, or cancels it for good; a reason is needed where something published changes.",
    schema: editGathering,
    run: change("gatherings"),
  }),
});

const resources = {
  name: "resources",
  create: verb({ about: "Lists a resource.", schema: newResource, run: state("resources") }),
  edit: verb({
    about:
      "Changes a resource, says that somebody looked at it, withdraws it or offers it again; a reason is needed where something published changes.",
    schema: editResource,
    run: change("resources"),
  }),
};

const stories = changes({
  name: "stories",
  create: verb({ about: "Posts a story.", schema: newStory, run: state("stories") }),
  edit: verb({
    about:
      "Changes a story, withdraws it or posts it again; a reason is needed where something published changes.",
    schema: editStory,
    run: change("stories"),
  }),
});

const terms = {
  name: "terms",
  create: verb({ about: "Defines a term.", schema: newTerm, run: state("terms") }),
  edit: verb({
    about:
      "Changes a term, says that it is used no more, or takes it up again; a reason is needed where something published changes.",
    schema: editTerm,
    run: change("terms"),
  }),
};

const translations = {
  name: "terms/translations",
  create: verb({
    about: "Tells a term in another language; said again, it replaces what stood there.",
    schema: newTranslation,
    run: translate,
  }),
};

export const libraryChanges = factory
  .createApp()
  .route("/", gatherings)
  .route("/", apiChanges(resources))
  .route("/", stories)
  .route("/", apiChanges(terms))
  .route("/", apiChanges(translations))
  .post("/office/resources", office, async (c) => {
    const { form } = await c.req.parseBody();
    const declined = String(form).startsWith("decline-");
    return takeForm(c, declined ? { ...suggested, name: "resources" } : resources);
  })
  .post("/office/terms", office, async (c) => {
    const { form } = await c.req.parseBody();
    return takeForm(c, form === "translate" ? { ...translations, name: "terms" } : terms);
  });

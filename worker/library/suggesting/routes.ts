import { openForm } from "../../strangers/routes.ts";
import { suggest } from "./commands.ts";
import { newSuggestion } from "./schema.ts";

/** Where anybody suggests a resource, without an account. */
export const suggestingForms = openForm("/suggest", newSuggestion, suggest);

import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { freshKey } from "../../write.ts";
import { changes, office, verb } from "../form/routes.ts";
import { addPerson, appoint, changePerson, endRole } from "./commands.ts";
import { appointmentsNow, peopleNow } from "./queries.ts";
import { personOf } from "./rules.ts";
import {
  appointmentsAnswer,
  editPerson,
  endAppointment,
  newAppointment,
  newPerson,
  peopleAnswer,
} from "./schema.ts";

export const peopleReads = factory
  .createApp()
  .basePath("/api/v1/office")
  .get(
    "/people",
    answers(
      "Everyone with a part in the roadmap; addresses are for the office alone.",
      peopleAnswer,
    ),
    office,
    async (c) => {
      const items = (await peopleNow(c.var.deps.store.db)).map(personOf);
      return c.json({ items, key: freshKey(c) }, 200);
    },
  )
  .get(
    "/appointments",
    answers(
      "Every appointment, ended ones last; `until` is the first day without the role.",
      appointmentsAnswer,
    ),
    office,
    async (c) =>
      c.json({ items: await appointmentsNow(c.var.deps.store.db), key: freshKey(c) }, 200),
  );

export const peopleChanges = factory
  .createApp()
  .route(
    "/",
    changes({
      name: "people",
      create: verb({
        about: "Adds a person; with an address, invites them.",
        schema: newPerson,
        run: addPerson,
      }),
      edit: verb({
        about: "Changes a name, whether it is shown, or the private address.",
        schema: editPerson,
        run: changePerson,
      }),
    }),
  )
  .route(
    "/",
    changes({
      name: "appointments",
      create: verb({
        about: "Gives a person a role from a day on.",
        schema: newAppointment,
        run: appoint,
      }),
      edit: verb({
        about: "Ends an appointment: the first day without the role.",
        schema: endAppointment,
        run: endRole,
      }),
    }),
  );

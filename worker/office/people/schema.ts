import * as v from "valibot";
import { ROLES } from "../../../db/words.ts";
import { mailAddress } from "../../mail/schema.ts";
import { dayWord, someWords } from "../../validate.ts";
import { flag, keyed, oneOf, slugOrNone, strict, text } from "../form/schema.ts";

/** How long a name may be, in characters. */
export const MOST = { name: 120 } as const;

/** An address to invite, or none; taking it away shuts the person out at once. */
const address = v.union(
  [
    v.null(),
    v.pipe(
      v.literal(""),
      v.transform(() => null),
    ),
    mailAddress,
  ],
  "address.malformed",
);

export const newPerson = strict({
  name: someWords(MOST.name),
  public: v.optional(flag, false),
  address: v.optional(address, null),
});

export const editPerson = strict({
  name: v.optional(someWords(MOST.name)),
  public: v.optional(flag),
  address: v.optional(address),
});

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/, "person.unknown"));

export const newAppointment = strict({
  person: id,
  role: oneOf(ROLES),
  /** Slug of a sphere (lead, deputy) or strategy (executive); none for the whole roadmap. */
  scope: v.optional(slugOrNone, null),
  from: dayWord,
});

/** `until` is the first day without the role. */
export const endAppointment = strict({ until: dayWord });

const person = v.object({
  id: v.string(),
  version: v.number(),
  name: text,
  public: v.boolean(),
  address: text,
});

const appointment = v.object({
  id: v.string(),
  version: v.number(),
  person: v.string(),
  name: text,
  role: v.picklist(ROLES),
  scope: text,
  from: v.string(),
  until: text,
});

export const peopleAnswer = v.object({ ...keyed, items: v.array(person) });
export const appointmentsAnswer = v.object({ ...keyed, items: v.array(appointment) });

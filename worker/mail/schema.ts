import * as v from "valibot";

/** The address form of the HTML standard: nothing that could end a header or name a second one. */
const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** A mail address, in lower case. */
export const mailAddress = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254, "address.malformed"),
  v.regex(ADDRESS, "address.malformed"),
);

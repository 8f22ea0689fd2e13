/** Why a backup is not made or not restored; each has a sentence of its own. */
export type Why =
  | "exists"
  | "no_database"
  | "broken_database"
  | "absent"
  | "empty"
  | "not_a_backup"
  | "cut_off"
  | "damaged"
  | "newer"
  | "wrong_record"
  | "wrong_key"
  | "no_key"
  | "stale"
  | "forked"
  | "other_record"
  | "occupied"
  | "in_use"
  | "unreadable_head"
  | "nothing_lost"
  | "wrong_reason";

export class Refused extends Error {
  readonly why: Why;

  constructor(why: Why, message: string) {
    super(message);
    this.why = why;
  }
}

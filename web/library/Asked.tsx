import type { JSX } from "solid-js";
import { httpStatus } from "../frame.ts";
import { Opening } from "../ui/parts/Part.tsx";

/** What the address asks for, of some names. */
export const askedIn = (
  query: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = query[name];
      return typeof value === "string" && value !== "" ? [[name, value]] : [];
    }),
  );

/** An address that asks for what does not exist. */
export function Unknown(props: { title: string; href: string; all: string }): JSX.Element {
  httpStatus(422);
  return (
    <Opening title={props.title} long>
      <p>
        <a href={props.href}>{props.all}</a>
      </p>
    </Opening>
  );
}

import type { JSX } from "solid-js";
import { httpStatus } from "../frame.ts";
import { Opening } from "../ui/parts/Part.tsx";

/** What the address asks for, of some names. */
export const askedIn = <N extends string>(
  query: Readonly<Record<string, unknown>>,
  names: readonly N[],
): Partial<Record<N, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = query[name];
      return typeof value === "string" && value !== "" ? [[name, value]] : [];
    }),
  ) as Partial<Record<N, string>>;

/** What narrows the list, of what is asked: all but the page of it. */
export const narrowing = ({
  page: _,
  per_page: __,
  ...rest
}: Readonly<Record<string, string | undefined>>) => rest;

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

import { useLocation } from "@solidjs/router";
import type { JSX } from "solid-js";
import { Pager } from "./Pager.tsx";

/** Which part of a long list of the page the address asks for; the first where it asks nothing. */
export function usePart(name: string): string {
  const asked = useLocation().query[name];
  return typeof asked === "string" && /^[1-9]\d{0,4}$/.test(asked) ? asked : "1";
}

/** The rows of a part. */
export const partOf = <T,>(rows: readonly T[], part: string, perPage: number): T[] =>
  rows.slice((Number(part) - 1) * perPage, Number(part) * perPage);

/** Plain links through one of the long lists of a page; the others stay as they are. */
export function Pages(props: {
  name: string;
  /** The id of the part of the page in which the list stands. */
  at?: string;
  part: string;
  perPage: number;
  total: number;
}): JSX.Element {
  const location = useLocation();
  return (
    <Pager
      path={location.pathname + location.search}
      page={Number(props.part)}
      perPage={props.perPage}
      total={props.total}
      name={props.name}
      at={props.at}
    />
  );
}

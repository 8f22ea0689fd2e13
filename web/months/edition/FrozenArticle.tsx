import { Show } from "solid-js";
import type { Article } from "../../../worker/months/editions/schema.ts";
import { addDays } from "../../../worker/months/rules.ts";
import { headlineOf as yearHeadline, YearArticle } from "../../years/YearArticle.tsx";
import { headlineOf, MonthArticle } from "../MonthArticle.tsx";

/** The article that is stored when a month or a year closes. */
export function FrozenArticle(props: { of: Article }) {
  return (
    <>
      <Show when={props.of.month}>
        {(month) => (
          <MonthArticle
            month={month()}
            headline={headlineOf(month(), props.of.day)}
            frozen={props.of}
          />
        )}
      </Show>
      <Show when={props.of.year}>
        {(year) => (
          <YearArticle
            year={year()}
            headline={yearHeadline(year())}
            closedOn={addDays(props.of.day, -1)}
            frozen={props.of}
          />
        )}
      </Show>
    </>
  );
}

import { inLanguage } from "../../../worker/languages/rules.ts";
import { render } from "solid-js/web";
import { language } from "../../i18n/texts.ts";
import { type Drawing, LiveChart } from "./LiveChart.tsx";

/** Puts a chart that answers in the place of what the server wrote; its still picture moves into it. */
export function offerChart(place: HTMLElement): void {
  const { chart = "", drawing = "" } = place.dataset;
  const still = [...(place.querySelector(".still")?.childNodes ?? [])];
  const told = JSON.parse(drawing) as Drawing;
  place.textContent = "";
  render(() => <LiveChart id={chart} drawing={told} still={() => still} />, place);
}

/** So close to the window the charts of a page begin to load. */
const NEAR = "600px";

/** Puts the charts of another page in the place of the sentences that lead there. */
async function takeCharts(place: HTMLElement) {
  const answer = await fetch(inLanguage(place.dataset.from ?? "", language()));
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const charts = page.querySelector("[data-pictures]");
  if (!charts) return;
  place.replaceChildren(...charts.childNodes);
  place.querySelectorAll<HTMLElement>("[data-island=chart]").forEach(offerChart);
}

/** So long after the words, in milliseconds, they load for whoever stays, or prints the page. */
const SOON = 1500;

/** Loads the charts when one comes near them, or soon; the sentences stay where that fails. */
export function offerCharts(place: HTMLElement): void {
  const begin = () => {
    near.disconnect();
    clearTimeout(soon);
    void takeCharts(place).catch(() => undefined);
  };
  const near = new IntersectionObserver(([box]) => box?.isIntersecting && begin(), {
    rootMargin: NEAR,
  });
  const soon = setTimeout(begin, SOON);
  near.observe(place);
}

import { render } from "solid-js/web";
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
  const answer = await fetch(place.dataset.from ?? "");
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const charts = page.querySelector("[data-pictures]");
  if (!charts) return;
  place.replaceChildren(...charts.childNodes);
  place.querySelectorAll<HTMLElement>("[data-island=chart]").forEach(offerChart);
}

/** Loads the charts when one comes near them; the sentences stay where that fails. */
export function offerCharts(place: HTMLElement): void {
  const near = new IntersectionObserver(
    ([box]) => {
      if (!box?.isIntersecting) return;
      near.disconnect();
      void takeCharts(place).catch(() => undefined);
    },
    { rootMargin: NEAR },
  );
  near.observe(place);
}

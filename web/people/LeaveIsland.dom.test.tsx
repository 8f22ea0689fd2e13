import { afterEach, expect, test, vi } from "vitest";
import { wipeOnLeaving } from "./LeaveIsland.tsx";

afterEach(() => {
  document.body.textContent = "";
});

const form = (action: string) => {
  document.body.innerHTML = `<form method="post" action="${action}"><button>Go</button></form>`;
  const made = document.querySelector("form")!;
  return { made, sent: vi.spyOn(made, "submit").mockImplementation(() => undefined) };
};

test("whoever signs out is signed out, even where the device cannot be wiped", async () => {
  wipeOnLeaving();
  const other = form("/board/pack");
  const kept = new Event("submit", { bubbles: true, cancelable: true });
  other.made.dispatchEvent(kept);
  expect(kept.defaultPrevented).toBe(false);
  const { made, sent } = form("/sign-out");
  const held = new Event("submit", { bubbles: true, cancelable: true });
  made.dispatchEvent(held);
  expect(held.defaultPrevented).toBe(true);
  await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce(), 4000);
});

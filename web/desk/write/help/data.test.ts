import { expect, test } from "vitest";
import { type Mark, marked } from "./data.ts";

/** `‹` and `›` hold the selection, before and after. */
function press(mark: Mark, text: string) {
  const start = text.indexOf("‹");
  const end = text.indexOf("›") - 1;
  const plain = text.replace(/[‹›]/g, "");
  const edit = marked(mark, plain, start, end);
  const now = plain.slice(0, edit.from) + edit.text + plain.slice(edit.to);
  const [from, to] = edit.select;
  return `${now.slice(0, from)}‹${now.slice(from, to)}›${now.slice(to)}`;
}

test.each<[Mark, string, string]>([
  ["bold", "Two ‹of five› rooms", "Two **‹of five›** rooms"],
  ["bold", "Two **‹of five›** rooms", "Two ‹of five› rooms"],
  ["bold", "Two‹ of five ›rooms", "Two **‹of five›** rooms"],
  ["bold", "‹›", "**‹›**"],
  ["bold", "‹  ›", "  **‹›**"],
  ["italic", "Two ‹of five› rooms", "Two _‹of five›_ rooms"],
  ["italic", "Two _‹of five›_ rooms", "Two ‹of five› rooms"],
  ["list", "One\nTwo ‹›rooms\nThree", "One\n- Two rooms‹›\nThree"],
  ["list", "O‹ne\nTw›o", "‹- One\n- Two›"],
  ["list", "- O‹ne\n- Tw›o", "‹One\nTwo›"],
  ["list", "- O‹ne\nTw›o", "‹- One\n- Two›"],
  ["list", "‹›", "- ‹›"],
  ["link", "See ‹the list› here", "See [the list](‹https://›) here"],
  ["link", "See ‹https://example.org/a›", "See [‹›](https://example.org/a)"],
  ["link", "‹›", "[‹›](https://)"],
])("%s: %j becomes %j", (mark, before, after) => {
  expect(press(mark, before)).toBe(after);
});

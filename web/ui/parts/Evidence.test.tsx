import { describe, expect, it } from "vitest";
import { attributes, rendered, texts } from "../rendered.tsx";
import { EvidenceLink } from "./Evidence.tsx";

const title = "The guide";
const file = `/files/${"a".repeat(64)}`;
const draw = (of: Parameters<typeof EvidenceLink>[0]["of"]) =>
  rendered(() => (
    <p>
      <EvidenceLink of={of} />
    </p>
  ));

describe("a piece of evidence", () => {
  it("leads to a page on the web or to a file of this site, and vouches for neither", () => {
    for (const url of ["https://example.org/guide", "HTTP://example.org", file]) {
      const page = draw({ title, url });
      expect(attributes(page, "a", "href")).toEqual([url]);
      expect(attributes(page, "a", "rel")).toEqual(["nofollow ugc noopener"]);
      expect(texts(page, "a")).toEqual([title]);
    }
  });

  it("is no link where its address leads nowhere or was removed", () => {
    for (const url of ["javascript:alert(1)", "//example.org", "/desk", null, undefined]) {
      const page = draw({ title, url });
      expect(page.querySelectorAll("a")).toHaveLength(0);
      expect(texts(page, "p")).toEqual([title]);
    }
    expect(draw({ title, url: file, file: null }).querySelectorAll("a")).toHaveLength(0);
  });

  it("says so where its title was removed: no link is without a name", () => {
    const gone = "Evidence whose title was removed lawfully";
    expect(texts(draw({ title: null, url: file }), "a")).toEqual([gone]);
    expect(texts(draw({ title: null, url: null }), "p")).toEqual([gone]);
  });
});

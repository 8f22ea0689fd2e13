import { inLanguage, type Language } from "../../worker/languages/rules.ts";

const WAYS = { A: "href", FORM: "action", BUTTON: "formaction" } as const;

function keep(place: Element, language: Language) {
  const name = WAYS[place.tagName as keyof typeof WAYS];
  const to = name && place.getAttribute(name);
  if (!to?.startsWith("/") || place.hasAttribute("hreflang")) return;
  const own = inLanguage(to, language);
  if (own !== to) place.setAttribute(name, own);
}

/** What a page draws later leads on in its language, as the server sees to for what it sends. */
export function stayInLanguage(root: Element, language: Language): void {
  const all = (place: Element) => {
    keep(place, language);
    place.querySelectorAll("a, form, button").forEach((each) => keep(each, language));
  };
  all(root);
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Element) keep(target, language);
      for (const node of addedNodes) if (node instanceof Element) all(node);
    }
  }).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: Object.values(WAYS),
  });
}

import "../ui/css/form/suggest.css";

/** How long somebody pauses before anything is asked, in milliseconds. */
const PAUSE = 150;

type Answer = { items: string[] };

/** What goes on from some words; nothing where it cannot be known, as without a network. */
async function suggestedFor(q: string): Promise<string[]> {
  try {
    const answer = await fetch(`/api/v1/search/suggestions?${new URLSearchParams({ q })}`);
    return answer.ok ? ((await answer.json()) as Answer).items : [];
  } catch {
    return [];
  }
}

function set(of: Element, attributes: Record<string, string>) {
  for (const [name, value] of Object.entries(attributes)) of.setAttribute(name, value);
}

/**
 * Suggests words and names below the field of a search, as an editable combobox with a list: arrows
 * go through it, Enter and a click search for one, Escape closes it, and how many there are is said.
 */
export function offerSuggestions(place: HTMLElement): void {
  const field = place.querySelector<HTMLInputElement>("input[name=q]");
  const label = field?.closest("label");
  if (!field || !label) return;
  const counts = (place.dataset.counts ?? "").split("|");
  const list = document.createElement("ul");
  set(list, { id: "suggestions", role: "listbox", "aria-label": place.dataset.list ?? "" });
  list.hidden = true;
  const said = document.createElement("p");
  set(said, { role: "status", class: "vh" });
  const box = document.createElement("div");
  box.className = "suggest";
  label.replaceWith(box);
  box.append(label, list, said);
  set(field, {
    // A searchbox may not be a combobox, and its own Escape would empty it.
    type: "text",
    enterkeyhint: "search",
    autocomplete: "off",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  });

  let asked = 0;
  let waiting = 0;
  const options = () => [...list.children] as HTMLElement[];
  const chosen = () => options().findIndex((each) => each.matches("[aria-selected=true]"));

  const choose = (to: number) => {
    for (const [i, each] of options().entries()) set(each, { "aria-selected": String(i === to) });
    const option = options()[to];
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  };
  const show = (items: readonly string[]) => {
    list.replaceChildren(
      ...items.map((text, i) => {
        const option = document.createElement("li");
        set(option, { id: `suggestion-${i}`, role: "option" });
        option.lang = place.dataset.lang ?? "";
        option.textContent = text;
        return option;
      }),
    );
    list.hidden = items.length === 0;
    set(field, { "aria-expanded": String(items.length > 0) });
    said.textContent = counts[items.length - 1] ?? "";
    choose(-1);
  };
  const close = () => {
    clearTimeout(waiting);
    // An answer that is still on its way comes too late.
    asked += 1;
    show([]);
  };
  const ask = async () => {
    const mine = (asked += 1);
    const items = await suggestedFor(field.value);
    if (mine === asked && document.activeElement === field) show(items);
  };
  const take = (option: HTMLElement) => {
    field.value = option.textContent;
    close();
    field.form?.requestSubmit();
  };
  const step = (by: 1 | -1) => {
    const [now, last] = [chosen(), options().length - 1];
    if (now < 0) return choose(by > 0 ? 0 : last);
    return choose(now + by > last ? 0 : now + by < 0 ? last : now + by);
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (field.value.trim().length < 2) return close();
    waiting = window.setTimeout(() => void ask(), PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { key } = event;
    if (key === "Tab") return close();
    if (key === "ArrowDown" && list.hidden) void ask();
    else if (list.hidden) return;
    else if (key === "Escape" || (key === "ArrowUp" && event.altKey)) close();
    else if (key === "ArrowDown" || key === "ArrowUp") step(key === "ArrowDown" ? 1 : -1);
    else if (key === "Enter" && chosen() >= 0) take(options()[chosen()]!);
    // Whoever goes on in the field has left the list.
    else return choose(-1);
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  // The field keeps the focus while one is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = options().find((each) => each === target);
    if (option) take(option);
  });
}

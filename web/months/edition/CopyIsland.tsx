/** Lets a button copy the field before it, where the browser allows that. */
export function offerCopy(button: HTMLButtonElement): void {
  const field = document.querySelector("textarea");
  if (!field || !("clipboard" in navigator)) return;
  const done = button.dataset.done ?? "";
  button.hidden = false;
  button.addEventListener("click", () => {
    void navigator.clipboard.writeText(field.value).then(
      () => (button.textContent = done),
      () => field.select(),
    );
  });
}

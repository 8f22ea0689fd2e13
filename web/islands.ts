import "./ui/styles.css";

const form = document.querySelector<HTMLFormElement>("form[data-island=draft]");
if (form)
  void import("./desk/draft/KeepIsland.tsx").then(({ keepShownAgain }) => keepShownAgain(form));

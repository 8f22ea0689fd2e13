import { hydrate } from "solid-js/web";
import { App } from "./App.tsx";
import "./ui/styles.css";

hydrate(() => <App />, document.querySelector("#app")!);

import { bareApp } from "./app.ts";

export default bareApp();

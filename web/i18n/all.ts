import { es } from "./es/index.ts";
import { learn } from "./texts.ts";
import { zh } from "./zh/index.ts";

// The server answers in every language; English comes with `t`.
learn("es", es);
learn("zh-Hans", zh);

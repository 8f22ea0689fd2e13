import { letters as english } from "./en/letters.ts";
import { es } from "./es/index.ts";
import { letters as spanish } from "./es/letters.ts";
import { learn } from "./texts.ts";
import { zh } from "./zh/index.ts";
import { letters as chinese } from "./zh/letters.ts";

// The server answers in every language and writes mails; English pages come with `t`.
learn("en", { letters: english });
learn("es", { ...es, letters: spanish });
learn("zh-Hans", { ...zh, letters: chinese });

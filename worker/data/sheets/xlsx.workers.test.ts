import { workbooks } from "../../test/workbooks.ts";

workbooks();

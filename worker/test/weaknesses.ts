import { CspEvaluator } from "csp_evaluator";
import { CspParser } from "csp_evaluator/dist/parser.js";

/** What an expert's list of known weaknesses says of an answer's policy. */
export function weaknesses({ headers }: Response): string[] {
  const { csp } = new CspParser(headers.get("content-security-policy") ?? "");
  return new CspEvaluator(csp).evaluate().map((f) => `${f.directive}: ${f.description}`);
}

import { httpStatus } from "../frame.ts";
import { Problem } from "./ProblemPage.tsx";

/** An address that leads nowhere. */
export default function NotFoundPage() {
  httpStatus(404);
  return <Problem code="request.not_found" />;
}

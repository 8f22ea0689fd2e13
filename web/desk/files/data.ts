import type { KeptFile } from "../../../worker/updates/files/schema.ts";

export type Kept = Pick<KeptFile, "id" | "name" | "size">;

type Problem = { fields?: { message: string }[] };

/** Uploads a file at once: what is kept, why it is refused, or nothing where nobody answered. */
export async function sendFile(
  sphere: string,
  file: File,
): Promise<{ kept?: Kept; wrong?: string }> {
  const body = new FormData();
  body.set("sphere", sphere);
  body.set("file", file);
  try {
    const answer = await fetch("/api/v1/desk/files", { method: "POST", body });
    if (answer.ok) return { kept: (await answer.json()) as Kept };
    return { wrong: ((await answer.json()) as Problem).fields?.[0]?.message };
  } catch {
    return {};
  }
}

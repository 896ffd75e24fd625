import type { MarkedPlace } from "#app/certificate/review/place-form.ts";
import type { Box } from "#app/model/reading.ts";

/** Asks the server what stands at a place. `failed`: no answer, or a refusal. */
export async function askForPlace(
  certificateId: string,
  page: number,
  box: Box,
  target: string,
): Promise<MarkedPlace | { is: "failed" }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(box)) form.set(name, String(value));
  form.set("target", target.startsWith("author-") ? "author" : target);
  try {
    const answer = await fetch(`/certificates/${certificateId}/pages/${page}/text`, { method: "POST", body: form });
    // Only our own server answers here.
    return answer.ok ? ((await answer.json()) as MarkedPlace) : { is: "failed" };
  } catch {
    return { is: "failed" };
  }
}

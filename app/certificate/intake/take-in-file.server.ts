import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { shownName } from "./check-file.ts";
import { submitFile } from "./submit-file.server.ts";
import type { UploadedFile } from "./upload-result.ts";

/**
 * Takes in one file of several: a file that is refused has its result and does not stop the others.
 *
 * @param principalId in whose name; the viewer's own when not given
 * @throws Refusal `forbidden`
 */
export async function takeInFile(
  world: Pick<AppContext, "db" | "config" | "clock" | "newId">,
  viewer: Viewer,
  file: { originalName: string; content: Uint8Array },
  principalId?: string,
): Promise<UploadedFile> {
  const fileName = shownName(file.originalName);
  if (file.content.byteLength === 0) return { fileName, result: "empty" };
  try {
    const { alreadySent } = await submitFile(world, viewer, file, principalId);
    return { fileName, result: alreadySent ? "already_sent" : "sent" };
  } catch (error) {
    const code = error instanceof Refusal ? error.code : null;
    if (code === "too_large" || code === "wrong_file_type") return { fileName, result: code };
    throw error;
  }
}

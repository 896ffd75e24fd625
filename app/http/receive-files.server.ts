import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxPartsExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from "@remix-run/form-data-parser";

type Limits = { maxFileBytes: number; maxFiles: number };

/** One uploaded file, whole in memory: never larger than the limit. */
export type ReceivedFile = { originalName: string; content: Uint8Array };

/** How an upload ended. */
export type UploadEnd = "complete" | "too_large" | "too_many_files" | "broken";

/**
 * Hands every file of a posted form to `onFile`, one after the other, while the rest is still coming in.
 * Limits are watched meanwhile; where one is passed, what was handed over stays handed over.
 * A file field that was left empty is no file.
 */
export async function receiveFiles(
  request: Request,
  { maxFileBytes, maxFiles }: Limits,
  onFile: (file: ReceivedFile) => Promise<void>,
): Promise<UploadEnd> {
  const { readable, drain } = drainable(request);
  const limits = { maxFileSize: maxFileBytes, maxFiles };
  try {
    await parseFormData(readable, limits, async (file) => {
      if (file.size === 0 && isNameless(file.name)) return;
      await onFile({ originalName: file.name, content: new Uint8Array(await file.arrayBuffer()) });
    });
    return "complete";
  } catch (error) {
    const end = endOf(error);
    if (end === null) throw error;
    await drain();
    return end;
  }
}

/** An empty file field is sent as a part without a name; the parser gives it one of its own. */
function isNameless(name: string): boolean {
  return name === "" || name === "file-upload";
}

function endOf(error: unknown): UploadEnd | null {
  if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError) return "too_large";
  if (error instanceof MaxFilesExceededError || error instanceof MaxPartsExceededError) return "too_many_files";
  return error instanceof FormDataParseError ? "broken" : null;
}

/** Beyond this the sender is cut off; below it they get to read our answer. */
const mostDrainedBytes = 512 * 1024 * 1024;

/**
 * The same request with a body that can be let run out after the parser gave up: a browser that is still sending
 * shows "connection lost" instead of the answer.
 */
function drainable(request: Request): { readable: Request; drain: () => Promise<void> } {
  const reader = request.body?.getReader();
  if (reader === undefined) return { readable: request, drain: async () => undefined };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const { method, headers } = request;
  const streaming: RequestInit & { duplex: "half" } = { method, headers, body, duplex: "half" };
  return {
    readable: new Request(request.url, streaming),
    async drain() {
      try {
        for (let bytes = 0; bytes < mostDrainedBytes;) {
          const { done, value } = await reader.read();
          if (done) return;
          bytes += value.byteLength;
        }
      } catch {
        // The sender went away: nobody is waiting for the answer.
      }
    },
  };
}

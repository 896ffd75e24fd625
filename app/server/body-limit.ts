import type { RequestHandler } from "express";
import type { Config } from "#app/config.server.ts";
import { refuse } from "./refuse.ts";

const formBytes = 1024 * 1024;
/** A directory of staff of the largest size that is read, with room for the form around it. */
const directoryBytes = 11 * 1024 * 1024;

/**
 * Refuses (413) bodies that no form of ours can have, before a byte is read: Remix reads a form into memory whole.
 * Only the page of certificates and the import of the directory take files. A body that does not tell its length is refused too (browsers always tell).
 */
export function bodyLimit(config: Pick<Config, "maxFileBytes" | "maxFilesPerUpload">): RequestHandler {
  const uploadBytes = config.maxFileBytes * config.maxFilesPerUpload + formBytes;
  return (request, response, next) => {
    const limit = limitOf(request.path, uploadBytes);
    const bytes = Number(request.headers["content-length"] ?? 0);
    if (bytes <= limit && request.headers["transfer-encoding"] === undefined) {
      next();
      return;
    }
    // The rest of the body stays unread, so nothing else can come on this connection.
    response.setHeader("Connection", "close");
    void refuse(request, response, "too_large");
  };
}

function limitOf(path: string, uploadBytes: number): number {
  if (/^\/certificates(?:\.data)?\/?$/.test(path)) return uploadBytes;
  return /^\/people\/import(?:\.data)?\/?$/.test(path) ? directoryBytes : formBytes;
}

type Download = {
  /** As the person will see it, any letters. */
  filename: string;
  /** For example `application/pdf`. */
  mediaType: string;
  /** Where it is known, the browser can show how much is left. */
  bytes?: number;
};

/**
 * Headers of a file that people sent or that we made: never guessed at (`nosniff`), never run in our origin (sandbox),
 * never kept by a shared cache. `disposition` is `inline` only for what we drew ourselves, such as page images.
 */
export function fileHeaders(file: Download, disposition: "attachment" | "inline" = "attachment"): Headers {
  const headers = new Headers({
    "Content-Type": file.mediaType,
    "Content-Disposition": `${disposition}; filename="${asciiName(file.filename)}"; filename*=UTF-8''${encodeName(file.filename)}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-store",
  });
  if (file.bytes !== undefined) headers.set("Content-Length", String(file.bytes));
  return headers;
}

/** A file to save. The body may be bytes or a stream. */
export function attachment(body: BodyInit, file: Download): Response {
  return new Response(body, { headers: fileHeaders(file) });
}

/** For readers that know no `filename*`: other letters become `_`, and nothing can end the quoted text. */
function asciiName(name: string): string {
  return name.replaceAll(/[^\w. -]/g, "_");
}

/** RFC 8187: `encodeURIComponent` leaves `'()*` alone, which the header does not allow. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

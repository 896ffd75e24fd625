import type { MediaType } from "#app/model/reading.ts";

export { mediaTypeOf } from "#app/certificate/intake/check-file.ts";

const extensions: Record<MediaType, readonly string[]> = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg", "jpe", "jfif"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/tiff": ["tif", "tiff"],
  "image/heic": ["heic", "heif"],
};

/** Whether a name's ending says something else than the content; a name without ending says nothing. */
export function contradictsName(mediaType: MediaType, fileName: string): boolean {
  const ending = /\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase();
  return ending !== undefined && !extensions[mediaType].includes(ending);
}

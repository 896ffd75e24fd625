/** A path of this site to go to; anything else (another host, nonsense) becomes the start page. */
export function localPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])[^\s\\]*$/.test(wanted)) return "/";
  return wanted;
}

/**
 * Hosts of the institute that keeps the register; a subdomain of theirs (`copyright.kazpatent.kz`) counts as well.
 * Configuration, not law: no order says where a code has to lead.
 */
export const usualRegisterHosts: readonly string[] = ["kazpatent.kz"];

/** Anything a phone may take for an address, wherever it stands in the text. */
const address = /(?:https?:|[a-z][a-z\d+.-]*:\/\/|www\.)\S+/giu;
/** An address without `https:`: phones open it all the same. */
const bareAddress = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?[/?#]\S*$/u;
/** Text that a browser would run or show instead of a page. */
const program = /^\s*(javascript|data|vbscript):/iu;
const closing = /[)\]}>.,;"'»”]+$/u;

/**
 * Where a code leads that is not the institute's: hosts as a browser would ask for them (punycode, so that letters of
 * another alphabet show), or the address as written when no browser could follow it.
 *
 * @returns empty for official addresses, and for text that is no address
 */
export function foreignHosts(text: string): string[] {
  const [, scheme] = program.exec(text) ?? [];
  if (scheme !== undefined) return [`${scheme.toLowerCase()}:`];
  const found = bareAddress.test(text.trim()) ? [text.trim()] : (text.match(address) ?? []);
  return [...new Set(found.filter((one) => !isOfficialAddress(one)).map(hostOf))];
}

/** Whether an address leads to the institute: its host, the usual port, and no name before an `@` that looks like a host. */
export function isOfficialAddress(text: string): boolean {
  const url = parsed(text);
  if (url === null || !/^https?:$/u.test(url.protocol)) return false;
  const { hostname, username, password, port } = url;
  const host = hostname.replace(/\.$/u, "");
  const isOfficial = usualRegisterHosts.some((official) => host === official || host.endsWith(`.${official}`));
  return isOfficial && username === "" && password === "" && port === "";
}

function hostOf(text: string): string {
  const url = parsed(text);
  return url === null || url.host === "" ? text : `${url.username === "" ? "" : `${url.username}@`}${url.host}`;
}

function parsed(text: string): URL | null {
  const tidy = text.trim().replace(closing, "");
  const whole = /^[a-z][a-z\d+.-]*:(?!\d)/iu.test(tidy) ? tidy : `https://${tidy}`;
  return URL.canParse(whole) ? new URL(whole) : null;
}

const longestShown = 80;

/** What a code says as part of a sentence; a code may hold four thousand characters. */
export function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

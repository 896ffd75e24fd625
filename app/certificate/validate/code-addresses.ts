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
 * @param hosts of the institute; subdomains of theirs count as well
 * @returns empty for official addresses, and for text that is no address
 */
export function foreignHosts(text: string, hosts: readonly string[] = usualRegisterHosts): string[] {
  const [, scheme] = program.exec(text) ?? [];
  if (scheme !== undefined) return [`${scheme.toLowerCase()}:`];
  const found = bareAddress.test(text.trim()) ? [text.trim()] : (text.match(address) ?? []);
  return [...new Set(found.filter((one) => !isOfficialAddress(one, hosts)).map(hostOf))];
}

/** Whether an address leads to the institute: its host, the usual port, and no name before an `@` that looks like a host. */
export function isOfficialAddress(text: string, hosts: readonly string[] = usualRegisterHosts): boolean {
  const url = parsed(text);
  return url !== null && /^https?:$/u.test(url.protocol) && leadsTo(url, hosts);
}

function leadsTo({ hostname, username, password, port }: URL, hosts: readonly string[]): boolean {
  const host = hostname.replace(/\.$/u, "");
  const isOfficial = hosts.some((official) => host === official || host.endsWith(`.${official}`));
  return isOfficial && username === "" && password === "" && port === "";
}

/** Why an address is shown as text: no address at all, not encrypted, or not the institute's. */
export type AddressProblem = "no-address" | "not-https" | "other-host";

/** An address to show: with `href` as a link, with `problem` as text. */
export type JudgedAddress = { href: string } | { problem: AddressProblem };

/**
 * Whether a text may become a link: nothing but one address, over https, on the list of hosts.
 *
 * @param hosts subdomains of theirs count as well
 */
export function judgeAddress(text: string, hosts: readonly string[]): JudgedAddress {
  const tidy = text.trim();
  const url = !/\s/u.test(tidy) && URL.canParse(tidy) ? new URL(tidy) : null;
  if (url === null || !/^https?:$/u.test(url.protocol)) return { problem: "no-address" };
  // The very address that becomes the link is judged: „kazpatent.kz)“ is a host of its own.
  if (!leadsTo(url, hosts)) return { problem: "other-host" };
  return url.protocol === "https:" ? { href: url.href } : { problem: "not-https" };
}

/** What a person typed as an address, with the `https://` that people leave out. */
export function typedAddress(text: string): string {
  const tidy = text.trim();
  return tidy === "" || /^[a-z][a-z\d+.-]*:(?!\d)/iu.test(tidy) ? tidy : `https://${tidy}`;
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

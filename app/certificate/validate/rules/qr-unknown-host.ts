import { foreignHosts, shortened } from "../code-addresses.ts";
import { finding, type Rule } from "../rule.ts";

/**
 * A code on a certificate leads to the institute that keeps the register. One that leads elsewhere is shown, never
 * followed, and somebody should look where the copy comes from. Text that is no address is fine.
 */
export const qrUnknownHost: Rule = ({ qrCodes }, { registerHosts }) => {
  const foreign = qrCodes.map(({ text, place }) => ({ hosts: foreignHosts(text, registerHosts), place }));
  const hosts = [...new Set(foreign.flatMap((code) => code.hosts))];
  if (hosts.length === 0) return [];
  const places = foreign.filter((code) => code.hosts.length > 0).map(({ place }) => place);
  const params = { host: hosts.map(shortened).join(", ") };
  return [finding("qr-unknown-host", "warning", { params, clause: "institute-addresses", places })];
};

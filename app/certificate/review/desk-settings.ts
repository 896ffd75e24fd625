import { z } from "zod";
import { usualRegisterHosts } from "#app/certificate/validate/code-addresses.ts";

/** A host by itself: no scheme, no port, no path. */
const host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/u, "host_invalid");

/** How the office wants its desk. Field messages are codes (`desk.problems.<code>`). */
export const deskSettingsForm = z.object({
  /** Whole days within which the office wants to decide. */
  serviceDays: z.coerce
    .number({ error: "days_invalid" })
    .int("days_invalid")
    .min(1, "days_invalid")
    .max(365, "days_invalid"),
  /** Percent of the certificates without finding or doubt that are looked at in full all the same. */
  fullLookPercent: z.coerce.number({ error: "percent_invalid" }).min(0, "percent_invalid").max(100, "percent_invalid"),
  /** Hosts whose addresses are shown as links, a subdomain of theirs as well; one a line. */
  registerHosts: z
    .string()
    .default("")
    .transform((text) => text.split(/\s+/u).filter((line) => line !== ""))
    .pipe(z.array(host).max(20, "host_invalid")),
  /** Hour of the day in Kazakhstan from which digests go out. */
  digestHour: z.coerce
    .number({ error: "hour_invalid" })
    .int("hour_invalid")
    .min(0, "hour_invalid")
    .max(23, "hour_invalid"),
});
export type DeskSettings = z.infer<typeof deskSettingsForm>;

/** What holds until the office sets something else. */
export const usualDeskSettings: DeskSettings = {
  serviceDays: 5,
  fullLookPercent: 5,
  registerHosts: [...usualRegisterHosts],
  digestHour: 9,
};

import { and, eq } from "drizzle-orm";
import * as fc from "fast-check";
import type { AppContext } from "#app/context.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { certificateAuthors, certificates } from "#db/schema/index.ts";

/** One of the things that change what counts. */
export const registerChange = fc.record({
  what: fc.constantFrom("state", "day", "link", "type"),
  pick: fc.nat(20),
  value: fc.nat(20),
});

type Change = typeof registerChange extends fc.Arbitrary<infer C> ? C : never;

/** Changes one certificate past all use cases; `aida`, `bolat` and `dana` are on the staff. */
export async function changeRegister(app: AppContext, { what, pick, value }: Change): Promise<void> {
  await app.db.write(async (tx) => {
    const all = await tx.select({ id: certificates.id }).from(certificates);
    const id = all[pick % all.length]?.id ?? "";
    const is = eq(certificates.id, id);
    if (what === "state")
      await tx
        .update(certificates)
        .set({ state: value % 2 === 0 ? "approved" : "returned" })
        .where(is);
    if (what === "type")
      await tx
        .update(certificates)
        .set({ objectType: value % 2 === 0 ? "music" : "script" })
        .where(is);
    const day = calendarDate(`202${5 + (value % 2)}-0${1 + (value % 9)}-15`);
    if (what === "day") await tx.update(certificates).set({ registeredOn: day }).where(is);
    const staffId = ["aida", "bolat", "dana"][value % 3] ?? "aida";
    const first = and(eq(certificateAuthors.certificateId, id), eq(certificateAuthors.position, 0));
    if (what === "link") await tx.update(certificateAuthors).set({ staffId, link: "person" }).where(first);
  });
}

import type { AppContext } from "#app/context.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { anAccount } from "./account.ts";
import { addCertificate } from "./approved-certificate.ts";
import { addStaff, addStructure } from "./people.ts";

/**
 * Two departments (01 biology, 02 chemistry) with a year of certificates, 2026:
 * 11001 joint of both departments, 11002 and 11003 of biology alone; 11004 of an external author only;
 * 11005 of somebody whose post ended before; 11006 not approved; 10999 of the year before.
 */
export async function aRatedUniversity(app: AppContext) {
  const office = await anAccount(app, { role: "office", displayName: "Ғылым бөлімі" });
  const administration = await anAccount(app, { role: "administration", displayName: "Әкімшілік" });
  const since = calendarDate("2015-09-01");
  const staff = await app.db.write(async (tx) => {
    await addStructure(tx);
    const aida = await addStaff(tx, { id: "aida", surname: "Әбенова", givenName: "Аида" });
    const bolat = await addStaff(tx, { id: "bolat", surname: "Болатов", givenName: "Нұрлан" }, [
      { departmentId: "department-02", fromOn: since },
    ]);
    const left = await addStaff(tx, { id: "left", surname: "Кеткен", givenName: "Адам" }, [
      { departmentId: "department-01", fromOn: since, toOn: calendarDate("2025-12-31") },
    ]);
    return { aida, bolat, left };
  });
  const own = (name: string, staffId: string) => ({ name, staffId });
  const aida = own("ӘБЕНОВА АИДА", staff.aida);
  const bolat = own("Болатов Нұрлан", staff.bolat);
  const add = async (wanted: Parameters<typeof addCertificate>[2]) => await addCertificate(app, office.id, wanted);
  const joint = await add({
    number: "11001",
    on: "2026-03-15",
    authors: [aida, bolat, { name: "Сырттан Келген" }],
    title: "Цитология",
  });
  await add({ number: "11002", on: "2026-03-16", authors: [aida], objectType: "computer-program" });
  await add({ number: "11003", on: "2026-12-31", authors: [aida] });
  const external = await add({ number: "11004", on: "2026-04-01", authors: [{ name: "Сырттан Келген" }] });
  const unposted = await add({ number: "11005", on: "2026-04-02", authors: [own("Кеткен Адам", staff.left)] });
  await add({ number: "11006", on: "2026-04-03", authors: [aida], state: "submitted" });
  await add({ number: "10999", on: "2025-12-31", authors: [aida] });
  return { office, administration, staff, certificates: { joint, external, unposted } };
}

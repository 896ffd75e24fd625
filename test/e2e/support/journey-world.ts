import type { AppContext } from "#app/context.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { printCertificate } from "#scripts/certificate-printer/print-certificate.ts";
import { defaultLayout, type CertificateSpec, type HalfSpec } from "#scripts/certificate-printer/spec.ts";
import { anAccount, type TestAccount } from "../../factories/account.ts";
import { addStaff, addStructure } from "../../factories/people.ts";

/** Who takes part in the journeys: two teachers of biology, one account for each other role. All screens in Kazakh. */
export type Cast = Record<"teacher" | "otherTeacher" | "office" | "administration" | "sysadmin", TestAccount>;

/** The first author is in the directory in Kazakh letters, the second one is of another institution. */
export const teacherName = "Әбдірова Гүлнар Сейітқызы";
export const outsiderName = "Лисицына Вероника Аркадьевна";

/** Fills an empty database with a faculty, two members of staff and the cast's accounts. */
export async function seedCast(app: AppContext): Promise<Cast> {
  const [first, second] = await app.db.write(async (tx) => {
    await addStructure(tx);
    const gulnar = { surname: "Әбдірова", givenName: "Гүлнар", patronymic: "Сейітқызы" };
    const berik = { surname: "Нүсіпов", givenName: "Берік", patronymic: "Маратұлы" };
    return [await addStaff(tx, gulnar), await addStaff(tx, berik)] as const;
  });
  return {
    teacher: await anAccount(app, { email: "teacher@example.kz", displayName: teacherName, staffId: first }),
    otherTeacher: await anAccount(app, { email: "other@example.kz", displayName: "Нүсіпов Берік", staffId: second }),
    office: await anAccount(app, { email: "office@example.kz", displayName: "Ғылым бөлімі", role: "office" }),
    administration: await anAccount(app, {
      email: "rector@example.kz",
      displayName: "Ректорат",
      role: "administration",
    }),
    sysadmin: await anAccount(app, { email: "sysadmin@example.kz", displayName: "Әкімші", role: "sysadmin" }),
  };
}

const kazakhHalf: HalfSpec = {
  language: "kk",
  number: "71480",
  registeredOn: calendarDate("2026-03-18"),
  authors: [teacherName, outsiderName],
  objectType: "ғылым туындысы",
  title: "Алакөл ойпаты құстарының далалық анықтағышы",
  createdOn: calendarDate("2025-12-01"),
};

const russianHalf: HalfSpec = {
  ...kazakhHalf,
  language: "ru",
  authors: ["Абдирова Гульнар Сейиткызы", outsiderName],
  objectType: "произведение науки",
  title: "Полевой определитель птиц Алакольской впадины",
};

/** What the journeys' certificate says; the workbook is compared with it. */
export const printed = { kazakhHalf, russianHalf };

type Changes = { both?: Partial<HalfSpec>; russian?: Partial<HalfSpec> };

/** The journeys' certificate as a PDF with a text layer, with changes in both halves or in the Russian one. */
export async function certificatePdf({ both = {}, russian = {} }: Changes = {}): Promise<Buffer> {
  const spec: CertificateSpec = {
    edition: "form2018",
    halves: [
      { ...kazakhHalf, ...both },
      { ...russianHalf, ...both, ...russian },
    ],
    layout: { ...defaultLayout, titleQuotes: "none" },
  };
  return await printCertificate(spec);
}

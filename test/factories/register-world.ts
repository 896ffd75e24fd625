import type { AppContext } from "#app/context.server.ts";
import { addCertificate } from "./approved-certificate.ts";

/**
 * Three certificates beside test/fixtures/register/extract: 39362 agrees but for Kazakh spelling, 5541 has another title, 55942 is not
 * held, and 60000, which the extract lacks, is of its days. Returns their ids by number.
 */
export async function addRegisterWorld(app: AppContext, senderId: string): Promise<Record<string, string>> {
  const add = async (number: string, wanted: Omit<Parameters<typeof addCertificate>[2], "number">) =>
    [number, await addCertificate(app, senderId, { number, ...wanted })] as const;
  return Object.fromEntries([
    await add("39362", {
      on: "2023-10-02",
      createdOn: "2023-02-01",
      title: "Дистанционное обучение химии",
      authors: [{ name: "Өтегенова Әсел Болатқызы" }, { name: "Цой Нұржан" }],
    }),
    await add("5541", {
      on: "2012-05-14",
      createdOn: "2012-03-01",
      objectType: "literary",
      title: "Сборник задач по химии",
      authors: [{ name: "Лим Елена Викторовна" }, { name: "Ким Роман" }],
    }),
    await add("60000", {
      on: "2024-05-05",
      createdOn: "2024-01-01",
      title: "Химия негіздері",
      authors: [{ name: "Ким Роман" }],
    }),
  ]);
}

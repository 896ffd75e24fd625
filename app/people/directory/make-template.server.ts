import type { AppContext } from "#app/context.server.ts";
import type { people } from "#app/i18n/en/people.ts";
import { listDepartments, listFaculties } from "#db/queries/people.server.ts";
import { templateWorkbook, type KnownUnit } from "./template-workbook.server.ts";
import type { TextsLike } from "#app/i18n/texts.ts";

type Words = Pick<TextsLike<typeof people>, "fields" | "reasons" | "template">;

/** The workbook to fill in, with the departments that exist, in the words of one language. */
export async function directoryTemplate(
  { db }: Pick<AppContext, "db">,
  { fields, reasons, template }: Words,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const faculties = new Map((await listFaculties(db.read)).map((faculty) => [faculty.id, faculty]));
  const units = (await listDepartments(db.read))
    .filter(({ closedOn }) => closedOn === null)
    .flatMap((department): KnownUnit[] => {
      const faculty = faculties.get(department.facultyId);
      return faculty === undefined ? [] : [{ faculty: namesOf(faculty), department: namesOf(department) }];
    });
  const bytes = await templateWorkbook(
    {
      sheets: { staff: template.staffSheet, structure: template.structureSheet, how: template.howSheet },
      headings: fields,
      hints: {
        otherSpellings: template.hintOther,
        share: template.hintShare,
        toOn: template.hintTo,
        outsideId: template.hintId,
      },
      how: [template.how1, template.how2, template.how3, template.how4],
      wrong: {
        title: template.wrongTitle,
        share: reasons["share-wrong"],
        day: reasons["day-wrong"],
        department: template.wrongDepartment,
      },
    },
    units,
  );
  return { fileName: template.fileName, bytes };
}

function namesOf({ nameKk, nameRu, nameEn }: { nameKk: string; nameRu: string; nameEn: string }) {
  return { kk: nameKk, ru: nameRu, en: nameEn };
}

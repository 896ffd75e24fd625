import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useScreenLanguage } from "../certificate/value-text.ts";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { nameIn, type ShownDepartment, type ShownFaculty } from "./shown-structure.ts";
import { CloseForm, MergeForm, RenameForm } from "./structure-forms.tsx";

/** One faculty with its departments, their history, and what can be changed about each. */
export function FacultyCard({ faculty, faculties }: { faculty: ShownFaculty; faculties: ShownFaculty[] }) {
  const language = useScreenLanguage();
  const { kk, ru, en } = faculty.names;
  return (
    <Card title={faculty.names[language]}>
      <FormerNames former={faculty.former} />
      <RenameForm
        facultyId={faculty.id}
        department={null}
        names={{ nameKk: kk, nameRu: ru, nameEn: en }}
        faculties={[]}
      />
      <ul className="mt-2 divide-y divide-line">
        {faculty.departments.map((department) => (
          <li key={department.id} className="py-3" data-department={department.nameKk}>
            <DepartmentLine department={department} />
            {department.closedOn === null ? (
              <div className="mt-1 flex flex-wrap items-start gap-x-2">
                <RenameForm
                  facultyId={faculty.id}
                  department={department.id}
                  names={department}
                  faculties={faculties}
                />
                <MergeForm department={department.id} faculties={faculties} />
                <CloseForm department={department.id} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function DepartmentLine({ department }: { department: ShownDepartment }) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  const { closedOn, mergedInto, former, people } = department;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong className="font-medium">{nameIn(department, language)}</strong>
        <span className="text-sm text-muted">{t("people.structure.people", { count: people })}</span>
        {closedOn === null ? null : <Badge>{t("people.structure.closed", { day: formatDay(closedOn) })}</Badge>}
        {mergedInto === null ? null : (
          <span className="text-sm text-muted">{t("people.structure.merged", { name: mergedInto[language] })}</span>
        )}
      </p>
      <FormerNames former={former} />
    </>
  );
}

function FormerNames({ former }: Pick<ShownDepartment, "former">) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  return former.map((past) => (
    <p key={past.untilOn} className="text-sm text-muted">
      {t("people.structure.former", { day: formatDay(past.untilOn), name: nameIn(past, language) })}
    </p>
  ));
}

import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameColumn, type StructureNames } from "#app/model/directory.ts";
import { languages } from "#app/model/language.ts";
import { useScreenLanguage } from "../certificate/value-text.ts";
import { Button } from "../ui/button.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { nameIn, type ShownFaculty } from "./shown-structure.ts";

/** A form behind its name: opened with Enter or Space, also without scripts. */
function Folded({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="open:w-full">
      <summary className="inline-flex min-h-10 cursor-pointer items-center rounded-lg px-2 font-medium text-brand hover:bg-brand-soft">
        {label}
      </summary>
      <Form method="post" preventScrollReset className="mt-2 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {children}
      </Form>
    </details>
  );
}

type RenameProps = {
  facultyId: string;
  /** `null`: the faculty itself is renamed. */
  department: string | null;
  names: StructureNames;
  /** Faculties a department can go over to. */
  faculties: ShownFaculty[];
};

/** New names, and for a department also another faculty, from a day on. */
export function RenameForm({ facultyId, department, names, faculties }: RenameProps) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  return (
    <Folded label={t("people.structure.rename")}>
      {languages.map((one) => (
        <TextField
          key={one}
          label={t(`people.structure.${nameColumn[one]}`)}
          name={nameColumn[one]}
          defaultValue={names[nameColumn[one]]}
          required
        />
      ))}
      {department === null ? (
        <input type="hidden" name="facultyId" value={facultyId} />
      ) : (
        <>
          <input type="hidden" name="departmentId" value={department} />
          <SelectField label={t("people.structure.faculty")} name="facultyId" defaultValue={facultyId}>
            {faculties.map((faculty) => (
              <option key={faculty.id} value={faculty.id}>
                {faculty.names[language]}
              </option>
            ))}
          </SelectField>
        </>
      )}
      <TextField label={t("people.structure.fromOn")} name="fromOn" type="date" required />
      <Button tone="secondary" name="intent" value={department === null ? "rename-faculty" : "rename-department"}>
        {t("people.structure.rename")}
      </Button>
    </Folded>
  );
}

/** From a day on the people belong to another department. */
export function MergeForm({ department, faculties }: { department: string; faculties: ShownFaculty[] }) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  return (
    <Folded label={t("people.structure.merge")}>
      <input type="hidden" name="departmentId" value={department} />
      <SelectField label={t("people.structure.into")} name="intoId" required defaultValue="">
        <option value="" disabled>
          —
        </option>
        {faculties
          .flatMap(({ departments }) => departments)
          .filter(({ id, closedOn }) => id !== department && closedOn === null)
          .map((unit) => (
            <option key={unit.id} value={unit.id}>
              {nameIn(unit, language)}
            </option>
          ))}
      </SelectField>
      <TextField label={t("people.structure.fromOn")} name="fromOn" type="date" required />
      <Button tone="secondary" name="intent" value="merge">
        {t("people.structure.merge")}
      </Button>
    </Folded>
  );
}

/** The last day of a department and of its posts. */
export function CloseForm({ department }: { department: string }) {
  const { t } = useTranslation();
  return (
    <Folded label={t("people.structure.close")}>
      <input type="hidden" name="departmentId" value={department} />
      <TextField label={t("people.structure.lastOn")} name="lastOn" type="date" required />
      <Button tone="danger" name="intent" value="close">
        {t("people.structure.close")}
      </Button>
    </Folded>
  );
}

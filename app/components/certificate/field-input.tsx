import { useTranslation } from "react-i18next";
import type { CertificateColumn } from "#app/certificate/review/certificate-fields.ts";
import { objectTypes, workKinds } from "#app/model/object-type.ts";

type FieldInputProps = {
  id: string;
  column: CertificateColumn;
  formId: string;
  value: string;
  /** Ids of the sentences that say something of the value. */
  describedBy: string | undefined;
  isInvalid: boolean;
};

/** The input that fits a column. It belongs to its form by id, so that it may stand anywhere on the page. */
export function FieldInput({ id, column, formId, value, describedBy, isInvalid }: FieldInputProps) {
  const shared = {
    id,
    name: column,
    form: formId,
    defaultValue: value,
    className: "control",
    ...(isInvalid ? { "aria-invalid": true } : {}),
    ...(describedBy === undefined ? {} : { "aria-describedby": describedBy }),
  };
  switch (column) {
    case "objectType":
      return <ObjectTypeSelect {...shared} />;
    case "workKind":
      return <WorkKindSelect {...shared} />;
    case "registeredOn":
    case "createdOn":
    case "receivedOn":
      return <input type="date" min="1900-01-01" max="2199-12-31" {...shared} />;
    case "number":
      return <input type="text" autoComplete="off" spellCheck={false} {...shared} />;
    default:
      return <textarea rows={Math.min(6, 2 + Math.floor(value.length / 70))} lang={languageOf[column]} {...shared} />;
  }
}

const languageOf = { titleKk: "kk", titleRu: "ru", titleEn: "en" } as const;

type SelectProps = { id: string; name: string; form: string; defaultValue: string; className: string };

function ObjectTypeSelect(props: SelectProps) {
  const { t } = useTranslation();
  return (
    <select {...props}>
      {objectTypes.map((type) => (
        <option key={type} value={type}>
          {t(`objectTypes.${type}`)}
        </option>
      ))}
    </select>
  );
}

function WorkKindSelect(props: SelectProps) {
  const { t } = useTranslation();
  return (
    <select {...props}>
      <option value="">{t("review.fields.choose")}</option>
      {workKinds.map((kind) => (
        <option key={kind} value={kind}>
          {t(`workKinds.${kind}`)}
        </option>
      ))}
    </select>
  );
}

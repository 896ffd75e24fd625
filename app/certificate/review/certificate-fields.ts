import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { FieldName } from "#app/model/field-name.ts";
import type { ObjectType, WorkKind } from "#app/model/object-type.ts";

/** The values a person can set, one for each column of `certificates`. Authors are kept apart: they are rows of their own. */
export type CertificateFields = {
  number: string | null;
  registeredOn: CalendarDate | null;
  receivedOn: CalendarDate | null;
  createdOn: CalendarDate | null;
  objectType: ObjectType;
  workKind: WorkKind | null;
  titleKk: string | null;
  titleRu: string | null;
  titleEn: string | null;
};

export type CertificateColumn = keyof CertificateFields;

/** In the order in which the screens ask. */
export const certificateColumns = [
  "number",
  "registeredOn",
  "objectType",
  "titleKk",
  "titleRu",
  "titleEn",
  "createdOn",
  "receivedOn",
  "workKind",
] as const satisfies readonly CertificateColumn[];

/** Columns that only the office fills in: the form prints neither of them. */
export const officeColumns: readonly CertificateColumn[] = ["receivedOn", "workKind"];

/** Which field of the form a column comes from; `null`: the form prints no such thing. */
export const fieldOfColumn: Record<CertificateColumn, FieldName | null> = {
  number: "number",
  registeredOn: "registeredOn",
  objectType: "objectType",
  titleKk: "title",
  titleRu: "title",
  titleEn: "title",
  createdOn: "createdOn",
  receivedOn: null,
  workKind: null,
};

/** Just the values, of a row that has more. */
export function pickFields(row: CertificateFields): CertificateFields {
  const { number, registeredOn, receivedOn, createdOn, objectType, workKind, titleKk, titleRu, titleEn } = row;
  return { number, registeredOn, receivedOn, createdOn, objectType, workKind, titleKk, titleRu, titleEn };
}

/** The columns in which two sets of values differ, in the order of the screens. */
export function changedColumns(before: CertificateFields, after: CertificateFields): CertificateColumn[] {
  return certificateColumns.filter((column) => before[column] !== after[column]);
}

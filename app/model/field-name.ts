/** The fields of the form; the last three are only on `legacy2006`. */
export const fieldNames = [
  "number",
  "registeredOn",
  "authors",
  "objectType",
  "title",
  "createdOn",
  "applicant",
  "rightHolder",
  "registerEntry",
] as const;
export type FieldName = (typeof fieldNames)[number];

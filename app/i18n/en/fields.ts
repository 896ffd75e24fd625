import type { FieldName } from "#app/model/field-name.ts";

/** Names of the form's fields, for labels. */
export const fields = {
  number: "Certificate №",
  registeredOn: "Date of registration",
  authors: "Authors",
  objectType: "Type of copyright object",
  title: "Name of the object",
  createdOn: "Object creation date",
  applicant: "Applicant",
  rightHolder: "Right holder",
  registerEntry: "Entry in the register",
} satisfies Record<FieldName, string>;

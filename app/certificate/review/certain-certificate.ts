import type { CalendarDate } from "#app/model/calendar-date.ts";

/** More than a person reads through in one go. */
export const mostAtOnce = 100;

/** A certificate that may be approved together with others, as its list shows it. */
export type CertainCertificate = {
  id: string;
  version: number;
  number: string | null;
  registeredOn: CalendarDate | null;
  titleKk: string | null;
  titleRu: string | null;
  titleEn: string | null;
  authors: string[];
  senderName: string;
};

/** Certificates approved with one press. `undone`: who put them back, `null` while they stand. */
export type BulkStep = {
  id: string;
  at: string;
  byName: string;
  count: number;
  undone: { by: string; at: string } | null;
};

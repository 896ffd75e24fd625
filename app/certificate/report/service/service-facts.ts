import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { WorkbookTexts } from "../rating-workbook/workbook-texts.ts";
import type { CommonWords } from "../ready/common-words.ts";
import type { ReviewRounds } from "./review-rounds.ts";

/** Words of the report on queue and service times in one language. */
export type ServiceWords = {
  readySheets: {
    common: CommonWords;
    service: Record<
      | "title"
      | "fileName"
      | "summary"
      | "queue"
      | "oldest"
      | "byMonth"
      | "byType"
      | "byDepartment"
      | "indicator"
      | "waiting"
      | "held"
      | "waitingTotal"
      | "overdue"
      | "ageUnknown"
      | "oldestDays"
      | "received"
      | "decided"
      | "approved"
      | "returned"
      | "rejected"
      | "returnedShare"
      | "median"
      | "ninetieth"
      | "longest"
      | "inTime"
      | "inTimeShare"
      | "age"
      | "band"
      | "openBand"
      | "number"
      | "workTitle"
      | "state"
      | "submittedOn"
      | "workingDays"
      | "calendarDays"
      | "isOverdue"
      | "month"
      | "senderDepartment"
      | "unknownDepartment"
      | "queueEmpty"
      | "nothingDecided"
      | "span"
      | "method"
      | "methodText"
      | "withdrawn"
      | "withoutSending"
      | "asOf"
      | "unnamed",
      string
    >;
  };
  reports: { workbook: Pick<WorkbookTexts, "pageWords"> };
  objectTypes: Record<ObjectType, string>;
  review: { states: Record<ReviewState, string> };
};

/** One certificate that waits for the office now. */
export type WaitingWork = {
  id: string;
  number: string | null;
  titles: Record<Language, string | null>;
  state: "submitted" | "held";
  /** `null`: its sending was not recorded. */
  submittedOn: CalendarDate | null;
};

/** What the report is made of. */
export type ServiceFacts = {
  language: Language;
  words: ServiceWords;
  /** Days of decision that are looked at; `null` is no bound. */
  from: CalendarDate | null;
  to: CalendarDate | null;
  today: CalendarDate;
  waiting: readonly WaitingWork[];
  reviewed: ReviewRounds;
  objectTypeOf: ReadonlyMap<string, ObjectType>;
  /** Department of the sender of a certificate on a day; `null`: the sender held no post then, or has none. */
  departmentOf: (certificateId: string, on: CalendarDate) => string | null;
  unitNames: ReadonlyMap<string, string>;
  /** Within so many days by the calendar the office wants to decide. */
  serviceDays: number;
  /** Whoever does not work through the queue sees its figures, not what waits. */
  namesWaiting: boolean;
  publicUrl: string | null;
  madeAt: Date;
  madeBy: string;
};

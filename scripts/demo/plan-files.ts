import { calendarDate, dayFromNumbers, type CalendarDate } from "#app/model/calendar-date.ts";
import { chanceFrom, type Chance } from "#db/seed/chance.ts";
import type { University } from "#db/seed/build-university.ts";
import { daysAfter } from "./days-after.ts";
import { numberForDay } from "./number-for-day.ts";
import { externalAuthors, oneOfTwo, sendersByDepartment, staffOnDay, type PlannedAuthor } from "./plan-authors.ts";
import { works, type Work } from "./works.ts";

/** What happens to a certificate in the demonstration's story. */
export type Fate = "approved" | "waiting" | "returned" | "rejected" | "draft";

/** What is wrong with a certificate on purpose. */
export type Defect = "number-mismatch" | "created-after-registered" | "missing-title" | "unknown-type";

/** One certificate to be printed, sent and decided. `number` stands in both halves unless the defect says otherwise. */
export type PlannedCertificate = {
  /** Name in the bundle: "certificate-01.pdf". */
  file: string;
  /** The name on the sender's disk. */
  originalName: string;
  /** Member of staff whose account sends it: the first author. */
  senderStaffId: string;
  work: Work;
  number: string;
  registeredOn: CalendarDate;
  createdOn: CalendarDate;
  authors: PlannedAuthor[];
  /** The second half's language; the first is Kazakh. */
  secondHalf: "ru" | "en";
  defect: Defect | null;
  fate: Fate;
};

const fates: readonly Fate[] = ["approved", "approved", "approved", "waiting", "approved"];

type Peculiar = { fate: Fate; defect?: Defect; english?: boolean; namesake?: boolean };

/** Things of the plan that are not left to chance, by the work's place in the list. */
const fixed: Record<number, Peculiar> = {
  2: { fate: "draft", namesake: true },
  4: { fate: "approved", namesake: true },
  5: { fate: "returned", defect: "number-mismatch" },
  9: { fate: "draft", english: true },
  14: { fate: "returned", defect: "created-after-registered" },
  20: { fate: "draft", defect: "missing-title" },
  24: { fate: "waiting", english: true },
  27: { fate: "draft" },
  34: { fate: "rejected" },
  40: { fate: "waiting", defect: "unknown-type" },
};

/** Every certificate of the demonstration with two halves; the same on every machine. */
export function planCertificates(university: University): PlannedCertificate[] {
  const chance = chanceFrom(77);
  const senders = sendersByDepartment(university);
  return works.map((work, index) => {
    const registeredOn = drawDay(chance, index);
    const sender = senders.get(work.department);
    if (sender === undefined) throw new Error(`nobody of department ${work.department} can send`);
    const usual: Peculiar = { fate: fates[index % fates.length] ?? "approved" };
    const { fate, defect = null, english = false, namesake = false } = fixed[index] ?? usual;
    const own = [sender, ...(namesake ? [oneOfTwo(university)] : [])];
    return {
      file: `certificate-${inTwoDigits(index + 1)}.pdf`,
      originalName: originalName(index, chance),
      senderStaffId: sender.staffId,
      work,
      number: String(numberForDay(registeredOn) + chance.between(-9, 9)),
      registeredOn,
      createdOn: daysAfter(registeredOn, defect === "created-after-registered" ? 12 : -chance.between(15, 240)),
      authors:
        fate === "rejected"
          ? externalAuthors(chance, 2)
          : drawCoAuthors(chance, { university, work, registeredOn, own }),
      secondHalf: english ? "en" : "ru",
      defect,
      fate,
    };
  });
}

type CoAuthorFacts = { university: University; work: Work; registeredOn: CalendarDate; own: readonly PlannedAuthor[] };

/** Adds one or two on average: mostly colleagues, now and then somebody of another department or another institution. */
function drawCoAuthors(chance: Chance, { university, work, registeredOn, own }: CoAuthorFacts): PlannedAuthor[] {
  const count = own.length + chance.pick([0, 0, 1, 1, 1, 2, 2, 3, 4]);
  const authors = [...own];
  while (authors.length < count) {
    const department = chance.happens(20) ? chance.between(1, 14) : work.department;
    const colleague = chance.pick(staffOnDay(university, department, registeredOn));
    const next = chance.happens(12) ? externalAuthors(chance, 1)[0] : colleague;
    if (next !== undefined && authors.every((other) => other.kazakh !== next.kazakh)) authors.push(next);
  }
  return authors;
}

/** Two of nine certificates are of 2024 and 2025, the rest of 2026 up to the end of October. */
function drawDay(chance: Chance, index: number): CalendarDate {
  const year = index % 9 === 1 ? 2024 : index % 9 === 5 ? 2025 : 2026;
  const day = dayFromNumbers(year, chance.between(1, year === 2026 ? 10 : 12), chance.between(1, 28));
  return day ?? calendarDate(`${year}-03-15`);
}

/** Names as people give them to their files. */
function originalName(index: number, chance: Chance): string {
  const stem = chance.pick(["куәлік", "свидетельство", "avtorlyk-kualik", "Авторское_свидетельство"]);
  return `${stem}-${inTwoDigits(index + 1)}.pdf`;
}

function inTwoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

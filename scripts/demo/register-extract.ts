import { expectedStates } from "#app/certificate/match/register-comparison.ts";
import { takeInExtract } from "#app/certificate/match/register-extracts.server.ts";
import { texts } from "#app/i18n/kk/index.ts";
import { formatDay } from "#app/i18n/format.ts";
import { dayBefore, type CalendarDate } from "#app/model/calendar-date.ts";
import { listHeldForRegister } from "#db/queries/register-extracts.server.ts";
import { accountOf, viewerOf, type DemoAccount } from "./demo-accounts.ts";
import { momentOf } from "./story-clock.ts";
import type { StoryWorld } from "./story-world.ts";

/** So many certificates the extract covers; one of them it leaves out. */
const most = 30;

/**
 * The office compares an extract of the register, in the eight official columns: most rows agree, one has another title, one is
 * nobody's here, one day cannot be read, and one certificate of those days is missing there.
 */
export async function bringRegisterExtract(world: StoryWorld, accounts: readonly DemoAccount[]): Promise<void> {
  world.moveTo(momentOf("deciding", 60));
  const { rows: kept, authors } = await listHeldForRegister(world.db.read, "");
  const registered = kept
    .filter(
      ({ state, number, registeredOn }) => expectedStates.includes(state) && number !== null && registeredOn !== null,
    )
    .sort((a, b) => ((a.registeredOn ?? "") < (b.registeredOn ?? "") ? -1 : 1))
    .slice(0, most)
    .filter((_, index) => index !== 3);
  const rows = registered.map((certificate, index) => {
    const { id, number, registeredOn, createdOn, objectType, titleKk, titleRu } = certificate;
    const title = titleKk ?? titleRu ?? "";
    return [
      number ?? "",
      dayOf(registeredOn),
      registeredOn === null ? "" : dayOf(dayBefore(registeredOn)),
      authors.flatMap(({ certificateId, name }) => (certificateId === id ? [name] : [])).join(", "),
      texts.objectTypes[objectType],
      index === 4 ? `${title}: 2-бөлім` : title,
      index === 6 ? "2025 жыл" : dayOf(createdOn),
      "қолданыста",
    ];
  });
  const nobodys = ["70707", rows[5]?.[1] ?? "", "", "Нұрпейіс Айдос", "", "Өлкетану практикумы", "", "қолданыста"];
  const sheet = [Object.values(texts.reports.workbook.register), ...rows, nobodys];
  const text = sheet.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\r\n");
  const file = { fileName: "тізілім-үзіндісі.csv", bytes: new TextEncoder().encode(text) };
  await takeInExtract(world, viewerOf(accountOf(accounts, { role: "office" })), file);
}

function dayOf(day: CalendarDate | null): string {
  return day === null ? "" : formatDay(day);
}

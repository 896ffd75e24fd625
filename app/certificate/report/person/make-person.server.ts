import type { AppContext } from "#app/context.server.ts";
import { calendarDate, dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ReportSearch } from "#app/model/report.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { fullName } from "#app/people/person-name.ts";
import { getUser } from "#db/queries/accounts.server.ts";
import { affiliationOn, getStaff } from "#db/queries/people.server.ts";
import { worksOfPerson } from "#db/queries/works-of-person.server.ts";
import { unitNamesOf } from "../load-report.server.ts";
import { allWords, provenWorks } from "../ready/load-rated-facts.server.ts";
import type { ReportMaker } from "../ready/report-maker.server.ts";
import { unitsOn } from "../units-on-day.server.ts";
import { personSearch } from "./person-search.ts";
import type { PersonFacts } from "./person-facts.ts";
import { planPerson } from "./plan-person.ts";

/** A person's list of certificates for attestation: a teacher's own, anybody's for whoever exports reports. */
export const personMaker: ReportMaker = {
  fields: ["person", "from", "to"],
  fieldsFor: (viewer) => (viewer.role === "faculty" ? ["from", "to"] : ["person", "from", "to"]),
  search: personSearch,
  may: mayHavePersonalList,
  async make(context, { search, language, viewer, publicUrl, originals }) {
    const { person: asked, from, to } = personSearch.parse(search);
    if (viewer !== null && !mayHavePersonalList(viewer, search)) throw new Refusal("forbidden", "person");
    const staffId = viewer?.role === "faculty" ? await ownStaffId(context, viewer) : (asked ?? null);
    const found = await personAndWorks(context, { staffId, from, to, language });
    const words = allWords[language];
    const plan = planPerson({
      language,
      words,
      publicUrl,
      originals: originals ?? null,
      ...found,
      pending: viewer === null || viewer.role === "faculty" || mayInHouse(viewer, "open-queue") ? found.pending : null,
      why: viewer?.role === "faculty" ? "notTied" : "choosePerson",
      from: from ?? null,
      to: to ?? null,
      madeAt: context.clock.now(),
      madeBy: viewer?.displayName ?? words.reports.workbook.operator,
    });
    const { fileName } = words.readySheets.person;
    return {
      plan,
      fileName: found.person === null ? fileName : `${fileName} ${found.person.name}`,
      subjectId: staffId ?? "",
      facts: { certificates: found.works.length },
      works: provenWorks(
        found.works.flatMap(({ id, number, registeredOn, fileId }) =>
          number === null || registeredOn === null ? [] : [{ id, number, registeredOn, fileId }],
        ),
      ),
    };
  },
};

/** A teacher names nobody: whose list it is, the account says. */
function mayHavePersonalList(viewer: Viewer, search: ReportSearch): boolean {
  if (viewer.role === "faculty") return mayInHouse(viewer, "see-own-points") && (search["person"] ?? "") === "";
  return mayInHouse(viewer, "export-reports");
}

async function ownStaffId({ db }: AppContext, viewer: Viewer): Promise<string | null> {
  return (await getUser(db.read, viewer.id))?.staffId ?? null;
}

type Wanted = Partial<Record<"from" | "to", PersonFacts["from"] | undefined>> & {
  staffId: string | null;
  language: Language;
};
type Found = Pick<PersonFacts, "person" | "works" | "copies"> & { pending: NonNullable<PersonFacts["pending"]> };

/** @throws Refusal `not_found` when there is no such person */
async function personAndWorks({ db, clock }: AppContext, wanted: Wanted): Promise<Found> {
  const { staffId } = wanted;
  if (staffId === null) return { person: null, works: [], pending: [], copies: 0 };
  const row = await getStaff(db.read, staffId);
  if (row === null) throw new Refusal("not_found", "person");
  const days = { from: wanted.from ?? calendarDate("1900-01-01"), to: wanted.to ?? calendarDate("2199-12-31") };
  const approved = await worksOfPerson(db.read, { staffId, states: ["approved"], ...days });
  const states = ["submitted", "held", "returned", "rejected"] as const;
  const today = dayInKazakhstan(clock.now());
  const post = await affiliationOn(db.read, staffId, today);
  const names = unitNamesOf(await unitsOn(db.read, today), wanted.language);
  const inWords = (id: string) => names.get(id) ?? id;
  return {
    person: {
      staffId,
      name: fullName(row),
      post: post === null ? null : [post.position, inWords(post.departmentId), inWords(post.facultyId)].join(", "),
    },
    works: approved.filter(({ isCopy }) => !isCopy),
    pending: await worksOfPerson(db.read, { staffId, states, ...days }),
    copies: approved.filter(({ isCopy }) => isCopy).length,
  };
}

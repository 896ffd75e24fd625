import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CorrectionFacts } from "#app/certificate/report/corrections/correction-facts.ts";
import { planCorrections } from "#app/certificate/report/corrections/plan-corrections.ts";
import type { AuthorCells, CertificateCells } from "#app/certificate/report/corrections/read-working-register.ts";
import type { WorkingCertificate } from "#app/certificate/report/corrections/working-certificate.ts";
import { workKinds } from "#app/model/object-type.ts";
import { workKinds as kinds } from "#app/i18n/kk/object-types.ts";
import { corrections as texts } from "#app/i18n/kk/corrections.ts";
import { aWorkingCertificate, aWorkingPlan, cellsOf, contentOf, someFacts } from "#test/factories/working-register.ts";

const { states } = texts.workbook;

type Edits = {
  row?: Partial<CertificateCells>;
  /** Of the author at this place. */
  authors?: Record<number, Partial<AuthorCells>>;
  now?: Partial<WorkingCertificate>;
  facts?: Partial<CorrectionFacts>;
};

/** What becomes of a file about one certificate. */
function planOf({ row = {}, authors = {}, now = {}, facts = {} }: Edits) {
  const before = aWorkingCertificate({ remark: "Ескі", remarkVersion: 0 });
  const content = contentOf(cellsOf(aWorkingPlan([before])));
  const edited = {
    certificates: content.certificates.map((cells) => Object.assign(cells, row)),
    authors: content.authors.map((cells, at) => Object.assign(cells, authors[at])),
  };
  return planCorrections(edited, someFacts([{ ...before, ...now }], facts)).rows;
}

describe("a corrected register", () => {
  test.each<[string, Edits, unknown]>([
    ["a kind by its name in any language and case", { row: { kind: " УЧЕБНИК " } }, [{ field: "kind", before: "monograph", after: "textbook" }]],
    ["an emptied kind changes nothing", { row: { kind: "" } }, []],
    ["an emptied remark is removed", { row: { remark: "" } }, [{ field: "remark", before: "Ескі", after: "" }]],
    ["a kind nobody knows", { row: { kind: "Роман" } }, "kind-unknown"],
    ["one doubtful cell refuses the whole row", { row: { kind: "Роман", remark: "Жаңа" } }, "kind-unknown"],
    ["a number of another row", { row: { number: "77", kind: kinds.textbook } }, "mixed-up"],
    ["zeros lost on the way", { row: { number: "18045", kind: kinds.textbook } }, [{ field: "kind", before: "monograph", after: "textbook" }]],
    ["a damaged identity", { row: { identity: "tz1c|c1|3" } }, "no-identity"],
    ["changed meanwhile", { row: { kind: kinds.textbook }, now: { version: 4 } }, "stale"],
    ["changed meanwhile, but not edited", { now: { version: 4, number: "99" } }, []],
    ["the remark changed meanwhile", { row: { remark: "Жаңа" }, now: { remarkVersion: 1 } }, "stale-remark"],
    ["a remark does not mind another version", { row: { remark: "Жаңа" }, now: { version: 4 } }, [{ field: "remark", before: "Ескі", after: "Жаңа" }]],
    ["no longer approved", { row: { kind: kinds.textbook }, now: { state: "submitted" } }, "not-approved"],
    ["sent by oneself", { row: { kind: kinds.textbook }, facts: { own: new Set(["c1"]) } }, "own"],
    ["gone", { row: { kind: kinds.textbook }, facts: { certificates: new Map() } }, "unknown"],
  ])("%s", (_case, edits, expected) => {
    const [row] = planOf(edits);
    expect(row?.refusal ?? row?.changes).toEqual(expected);
  }); // prettier-ignore

  const link = (before: string, after: string) => ({ field: "person", before, after });
  const state = (before: string, after: string) => ({ field: "state", before, after });
  const [asel, tsoi] = ["Әбенова Әсел Нұрланқызы", "Цой Тимур"];

  test.each<[string, number, Partial<AuthorCells>, unknown]>([
    ["another person by number", 0, { person: "", staffNumber: "0102" }, [link(asel, tsoi)]],
    ["a namesake by name and number", 0, { person: tsoi, staffNumber: "0103" }, [link(asel, tsoi)]],
    ["a namesake by name alone", 0, { person: tsoi, staffNumber: "" }, "person-ambiguous"],
    ["name and number of two people", 0, { staffNumber: "0102" }, "person-contradicts"],
    ["nobody", 0, { person: "Жоқ Адам", staffNumber: "" }, "person-not-found"],
    ["emptied cells", 0, { person: "", staffNumber: "", state: "" }, []],
    ["outside", 0, { state: states.outside }, [state("ours", "outside"), link(asel, "")]],
    ["undecided", 0, { state: states.undecided }, [state("ours", "undecided"), link(asel, "")]],
    ["outside with a person", 1, { person: tsoi }, "state-contradicts"],
    ["ours without a person", 1, { state: states.ours }, "person-missing"],
    ["ours with a person", 1, { state: states.ours, staffNumber: "0102" }, [state("outside", "ours"), link("", tsoi)]],
    ["a person for whom nobody decided on", 2, { person: "лим елена" }, [state("undecided", "ours"), link("", "Лим Елена")]],
    ["somebody who is an author already", 2, { person: asel }, "person-twice"],
    ["an answer nobody knows", 0, { state: "мүмкін" }, "state-unknown"],
    ["the printed name of another row", 0, { author: "Басқа", state: states.outside }, "mixed-up"],
  ])("an author: %s", (_case, at, cells, expected) => {
    const row = planOf({ authors: { [at]: cells } })[at + 1];
    expect(row?.refusal ?? row?.changes).toEqual(expected);
  }); // prettier-ignore

  test("two authors may exchange their people, but one without the other is refused", () => {
    const ours = [
      { id: "c1-0", name: "Бірінші", link: "person", staffId: "s1" },
      { id: "c1-1", name: "Екінші", link: "person", staffId: "s2" },
    ] as const;
    const certificate = aWorkingCertificate({ authors: [...ours] });
    const content = contentOf(cellsOf(aWorkingPlan([certificate])));
    const swap = (cells: AuthorCells, staffNumber: string) => ({ ...cells, person: "", staffNumber });
    const [first, second] = content.authors;
    if (first === undefined || second === undefined) throw new Error("two authors were planned");
    const facts = someFacts([certificate]);
    const fates = (authors: AuthorCells[]) =>
      planCorrections({ certificates: [], authors }, facts).rows.map(({ fate }) => fate);
    expect(fates([swap(first, "0102"), swap(second, "0101")])).toEqual(["change", "change"]);
    expect(fates([swap(first, "0102"), { ...swap(second, "0101"), state: "мүмкін" }])).toEqual(["refused", "refused"]);
  });

  test("a change in a closed period says that its copy stays", () => {
    const [row] = planOf({ row: { kind: kinds.textbook }, facts: { closed: new Set(["c1"]) } });
    expect(row?.hints).toEqual(["closed"]);
  });
});

const anyRegister = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[\w-]{1,12}$/),
    version: fc.nat(99),
    number: fc.stringMatching(/^\d{1,7}$/),
    workKind: fc.option(fc.constantFrom(...workKinds)),
    remark: fc.string({ unit: "binary", maxLength: 30 }).map((text) =>
      text
        .normalize("NFC")
        .replaceAll(/\p{C}|[\ufffe\uffff]/gu, "")
        .trim(),
    ),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
);

describe("any register", () => {
  test("unchanged, in any order and language, changes nothing", () => {
    fc.assert(
      fc.property(
        anyRegister,
        fc.constantFrom("kk", "ru", "en"),
        fc.infiniteStream(fc.nat()),
        (some, language, order) => {
          const certificates = some.map((one) => aWorkingCertificate(one));
          const content = contentOf(cellsOf(aWorkingPlan(certificates, language)));
          const shuffled = {
            ...content,
            certificates: content.certificates.toSorted(() => ((order.next().value ?? 0) % 3) - 1),
          };
          const { counts } = planCorrections(shuffled, someFacts(certificates));
          expect(counts).toEqual({ change: 0, refused: 0, unchanged: certificates.length * 4 });
        },
      ),
      { numRuns: 60 },
    );
  });

  test("edited, gives back exactly the edits; whatever is about one certificate twice is refused", () => {
    fc.assert(
      fc.property(anyRegister, fc.constantFrom(...workKinds), fc.nat(), (some, kind, seed) => {
        const certificates = some.map((one) => aWorkingCertificate(one));
        const content = contentOf(cellsOf(aWorkingPlan(certificates)));
        const at = seed % certificates.length;
        const rows = content.certificates.map((cells, index) =>
          index === at ? Object.assign(cells, { kind: kinds[kind] }) : cells,
        );
        const facts = someFacts(certificates);
        const plan = planCorrections({ certificates: rows, authors: [] }, facts);
        const expected =
          certificates[at]?.workKind === kind
            ? []
            : [{ what: "kind", certificateId: certificates[at]?.id, version: certificates[at]?.version, kind }];
        expect(plan.rows.flatMap(({ corrections }) => corrections)).toEqual(expected);
        const doubled = planCorrections({ certificates: [...rows, ...rows], authors: [] }, facts);
        expect(doubled.counts).toEqual({ change: 0, unchanged: 0, refused: rows.length * 2 });
      }),
      { numRuns: 60 },
    );
  });
});

import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { afterEach, describe, expect, test } from "vitest";
import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import { fieldHistory } from "#app/certificate/review/field-history.ts";
import { fieldViews, pageBoxes } from "#app/certificate/review/field-views.ts";
import { machineFields, machineAuthorAt } from "#app/certificate/review/machine-values.ts";
import { CertificateDesk } from "#app/components/certificate/certificate-desk.tsx";
import { texts } from "#app/i18n/kk/index.ts";
import { createI18n } from "#app/i18n/resources.ts";
import { aJudgedReading, placed } from "#test/factories/certificate-to-review.ts";
import { aHalf, aValue } from "#test/factories/unjudged-reading.ts";

const noRights = { correct: false, submit: false, withdraw: false, restore: false, decide: false, reopen: false };

const { deskFields, reading, review } = texts;
afterEach(cleanup);

/** A certificate whose halves print two numbers, with places for the Kazakh half. */
function aDetail(overrides: Partial<CertificateDetail> = {}): CertificateDetail {
  const kk = aHalf("kk", {
    number: placed(aValue("39362"), 0.2, 2),
    authors: [placed(aValue("Өтегенова Әсел"), 0.3)],
  });
  const read = aJudgedReading([kk, aHalf("ru", { number: aValue("39363") })]);
  const corrections = [{ field: "titleKk", byName: "Бір Қызметкер", at: "2026-11-20T05:00:00.000Z" }];
  const values = { ...machineFields(read), titleKk: "Түзетілген атау" };
  const fields = fieldViews(values, read, corrections, false);
  const printed = machineAuthorAt(read, 0)?.printed ?? [];
  return {
    id: "c1",
    version: 4,
    state: "draft",
    edition: "form2018",
    originalName: "куәлік.pdf",
    pages: [
      { page: 1, turns: 0 },
      { page: 2, turns: 1 },
    ],
    filePages: [
      { page: 1, turns: 0 },
      { page: 2, turns: 1 },
    ],
    skippedPages: [],
    reading: { submissionId: "s1", underWay: null, inVain: null, may: { cancel: false, readAgain: true } },
    unlistedAuthors: [],
    duplicateId: null,
    furtherSenders: [],
    answers: [],
    values,
    fields,
    fieldHistory: fieldHistory(
      [{ at: "2026-11-19T05:00:00.000Z", engine: "4", reading: read }],
      corrections.map((one) => Object.assign({ before: "Қашықтықтан оқыту", after: "Түзетілген атау" }, one)),
    ),
    authors: [
      {
        id: "a1",
        name: "Өтегенова Әсел",
        link: "open",
        certainty: "certain",
        printed,
        machineName: null,
        suggestions: [],
        addedByHand: false,
        staff: null,
        candidates: [
          {
            staffId: "s1",
            name: "Өтегенова Әсел Маратқызы",
            department: { kk: "Биология", ru: "Биология", en: "Biology" },
            reasons: ["patronymic-missing"],
          },
        ],
      },
    ],
    authorsCertainty: "certain",
    authorsCorrectedBy: null,
    boxes: pageBoxes([
      ...fields.map(({ column, printed: places }) => ({ target: column, printed: places })),
      { target: "author-a1", printed },
    ]),
    findings: read.findings,
    registerHosts: ["kazpatent.kz"],
    qrCodes: [
      { target: "qr-0", text: "https://copyright.kazpatent.kz/?!.iD=abc", pages: [1] },
      { target: "qr-1", text: "https://kazpatent.kz.example.com/x", pages: [2] },
    ],
    senderName: "Өтегенова Әсел",
    isOwn: true,
    deciderName: null,
    decisionReason: null,
    registeredOn: values.registeredOn,
    submittedAt: null,
    decidedAt: null,
    history: [],
    may: { ...noRights, correct: true, submit: true, decide: false },
    missing: ["authorsDecided"],
    ...overrides,
  };
}

/** What Enter in a field presses: the first button of the form in the order of the page, wherever it stands. */
function defaultButton(container: HTMLElement): HTMLButtonElement {
  const form = container.querySelector<HTMLFormElement>("form#fields");
  const first = [...(form?.elements ?? [])].find((one) => one instanceof HTMLButtonElement && one.type === "submit");
  if (!(first instanceof HTMLButtonElement)) throw new Error("no first button");
  return first;
}

function show(detail: CertificateDetail, sent: FormData[] = [], forOffice = false) {
  const Stub = createRemixStub([
    {
      path: "/certificates/c1",
      Component: () => (
        <CertificateDesk
          detail={detail}
          outcome={null}
          picked={null}
          forOffice={forOffice}
          here="/certificates/c1"
          {...(forOffice ? { desk: { claim: null, reasons: [] } } : {})}
        />
      ),
      action: async ({ request }) => {
        sent.push(await request.formData());
        return { kind: "saved", changed: true };
      },
    },
  ]);
  return render(
    <I18nextProvider i18n={createI18n("kk", texts)}>
      <Stub initialEntries={["/certificates/c1"]} />
    </I18nextProvider>,
  );
}

function row(container: HTMLElement, field: string): HTMLElement {
  const found = container.querySelector<HTMLElement>(`[data-field="${field}"]`);
  if (found === null) throw new Error(`no field ${field}`);
  return found;
}

describe("the fields beside the page", () => {
  test("a doubtful value says so in words, with what each half prints and its page", () => {
    const { container } = show(aDetail());
    const number = within(row(container, "number"));
    expect(number.getByText(review.certainty.doubtful)).toBeTruthy();
    expect(number.getAllByText("39362").length).toBeGreaterThan(0);
    const russian = row(container, "number").querySelector('[data-half="ru"]');
    expect(russian?.querySelector("q")?.textContent).toBe(`3936(${deskFields.halves.differs}) 3`);
    expect(russian?.textContent).toContain(deskFields.halves.relations.differ);
    expect(row(container, "number").querySelector('[data-half="kk"] [data-relation]')?.textContent).toBe(
      deskFields.halves.relations.same,
    );
    expect(number.getByText("2-бет")).toBeTruthy();
    expect(number.getByLabelText(review.fields.confirm)).toBeTruthy();
  });

  test("a corrected value names who corrected it and what the machine read", () => {
    const { container } = show(aDetail());
    const title = row(container, "titleKk");
    expect(title.textContent).toContain("Бір Қызметкер, 20.11.2026, 10:00");
    expect(title.textContent).toContain("Қашықтықтан оқыту технологиялары");
    expect(within(title).getByText(review.certainty.person)).toBeTruthy();
  });

  test("looking at a field lights its boxes on the page, and a click on a box leads to the field", () => {
    const { container } = show(aDetail());
    const rect = (target: string) => container.querySelector(`rect[data-target="${target}"]`);
    expect(rect("number")?.getAttribute("class")).toContain("fill-transparent");
    fireEvent.focus(screen.getByLabelText(review.columns.number));
    expect(rect("number")?.getAttribute("class")).not.toContain("fill-transparent");
    const link = rect("author-a1")?.closest("a");
    if (link === null || link === undefined) throw new Error("no box");
    fireEvent.click(link);
    expect(document.activeElement?.id).toBe("field-author-a1");
    expect(rect("number")?.getAttribute("class")).toContain("fill-transparent");
  });

  test("sends everything with the version that was on the screen, and Enter saves", async () => {
    const sent: FormData[] = [];
    const { container } = show(aDetail(), sent);
    fireEvent.input(screen.getByLabelText(review.columns.number), { target: { value: "39400" } });
    fireEvent.click(defaultButton(container));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(Object.fromEntries(sent[0] ?? [])).toMatchObject({
      intent: "save",
      version: "4",
      number: "39400",
      titleKk: "Түзетілген атау",
      "authors[0].id": "a1",
      "authors[0].name": "Өтегенова Әсел",
    });
  });

  test("Enter saves also on the office's desk, where the decision stands above the fields", () => {
    const detail = aDetail({
      state: "submitted",
      isOwn: false,
      may: { ...noRights, correct: true, submit: false, decide: true },
    });
    const { container } = show(detail, [], true);
    expect(screen.getByRole("button", { name: review.decision.approve })).toBeTruthy();
    expect(defaultButton(container).value).toBe("save");
  });

  test("another reading of a doubtful value is put in with one press, and is sent like anything typed", async () => {
    const sent: FormData[] = [];
    const { container } = show(aDetail(), sent);
    const words = { field: review.columns.number, value: "39363" };
    const name = reading.alternativeUse.replaceAll(/\{\{(\w+)\}\}/g, (_all, key) => words[key as keyof typeof words]);
    fireEvent.click(within(row(container, "number")).getByRole("button", { name }));
    expect(sent).toHaveLength(0);
    fireEvent.click(defaultButton(container));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.get("number")).toBe("39363");
    expect(sent[0]?.has("take")).toBe(false);
  });

  test("what the machine read is offered beside a correction, and nothing beside a sure value", () => {
    const { container } = show(aDetail());
    expect(row(container, "titleKk").querySelector("[data-suggestions]")?.textContent).toContain("Қашықтықтан оқыту");
    expect(row(container, "registeredOn").querySelector("[data-suggestions]")).toBeNull();
  });

  test("a finding about no field leads to its own place on the page", () => {
    const place = { page: 2, boxes: [{ x: 0.7, y: 0.8, width: 0.1, height: 0.1 }] };
    const finding = { code: "extension-mismatch", severity: "note", field: null, half: null, params: {} } as const;
    const findings = [{ ...finding, clause: "accepted-files" as const, places: [place] }];
    const boxes = pageBoxes([{ target: "finding-0", printed: [{ half: null, place }] }]);
    const { container } = show(aDetail({ findings, boxes }));
    const list = within(container.querySelector<HTMLElement>("[data-finding]") ?? container);
    fireEvent.click(list.getByRole("button", { name: new RegExp(`^${review.page.lookAt.replace("{{page}}", "2")}`) }));
    const rect = container.querySelector('rect[data-target="finding-0"]');
    expect(rect?.getAttribute("class")).not.toContain("fill-transparent");
  });

  test("a finding says what to do, leads to its field, and stands at the field, where its input names it", () => {
    const finding = { code: "number-mismatch", severity: "error", field: "number", half: null } as const;
    const params = { one: "39362", other: "39363" };
    const findings = [{ ...finding, params, clause: "order-1315-app-2" as const, places: [] }];
    const { container } = show(aDetail({ findings }));
    expect(screen.getByRole("heading", { name: deskFields.findings.title.replace("{{count}}", "1") })).toBeTruthy();
    const item = within(container.querySelector<HTMLElement>("[data-finding]") ?? container);
    expect(item.getByText(texts.findingSteps["number-mismatch"], { exact: false })).toBeTruthy();
    fireEvent.click(item.getByRole("button"));
    const input = container.querySelector<HTMLInputElement>("#field-number");
    expect(document.activeElement).toBe(input);
    const described = input?.getAttribute("aria-describedby")?.split(" ") ?? [];
    const said = described.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    expect(said).toContain(review.severities.error);
    expect(said).toContain("39363");
    expect(said).toContain(deskFields.doubt);
    expect(input?.getAttribute("aria-invalid")).toBeNull();
  });

  test("a QR code lights up on the page, and a click on it leads to what it says", () => {
    const place = { page: 1, boxes: [{ x: 0.7, y: 0.8, width: 0.1, height: 0.1 }] };
    const boxes = pageBoxes([{ target: "qr-0", printed: [{ half: null, place }] }]);
    const { container } = show(aDetail({ boxes }));
    const box = container.querySelector('rect[data-target="qr-0"]');
    const line = document.getElementById("field-qr-0");
    if (line === null) throw new Error("no line for the code");
    fireEvent.click(within(line).getByRole("button"));
    expect(box?.getAttribute("class")).not.toContain("fill-transparent");
    fireEvent.click(box?.closest("a") ?? container);
    expect(document.activeElement).toBe(line);
  });

  test("says what read a value", () => {
    const { container } = show(aDetail());
    expect(row(container, "number").textContent).toContain(reading.witnesses["text-layer"]);
  });

  test("while the file is read again the page says how far it is and lets it be stopped", async () => {
    const sent: FormData[] = [];
    const underWay = { isWaiting: false, progress: { stage: "recognising", page: 2, pageCount: 5 } } as const;
    show(
      aDetail({ reading: { submissionId: "s1", underWay, inVain: null, may: { cancel: true, readAgain: false } } }),
      sent,
    );
    expect(screen.getByText(`${reading.stages.recognising}: 5 беттің 2-беті`)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: new RegExp(reading.cancel) }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(Object.fromEntries(sent[0] ?? [])).toEqual({ submissionId: "s1", intent: "cancel-reading" });
  });

  test("another reading is asked for with how the page is turned now", async () => {
    const sent: FormData[] = [];
    show(aDetail({ pages: [{ page: 1, turns: 3 }] }), sent);
    fireEvent.click(screen.getByLabelText(reading.again.choices["turn-left"]));
    fireEvent.click(screen.getByRole("button", { name: reading.again.submit }));
    await waitFor(() => expect(sent).toHaveLength(1));
    const asked = { submissionId: "s1", turnsShown: "3", choice: "turn-left", intent: "read-again" };
    expect(Object.fromEntries(sent[0] ?? [])).toEqual(asked);
  });

  test("a wrong value is not sent and says why", async () => {
    const sent: FormData[] = [];
    show(aDetail(), sent);
    fireEvent.input(screen.getByLabelText(review.columns.number), { target: { value: "3<9" } });
    fireEvent.click(screen.getByRole("button", { name: review.fields.submit }));
    await screen.findByText(review.problems.not_a_number);
    expect(screen.getByLabelText(review.columns.number).getAttribute("aria-invalid")).toBe("true");
    expect(sent).toHaveLength(0);
  });

  test("the suggestion from the directory is confirmed with one press", async () => {
    const sent: FormData[] = [];
    show(aDetail(), sent);
    expect(screen.getByText("(Биология)")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: review.authors.confirm }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(Object.fromEntries(sent[0] ?? [])).toEqual({
      version: "4",
      authorId: "a1",
      staffId: "s1",
      intent: "author-choose",
    });
  });

  test("once it is sent there is nothing to type and the office's reason stands on top", () => {
    const { container } = show(
      aDetail({
        state: "rejected",
        may: { ...noRights, correct: false, submit: false, decide: false },
        decisionReason: "Бұл куәлік емес, өтініш",
        deciderName: "Тексеруші",
        decidedAt: "2026-11-21T05:00:00.000Z",
        reading: { submissionId: "s1", underWay: null, inVain: null, may: { cancel: false, readAgain: false } },
      }),
    );
    expect(container.querySelectorAll("input, textarea, select:not([data-page-choice]), form")).toHaveLength(0);
    expect(screen.getByRole("alert").textContent).toContain("Бұл куәлік емес, өтініш");
    expect(row(container, "registeredOn").textContent).toContain("02.10.2023");
  });

  test("only an address of the register becomes a link", () => {
    show(aDetail());
    const links = screen.getAllByRole("link", { name: review.qr.open });
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["https://copyright.kazpatent.kz/?!.iD=abc"]);
    expect(screen.getByText("https://kazpatent.kz.example.com/x")).toBeTruthy();
  });
});

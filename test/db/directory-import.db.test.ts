import { describe, expect, test } from "vitest";
import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import {
  confirmImport,
  importAtOnce,
  previewImport,
  startImport,
} from "#app/people/directory/import-directory.server.ts";
import { undoLastImport } from "#app/people/directory/undo-import.server.ts";
import { lastImport, loadDirectory } from "#db/queries/directory.server.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { testContext } from "#test/support/test-context.ts";

const header = "Факультет;Кафедра;Тегі;Аты;Әкесінің аты;Лауазымы;Мөлшерлеме;Бастап;Код";
const lines = [
  "Жаратылыстану факультеті;Биология;Әбенова;Гүлнұр;Серікқызы;доцент;1;01.09.2019;17",
  "Жаратылыстану факультеті;Химия;Цой;Тимур;;оқытушы;0,5;01.09.2020;18",
];
const file = (...rows: string[]) => ({
  fileName: "тізім.csv",
  bytes: new TextEncoder().encode([header, ...rows].join("\r\n")),
});

async function anOffice(): Promise<{ app: AppContext; office: Viewer }> {
  const app = await testContext();
  return { app, office: asViewer(await anAccount(app, { role: "office" })) };
}

async function taken(app: AppContext, office: Viewer, ...rows: string[]) {
  const draft = await startImport(app, office, file(...rows));
  if (!draft.ok) throw new Error(draft.error);
  const { seal } = await previewImport(app, office, draft.value);
  return await confirmImport(app, office, draft.value, seal);
}

describe("import of the directory", () => {
  test("writes nothing before it is confirmed, then everything, and nothing the second time", async () => {
    const { app, office } = await anOffice();
    const draft = await startImport(app, office, file(...lines));
    if (!draft.ok) throw new Error(draft.error);
    const { seal, plan } = await previewImport(app, office, draft.value);
    expect(plan.counts).toEqual({ new: 2, changed: 0, unchanged: 0, wrong: 0 });
    expect((await loadDirectory(app.db.read)).staff).toEqual([]);
    expect(await confirmImport(app, office, draft.value, seal)).toEqual({ ok: true, value: plan.counts });
    const directory = await loadDirectory(app.db.read);
    expect(directory.staff.map(({ surname }) => surname)).toEqual(["Әбенова", "Цой"]);
    expect(directory.departments.map(({ nameKk }) => nameKk).toSorted()).toEqual(["Биология", "Химия"]);
    expect(await taken(app, office, ...lines)).toEqual({ ok: false, error: "nothing-to-do" });
    await expect(confirmImport(app, office, draft.value, seal)).rejects.toMatchObject({ code: "not_found" });
  });

  test("what was changed by somebody else meanwhile has to be looked at again", async () => {
    const { app, office } = await anOffice();
    const draft = await startImport(app, office, file(...lines));
    if (!draft.ok) throw new Error(draft.error);
    const { seal } = await previewImport(app, office, draft.value);
    await importAtOnce(app, file(lines[0] ?? ""), true);
    expect(await confirmImport(app, office, draft.value, seal)).toEqual({ ok: false, error: "plan-changed" });
  });

  test("an undone import leaves the directory as it was before", async () => {
    const { app, office } = await anOffice();
    await taken(app, office, lines[0] ?? "");
    const before = await loadDirectory(app.db.read);
    await taken(app, office, (lines[0] ?? "").replace("доцент", "профессор"), lines[1] ?? "");
    const last = await lastImport(app.db.read);
    expect(await undoLastImport(app, office, last?.id ?? "")).toEqual({ ok: true, value: null });
    expect(await loadDirectory(app.db.read)).toEqual(before);
    expect(await undoLastImport(app, office, last?.id ?? "")).toEqual({ ok: false, error: "nothing-to-undo" });
  });

  test("is not undone under somebody who is referred to, nor after a later change of its rows", async () => {
    const { app, office } = await anOffice();
    await taken(app, office, ...lines);
    const last = await lastImport(app.db.read);
    const { staff } = await loadDirectory(app.db.read);
    await anAccount(app, { staffId: staff[0]?.id ?? null });
    expect(await undoLastImport(app, office, last?.id ?? "")).toEqual({ ok: false, error: "in-use" });
    expect((await loadDirectory(app.db.read)).staff).toHaveLength(2);
    await importAtOnce(app, file((lines[1] ?? "").replace("0,5", "0,75")), true);
    const newer = await lastImport(app.db.read);
    expect(await undoLastImport(app, office, last?.id ?? "")).toEqual({ ok: false, error: "nothing-to-undo" });
    expect(await undoLastImport(app, office, newer?.id ?? "")).toEqual({ ok: true, value: null });
  });

  test("is the office's business", async () => {
    const { app } = await anOffice();
    const teacher = asViewer(await anAccount(app));
    await expect(startImport(app, teacher, file(...lines))).rejects.toMatchObject({ code: "forbidden" });
    await expect(undoLastImport(app, teacher, "x")).rejects.toMatchObject({ code: "forbidden" });
  });
});

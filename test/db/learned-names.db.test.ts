import { describe, expect, test } from "vitest";
import { changeAuthors } from "#app/certificate/review/change-authors.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import type { AuthorChange } from "#app/certificate/review/author-form.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { aDraft } from "#test/factories/certificate-to-review.ts";
import { anOfficeWorld } from "#test/factories/office-world.ts";
import { addStaff } from "#test/factories/people.ts";
import { testContext } from "#test/support/test-context.ts";

type Step = { intent: "author-external" | "author-undecided" } | { intent: "author-choose"; staffId: string };

/** Adds an author under this name to a new draft; returns how to look at and decide on them. */
async function anAuthor(app: AppContext, teacher: Viewer, name: string) {
  const id = await aDraft(app, teacher);
  const version = async () => (await openCertificate(app, teacher, id)).version;
  const change = async (step: AuthorChange) => void (await changeAuthors(app, teacher, id, step));
  await change({ intent: "author-add", name, version: await version() });
  const look = async () => {
    const found = (await openCertificate(app, teacher, id)).authors.find((author) => author.name === name);
    if (found === undefined) throw new Error("no such author");
    return found;
  };
  return {
    look,
    decide: async (step: Step) => await change({ ...step, authorId: (await look()).id, version: await version() }),
  };
}

describe("what people decide about authors is learned", () => {
  test("who was chosen once is not asked about again; taken back, it is", async () => {
    const app = await testContext();
    const { teacher } = await anOfficeWorld(app);
    const staffId = await app.db.write(
      async (tx) => await addStaff(tx, { surname: "Қуанышбай", givenName: "Асан", patronymic: "Серікұлы" }),
    );
    const first = await anAuthor(app, teacher, "Куанышбаев А.С.");
    const asked = await first.look();
    expect(asked).toMatchObject({ link: "open", candidates: [{ staffId, reasons: ["surname-ending", "initials"] }] });
    await first.decide({ intent: "author-choose", staffId });
    expect(await (await anAuthor(app, teacher, "Куанышбаев А.С.")).look()).toMatchObject({ link: "machine" });
    await first.decide({ intent: "author-undecided" });
    expect((await (await anAuthor(app, teacher, "Куанышбаев А.С.")).look()).link).toBe("open");
  });

  test("who is not of this university is not asked about again; taken back, it is", async () => {
    const app = await testContext();
    const { teacher } = await anOfficeWorld(app);
    const first = await anAuthor(app, teacher, "Лисицына Вероника Аркадьевна");
    expect((await first.look()).link).toBe("open");
    await first.decide({ intent: "author-external" });
    const second = await anAuthor(app, teacher, "ЛИСИЦЫНА Вероника Аркадьевна");
    expect((await second.look()).link).toBe("external");
    await second.decide({ intent: "author-undecided" });
    expect((await second.look()).link).toBe("open");
    expect((await (await anAuthor(app, teacher, "Лисицына Вероника Аркадьевна")).look()).link).toBe("open");
  });
});

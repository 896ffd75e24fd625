import { expect, test } from "vitest";
import { choosePeriodRule, openPeriod, saveRule } from "#app/certificate/aggregate/rating-rules.server.ts";
import { closePeriod } from "#app/certificate/report/manage-periods.server.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { asViewer } from "#test/factories/account.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

/** A year after a closed one, under a rule that counts authors of other places, of whom one has a very long name. */
async function aWorld() {
  const app = await testContext();
  const { office, staff } = await aRatedUniversity(app);
  const viewer = asViewer(office);
  const bolat = { name: "Болатов Нұрлан", staffId: staff.bolat };
  const long = { name: `${"Нұрмұхамедова-Әбдірахманова ".repeat(3)}Гүлбаһрам Өмірзаққызы` };
  await addCertificate(app, office.id, { on: "2025-03-04", authors: [bolat], objectType: "computer-program" });
  await addCertificate(app, office.id, { on: "2026-03-20", authors: [bolat, long] });
  for (const period of ["2025", "2026"]) await openPeriod(app, period);
  const { id: ruleId } = await saveRule(app, viewer, aRule({ authors: "all" }));
  await choosePeriodRule(app, viewer, { periodId: "2026", ruleId });
  await closePeriod(app, viewer, "2025");
  const visit = await appHandler(app);
  const cookie = await sessionCookie(app, office.id);
  return async (path: string) => {
    const answer = await visit(path, { cookie });
    expect([path, answer.status]).toEqual([path, 200]);
    return await answer.text();
  };
}

const names = ["certificates", "participations", "points"] as const;
type Figures = Record<(typeof names)[number], string>;

/** What a page of rows says of itself: how many certificates it lists, and the three figures on its top. */
async function rowsAt(open: (path: string) => Promise<string>, path: string): Promise<Figures & { listed: string }> {
  const html = await open(path);
  const listed = String(new Set(html.match(/Open certificate № [^"]+/gu)).size);
  const cards = names.map((name) => new RegExp(`data-figure="${name}"[^>]*>([^<]+)<`, "u").exec(html)?.[1]);
  const lead = /([\d.,]+) certificates? · ([\d.,]+) author participations? · points: ([\d.,]+)/u.exec(html)?.slice(1);
  const [certificates = "", participations = "", points = ""] = (lead ?? cards).map((text) => text?.trim() ?? "");
  return { listed, certificates, participations, points };
}

/** Figures of the page with the figure's name and where each leads: of cards, of lines, and of the year before. */
function linkedFigures(html: string): { name: (typeof names)[number]; figure: string; to: string }[] {
  const found: ReturnType<typeof linkedFigures> = [];
  const links = (part: string) =>
    [...part.matchAll(/<a [^>]*href="(\/reports\/(?:rows|why)\?[^"]*)"[^>]*>([^<]*)<\/a>/gu)].map(([, to, text]) => ({
      to: (to ?? "").replaceAll("&amp;", "&"),
      text: text ?? "",
    }));
  const take = (name: (typeof names)[number], part: string) => {
    for (const { to, text } of links(part)) {
      const figure = /^(?:\d{4}(?:-\d{4})?: )?([\d.,]+)/u.exec(text)?.[1];
      if (figure !== undefined) found.push({ name, figure, to });
    }
  };
  for (const name of names) {
    const card = html.slice(html.lastIndexOf("<dt", html.indexOf(`data-figure="${name}"`)));
    take(name, card.slice(0, card.indexOf("</div>")));
  }
  // Lines of full posts have other columns; another test goes through them.
  const posts = html.indexOf(`aria-label="${en.dashboard.perPost.title}"`);
  const tables = posts < 0 ? html : html.slice(0, posts) + html.slice(html.indexOf("</section>", posts));
  for (const [line] of tables.matchAll(/<tr[^>]*>(?:(?!<\/tr>).)*<\/tr>/gsu)) {
    const cells = [...line.matchAll(/<td[^>]*>(.*?)<\/td>/gsu)].map(([, inner]) => inner ?? "");
    if (cells.length === 3) names.forEach((name, at) => take(name, cells[at] ?? ""));
  }
  return found;
}

test.each(["", "&department=department-01", "&type=computer-program", "&month=2026-03"])(
  "every figure of the dashboard opens exactly its certificates: period=2026%s",
  async (more) => {
    const open = await aWorld();
    const figures = linkedFigures(await open(`/reports?period=2026${more}`));
    expect(figures.length).toBeGreaterThan(15);
    expect(figures.some(({ to }) => to.includes("period=2025"))).toBe(true);
    const seen = new Map<string, Awaited<ReturnType<typeof rowsAt>>>();
    for (const { name, figure, to } of figures) {
      const rows = seen.get(to) ?? (await rowsAt(open, to));
      seen.set(to, rows);
      expect([to, name, rows[name]]).toEqual([to, name, figure]);
      expect([to, rows.listed]).toEqual([to, rows.certificates]);
    }
  },
);

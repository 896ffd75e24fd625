import { noTally, type Figures, type Tally } from "#app/certificate/aggregate/count.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { outsideUnit } from "#app/model/rating.ts";
import { filterToSearch, type ReportFilter } from "../report-filter.ts";
import { perFullPost, postPercent, type FullPosts } from "./full-posts.ts";

/** Figures of one unit per full post; `null` where it has no post. */
export type PostLine = {
  key: string;
  name: string;
  /** Full posts, exact to the hundredth. */
  posts: number;
  certificates: number | null;
  points: number | null;
  /** Query string of its rows, without `?`. */
  search: string;
};

/** Certificates and points per full post. `null`: the frozen state does not know its posts. */
export type PerPostView = { on: CalendarDate; whole: PostLine; faculties: PostLine[]; departments: PostLine[] } | null;

type Source = { figures: Figures; fullPosts: FullPosts | null; filter: ReportFilter; name: (id: string) => string };

/**
 * Divides the figures of each unit by its full posts. Units with posts and without certificates stand there too; units
 * of other places hold no posts here and are left out. Under a department no faculty is shown: its posts would be set
 * against the works of one department.
 */
export function perPostView({ figures, fullPosts, filter, name }: Source): PerPostView {
  if (fullPosts === null) return null;
  const { faculty: facultyId, department: departmentId } = filter;
  const inScope = fullPosts.departments
    .filter((one) => facultyId === undefined || one.facultyId === facultyId)
    .filter((one) => departmentId === undefined || one.id === departmentId);
  const line = (key: string, tally: Tally, percent: number, more: ReportFilter): PostLine => ({
    key,
    name: key === "" ? "" : name(key),
    posts: percent / 100,
    certificates: perFullPost(tally.certificates, percent),
    points: perFullPost(tally.points, percent),
    search: filterToSearch({ ...filter, ...more }),
  });
  const units = (ids: readonly string[], counted: ReadonlyMap<string, Tally>) =>
    [...new Set([...ids, ...counted.keys()])].filter((id) => id !== outsideUnit);
  const faculties = departmentId === undefined ? inScope.map((one) => one.facultyId) : [];
  const scope = { facultyId: departmentId === undefined ? facultyId : undefined, departmentId };
  return {
    on: fullPosts.on,
    whole: line("", figures.university, postPercent(fullPosts, scope), {}),
    faculties: (departmentId === undefined ? units(faculties, figures.byFaculty) : [])
      .map((id) =>
        line(id, figures.byFaculty.get(id) ?? noTally, postPercent(fullPosts, { facultyId: id }), { faculty: id }),
      )
      .sort(mostFirst),
    departments: units(
      inScope.map(({ id }) => id),
      figures.byDepartment,
    )
      .map((id) =>
        line(id, figures.byDepartment.get(id) ?? noTally, postPercent(fullPosts, { departmentId: id }), {
          department: id,
        }),
      )
      .sort(mostFirst),
  };
}

function mostFirst(a: PostLine, b: PostLine): number {
  return (b.certificates ?? -1) - (a.certificates ?? -1) || (a.name < b.name ? -1 : 1);
}

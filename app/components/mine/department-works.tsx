import { useTranslation } from "react-i18next";
import { Card } from "../ui/card.tsx";
import { WorkHeading, type ShownWork } from "./work-heading.tsx";

/** Certificates of the people of the department the viewer heads. */
export function DepartmentWorks({ works }: { works: (ShownWork & { people: string[] })[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t("mine.department.title")}>
      <p className="text-muted">{t(works.length === 0 ? "mine.department.none" : "mine.department.lead")}</p>
      <ul className="divide-y divide-line">
        {works.map((work) => (
          <li key={work.certificateId} className="space-y-1 py-3" data-work={work.number ?? ""}>
            <WorkHeading work={work} to={`/certificates/${work.certificateId}`} />
            <p className="text-sm break-words text-muted">
              {t("mine.department.authors", { names: work.people.join(", ") })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { useTranslation } from "react-i18next";
import type { StaffMember } from "#app/model/directory.ts";
import { Card } from "../ui/card.tsx";

type Props = {
  person: Pick<StaffMember, "email" | "orcid" | "outsideId">;
  spellings: { name: string; isLearned: boolean }[];
};

/** How a person can be reached and told from others, and every spelling that leads to them. */
export function PersonDetails({ person, spellings }: Props) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <Card title={t("people.person.details")}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
          {(["email", "orcid", "outsideId"] as const).map((field) => (
            <div key={field} className="contents">
              <dt className="text-muted">{t(`people.fields.${field}`)}</dt>
              <dd className="break-words">{person[field] ?? t("people.person.unknownField")}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t("people.person.spellings")}>
        <ul className="space-y-1">
          {spellings.map(({ name, isLearned }) => (
            <li key={name} className="break-words">
              {name}
              {isLearned ? <span className="text-sm text-muted"> · {t("people.person.learned")}</span> : null}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

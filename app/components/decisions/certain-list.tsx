import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mostAtOnce, type CertainCertificate } from "#app/certificate/review/certain-certificate.ts";
import { formatDay } from "#app/i18n/format.ts";
import { look } from "../certificate/look.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

type CertainListProps = { certain: readonly CertainCertificate[]; isBusy: boolean };

/** The certificates that can be approved at once, all chosen, each with everything that will count. */
export function CertainList({ certain, isBusy }: CertainListProps) {
  const { t } = useTranslation();
  if (certain.length === 0) {
    return (
      <Card>
        <p className="text-muted">{t("decisions.bulk.none")}</p>
      </Card>
    );
  }
  return (
    <Card>
      {/* Another list is another form: boxes of certificates that are gone must not stay ticked. */}
      <Form method="post" key={certain.map(({ id }) => id).join(" ")} className="space-y-4">
        {certain.length < mostAtOnce ? null : (
          <p className={look.hint}>{t("decisions.bulk.most", { count: mostAtOnce })}</p>
        )}
        <ul className="divide-y divide-line">
          {certain.map((one) => (
            <CertainLine key={one.id} certificate={one} />
          ))}
        </ul>
        <Button name="intent" value="approve" disabled={isBusy}>
          {t("decisions.bulk.approve")}
        </Button>
      </Form>
    </Card>
  );
}

function CertainLine({ certificate }: { certificate: CertainCertificate }) {
  const { t } = useTranslation();
  const { id, version, registeredOn, titleKk, titleRu, titleEn, authors, senderName } = certificate;
  const number = certificate.number ?? t("duplicates.withoutNumber");
  const titles = [titleKk, titleRu, titleEn].filter((title) => title !== null);
  return (
    <li className="flex gap-3 py-3" data-certain={id}>
      <input
        type="checkbox"
        name="certificates"
        value={`${id}:${version}`}
        defaultChecked
        aria-label={t("decisions.bulk.choose", { number })}
        className="mt-1 size-5 shrink-0"
      />
      <div className="min-w-0">
        <p>
          <Link to={`/review/${id}`} className={`font-medium ${look.link}`}>
            № {number}
          </Link>{" "}
          <span className="text-muted">{registeredOn === null ? null : formatDay(registeredOn)}</span>
        </p>
        {titles.map((title) => (
          <p key={title} className="break-words">
            {title}
          </p>
        ))}
        <p className={look.hint}>
          {authors.join(", ")} · {t("review.page.sender", { name: senderName })}
        </p>
      </div>
    </li>
  );
}

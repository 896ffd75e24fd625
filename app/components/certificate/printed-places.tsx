import { useTranslation } from "react-i18next";
import type { Printed } from "#app/certificate/review/machine-values.ts";

/** What each half prints, with the page it stands on; the page lights the place. */
export function PrintedPlaces({ printed, onLook }: { printed: readonly Printed[]; onLook: () => void }) {
  const { t } = useTranslation();
  if (printed.length === 0) return null;
  return (
    <dl className="space-y-0.5 text-sm text-muted">
      {printed.map(({ half, printed: wording, place }) => (
        <div key={`${half} ${wording}`} className="flex flex-wrap gap-x-2">
          <dt className="shrink-0 text-muted">{t(`review.halves.${half}`)}:</dt>
          <dd className="min-w-0 break-words text-ink">
            <q lang={half} className="italic [quotes:none]">
              {wording}
            </q>{" "}
            <button
              type="button"
              onClick={onLook}
              aria-label={t("review.page.lookAt", { page: place.page })}
              className="rounded px-1 text-brand underline underline-offset-2 hover:text-brand-strong"
            >
              {t("review.page.pageNumber", { page: place.page })}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { useTranslation } from "react-i18next";
import type { Printed, ReadBy } from "#app/certificate/review/machine-values.ts";

/** What each half prints, with the page it stands on, and what read it; the page lights the place. */
export function PrintedPlaces({ printed, onLook }: { printed: readonly Printed[]; onLook: () => void }) {
  const { t } = useTranslation();
  const readByText = useReadByText();
  if (printed.length === 0) return null;
  const told = [...new Set(printed.map(({ readBy }) => readByText(readBy)))];
  return (
    <div className="text-sm text-muted">
      <dl className="space-y-0.5">
        {printed.map(({ half, printed: wording, place, readBy }) => (
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
              {told.length > 1 ? <span className="block text-xs text-muted">{readByText(readBy)}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      {told.length === 1 ? <p className="text-xs">{told[0]}</p> : null}
    </div>
  );
}

/** Says what read a value and how well: the file's own text is as it is, an image is more or less legible. */
function useReadByText(): (readBy: ReadBy) => string {
  const { t } = useTranslation();
  return ({ witness, support, sureness }) => {
    const main = t(`reading.witnesses.${witness}`);
    const others = support.map((other) => t(`reading.support.${other}`)).join(", ");
    const words = others === "" ? main : t("reading.agreed", { witness: main, others });
    return witness === "text-layer" ? words : `${words} · ${t(`reading.sureness.${sureness}`)}`;
  };
}

import { CircleAlert, CircleCheck, CircleDot, Languages, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CertificateColumn } from "#app/certificate/review/certificate-fields.ts";
import { besideValue, type BesideValue } from "#app/certificate/review/halves-beside.ts";
import type { Printed, ReadBy } from "#app/certificate/review/machine-values.ts";
import type { Language } from "#app/model/language.ts";
import { MarkedText } from "./marked-text.tsx";
import { useValueText } from "./value-text.ts";

type PrintedPlacesProps = {
  printed: readonly Printed[];
  /** Halves that print nothing for the field. */
  notPrintedIn?: readonly Language[];
  /** The value that counts. */
  value: string;
  column: CertificateColumn | "author";
  /** Name of the field. */
  label: string;
  onLook: () => void;
};

/** What each half prints, beside each other, with what differs from the value that counts; the page lights the place. */
export function PrintedPlaces({ printed, notPrintedIn, value, column, label, onLook }: PrintedPlacesProps) {
  const { t } = useTranslation();
  const readByText = useReadByText();
  if (printed.length === 0) return null;
  const told = [...new Set(printed.map(({ readBy }) => readByText(readBy)))];
  return (
    <div className="text-sm text-muted">
      <dl className={`grid gap-2 ${printed.length + (notPrintedIn?.length ?? 0) > 1 ? "sm:grid-cols-2" : ""}`}>
        {printed.map((one) => (
          <div
            key={`${one.half} ${one.printed}`}
            className="min-w-0 rounded border border-line bg-surface px-2 py-1"
            data-half={one.half}
          >
            <dt className="flex flex-wrap items-baseline justify-between gap-x-2 text-xs text-muted">
              {t(`review.halves.${one.half}`)}
              <button
                type="button"
                onClick={onLook}
                aria-label={`${label}, ${t(`review.halves.${one.half}`)}: ${t("review.page.lookAt", { page: one.place.page })}`}
                className="rounded px-1 text-brand underline underline-offset-2 hover:text-brand-strong"
              >
                {t("review.page.pageNumber", { page: one.place.page })}
              </button>
            </dt>
            <dd className="min-w-0 break-words text-ink">
              <Wording beside={besideValue(one, value, column)} column={column} />
              {told.length > 1 ? <span className="block text-xs text-muted">{readByText(one.readBy)}</span> : null}
            </dd>
          </div>
        ))}
        {notPrintedIn?.map((half) => (
          <div key={half} className="rounded border border-dashed border-line-strong px-2 py-1" data-half={half}>
            <dt className="text-xs text-muted">{t(`review.halves.${half}`)}</dt>
            <dd>{t("deskFields.halves.none")}</dd>
          </div>
        ))}
      </dl>
      {told.length === 1 ? <p className="mt-1 text-xs">{told[0]}</p> : null}
    </div>
  );
}

const relationLooks: Record<BesideValue["relation"], { Icon: LucideIcon; tone: string }> = {
  same: { Icon: CircleCheck, tone: "text-good" },
  spellings: { Icon: Languages, tone: "text-info" },
  differ: { Icon: CircleAlert, tone: "text-warn" },
  unknown: { Icon: CircleDot, tone: "text-muted" },
};

function Wording({ beside, column }: { beside: BesideValue; column: PrintedPlacesProps["column"] }) {
  const { t } = useTranslation();
  const valueText = useValueText();
  const { printed, relation, pieces, reads, lacks } = beside;
  const { Icon, tone } = relationLooks[relation];
  return (
    <>
      <q lang={printed.half} className="italic [quotes:none]">
        <MarkedText pieces={pieces} />
      </q>
      {reads === null || column === "author" ? null : (
        <span className="block">{t("deskFields.halves.reads", { value: valueText(column, reads) })}</span>
      )}
      {lacks.length === 0 ? null : (
        <span className="block">{t("deskFields.halves.lacks", { text: lacks.join(" … ") })}</span>
      )}
      <span className={`flex items-center gap-1 text-xs font-medium ${tone}`} data-relation={relation}>
        <Icon aria-hidden className="size-3.5 shrink-0" />
        {t(`deskFields.halves.relations.${relation}`)}
      </span>
    </>
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

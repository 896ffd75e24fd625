import { useTranslation } from "react-i18next";
import type { QrView } from "#app/certificate/review/certificate-detail.ts";
import { isOfficialAddress } from "#app/certificate/validate/code-addresses.ts";
import { Card } from "../ui/card.tsx";
import { look } from "./look.ts";

type QrAddressesProps = {
  codes: readonly QrView[];
  active: string | null;
  /** Id of a code's line, where a click on its box leads. */
  idOf: (target: string) => string;
  onLook: (target: string) => void;
};

/** What the QR codes say, and where they are. Only an address of the register becomes a link, for a code can hold anything. */
export function QrAddresses({ codes, active, idOf, onLook }: QrAddressesProps) {
  const { t } = useTranslation();
  if (codes.length === 0) return null;
  return (
    <Card title={t("review.qr.title")}>
      <ul className="space-y-2">
        {codes.map(({ target, text, pages }) => (
          <li
            key={target}
            id={idOf(target)}
            tabIndex={-1}
            className={`rounded-md border-l-4 py-1 pl-3 break-all ${active === target ? "border-brand bg-brand-soft" : "border-transparent"}`}
          >
            <code className="text-sm">{text}</code>
            <span className="flex flex-wrap items-center gap-x-3 text-sm">
              {isOfRegister(text) ? (
                <a href={text} target="_blank" rel="noopener noreferrer" className={look.link}>
                  {t("review.qr.open")}
                </a>
              ) : (
                <span className="text-muted">{t("review.qr.textOnly")}</span>
              )}
              {[...new Set(pages)].map((page) => (
                <button
                  key={page}
                  type="button"
                  onClick={() => onLook(target)}
                  aria-label={t("review.page.lookAt", { page })}
                  className={look.link}
                >
                  {t("review.page.pageNumber", { page })}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Whether a code is nothing but an address that leads to the institute over https; any other stays text. */
export function isOfRegister(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === "https:" && isOfficialAddress(text);
}

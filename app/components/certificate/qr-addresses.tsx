import { useTranslation } from "react-i18next";
import type { QrView } from "#app/certificate/review/certificate-detail.ts";
import { judgeAddress } from "#app/certificate/validate/code-addresses.ts";
import { Card } from "../ui/card.tsx";
import { look } from "./look.ts";

type QrAddressesProps = {
  codes: readonly QrView[];
  /** Hosts whose addresses become links, subdomains included. */
  hosts: readonly string[];
  active: string | null;
  /** Id of a code's line, where a click on its box leads. */
  idOf: (target: string) => string;
  onLook: (target: string) => void;
};

/** What the QR codes say, and where they are. Only an address of the register becomes a link, for a code can hold anything. */
export function QrAddresses({ codes, hosts, active, idOf, onLook }: QrAddressesProps) {
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
              <RegisterAddress text={text} hosts={hosts} />
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

/** A link that leads to the register and tells it nothing of this page; what may not be opened says why. */
export function RegisterAddress({ text, hosts, label }: { text: string; hosts: readonly string[]; label?: string }) {
  const { t } = useTranslation();
  const judged = judgeAddress(text, hosts);
  if ("problem" in judged) return <span className="text-muted">{t(`registerCheck.problems.${judged.problem}`)}</span>;
  return (
    <a
      href={judged.href}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      className={`inline-flex min-h-10 items-center ${look.link}`}
    >
      {label ?? t("review.qr.open")}
    </a>
  );
}

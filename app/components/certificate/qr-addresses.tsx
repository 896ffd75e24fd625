import { useTranslation } from "react-i18next";
import { Card } from "../ui/card.tsx";
import { look } from "./look.ts";

/** Hosts of the register's own pages; any other address stays text. */
const registerHosts = new Set(["copyright.kazpatent.kz", "kazpatent.kz"]);

/** What the QR codes say. Only an address of the register becomes a link, for a code can hold anything. */
export function QrAddresses({ texts }: { texts: readonly string[] }) {
  const { t } = useTranslation();
  if (texts.length === 0) return null;
  return (
    <Card title={t("review.qr.title")}>
      <ul className="space-y-2">
        {texts.map((text) => (
          <li key={text} className="break-all">
            <code className="text-sm">{text}</code>
            {isOfRegister(text) ? (
              <a href={text} target="_blank" rel="noopener noreferrer" className={`block text-sm ${look.link}`}>
                {t("review.qr.open")}
              </a>
            ) : (
              <span className="block text-sm text-muted">{t("review.qr.textOnly")}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Whether an address leads to the register itself over https. */
export function isOfRegister(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, port } = new URL(text);
  return protocol === "https:" && registerHosts.has(hostname) && username === "" && port === "";
}

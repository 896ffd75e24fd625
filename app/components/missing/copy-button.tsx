import { Copy } from "lucide-react";
import { useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";

type Source = RefObject<HTMLInputElement | HTMLTextAreaElement | null>;

/**
 * Copies what stands in these fields now, with an empty line between them. Browsers allow that on safe addresses only;
 * elsewhere the last field is selected, for the keyboard to copy.
 */
export function CopyButton({ sources, label }: { sources: readonly Source[]; label: string }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => {
    const text = sources.map(({ current }) => current?.value ?? "").join("\n\n");
    try {
      await navigator.clipboard.writeText(text);
      setSaid("copied");
    } catch {
      sources.at(-1)?.current?.select();
      setSaid("notCopied");
    }
  };
  return (
    <>
      <Button type="button" tone="secondary" size="small" aria-label={label} onClick={() => void copy()}>
        <Copy aria-hidden className="size-4" />
        {t("missing.reminders.copy")}
      </Button>
      <output className="text-sm text-muted">{said === null ? null : t(`missing.reminders.${said}`)}</output>
    </>
  );
}

import { useCallback, useState, useSyncExternalStore, type ChangeEventHandler } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";

const never = () => () => undefined;

type Props = { id: string; disabled: boolean; onChange: ChangeEventHandler<HTMLInputElement> };

/**
 * The file input. With scripts it is a button in the language of the screen that needs no second one; without them, or
 * where files were chosen before the scripts came, it is the browser's own with a button to send.
 */
export function FileChooser({ id, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [chosenEarly, setChosenEarly] = useState(false);
  const lookForEarly = useCallback((input: HTMLInputElement | null) => {
    if ((input?.files?.length ?? 0) > 0) setChosenEarly(true);
  }, []);
  const isPlain = !hasScripts || chosenEarly;
  return (
    <>
      <input
        id={id}
        ref={lookForEarly}
        type="file"
        name="files"
        multiple
        required
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        aria-label={isPlain ? t("certificates.upload.chosen") : undefined}
        aria-describedby={`${id}-limits`}
        disabled={disabled}
        onChange={onChange}
        className={isPlain ? "control max-w-md" : "peer sr-only"}
      />
      {isPlain ? (
        <Button disabled={disabled}>{t("certificates.upload.send")}</Button>
      ) : (
        <label
          htmlFor={id}
          className="inline-flex min-h-10 cursor-pointer items-center rounded-lg bg-brand px-4 py-2 font-medium text-white peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-brand peer-disabled:opacity-50 hover:bg-brand-strong"
        >
          {t("certificates.upload.choose")}
        </label>
      )}
    </>
  );
}

import { useCallback, useState, useSyncExternalStore, type ChangeEventHandler } from "react";
import { useTranslation } from "react-i18next";
import { mediaTypes } from "#app/model/reading.ts";
import { Button } from "../ui/button.tsx";

/** Types and endings: systems that do not know a type (HEIC on Windows) go by the ending. */
const accepted = [...mediaTypes, "image/heif", ".pdf,.jpg,.jpeg,.png,.webp,.tif,.tiff,.heic,.heif"].join(",");

const never = () => () => undefined;

type Props = { id: string; disabled: boolean; onChange: ChangeEventHandler<HTMLInputElement> };

/**
 * The file input behind a button in the language of the screen: the browser's own speaks the browser's language. With
 * scripts files go off as soon as they are chosen. Without them, or where files were chosen before the scripts came, it
 * says that something is chosen and offers a button to send it.
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
  return (
    <>
      <input
        id={id}
        ref={lookForEarly}
        type="file"
        name="files"
        multiple
        required
        accept={accepted}
        aria-describedby={`${id}-limits`}
        disabled={disabled}
        onChange={onChange}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className="inline-flex min-h-10 cursor-pointer items-center rounded-lg bg-brand px-4 py-2 font-medium text-white peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-brand peer-disabled:opacity-50 hover:bg-brand-strong"
      >
        {t("certificates.upload.choose")}
      </label>
      {hasScripts && !chosenEarly ? null : (
        <>
          {/* A required box is valid once something is chosen: that is how a page without scripts can tell. */}
          <p className="hidden font-medium text-good peer-valid:block">{t("certificates.upload.chosen")}</p>
          <Button tone="secondary" disabled={disabled}>
            {t("certificates.upload.send")}
          </Button>
        </>
      )}
    </>
  );
}

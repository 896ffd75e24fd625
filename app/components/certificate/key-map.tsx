import { Keyboard } from "lucide-react";
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { deskActions, keyCaps } from "./desk-keys.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useSingleKeys } from "./use-single-keys.ts";

/** Makes the keys of the desk work, and shows them all on a press of `?` or of its button. Without scripts there is nothing to show. */
export function KeyMap() {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [singleKeys, turnSingleKeys] = useSingleKeys();
  const toggle = useCallback(() => {
    if (dialog.current?.open === true) dialog.current.close();
    else dialog.current?.showModal();
  }, []);
  useDeskKeys(singleKeys, toggle);
  return (
    <>
      <Button tone="quiet" size="small" type="button" onClick={toggle} aria-keyshortcuts="?">
        <Keyboard aria-hidden className="size-4" />
        {t("decisions.keys.open")}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="desk-keys"
        className="m-auto max-h-[90vh] w-[min(36rem,calc(100vw-2rem))] rounded-xl border border-line bg-surface p-5 text-ink backdrop:bg-ink/40"
        onKeyDown={(event) => {
          if (event.key === "?" || (event.code === "Slash" && event.shiftKey)) {
            event.preventDefault();
            toggle();
          }
        }}
      >
        <h2 id="desk-keys" className="text-lg font-semibold">
          {t("decisions.keys.title")}
        </h2>
        <p className="mt-1 text-sm text-muted">{t("decisions.keys.intro")}</p>
        <table className="my-3 w-full text-sm">
          <thead className="sr-only">
            <tr>
              <th scope="col">{t("decisions.keys.key")}</th>
              <th scope="col">{t("decisions.keys.does")}</th>
            </tr>
          </thead>
          <tbody>
            {deskActions.map((action) => (
              <tr key={action} className="border-t border-line">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal whitespace-nowrap">
                  <kbd className="key">{keyCaps[action]}</kbd>
                </th>
                <td className="py-1.5">{t(`decisions.keys.actions.${action}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <label className="inline-flex min-h-10 items-center gap-2 text-sm">
            <input type="checkbox" checked={singleKeys} onChange={(event) => turnSingleKeys(event.target.checked)} />
            {t(singleKeys ? "decisions.keys.on" : "decisions.keys.off")}
          </label>
          <form method="dialog">
            <Button tone="secondary" size="small">
              {t("decisions.keys.close")}
            </Button>
          </form>
        </div>
      </dialog>
    </>
  );
}

import { useBlocker } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";

/** Asks before typed values are left behind, by a link, a key or the browser's own buttons. */
export function UnsavedGuard({ isUnsaved }: { isUnsaved: () => boolean }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isUnsaved(),
  );
  useEffect(() => {
    if (blocker.state === "blocked") dialog.current?.showModal();
  }, [blocker.state]);
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [isUnsaved]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="unsaved-title"
      onClose={() => blocker.state === "blocked" && blocker.reset()}
      className="m-auto max-w-md rounded-xl border border-line bg-surface p-5 text-ink backdrop:bg-ink/40"
    >
      <h2 id="unsaved-title" className="text-lg font-semibold">
        {t("decisions.unsaved.title")}
      </h2>
      <p className="my-3">{t("decisions.unsaved.text")}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="button" autoFocus onClick={() => dialog.current?.close()}>
          {t("decisions.unsaved.stay")}
        </Button>
        <Button tone="danger" type="button" onClick={() => blocker.state === "blocked" && blocker.proceed()}>
          {t("decisions.unsaved.leave")}
        </Button>
      </div>
    </dialog>
  );
}

import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import type { Marking } from "./use-marking.tsx";

/** At the field itself: what was read at the marked place, by what, and a way back. */
export function PlaceNoteLine({ target, label, marking }: { target: string; label: string; marking: Marking }) {
  const { t } = useTranslation();
  const { note, undo } = marking;
  if (note === null || note.target !== target || note.place.is !== "read") return null;
  const { text, witness, sureness } = note.place;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm" data-place-note={target}>
      <span className="min-w-0 break-words">
        {t("deskFields.place.read", { text })}{" "}
        <span className="text-muted">
          {t(`reading.witnesses.${witness}`)}
          {witness === "text-layer" ? "" : ` · ${t(`reading.sureness.${sureness}`)}`}
        </span>
      </span>
      <Button
        type="button"
        tone="secondary"
        size="small"
        aria-label={t("deskFields.place.undoField", { field: label })}
        onClick={undo}
      >
        {t("deskFields.place.undo")}
      </Button>
    </div>
  );
}

import { SquareDashedMousePointer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { look } from "./look.ts";
import type { PlaceNote } from "./place-note.ts";
import { toolLook } from "./viewer-toolbar.tsx";

type MarkingToolsProps = {
  isOn: boolean;
  onToggle: () => void;
  targets: readonly { target: string; label: string }[];
  /** The field that will be filled. */
  target: string;
  onChoose: (target: string) => void;
  note: PlaceNote | null;
  labelOf: (target: string) => string;
};

/** Turns marking on, says which field is filled, and what came of the last place. */
export function MarkingTools({ isOn, onToggle, targets, target, onChoose, note, labelOf }: MarkingToolsProps) {
  const { t } = useTranslation();
  return (
    <>
      <button type="button" aria-pressed={isOn} onClick={onToggle} className={toolLook} data-mark-place>
        <SquareDashedMousePointer aria-hidden className="size-4" />
        {t("deskFields.place.mark")}
      </button>
      {isOn ? (
        <div className="order-last flex basis-full flex-wrap items-center gap-x-3 gap-y-1 px-1">
          <label className="inline-flex items-center gap-2 text-sm">
            {t("deskFields.place.into")}
            <select
              value={target}
              onChange={(event) => onChoose(event.currentTarget.value)}
              data-place-target
              className="min-h-10 max-w-64 rounded border border-line-strong bg-surface px-1 lg:min-h-8"
            >
              {targets.map((one) => (
                <option key={one.target} value={one.target}>
                  {one.label}
                </option>
              ))}
            </select>
          </label>
          <p className={`${look.hint} basis-full`}>{t("deskFields.place.hint")}</p>
        </div>
      ) : null}
      <output className="order-last basis-full px-1 text-sm empty:hidden" data-place-status>
        {note === null ? "" : <StatusText note={note} label={labelOf(note.target)} />}
      </output>
    </>
  );
}

function StatusText({ note: { place }, label }: { note: PlaceNote; label: string }) {
  const { t } = useTranslation();
  if (place.is === "reading") return t("deskFields.place.reading");
  if (place.is === "read") return t("deskFields.place.filled", { field: label, text: place.text });
  return t(`deskFields.place.problems.${place.is}`, { text: place.is === "unfit" ? place.text : "" });
}

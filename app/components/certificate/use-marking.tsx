import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import type { Box } from "#app/model/reading.ts";
import { askForPlace } from "./ask-for-place.ts";
import { MarkingTools } from "./marking-tools.tsx";
import type { PlaceMarking } from "./page-viewer.tsx";
import type { PlaceNote } from "./place-note.ts";
import { inputOf, putIn } from "./put-in.ts";

export type Marking = { viewer: PlaceMarking | null; note: PlaceNote | null; undo: () => void };

type Asked = {
  detail: Pick<CertificateDetail, "id" | "fields" | "authors" | "may">;
  /** The field somebody is at. */
  active: string | null;
  inputIdOf: (target: string) => string;
  labelOf: (target: string) => string;
};

/** Filling a field from a place on the page: mark it, see what was read there, keep it or take it back. */
export function useMarking({ detail, active, inputIdOf, labelOf }: Asked): Marking {
  const { t } = useTranslation();
  const [isOn, setIsOn] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [marked, setMarked] = useState<PlaceMarking["marked"]>(null);
  const [note, setNote] = useState<PlaceNote | null>(null);
  useEscape(isOn, () => setIsOn(false));
  const targets = [
    ...detail.fields.map(({ column }) => column).filter((column) => column !== "workKind"),
    ...detail.authors.map(({ id }) => `author-${id}`),
  ];
  const isTarget = (target: string | null): target is string => targets.some((known) => known === target);
  const target = [active, chosen].find(isTarget) ?? targets[0] ?? "number";
  const onMarked = async (page: number, box: Box) => {
    const before = inputOf(inputIdOf(target))?.value ?? "";
    setMarked({ page, box });
    setNote({ target, place: { is: "reading" }, before });
    const place = await askForPlace(detail.id, page, box, target);
    setNote({ target, place, before });
    if (place.is === "read") putIn(inputIdOf(target), place.value);
  };
  const undo = () => {
    if (note !== null) putIn(inputIdOf(note.target), note.before);
    setNote(null);
    setMarked(null);
  };
  if (!detail.may.correct) return { viewer: null, note: null, undo };
  const choose = (next: string) => {
    setChosen(next);
    inputOf(inputIdOf(next))?.focus();
  };
  const tools = (
    <MarkingTools
      isOn={isOn}
      onToggle={() => setIsOn(!isOn)}
      targets={targets.map((one) => ({
        target: one,
        label: numbered(one, detail, labelOf, t("review.columns.authors")),
      }))}
      target={target}
      onChoose={choose}
      note={note}
      labelOf={labelOf}
    />
  );
  return { viewer: { isOn, onMarked: (page, box) => void onMarked(page, box), marked, tools }, note, undo };
}

function numbered(target: string, { authors }: Asked["detail"], labelOf: Asked["labelOf"], word: string): string {
  const index = authors.findIndex(({ id }) => target === `author-${id}`);
  return index < 0 ? labelOf(target) : `${word}, ${index + 1}: ${labelOf(target)}`;
}

function useEscape(isOn: boolean, end: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape") end();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  });
}

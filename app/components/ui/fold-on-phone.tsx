import { SlidersHorizontal } from "lucide-react";
import { useId, type ReactNode } from "react";

/**
 * Folds what would push the content off a phone's screen behind one button; wider screens always show it.
 * A checkbox does it, so it also works without scripts; `open` shows it from the start, for filters that are in use.
 */
export function FoldOnPhone({ label, open, children }: { label: string; open: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <div>
      <input id={id} type="checkbox" defaultChecked={open} className="peer sr-only md:hidden" />
      <label
        htmlFor={id}
        className="inline-flex min-h-10 items-center gap-2 rounded-lg border border-line-strong bg-surface px-4 py-2 font-medium peer-checked:mb-3 peer-checked:bg-brand-soft peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-brand md:hidden"
      >
        <SlidersHorizontal aria-hidden className="size-4" />
        {label}
      </label>
      <div className="hidden peer-checked:block md:block">{children}</div>
    </div>
  );
}

import { useEffect, type RefObject } from "react";

/** So far the hand trembles in a click. */
const stillPx = 4;

type Grip = { x: number; y: number; left: number; top: number; hasMoved: boolean };

/** Moves what is larger than its pane by dragging it with the mouse; fingers scroll by themselves. */
export function usePan(ref: RefObject<HTMLElement>, isOff: boolean): void {
  useEffect(() => {
    const pane = ref.current;
    if (pane === null || isOff) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    let grip: Grip | null = null;
    let wasDragged = false;
    const hold = ({ pointerType, button, clientX, clientY }: PointerEvent) => {
      wasDragged = false;
      if (pointerType !== "mouse" || button !== 0) return;
      grip = { x: clientX, y: clientY, left: pane.scrollLeft, top: pane.scrollTop, hasMoved: false };
    };
    const move = ({ clientX, clientY, pointerId }: PointerEvent) => {
      if (grip === null) return;
      const [x, y] = [clientX - grip.x, clientY - grip.y];
      if (!grip.hasMoved && Math.hypot(x, y) < stillPx) return;
      if (!grip.hasMoved) pane.setPointerCapture(pointerId);
      grip.hasMoved = true;
      pane.scrollTo(grip.left - x, grip.top - y);
    };
    const letGo = () => {
      wasDragged = grip?.hasMoved ?? false;
      grip = null;
    };
    /** The end of a drag is no click on what lies under the pointer. */
    const swallow = (event: MouseEvent) => {
      if (!wasDragged) return;
      wasDragged = false;
      event.preventDefault();
      event.stopPropagation();
    };
    pane.addEventListener("pointerdown", hold, { signal });
    pane.addEventListener("pointermove", move, { signal });
    pane.addEventListener("pointerup", letGo, { signal });
    pane.addEventListener("pointercancel", letGo, { signal });
    pane.addEventListener("click", swallow, { signal, capture: true });
    // Pictures and links would be dragged away otherwise.
    pane.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
    return () => stop.abort();
  }, [ref, isOff]);
}

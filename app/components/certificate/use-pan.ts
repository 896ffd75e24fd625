import { useRef, type MouseEvent, type PointerEvent } from "react";

/** So far the hand trembles in a click. */
const stillPx = 4;

type Grip = { x: number; y: number; left: number; top: number; hasMoved: boolean };

/** Moves what is larger than its pane by dragging it with the mouse; fingers scroll by themselves. */
export function usePan(isOff: boolean) {
  const grip = useRef<Grip | null>(null);
  const wasDragged = useRef(false);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      wasDragged.current = false;
      if (isOff || event.pointerType !== "mouse" || event.button !== 0) return;
      const { scrollLeft: left, scrollTop: top } = event.currentTarget;
      grip.current = { x: event.clientX, y: event.clientY, left, top, hasMoved: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current } = grip;
      if (current === null) return;
      const [x, y] = [event.clientX - current.x, event.clientY - current.y];
      if (!current.hasMoved && Math.hypot(x, y) < stillPx) return;
      if (!current.hasMoved) event.currentTarget.setPointerCapture(event.pointerId);
      current.hasMoved = true;
      event.currentTarget.scrollLeft = current.left - x;
      event.currentTarget.scrollTop = current.top - y;
    },
    onPointerUp() {
      wasDragged.current = grip.current?.hasMoved ?? false;
      grip.current = null;
    },
    onPointerCancel() {
      grip.current = null;
    },
    /** The end of a drag is no click on what lies under the pointer. */
    onClickCapture(event: MouseEvent) {
      if (!wasDragged.current) return;
      wasDragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
    /** Pictures and links would be dragged away otherwise. */
    onDragStart(event: { preventDefault: () => void }) {
      event.preventDefault();
    },
  };
}

/** Reads the pointer over the board: hover and press of a mouse, tap of a finger or pen. */
import { pick, type Shape } from './hits.ts';

/** Reach of a pointer beyond the drawn mark, in CSS pixels: half of 44 for a finger. */
const REACH = { mouse: 7, touch: 22 } as const;

export interface PointerTarget {
  readonly shapes: () => readonly Shape[];
  /** CSS pixels per point of the sheet. */
  readonly unit: () => number;
  readonly focus: (id: string | null) => void;
  readonly activate: (id: string) => void;
}

/** Starts listening on `element`; the returned function stops. */
export function listen(element: HTMLElement, target: PointerTarget): () => void {
  const control = new AbortController();
  const { signal } = control;
  let over: string | null = null;
  const find = (event: PointerEvent | MouseEvent): string | null => {
    const box = element.getBoundingClientRect();
    const touch = event instanceof PointerEvent && event.pointerType !== 'mouse';
    const unit = target.unit();
    const at = { x: (event.clientX - box.left) / unit, y: (event.clientY - box.top) / unit };
    return pick(target.shapes(), at, (touch ? REACH.touch : REACH.mouse) / unit);
  };
  const enter = (id: string | null): void => {
    if (id === over) return;
    over = id;
    element.style.cursor = id === null ? '' : 'pointer';
    target.focus(id);
  };
  element.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'mouse') enter(find(event));
    },
    { signal },
  );
  element.addEventListener(
    'pointerleave',
    (event) => {
      if (event.pointerType === 'mouse') enter(null);
    },
    { signal },
  );
  // A click follows a tap as well, and not a scroll that began here.
  element.addEventListener(
    'click',
    (event) => {
      const id = find(event);
      enter(id);
      if (id !== null) target.activate(id);
    },
    { signal },
  );
  return () => control.abort();
}

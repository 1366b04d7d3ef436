/** Reads the pointer over the board: hover and press of a mouse, tap of a finger or pen. */
import { pick, type Shape } from './hits.ts';

export interface PointerTarget {
  readonly shapes: () => readonly Shape[];
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
    return pick(target.shapes(), { x: event.clientX - box.left, y: event.clientY - box.top }, touch ? 'touch' : 'mouse');
  };
  const enter = (id: string | null): void => {
    if (id === over) return;
    over = id;
    element.style.cursor = id === null ? '' : 'pointer';
    target.focus(id);
  };
  element.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse') enter(find(event));
  }, { signal });
  element.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') enter(null);
  }, { signal });
  // A click follows a tap as well, and not a scroll that began here.
  element.addEventListener('click', (event) => {
    const id = find(event);
    enter(id);
    if (id !== null) target.activate(id);
  }, { signal });
  return () => control.abort();
}

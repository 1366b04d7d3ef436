/** For how many milliseconds, and how near in CSS pixels, another touch counts as the second of a double tap. */
const AGAIN = { ms: 400, px: 28 };

let last: { readonly at: number; readonly x: number; readonly y: number } | null = null;

/**
 * A click that decides. The second click of a double one is left out: by then something else may lie under the pointer.
 * Keys and screen readers click with a detail of 0 or 1. So do phones for every tap of a double one: there it is told
 * by when and where the last decision was tapped.
 */
export function once(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail > 1) return;
    if (touched(event)) {
      const { timeStamp: at, clientX: x, clientY: y } = event;
      const again = last !== null && at - last.at < AGAIN.ms && Math.hypot(x - last.x, y - last.y) < AGAIN.px;
      if (again) return;
      last = { at, x, y };
    }
    act();
  };
}

/** Whether a finger clicked; browsers that do not say so have fingers only where nothing can hover. */
function touched(event: MouseEvent): boolean {
  if (event.detail !== 1) return false;
  const { pointerType } = event as Partial<PointerEvent>;
  return pointerType ? pointerType === 'touch' : matchMedia('(hover: none)').matches;
}

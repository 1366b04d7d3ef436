/**
 * A click that decides. The second click of a double one is left out: by then something else may lie under the pointer.
 * Keys and screen readers click with a detail of 0 or 1.
 */
export function once(act: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail <= 1) act();
  };
}

/** On a phone, where the desk lies below the board, brings it up under the masthead. Whether it was one. */
export function comeUp(within: Element | null): boolean {
  if (!matchMedia('(max-width: 62em)').matches) return false;
  within?.closest('.desk')?.scrollIntoView({ block: 'start' });
  return true;
}

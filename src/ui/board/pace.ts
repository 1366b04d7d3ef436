/** Milliseconds that the ring and the words of a beat outlast its arrival. */
export const AFTERGLOW = 650;
export const READING = 1350;
/** Where nothing moves, all words come at once, and stay for as long as they would have come one after the other. */
export const READING_AT_ONCE = 4500;

const WHOLE_PLAY = 6000;

/** Milliseconds between the starts of beats, and of each journey, so that a whole play ends within six seconds. */
export function paceOf(beats: number): { readonly every: number; readonly each: number } {
  const each = beats > 12 ? 420 : 650;
  const room = WHOLE_PLAY - READING - each - 150;
  return { every: beats > 1 ? Math.min(430, room / (beats - 1)) : 0, each };
}

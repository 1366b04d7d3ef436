/** Waits for the fonts of the map, but not for long: the board shows with what is there, and is printed again. */
import { GROTESQUE, SERIF } from './palette.ts';

const FACES = [
  `600 13px ${GROTESQUE}`,
  `500 13px ${GROTESQUE}`,
  `400 13px ${GROTESQUE}`,
  `600 13px ${SERIF}`,
  `italic 400 13px ${SERIF}`,
  `400 13px ${SERIF}`,
];
const PATIENCE_MS = 700;

/**
 * Resolves when the fonts are there or patience is over. `late` then tells whether fonts came after that; it is
 * wrapped in an object, because awaiting a promise of a promise would await both.
 */
export async function whenFontsAreReady(): Promise<{ readonly late: Promise<boolean> }> {
  const loads = Promise.all(FACES.map((face) => document.fonts.load(face))).then(
    (lists) => lists.some((list) => list.length > 0),
    () => false,
  );
  const first = await Promise.race([
    loads.then(() => 'fonts'),
    new Promise<string>((resolve) => {
      setTimeout(resolve, PATIENCE_MS, 'patience');
    }),
  ]);
  return { late: first === 'fonts' ? Promise.resolve(false) : loads };
}

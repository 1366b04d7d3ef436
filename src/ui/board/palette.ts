/** The colours of the sheet: warm paper, ink blue-black, one red, and brass for what is the player's. */
export const PAPER = '#efe2c6';
export const PAPER_LIGHT = '#faf1dc';
export const INK = '#1d2733';
export const INK_SOFT = '#4a5665';
export const SEA = '#bfc5bd';
export const RED = '#a8261f';
export const BRASS = '#a8762a';
export const BRASS_LIGHT = '#e0b866';
export const SEPIA = '#6d5738';

/** Labels and figures: the page's narrow face, and fallbacks of similar width. */
export const GROTESQUE = '"Plex Condensed", "IBM Plex Sans Condensed", "Roboto Condensed", "Arial Narrow", sans-serif';
/** What is read: names on the map, in the page's serif. */
export const SERIF = '"Source Serif", "Source Serif 4", Georgia, serif';

/** A colour with an opacity of 0…1; the colour is #rrggbb. */
export function withAlpha(colour: string, alpha: number): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return `rgba(${value >> 16},${(value >> 8) & 255},${value & 255},${alpha})`;
}

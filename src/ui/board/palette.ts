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

/** Labels and figures; a fallback of similar width follows the font that the page installs. */
export const GROTESQUE =
  '"IBM Plex Sans Condensed", "Roboto Condensed", "Arial Narrow", "Liberation Sans Narrow", sans-serif';
/** What is read: names on the map. */
export const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, "Liberation Serif", serif';

/** A colour with an opacity of 0…1; the colour is #rrggbb. */
export function withAlpha(colour: string, alpha: number): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return `rgba(${value >> 16},${(value >> 8) & 255},${value & 255},${alpha})`;
}

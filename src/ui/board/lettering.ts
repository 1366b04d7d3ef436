/** The names printed on the map. */
import { type Pen, within } from './ink.ts';
import type { Measure, PlacedName, Style } from './names.ts';
import { INK, INK_SOFT, PAPER_LIGHT, SERIF, withAlpha } from './palette.ts';
import type { Lettering } from './region.ts';

const fontOf = ({ kind }: Lettering, { size, home }: Style): string =>
  `${kind === 'country' ? '' : 'italic '}${home ? 600 : 400} ${size}px ${SERIF}`;

function colourOf({ kind }: Lettering, { home }: Style): string {
  if (kind === 'sea') return withAlpha('#2f4858', 0.75);
  return home ? withAlpha(INK, 0.85) : withAlpha(INK_SOFT, 0.8);
}

function takeType(pen: Pen, of: Lettering, style: Style): void {
  pen.font = fontOf(of, style);
  // An older browser sets the letters close.
  if ('letterSpacing' in pen) pen.letterSpacing = `${style.spacing}px`;
}

/** Measures names as this pen sets them. */
export function measureBy(pen: Pen): Measure {
  return (lines, of, style) => {
    let wide = 0;
    within(pen, () => {
      takeType(pen, of, style);
      wide = Math.max(...lines.map((line) => pen.measureText(line).width));
    });
    return wide;
  };
}

/** Prints names of countries and seas, letter-spaced, under everything that lives on the board. */
export function drawLettering(pen: Pen, names: readonly PlacedName[]): void {
  for (const { of, style, lines, at } of names) {
    within(pen, () => {
      takeType(pen, of, style);
      pen.translate(at.x, at.y);
      pen.rotate((of.turn * Math.PI) / 180);
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.fillStyle = colourOf(of, style);
      pen.strokeStyle = withAlpha(PAPER_LIGHT, 0.7);
      pen.lineJoin = 'round';
      pen.lineWidth = 3;
      lines.forEach((line, i) => {
        const y = (i - (lines.length - 1) / 2) * style.size * 1.25;
        // Small names stand on hatches and coasts.
        if (of.kind === 'area') pen.strokeText(line, 0, y);
        pen.fillText(line, 0, y);
      });
    });
  }
}

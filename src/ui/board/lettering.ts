/** The names printed on the map. */
import type { BoardPicture } from '../presenters/boardPicture.ts';
import { type Pen, within } from './ink.ts';
import { INK, INK_SOFT, PAPER_LIGHT, SERIF, withAlpha } from './palette.ts';
import type { Lettering, Region } from './region.ts';
import type { Rect, Sheet } from './sheet.ts';

interface Style {
  readonly size: number;
  readonly font: string;
  readonly spacing: number;
  readonly colour: string;
}

function styleOf({ id, kind }: Lettering, sheet: Sheet, home: boolean): Style {
  const size = kind === 'sea' ? 15 : kind === 'area' ? 9.5 : home ? 15 : id === 'RUS' ? 18 : 11.5;
  const shown = size * (sheet.compact ? 0.62 : 1);
  const font = `${kind === 'country' ? '' : 'italic '}${home ? 600 : 400} ${shown}px ${SERIF}`;
  const spacing = shown * (kind === 'sea' ? 0.16 : kind === 'country' ? 0.3 : 0.04);
  if (kind === 'sea') return { size: shown, font, spacing, colour: withAlpha('#2f4858', 0.75) };
  return { size: shown, font, spacing, colour: home ? withAlpha(INK, 0.85) : withAlpha(INK_SOFT, 0.8) };
}

const meet = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** The upright box round a text of size w × h, turned by degrees about its middle. */
function boxOf(at: { readonly x: number; readonly y: number }, w: number, h: number, turn: number): Rect {
  const sin = Math.abs(Math.sin((turn * Math.PI) / 180));
  const cos = Math.abs(Math.cos((turn * Math.PI) / 180));
  const wide = w * cos + h * sin;
  const high = w * sin + h * cos;
  return { x: at.x - wide / 2, y: at.y - high / 2, w: wide, h: high };
}

/**
 * Names of countries and seas, letter-spaced, under everything that lives on the board. Leaves out a name that would
 * run into `avoid` or off the map; returns where the others stand.
 */
export function drawLettering(
  pen: Pen,
  region: Region,
  sheet: Sheet,
  { lettering: words, home }: BoardPicture,
  avoid: readonly Rect[],
): Rect[] {
  const boxes: Rect[] = [];
  const { map } = sheet;
  for (const lettering of region.lettering) {
    const text = words[lettering.id];
    if (!text || (sheet.compact && lettering.kind !== 'country')) continue;
    const spot = sheet.place(lettering.at);
    const { size, font, spacing, colour } = styleOf(lettering, sheet, lettering.id === home);
    const lines = (lettering.kind === 'country' ? text.toUpperCase() : text).split('\n');
    within(pen, () => {
      pen.font = font;
      if ('letterSpacing' in pen) pen.letterSpacing = `${spacing}px`;
      const wide = Math.max(...lines.map((line) => pen.measureText(line).width));
      const box = boxOf(spot, wide, size * 1.25 * lines.length, lettering.turn);
      const off = box.x < map.x + 4 || box.y < map.y + 4 || box.x + box.w > map.x + map.w - 4;
      if (off || box.y + box.h > map.y + map.h - 4 || avoid.some((other) => meet(box, other))) return;
      boxes.push(box);
      pen.translate(spot.x, spot.y);
      pen.rotate((lettering.turn * Math.PI) / 180);
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.fillStyle = colour;
      pen.strokeStyle = withAlpha(PAPER_LIGHT, 0.7);
      pen.lineJoin = 'round';
      pen.lineWidth = 3;
      lines.forEach((line, i) => {
        const y = (i - (lines.length - 1) / 2) * size * 1.25;
        // Small names stand on hatches and coasts.
        if (lettering.kind === 'area') pen.strokeText(line, 0, y);
        pen.fillText(line, 0, y);
      });
    });
  }
  return boxes;
}

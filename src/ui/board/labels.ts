/** Names and figures of the living layer, set where they cover least. */
import type { Arrangement } from './arrange.ts';
import type { Point } from './curve.ts';
import type { Pen } from './ink.ts';
import { linesOf, marksOf, overlap, pressedOf } from './obstacles.ts';
import { PAPER_LIGHT, withAlpha } from './palette.ts';
import type { Rect, Sheet } from './sheet.ts';
import { type Wish, wishes } from './wishes.ts';

/** A text that has found its place. */
export interface Label extends Point {
  readonly lines: Wish['lines'];
  readonly place: boolean;
  readonly box: Rect;
}

/** The width of a text in this font. */
export type MeasureText = (text: string, font: string) => number;

export const measureText =
  (pen: Pen): MeasureText =>
  (text, font) => {
    pen.font = font;
    return pen.measureText(text).width;
  };

interface Setting extends Point {
  readonly cost: number;
}

type Weights = readonly (readonly [rects: readonly Rect[], weight: number])[];

/** The cheapest place for a text of size w × h; outside the map costs most. */
function settle(wish: Wish, w: number, h: number, { map }: Sheet, weights: Weights): Setting | null {
  let best: Setting | null = null;
  for (const [rank, at] of wish.spots(w, h).entries()) {
    const box = { x: at.x - w / 2 - 1, y: at.y - h / 2, w: w + 2, h };
    const outside = w * h - overlap(box, { x: map.x + 4, y: map.y + 3, w: map.w - 8, h: map.h - 6 });
    let cost = Math.max(0, outside) * 8 + rank * 3;
    for (const [rects, weight] of weights) for (const rect of rects) cost += overlap(box, rect) * weight;
    if (!best || cost < best.cost) best = { ...at, cost };
  }
  return best;
}

/**
 * Finds a place for each label, the most important first. What it hides costs: a mark or another label most, then a
 * pressed border, then a line, `reserved` corners and names that are `printed` below.
 */
export function settleLabels(
  sheet: Sheet,
  arrangement: Arrangement,
  measure: MeasureText,
  reserved: readonly Rect[],
  printed: readonly Rect[],
): Label[] {
  const set: Label[] = [];
  const taken: Rect[] = [];
  const weights: Weights = [
    [marksOf(arrangement), 3],
    [taken, 3],
    [pressedOf(arrangement, sheet), 1.5],
    [[...linesOf(arrangement), ...reserved], 1],
    [printed, 0.8],
  ];
  for (const wish of wishes(arrangement, sheet)) {
    const w = Math.max(...wish.lines.map(({ text, font }) => measure(text, font)));
    const h = wish.lines.reduce((sum, line) => sum + line.size * 1.16, 0);
    const at = settle(wish, w, h, sheet, weights);
    if (!at || (wish.optional && at.cost > w * h * 0.55)) continue;
    const box = { x: at.x - w / 2 - 12, y: at.y - h / 2 - 1, w: w + 24, h: h + 2 };
    taken.push(box);
    set.push({ x: at.x, y: at.y, lines: wish.lines, place: wish.place, box });
  }
  return set;
}

/** Draws labels, each line with a rim of paper. */
export function drawLabels(pen: Pen, labels: readonly Label[]): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  for (const { lines, x, box } of labels) {
    let y = box.y + 1;
    for (const line of lines) {
      y += line.size * 0.58;
      pen.font = line.font;
      pen.strokeStyle = withAlpha(PAPER_LIGHT, 0.82);
      pen.lineWidth = 3.4;
      pen.strokeText(line.text, x, y);
      pen.fillStyle = line.colour;
      pen.fillText(line.text, x, y);
      y += line.size * 0.58;
    }
  }
}

/** What names and labels keep clear of, as rectangles in points of the sheet. */
import type { Arrangement } from './arrange.ts';
import { stations } from './curve.ts';
import { markHeight } from './pressures.ts';
import { share } from './share.ts';
import type { Rect, Sheet } from './sheet.ts';

const square = (x: number, y: number, r: number): Rect => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r });

/** The area in which two rectangles overlap. */
export function overlap(a: Rect, b: Rect): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  if (w <= 0) return 0;
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return h <= 0 ? 0 : w * h;
}

/** Marks of places, sites and treaties: nothing may hide them. */
export function marksOf({ spots, sites, seals }: Arrangement): Rect[] {
  return [
    ...spots.map((s) => square(s.x, s.y, s.r + 3)),
    ...[...sites, ...seals].map((s) => square(s.x, s.y, s.r + 3)),
  ];
}

/** Lines of flows, with the shade that lifts them off the map, or the hatch across them. */
export function linesOf({ streams }: Arrangement): Rect[] {
  return streams.flatMap(({ flow, line, width }) => {
    const reach = width / 2 + (share(flow.blocked) > 0.02 ? 3.5 : 2);
    return stations(line, 7).map((s) => square(s.x, s.y, reach));
  });
}

/** Pressed borders, from the border as it is to the tips of their marks. */
export function pressedOf({ pushes }: Arrangement, sheet: Sheet): Rect[] {
  return pushes.flatMap(({ pressure, border, bent, side }): Rect[] => {
    if (pressure.kind === 'mines') return stations(border, 9).map((s) => square(s.x, s.y, sheet.compact ? 4 : 7));
    const amount = share(pressure.amount);
    if (amount < 0.02) return [];
    const rise = side * markHeight(amount, sheet);
    const last = border.length - 1;
    return stations(bent, 6).map((s, i, all) => {
      const root = border[Math.round((i / Math.max(1, all.length - 1)) * last)] ?? s;
      const tip = { x: s.x + s.nx * rise, y: s.y + s.ny * rise };
      const [left, top] = [Math.min(root.x, tip.x) - 3, Math.min(root.y, tip.y) - 3];
      return { x: left, y: top, w: Math.max(root.x, tip.x) + 3 - left, h: Math.max(root.y, tip.y) + 3 - top };
    });
  });
}

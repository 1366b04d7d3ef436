/** Which element lies under a pointer. Small marks win over long lines. */
import type { BoardAnchor } from '../presenters/boardPicture.ts';
import type { Arrangement } from './arrange.ts';
import { distanceTo, gap, type Point } from './curve.ts';

/** The shape of an element on the board: a spot (one point) or a line. */
export interface Shape {
  readonly id: string;
  readonly points: readonly Point[];
  /** Radius of the spot, or half the width of the line. */
  readonly r: number;
}

/** The shapes of everything that can be focused, the smallest kinds first. */
export function shapesOf(arrangement: Arrangement): readonly Shape[] {
  const { spots, sites, seals, streams, pushes, front } = arrangement;
  return [
    ...seals.map(({ of, x, y, r }) => ({ id: of.id, points: [{ x, y }], r })),
    ...sites.map(({ of, x, y, r }) => ({ id: of.id, points: [{ x, y }], r })),
    ...spots.map(({ place, x, y, r }) => ({ id: place.id, points: [{ x, y }], r: r + 2 })),
    ...streams.map(({ flow, line, width }) => ({ id: flow.id, points: line, r: width / 2 })),
    ...pushes.map(({ pressure, bent }) => ({ id: pressure.id, points: bent, r: 5 })),
    ...(front ? [{ id: front.of.id, points: front.line, r: 4 }] : []),
  ];
}

/** The point of a shape where it is spoken of: its middle. */
export function anchorOf({ points }: Shape): Point | null {
  return points[Math.floor(points.length / 2)] ?? null;
}

/** Where a shape lies and how far it reaches, in CSS pixels: points of the sheet are `unit` of them. */
export function reachOf(shape: Shape, unit: number): BoardAnchor | null {
  const at = anchorOf(shape);
  if (!at) return null;
  const xs = shape.points.map(({ x }) => x);
  const ys = shape.points.map(({ y }) => y);
  return {
    x: at.x * unit,
    y: at.y * unit,
    left: (Math.min(...xs) - shape.r) * unit,
    right: (Math.max(...xs) + shape.r) * unit,
    top: (Math.min(...ys) - shape.r) * unit,
    bottom: (Math.max(...ys) + shape.r) * unit,
  };
}

/** The element nearest to the point within `reach` of its drawn mark, or null. */
export function pick(shapes: readonly Shape[], at: Point, reach: number): string | null {
  let best: { readonly id: string; readonly score: number } | null = null;
  for (const { id, points, r } of shapes) {
    const first = points[0];
    if (!first) continue;
    const spot = points.length === 1;
    const away = (spot ? gap(first, at) : distanceTo(points, at)) - r;
    if (away > (spot ? reach : Math.min(reach, 16))) continue;
    const score = Math.max(0, away) + (spot ? 0 : 6);
    if (!best || score < best.score) best = { id, score };
  }
  return best?.id ?? null;
}

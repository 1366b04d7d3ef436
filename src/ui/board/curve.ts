/** Small geometry of lines on the sheet, in any unit of length. */
import type { MapPoint } from './projection.ts';

export type Point = MapPoint;

/** A point of a resampled line with its unit normal (to the right of travel) and its distance from the start. */
export interface Station extends Point {
  readonly nx: number;
  readonly ny: number;
  readonly at: number;
}

export function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i += 1) sum += gap(line[i - 1] as Point, line[i] as Point);
  return sum;
}

export const gap = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Points about `step` apart along the line, both ends included, each with its normal. */
export function stations(line: readonly Point[], step: number): Station[] {
  const total = lengthOf(line);
  if (line.length < 2 || total === 0) return [];
  const count = Math.max(1, Math.round(total / step));
  const points: Point[] = [];
  let index = 1;
  let passed = 0;
  for (let i = 0; i <= count; i += 1) {
    const target = (total * i) / count;
    let a = line[index - 1] as Point;
    let b = line[index] as Point;
    while (index < line.length - 1 && passed + gap(a, b) < target) {
      passed += gap(a, b);
      index += 1;
      a = line[index - 1] as Point;
      b = line[index] as Point;
    }
    const piece = gap(a, b);
    const t = piece === 0 ? 0 : Math.min(1, (target - passed) / piece);
    points.push({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
  }
  return points.map((point, i) => {
    const a = points[Math.max(0, i - 1)] as Point;
    const b = points[Math.min(points.length - 1, i + 1)] as Point;
    const long = gap(a, b) || 1;
    return { ...point, nx: -(b.y - a.y) / long, ny: (b.x - a.x) / long, at: (total * i) / count };
  });
}

/** The stretch of a line between two shares of its length. */
export function stretch(line: readonly Point[], from: number, to: number): Point[] {
  const all = stations(line, Math.max(0.5, lengthOf(line) / 240));
  const last = all.length - 1;
  return all.slice(Math.floor(last * from), Math.ceil(last * to) + 1);
}

/** A Catmull–Rom curve through the points. */
export function smooth(line: readonly Point[], perPiece = 6, closed = false): Point[] {
  if (line.length < 3) return [...line];
  const n = line.length;
  const pick = (i: number): Point => line[closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i))] as Point;
  const out: Point[] = [];
  const pieces = closed ? n : n - 1;
  for (let i = 0; i < pieces; i += 1) {
    const [a, b, c, d] = [pick(i - 1), pick(i), pick(i + 1), pick(i + 2)];
    for (let k = 0; k < perPiece; k += 1) {
      const t = k / perPiece;
      const mix = (p: number, q: number, r: number, s: number): number =>
        0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
      out.push({ x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) });
    }
  }
  out.push(closed ? (out[0] as Point) : pick(n - 1));
  return out;
}

/** A bowed line from one point to another; `bow` is the sideways rise as a share of the distance. */
export function bowed(from: Point, to: Point, bow: number, pieces = 40): Point[] {
  const middle = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * bow * 2,
    y: (from.y + to.y) / 2 + (to.x - from.x) * bow * 2,
  };
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const t = i / pieces;
    const u = 1 - t;
    return {
      x: u * u * from.x + 2 * u * t * middle.x + t * t * to.x,
      y: u * u * from.y + 2 * u * t * middle.y + t * t * to.y,
    };
  });
}

/** Distance from a point to a line. */
export function distanceTo(line: readonly Point[], at: Point): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i += 1) {
    const a = line[i - 1] as Point;
    const b = line[i] as Point;
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const t = Math.max(0, Math.min(1, ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    best = Math.min(best, Math.hypot(at.x - a.x - dx * t, at.y - a.y - dy * t));
  }
  return best;
}

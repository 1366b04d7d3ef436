/** The geometry of the map on one sheet: placed once for a printing, without what lies out of view. */
import { type Point, smooth } from './curve.ts';
import { type Pen, trace } from './ink.ts';
import type { Polyline, Region } from './region.ts';
import type { Sheet } from './sheet.ts';

export type Line = readonly Point[];

export interface Ground {
  readonly countries: ReadonlyMap<string, readonly Line[]>;
  readonly coast: readonly Line[];
  readonly borders: ReadonlyMap<string, readonly Line[]>;
  readonly lakes: readonly Line[];
  readonly rivers: readonly { readonly rank: number; readonly course: Line }[];
  readonly relief: readonly Line[];
  /** What is held, and the country that it is a part of. */
  readonly held: Line;
  readonly heldIn: string;
}

/** Points beyond the map's edge within which a line still shows: waterlines and washes reach that far. */
const REACH = 50;

/** Places the region on the sheet and drops the lines that cannot be seen. */
export function groundOf(region: Region, sheet: Sheet): Ground {
  const { map } = sheet;
  const seen = (line: Line): boolean => {
    const [xs, ys] = [line.map(({ x }) => x), line.map(({ y }) => y)];
    return (
      Math.max(...xs) > map.x - REACH &&
      Math.min(...xs) < map.x + map.w + REACH &&
      Math.max(...ys) > map.y - REACH &&
      Math.min(...ys) < map.y + map.h + REACH
    );
  };
  const lines = (from: readonly Polyline[]): Line[] => from.map((line) => line.map(sheet.place)).filter(seen);
  const groups = (from: ReadonlyMap<string, readonly Polyline[]>): Map<string, Line[]> =>
    new Map([...from].map(([key, list]) => [key, lines(list)] as const).filter(([, list]) => list.length > 0));
  return {
    countries: groups(region.countries),
    coast: lines(region.coast),
    borders: groups(region.borders),
    lakes: lines(region.lakes).map((shore) => smooth(shore, 6, true)),
    rivers: region.rivers
      .map(({ rank, course }) => ({ rank, course: smooth(course.map(sheet.place), 8) }))
      .filter(({ course }) => seen(course)),
    relief: lines(region.relief).map((crest) => smooth(crest, 8)),
    held: region.held.map(sheet.place),
    heldIn: region.heldIn,
  };
}

/** Traces all rings of the countries with these codes, or of every country. */
export function traceLand(pen: Pen, ground: Ground, only?: readonly string[]): void {
  for (const [id, rings] of ground.countries) {
    if (only && !only.includes(id)) continue;
    for (const ring of rings) trace(pen, ring, true);
  }
}

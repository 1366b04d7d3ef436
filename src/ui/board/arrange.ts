/** Puts a BoardPicture on the sheet: where every element lies, in points of the sheet. Pure: draws nothing. */
import {
  type BoardPicture, type Flow, type Front, type Place, type Pressure, type Seal, type Site, share,
} from '../presenters/boardPicture.ts';
import { bowed, distanceTo, gap, lengthOf, type Point, smooth, type Station, stations, stretch } from './curve.ts';
import { distanceKm } from './projection.ts';
import type { Polyline, Region } from './region.ts';
import { holds, type Sheet } from './sheet.ts';

export interface Spot extends Point {
  readonly place: Place;
  /** Radius of the mark. */
  readonly r: number;
  /** For a place beyond the sheet: the direction to it, in radians, and its distance from home. */
  readonly beyond: { readonly angle: number; readonly km: number } | null;
}

export interface Stream {
  readonly flow: Flow;
  readonly line: readonly Point[];
  readonly width: number;
}

export interface Push {
  readonly pressure: Pressure;
  /** The border as it is, smoothed, and the line that the pressure bends it to. */
  readonly border: readonly Station[];
  readonly bent: readonly Station[];
  /** +1 when the country pushed into lies on the side of the normals. */
  readonly side: 1 | -1;
}

export interface Pin<T> extends Point {
  readonly of: T;
  readonly r: number;
}

export interface Arrangement {
  readonly home: Point;
  readonly spots: readonly Spot[];
  readonly streams: readonly Stream[];
  readonly pushes: readonly Push[];
  readonly front: { readonly of: Front; readonly line: readonly Point[] } | null;
  readonly sites: readonly Pin<Site>[];
  readonly seals: readonly Pin<Seal>[];
}

const RADIUS: Readonly<Record<Place['kind'], number>> = { home: 9, capital: 4.6, town: 2.6, margin: 6 };

function placeSpots(picture: BoardPicture, sheet: Sheet, home: Place | undefined, centre: Point): Spot[] {
  const edge = sheet.compact ? 9 : 15;
  const { map } = sheet;
  const spots = picture.places.map((place): Spot => {
    const at = sheet.locate(place.lon, place.lat);
    const r = RADIUS[place.kind] * (sheet.compact ? 0.72 : 1);
    if (place.kind !== 'margin' && holds(map, at, edge * 0.6)) return { ...at, place, r, beyond: null };
    const dx = at.x - centre.x;
    const dy = at.y - centre.y;
    const reachX = dx > 0 ? map.x + map.w - edge - centre.x : map.x + edge - centre.x;
    const reachY = dy > 0 ? map.y + map.h - edge - centre.y : map.y + edge - centre.y;
    const t = Math.min(1, Math.abs(reachX / (dx || 1e-9)), Math.abs(reachY / (dy || 1e-9)));
    const km = home ? Math.round(distanceKm(home, place) / 10) * 10 : 0;
    const size = RADIUS.margin * (sheet.compact ? 0.75 : 1);
    return { x: centre.x + dx * t, y: centre.y + dy * t, place, r: size, beyond: { angle: Math.atan2(dy, dx), km } };
  });
  // Two arrows in nearly the same direction: slide the later one along the edge.
  const apart = sheet.compact ? 26 : 40;
  return spots.map((spot, i) => {
    if (!spot.beyond) return spot;
    let { x, y } = spot;
    for (let turn = 0; turn < 6; turn += 1) {
      const near = spots.slice(0, i).find((other) => other.beyond && gap(other, { x, y }) < apart);
      if (!near) break;
      if (Math.abs(x - map.x) < edge * 2 || Math.abs(x - map.x - map.w) < edge * 2) y += y >= near.y ? apart / 2 : -apart / 2;
      else x += x >= near.x ? apart / 2 : -apart / 2;
    }
    return { ...spot, x, y };
  });
}

/** The rise, up or down, that keeps a bowed line farther from the other places. */
function clearerSide(a: Spot, b: Spot, spots: readonly Spot[], rise: number): number {
  const others = spots.filter((spot) => spot !== a && spot !== b);
  const room = (bow: number): number => {
    const line = bowed(a, b, bow / gap(a, b), 12);
    return Math.min(60, ...others.map((spot) => distanceTo(line, spot)));
  };
  return room(-rise) > room(rise) ? -rise : rise;
}

function placeStreams(picture: BoardPicture, sheet: Sheet, spots: readonly Spot[]): Stream[] {
  const find = (id: string): Spot | undefined => spots.find((spot) => spot.place.id === id);
  const groups = new Map<string, Flow[]>();
  for (const flow of picture.flows) {
    if (!find(flow.from) || !find(flow.to) || flow.from === flow.to) continue;
    const key = [flow.from, flow.to].sort().join('\n');
    groups.set(key, [...(groups.get(key) ?? []), flow]);
  }
  const [thin, wide, space] = sheet.compact ? [1, 4.2, 5] : [1.6, 8.4, 9];
  const streams: Stream[] = [];
  for (const [key, flows] of groups) {
    const [a, b] = key.split('\n').map((id) => find(id)) as [Spot, Spot];
    const long = gap(a, b);
    const widths = flows.map((flow) => thin + share(flow.width) * wide);
    const total = widths.reduce((sum, width) => sum + width + space, -space);
    const lift = clearerSide(a, b, spots, long * (flows.length === 1 ? 0.1 : 0.03));
    let offset = lift - total / 2;
    const across = { x: -(b.y - a.y) / long, y: (b.x - a.x) / long };
    flows.forEach((flow, i) => {
      const width = widths[i] ?? thin;
      const rise = offset + width / 2;
      offset += width + space;
      // Streams between the same two places arrive side by side, not in one point.
      const apart = Math.max(-a.r, Math.min(a.r, (rise - lift) * 0.4));
      const shift = (p: Point): Point => ({ x: p.x + across.x * apart, y: p.y + across.y * apart });
      const from = flow.from === a.place.id ? a : b;
      const to = from === a ? b : a;
      const curve = bowed(shift(a), shift(b), rise / long, 48);
      const along = from === a ? curve : curve.reverse();
      const via = flow.via?.map(({ lon, lat }) => sheet.locate(lon, lat)) ?? [];
      const whole = via.length > 0 ? smooth([from, ...via, to], 14) : along;
      const size = lengthOf(whole) || 1;
      const start = Math.min(0.3, (from.r + 5) / size);
      const end = 1 - Math.min(0.3, (to.r + 6 + width * 0.4) / size);
      streams.push({ flow, width, line: stretch(whole, start, end) });
    });
  }
  return streams;
}

/** True when the point lies inside the rings (even-odd rule). */
export function inside(rings: readonly Polyline[], at: Point): boolean {
  let within = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const a = ring[i] as Point;
      const b = ring[j] as Point;
      if (a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x) within = !within;
    }
  }
  return within;
}

function bend(pressure: Pressure, region: Region, sheet: Sheet, centre: Point): Push | null {
  const lines = region.borders.get([...pressure.between].sort().join('-'));
  const longest = lines?.reduce((best, line) => (lengthOf(line) > lengthOf(best) ? line : best));
  if (!longest || longest.length < 2) return null;
  const [a, b] = [longest[0] as Point, longest.at(-1) as Point];
  const steep = Math.abs(b.y - a.y) > Math.abs(b.x - a.x);
  const ordered = (steep ? b.y < a.y : b.x < a.x) ? [...longest].reverse() : longest;
  const piece = stretch(ordered.map(sheet.place), share(pressure.span[0]), share(pressure.span[1]));
  const raw = stations(piece, 3);
  if (raw.length < 3) return null;
  const reach = Math.min(9, Math.floor(raw.length / 3));
  const calm = raw.map((_, i) => {
    const near = raw.slice(Math.max(0, i - reach), i + reach + 1);
    return {
      x: near.reduce((sum, p) => sum + p.x, 0) / near.length,
      y: near.reduce((sum, p) => sum + p.y, 0) / near.length,
    };
  });
  const border = stations(calm, 3);
  const rings = (region.countries.get(pressure.into) ?? []).map((ring) => ring.map(sheet.place));
  let votes = 0;
  for (const s of border) {
    votes += inside(rings, { x: s.x + s.nx * 5, y: s.y + s.ny * 5 }) ? 1 : 0;
    votes -= inside(rings, { x: s.x - s.nx * 5, y: s.y - s.ny * 5 }) ? 1 : 0;
  }
  const middle = border[Math.floor(border.length / 2)] as Station;
  if (votes === 0) votes = (centre.x - middle.x) * middle.nx + (centre.y - middle.y) * middle.ny;
  const side = votes >= 0 ? 1 : -1;
  const depth = (sheet.compact ? 10 : 26) * share(pressure.amount) * (pressure.kind === 'mines' ? 0 : 1);
  const last = border.at(-1)?.at || 1;
  const bent = stations(
    border.map((s) => {
      const push = side * depth * Math.sin((Math.PI * s.at) / last) ** 0.7;
      return { x: s.x + s.nx * push, y: s.y + s.ny * push };
    }),
    2.5,
  );
  return { pressure, border, bent, side };
}

/** Angles at which seals sit round a place, first one first: below it, where names rarely stand. */
const SEAL_ANGLES = [2.2, 1.5, 0.85, 2.85, 0.25, 3.6];

/** Arranges the picture. Elements whose places are unknown or off the sheet are left out. */
export function arrange(picture: BoardPicture, region: Region, sheet: Sheet): Arrangement {
  const home = picture.places.find((place) => place.kind === 'home');
  const centre = home
    ? sheet.locate(home.lon, home.lat)
    : { x: sheet.map.x + sheet.map.w / 2, y: sheet.map.y + sheet.map.h / 2 };
  const spots = placeSpots(picture, sheet, home, centre);
  const taken = new Map<string, number>();
  const seals = picture.seals.flatMap((seal): Pin<Seal>[] => {
    const spot = spots.find(({ place }) => place.id === seal.place);
    if (!spot) return [];
    const count = taken.get(seal.place) ?? 0;
    taken.set(seal.place, count + 1);
    const r = sheet.compact ? 6 : 10.5;
    const turn = SEAL_ANGLES[count % SEAL_ANGLES.length] ?? 1.5;
    // At the edge of the sheet, below and towards the middle.
    const angle = spot.beyond && spot.x < centre.x ? Math.PI - turn : turn;
    const away = spot.r + r + (sheet.compact ? 4 : 9) + 2 * r * Math.floor(count / SEAL_ANGLES.length);
    const { map } = sheet;
    const x = Math.max(map.x + r + 3, Math.min(map.x + map.w - r - 3, spot.x + Math.cos(angle) * away));
    const y = Math.max(map.y + r + 3, Math.min(map.y + map.h - r - 3, spot.y + Math.sin(angle) * away));
    return [{ of: seal, r, x, y }];
  });
  const sites = picture.sites.flatMap((site): Pin<Site>[] => {
    const at = sheet.locate(site.lon, site.lat);
    const r = (sheet.compact ? 4.2 : 7) * (0.85 + 0.3 * share(site.amount));
    return holds(sheet.map, at, 4) ? [{ of: site, r, ...at }] : [];
  });
  return {
    home: centre,
    spots,
    streams: placeStreams(picture, sheet, spots),
    pushes: picture.pressures.flatMap((pressure) => bend(pressure, region, sheet, centre) ?? []),
    front: picture.front ? { of: picture.front, line: region.front.map(sheet.place) } : null,
    sites,
    seals,
  };
}

/** Puts a BoardPicture on the sheet: where every element lies, in points of the sheet. Pure: draws nothing. */
import type { BoardPicture, Front, Seal, Site } from '../presenters/boardPicture.ts';
import type { Point } from './curve.ts';
import { bend, type Push } from './pushes.ts';
import type { Region } from './region.ts';
import { share } from './share.ts';
import { holds, type Sheet } from './sheet.ts';
import { placeSpots, type Spot } from './spots.ts';
import { placeStreams, type Stream } from './streams.ts';

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

/** Angles at which seals sit round home or a place at the edge, first one first: below it, where names rarely stand. */
const EDGE_ANGLES = [2.2, 1.35, 0.5, 3.05, -0.35, 3.9];
/** Angles from the direction away from home, for places on the map: flows end on the other side. */
const FAR_ANGLES = [0.95, 0.1, -0.75, 1.8, -1.6, 2.65];

/** Radians between neighbours among them. */
const BETWEEN = 0.85;
/** A seal's wax runs a little over its rim. */
const WAX = 2.25;

/** Where round its place the seal with this number sits, in radians clockwise from the right. */
function sealAngle(spot: Spot, home: Point, count: number): number {
  const onMap = !spot.beyond && spot.place.kind !== 'home';
  if (onMap) return Math.atan2(spot.y - home.y, spot.x - home.x) + (FAR_ANGLES[count % FAR_ANGLES.length] ?? 0);
  const turn = EDGE_ANGLES[count % EDGE_ANGLES.length] ?? 1.5;
  return spot.x < home.x ? Math.PI - turn : turn;
}

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
    const angle = sealAngle(spot, centre, count);
    const least = Math.max(spot.r + r + (sheet.compact ? 4 : 9), (WAX * r) / (2 * Math.sin(BETWEEN / 2)));
    const away = least + WAX * r * Math.floor(count / EDGE_ANGLES.length);
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

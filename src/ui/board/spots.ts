/** Where places lie: on the map, or as an arrow at its edge. */
import type { BoardPicture, Place } from '../presenters/boardPicture.ts';
import { gap, type Point } from './curve.ts';
import { distanceKm } from './projection.ts';
import { holds, type Sheet } from './sheet.ts';

export interface Spot extends Point {
  readonly place: Place;
  /** Radius of the mark. */
  readonly r: number;
  /** For a place beyond the sheet: the direction to it, in radians, and its distance from home. */
  readonly beyond: { readonly angle: number; readonly km: number } | null;
}

const RADIUS: Readonly<Record<Place['kind'], number>> = { home: 9, capital: 4.6, town: 2.6, margin: 6 };

/** Places every place; `centre` is where home lies on the sheet. */
export function placeSpots(picture: BoardPicture, sheet: Sheet, home: Place | undefined, centre: Point): Spot[] {
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
      const near = spots.find(
        (other, k) =>
          k !== i && (other.beyond ? k < i : true) && gap(other, { x, y }) < (other.beyond ? apart : apart * 0.8),
      );
      if (!near) break;
      if (Math.abs(x - map.x) < edge * 2 || Math.abs(x - map.x - map.w) < edge * 2)
        y += y >= near.y ? apart / 2 : -apart / 2;
      else x += x >= near.x ? apart / 2 : -apart / 2;
    }
    return { ...spot, x, y };
  });
}

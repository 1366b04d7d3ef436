/**
 * Where everything lies on the sheet, for one size of the board. Lengths are in points of the sheet: CSS pixels on a
 * board of about 820 × 640, and larger on a larger board, so that marks and letters grow with it.
 */
import type { MapPoint } from './projection.ts';
import type { Region } from './region.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** CSS pixels per point. */
  readonly unit: number;
  /** Device pixels per point. */
  readonly density: number;
  /** A small screen: fewer names, no legend, thin frame. */
  readonly compact: boolean;
  readonly paper: Rect;
  /** Width of the woven band and the size of one stitch. */
  readonly band: number;
  readonly stitch: number;
  /** The woven band's outer edge. */
  readonly frame: Rect;
  /** Inside of the neat line: the map itself. */
  readonly map: Rect;
  /** Points per map unit. */
  readonly scale: number;
  readonly place: (point: MapPoint) => MapPoint;
  readonly locate: (lon: number, lat: number) => MapPoint;
}

const inset = (r: Rect, by: number): Rect => ({ x: r.x + by, y: r.y + by, w: r.w - 2 * by, h: r.h - 2 * by });

/** A rectangle of at most this size in the middle of another. */
function within(r: Rect, mostWide: number, mostHigh: number): Rect {
  const w = Math.min(r.w, mostWide);
  const h = Math.min(r.h, mostHigh);
  return { x: r.x + (r.w - w) / 2, y: r.y + (r.h - h) / 2, w, h };
}

/** The part of the core that a phone shows: Warsaw to Moscow, Riga to the front. Shares of the core's size. */
const CLOSE = { x: 0.17, y: 0.1, w: 0.81, h: 0.75 };

/** Home lies in the middle half of what a phone shows, if need be a little beyond the core. */
const MIDDLE = [0.25, 0.75] as const;
const BEYOND = 0.1;

/** The part of the core that is shown close, moved as far as a home at `at` needs; shares of the core's size. */
function closeTo(start: number, size: number, at: number | undefined): number {
  if (at === undefined) return start;
  const [least, most] = [at - MIDDLE[1] * size, at - MIDDLE[0] * size];
  return Math.max(-BEYOND, Math.min(1 + BEYOND - size, Math.max(least, Math.min(most, start))));
}

/** Map units at the edge of the survey where cut lines would show. */
const SELVAGE = 12;

/** CSS pixels per point: marks grow more slowly than the board, and never become too small to read. */
function unitOf(cssWidth: number, cssHeight: number, compact: boolean): number {
  if (compact) return 1;
  const room = Math.min(cssWidth / 820, cssHeight / 640);
  return room > 1 ? Math.min(1.7, 1 + (room - 1) * 0.75) : Math.max(0.85, room);
}

/** A size of type in points, but never under what can be read on this screen: 11 CSS pixels, 10 on a phone. */
export const legible = (size: number, { unit, compact }: Pick<Sheet, 'unit' | 'compact'>): number =>
  Math.max(size, (compact ? 10 : 11) / unit);

/**
 * Lays out the sheet for a board of this size in CSS pixels, at `ratio` device pixels each. A phone, which shows a part
 * of the map, shows the one round `home`, a position in degrees.
 */
export function layOut(
  region: Region,
  cssWidth: number,
  cssHeight: number,
  ratio: number,
  home?: { readonly lon: number; readonly lat: number },
): Sheet {
  const compact = cssWidth < 560 || cssHeight < 380;
  const unit = unitOf(cssWidth, cssHeight, compact);
  const width = cssWidth / unit;
  const height = cssHeight / unit;
  const density = ratio * unit;
  const stitch = compact ? 1 : 1.5;
  const band = Math.round(11 * stitch);
  const { core } = region;
  const at = home && region.project(home.lon, home.lat);
  const shown = compact
    ? {
        x: core.width * closeTo(CLOSE.x, CLOSE.w, at && at.x / core.width),
        y: core.height * closeTo(CLOSE.y, CLOSE.h, at && at.y / core.height),
        w: core.width * CLOSE.w,
        h: core.height * CLOSE.h,
      }
    : { x: 0, y: 0, w: core.width, h: core.height };
  const middle = { x: shown.x + shown.w / 2, y: shown.y + shown.h / 2 };
  const margin = compact ? 2 : 5;
  const rim = margin + band + (compact ? 3 : 9);
  const room = inset({ x: 0, y: 0, w: width, h: height }, compact ? 3 : 8);
  const scale = Math.min((room.w - 2 * rim) / shown.w, (room.h - 2 * rim) / shown.h);
  // A sheet never shows more than was surveyed: on a very wide or high board it is smaller than its place.
  const { box } = region;
  const most = {
    w: 2 * rim + 2 * scale * (Math.min(middle.x - box.left, box.right - middle.x) - SELVAGE),
    h: 2 * rim + 2 * scale * (Math.min(middle.y - box.top, box.bottom - middle.y) - SELVAGE),
  };
  const paper = within(room, Math.floor(most.w), Math.floor(most.h));
  const frame = inset(paper, margin);
  const map = inset(paper, rim);
  const left = map.x + map.w / 2 - middle.x * scale;
  const top = map.y + map.h / 2 - middle.y * scale;
  const place = ({ x, y }: MapPoint): MapPoint => ({ x: left + x * scale, y: top + y * scale });
  return {
    width,
    height,
    unit,
    density,
    compact,
    paper,
    band,
    stitch,
    frame,
    map,
    scale,
    place,
    locate: (lon, lat) => place(region.project(lon, lat)),
  };
}

/** True when the point is inside the rectangle, at least `margin` from its edges. */
export function holds(rect: Rect, point: MapPoint, margin = 0): boolean {
  return (
    point.x >= rect.x + margin &&
    point.x <= rect.x + rect.w - margin &&
    point.y >= rect.y + margin &&
    point.y <= rect.y + rect.h - margin
  );
}

/** Device pixels per CSS pixel that the board draws: the screen's own, held to 1…3 and to about ten megapixels. */
export function densityOf(ratio: number, width: number, height: number): number {
  return Math.max(1, Math.min(3, ratio, Math.sqrt(10e6 / (width * height))));
}

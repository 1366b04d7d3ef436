/** Where everything lies on the sheet, for one size of the board. All lengths in CSS pixels. */
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
  /** Device pixels per CSS pixel. */
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
  /** CSS pixels per map unit. */
  readonly scale: number;
  readonly place: (point: MapPoint) => MapPoint;
  readonly locate: (lon: number, lat: number) => MapPoint;
}

const inset = (r: Rect, by: number): Rect => ({ x: r.x + by, y: r.y + by, w: r.w - 2 * by, h: r.h - 2 * by });

/** The part of the core that a phone shows: Warsaw to Moscow, Riga to the front. Shares of the core's size. */
const CLOSE = { x: 0.17, y: 0.1, w: 0.81, h: 0.75 };

/** Lays out the sheet for a board of this size. */
export function layOut(region: Region, width: number, height: number, density: number): Sheet {
  const compact = width < 560 || height < 380;
  const stitch = compact ? 1 : width > 1000 ? 2 : 1.75;
  const band = Math.round(11 * stitch);
  const paper = inset({ x: 0, y: 0, w: width, h: height }, compact ? 3 : 12);
  const frame = inset(paper, compact ? 2 : 7);
  const map = inset(frame, band + (compact ? 3 : 11));
  const { core } = region;
  const shown = compact
    ? { x: core.width * CLOSE.x, y: core.height * CLOSE.y, w: core.width * CLOSE.w, h: core.height * CLOSE.h }
    : { x: 0, y: 0, w: core.width, h: core.height };
  const scale = Math.min(map.w / shown.w, map.h / shown.h);
  const left = map.x + map.w / 2 - (shown.x + shown.w / 2) * scale;
  const top = map.y + map.h / 2 - (shown.y + shown.h / 2) * scale;
  const place = ({ x, y }: MapPoint): MapPoint => ({ x: left + x * scale, y: top + y * scale });
  return {
    width,
    height,
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

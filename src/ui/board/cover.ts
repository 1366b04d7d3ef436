/** The title's cover: the map round the seat of government in a few pen strokes, as paths of an SVG drawing. */
import type { Cover, CoverBoard } from '../presenters/cover.ts';
import { bowed, type Point } from './curve.ts';
import { readRegion } from './region.ts';

/** Map units that are drawn, and where in them the seat of government lies. */
const SIZE = { w: 1060, h: 640 };
const SEAT = { x: 577, y: 276 };
/** How far a line to a place beyond the map is drawn. */
const FAR = 1200;

/** The cover of a board that has a place of kind 'home'; without one it lies round the middle of the map. */
export function drawCover({ home, places, flows, front }: CoverBoard): Cover {
  const region = readRegion();
  const locate = ({ at: [lon, lat] }: CoverBoard['places'][number]): Point => region.project(lon, lat);
  const base = places.find(({ kind }) => kind === 'home');
  const seat = base ? locate(base) : { x: region.core.width / 2, y: region.core.height / 2 };
  const window = { x: seat.x - SEAT.x, y: seat.y - SEAT.y, ...SIZE };
  const seen = (line: readonly Point[]): boolean => {
    const [xs, ys] = [line.map(({ x }) => x), line.map(({ y }) => y)];
    const across = Math.max(...xs) > window.x && Math.min(...xs) < window.x + window.w;
    return across && Math.max(...ys) > window.y && Math.min(...ys) < window.y + window.h;
  };
  const paths = (lines: readonly (readonly Point[])[], closed = false): string =>
    lines
      .filter(seen)
      .map((line) => pathOf(line, closed))
      .join('');
  const own = home === null ? [] : (region.countries.get(home) ?? []);
  const partners = places.filter(({ id }) =>
    flows.some(({ from, to }) => base !== undefined && [from, to].includes(base.id) && [from, to].includes(id)),
  );
  const ends = partners.filter((place) => place !== base).map((place) => within(seat, locate(place)));
  return {
    viewBox: [window.x, window.y, window.w, window.h].map(Math.round).join(' '),
    coast: paths(region.coast),
    borders: paths(
      [...region.borders].filter(([key]) => !(home && key.split('-').includes(home))).flatMap(([, all]) => all),
    ),
    rivers: paths(region.rivers.map(({ course }) => course)),
    home: paths(own, true),
    front: front === null ? '' : paths([region.front]),
    flows: ends.map((end) => pathOf(bowed(seat, end, 0.06, 12))).join(''),
    seat,
    capitals: places.filter(({ kind }) => kind === 'capital').map((place) => ({ id: place.id, ...locate(place) })),
  };
}

/** The end of a line, no farther away than is drawn. */
function within(from: Point, to: Point): Point {
  const long = Math.hypot(to.x - from.x, to.y - from.y);
  const share = long > FAR ? FAR / long : 1;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function pathOf(line: readonly Point[], closed = false): string {
  return `M${line.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')}${closed ? 'Z' : ''}`;
}

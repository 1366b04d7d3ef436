/** Where the names of countries and seas are printed: each in its own land, clear of what lives on the board. */
import type { BoardPicture } from '../presenters/boardPicture.ts';
import type { Arrangement } from './arrange.ts';
import type { Point } from './curve.ts';
import { linesOf, marksOf, overlap, pressedOf } from './obstacles.ts';
import { inside } from './pushes.ts';
import type { Lettering, Polyline, Region } from './region.ts';
import { legible, type Rect, type Sheet } from './sheet.ts';

export interface Style {
  /** Points of the sheet. */
  readonly size: number;
  readonly spacing: number;
  readonly home: boolean;
}

export interface PlacedName {
  readonly of: Lettering;
  readonly style: Style;
  readonly lines: readonly string[];
  /** Its middle. */
  readonly at: Point;
  /** The stretches of the text, upright. */
  readonly boxes: readonly Rect[];
}

/** The width of the longest line in this style. */
export type Measure = (lines: readonly string[], of: Lettering, style: Style) => number;

/** How far a name may be moved, in its own sizes: sideways, and up or down. */
const REACH: Readonly<Record<string, readonly [number, number]>> = { country: [7, 5], sea: [3, 3], area: [2, 2] };
/** A name of which more than this share is covered where it is covered least is left out, but for the player's own. */
const MOST_COVERED = 0.2;
/** Nor does it move to where more than this share of it stands outside its land. */
const MOST_ABROAD = 0.34;

/** What is given up by a move of its own size, by being covered, and by standing abroad. */
const PRICE = { away: 0.06, covered: 6, abroad: 3 } as const;

function styleOf({ kind, large }: Lettering, sheet: Sheet, home: boolean): Style {
  const full = kind === 'sea' ? 15 : kind === 'area' ? 9.5 : home ? 15 : large ? 18 : 11.5;
  const size = sheet.compact ? full * 0.62 : legible(full, sheet);
  return { size, spacing: size * (kind === 'sea' ? 0.16 : kind === 'country' ? 0.3 : 0.04), home };
}

/** The upright boxes of the stretches of a text of size w × h, turned by degrees about its middle. */
function boxesOf(at: Point, w: number, h: number, turn: number): Rect[] {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const count = Math.max(1, Math.round(w / h));
  const piece = w / count;
  const wide = piece * Math.abs(cos) + h * Math.abs(sin);
  const high = piece * Math.abs(sin) + h * Math.abs(cos);
  return Array.from({ length: count }, (_, i) => {
    const along = (i + 0.5 - count / 2) * piece;
    return { x: at.x + along * cos - wide / 2, y: at.y + along * sin - high / 2, w: wide, h: high };
  });
}

const isIn = (box: Rect, page: Rect): boolean =>
  box.x >= page.x && box.y >= page.y && box.x + box.w <= page.x + page.w && box.y + box.h <= page.y + page.h;

const middle = ({ x, y, w, h }: Rect): Point => ({ x: x + w / 2, y: y + h / 2 });

/** What a name keeps clear of. */
interface Neighbours {
  readonly arrangement: Arrangement;
  /** Where the labels of places stand if there are no names. */
  readonly labels: readonly Rect[];
  /** Corners that the legend and the note take. */
  readonly corners: readonly Rect[];
}

/**
 * Places the names. Each stays where the map has it unless something would cover it there, and moves within its land,
 * or its sea, no farther than it must. A name that would run into a corner or off the map, or be covered all the same,
 * is left out.
 */
export function placeNames(
  region: Region,
  sheet: Sheet,
  picture: BoardPicture,
  { arrangement, labels, corners }: Neighbours,
  measure: Measure,
): PlacedName[] {
  const { map } = sheet;
  const page = { x: map.x + 4, y: map.y + 4, w: map.w - 8, h: map.h - 8 };
  const covers = [
    ...marksOf(arrangement).map((rect) => ({ rect, weight: 2 })),
    ...[...linesOf(arrangement), ...pressedOf(arrangement, sheet)].map((rect) => ({ rect, weight: 1 })),
    ...labels.map((rect) => ({ rect, weight: 1.5 })),
  ];
  const land = new Map([...region.countries].map(([id, rings]) => [id, rings.map((ring) => ring.map(sheet.place))]));
  const placed: PlacedName[] = [];
  for (const of of region.lettering) {
    const text = picture.lettering[of.id];
    if (!text || (sheet.compact && of.kind !== 'country')) continue;
    const style = styleOf(of, sheet, of.id === picture.home);
    const lines = (of.kind === 'country' ? text.toUpperCase() : text).split('\n');
    const others = placed.flatMap(({ boxes }) =>
      boxes.map((rect) => ({ rect: { ...rect, x: rect.x - 8, w: rect.w + 16 }, weight: 2 })),
    );
    const at = sheet.place(of.at);
    const wide = measure(lines, of, style);
    const best = settle({ of, style, lines, at, wide }, [...covers, ...others], {
      fits: (boxes) => boxes.every((box) => isIn(box, page) && corners.every((rect) => overlap(box, rect) === 0)),
      abroad: (boxes) => boxes.filter((box) => !belongs(of, land, middle(box))).length / boxes.length,
    });
    if (best) placed.push(best);
  }
  return placed;
}

interface Cover {
  readonly rect: Rect;
  readonly weight: number;
}

interface Ground {
  /** Whether it can stand there at all. */
  readonly fits: (boxes: readonly Rect[]) => boolean;
  /** How much of it is not where it belongs, 0 to 1. */
  readonly abroad: (boxes: readonly Rect[]) => number;
}

/** The best place for a name; null when there is none. */
function settle(
  name: Omit<PlacedName, 'boxes'> & { readonly wide: number },
  covers: readonly Cover[],
  { fits, abroad }: Ground,
): PlacedName | null {
  const { of, style, lines, at: home, wide } = name;
  const { size } = style;
  const [far, high] = REACH[of.kind] ?? [0, 0];
  const tall = size * 1.25 * lines.length;
  const [x, y] = [wide / 2 + (far + 1) * size, wide / 2 + (high + 1) * size];
  const around = { x: home.x - x, y: home.y - y, w: 2 * x, h: 2 * y };
  const most = style.home ? Number.POSITIVE_INFINITY : MOST_COVERED;
  const near = covers.filter(({ rect }) => overlap(rect, around) > 0);
  let best: (PlacedName & { readonly cost: number }) | null = null;
  for (const move of moves(far, high)) {
    const away = Math.hypot(move.x, move.y);
    // The moves come by their distance: from here on none can be better.
    if (best && away * PRICE.away >= best.cost) break;
    const at = { x: home.x + move.x * size, y: home.y + move.y * size };
    const boxes = boxesOf(at, wide, tall, of.turn);
    if (!fits(boxes)) continue;
    const covered = coveredOf(boxes, near, most * wide * tall) / (wide * tall);
    if (covered > most) continue;
    const least = covered * PRICE.covered + away * PRICE.away;
    if (best && least >= best.cost) continue;
    const outside = abroad(boxes);
    if (away > 0 && outside > MOST_ABROAD) continue;
    const cost = least + outside * PRICE.abroad;
    if (!best || cost < best.cost) best = { of, style, lines, at, boxes, cost };
  }
  return best;
}

/** How much of the boxes is covered, by weight; no more is counted once it is more than `most`. */
function coveredOf(boxes: readonly Rect[], covers: readonly Cover[], most: number): number {
  let covered = 0;
  for (const { rect, weight } of covers) {
    for (const box of boxes) covered += overlap(box, rect) * weight;
    if (covered > most) break;
  }
  return covered;
}

/** Moves in sizes of the text, the unmoved first. */
function moves(far: number, high: number): readonly Point[] {
  const key = `${far}/${high}`;
  const known = MOVES.get(key);
  if (known) return known;
  const steps = (most: number, each: number) =>
    Array.from({ length: (2 * most) / each + 1 }, (_, i) => i * each - most);
  const all = steps(high, 1).flatMap((y) => steps(far, 0.5).map((x) => ({ x, y })));
  const sorted = all.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
  MOVES.set(key, sorted);
  return sorted;
}

const MOVES = new Map<string, readonly Point[]>();

/** Whether a part of a name stands where it belongs: in its country, or on the water. */
function belongs({ id, kind }: Lettering, land: ReadonlyMap<string, readonly Polyline[]>, at: Point): boolean {
  if (kind === 'sea') return ![...land.values()].some((rings) => inside(rings, at));
  const rings = land.get(id);
  return rings === undefined || inside(rings, at);
}

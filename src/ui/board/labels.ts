/** Names and figures of the living layer, set where they cover least. */
import type { Arrangement } from './arrange.ts';
import { type Point, stations } from './curve.ts';
import type { Pen } from './ink.ts';
import { GROTESQUE, INK, PAPER_LIGHT, RED, SERIF, withAlpha } from './palette.ts';
import type { Rect, Sheet } from './sheet.ts';
import type { Spot } from './spots.ts';
import type { Stream } from './streams.ts';

interface Wish {
  readonly lines: readonly {
    readonly text: string;
    readonly font: string;
    readonly size: number;
    readonly colour: string;
  }[];
  /** Where the middle of the text may go, best first. */
  readonly spots: (w: number, h: number) => readonly Point[];
  /** May be left out when everything is taken. */
  readonly optional: boolean;
}

const overlap = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y));

/** Positions of a text of size w × h round a mark. */
function around(spot: Point, reach: number, inward: Point | null) {
  return (w: number, h: number): Point[] => {
    const side = reach + 4 + w / 2;
    const rise = reach + 2 + h / 2;
    const all = [
      { x: spot.x + side, y: spot.y },
      { x: spot.x, y: spot.y - rise },
      { x: spot.x, y: spot.y + rise },
      { x: spot.x - side, y: spot.y },
      { x: spot.x + side * 0.9, y: spot.y - rise * 0.8 },
      { x: spot.x - side * 0.9, y: spot.y - rise * 0.8 },
      { x: spot.x + side * 0.9, y: spot.y + rise * 0.8 },
      { x: spot.x - side * 0.9, y: spot.y + rise * 0.8 },
    ];
    const farther = all
      .slice(0, 4)
      .map((p) => ({ x: spot.x + (p.x - spot.x) * 1.35, y: spot.y + (p.y - spot.y) * 1.6 }));
    if (!inward) return [...all, ...farther];
    return all.sort((a, b) => Math.hypot(a.x - inward.x, a.y - inward.y) - Math.hypot(b.x - inward.x, b.y - inward.y));
  };
}

const ORDER = { home: 0, capital: 1, margin: 2, town: 3 } as const;
const km = (spot: Spot): string => `${(spot.beyond?.km ?? 0).toLocaleString('en-GB')} km`;

function placeWish(spot: Spot, arrangement: Arrangement, small: boolean): Wish {
  const { kind, label, tone } = spot.place;
  const home = kind === 'home';
  const size = (
    small ? { home: 13, capital: 10, margin: 9, town: 9 } : { home: 19, capital: 13, margin: 11, town: 10 }
  )[spot.beyond ? 'margin' : kind];
  const font = `600 ${size}px ${home ? SERIF : GROTESQUE}`;
  const name = { text: spot.beyond ? label.toUpperCase() : label, font, size, colour: INK };
  const far = { text: km(spot), font: `italic 400 10px ${SERIF}`, size: 10, colour: withAlpha(INK, 0.8) };
  const reach = spot.r + (tone === 'neutral' || home ? 1.5 : 5);
  return {
    lines: kind === 'margin' && !small ? [name, far] : [name],
    spots: around(spot, reach, spot.beyond ? arrangement.home : null),
    optional: kind === 'town',
  };
}

function flowWish({ flow, line, width }: Stream): Wish {
  const all = stations(line, 4);
  const colour = flow.tone === 'grave' || flow.blocked > 0.5 ? RED : INK;
  return {
    lines: [{ text: flow.label, font: `500 10.5px ${GROTESQUE}`, size: 10.5, colour }],
    optional: true,
    spots: (w, h) =>
      [0.5, 0.36, 0.64, 0.25, 0.75, 0.85].flatMap((t) => {
        const s = all[Math.floor((all.length - 1) * t)];
        if (!s) return [];
        const reach = width / 2 + 4 + Math.abs(s.nx) * (w / 2) + Math.abs(s.ny) * (h / 2);
        return [1, -1].map((side) => ({ x: s.x + s.nx * side * reach, y: s.y + s.ny * side * reach }));
      }),
  };
}

/** What wants a label, the most important first. A small board names the capitals, and towns only when they matter. */
function wishes(arrangement: Arrangement, sheet: Sheet): Wish[] {
  const small = sheet.compact;
  const places = [...arrangement.spots]
    .sort((a, b) => ORDER[a.place.kind] - ORDER[b.place.kind])
    .filter(({ place }) => !small || place.kind !== 'town' || place.emphasis >= 0.3)
    .map((spot) => placeWish(spot, arrangement, small));
  if (small) return places;
  const flows = arrangement.streams.filter(({ flow }) => flow.label !== '').map(flowWish);
  const sites = arrangement.sites
    .filter(({ of }) => of.label !== '' && sheet.unit >= 1.2)
    .map((pin): Wish => {
      const line = { text: pin.of.label, font: `400 9.5px ${GROTESQUE}`, size: 9.5, colour: withAlpha(INK, 0.9) };
      return { lines: [line], optional: true, spots: around(pin, pin.r, null) };
    });
  return [...places, ...flows, ...sites];
}

const square = (x: number, y: number, r: number): Rect => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r });

/** Marks that a label must not hide. */
const marks = ({ spots, sites, seals }: Arrangement): Rect[] => [
  ...spots.map((s) => square(s.x, s.y, s.r + 3)),
  ...[...sites, ...seals].map((s) => square(s.x, s.y, s.r + 1)),
];

/** Lines that a label should leave free. */
function lines(arrangement: Arrangement): Rect[] {
  return [
    ...arrangement.streams.flatMap(({ line, width }) =>
      stations(line, 7).map((s) => square(s.x, s.y, width / 2 + 1.5)),
    ),
    ...arrangement.pushes.flatMap(({ bent }) => stations(bent, 9).map((s) => square(s.x, s.y, 4))),
  ];
}

interface Setting extends Point {
  readonly cost: number;
}

/** The cheapest place for a text: outside the map costs most, hiding a mark next, then lines, then printed names. */
function settle(
  wish: Wish,
  w: number,
  h: number,
  { map }: Sheet,
  weights: readonly (readonly [readonly Rect[], number])[],
): Setting | null {
  let best: Setting | null = null;
  for (const [rank, at] of wish.spots(w, h).entries()) {
    const box = { x: at.x - w / 2 - 1, y: at.y - h / 2, w: w + 2, h };
    const outside = w * h - overlap(box, { x: map.x + 4, y: map.y + 3, w: map.w - 8, h: map.h - 6 });
    let cost = Math.max(0, outside) * 8 + rank * 3;
    for (const [rects, weight] of weights) for (const rect of rects) cost += overlap(box, rect) * weight;
    if (!best || cost < best.cost) best = { ...at, cost };
  }
  return best;
}

/** Draws all labels, the most important first; each avoids marks, flows and the labels before it. */
export function drawLabels(
  pen: Pen,
  sheet: Sheet,
  arrangement: Arrangement,
  reserved: readonly Rect[],
  printed: readonly Rect[],
): void {
  const taken = [...lines(arrangement), ...reserved];
  const weights = [
    [taken, 1],
    [marks(arrangement), 3],
    [printed, 0.4],
  ] as const;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  for (const wish of wishes(arrangement, sheet)) {
    const widths = wish.lines.map((line) => {
      pen.font = line.font;
      return pen.measureText(line.text).width;
    });
    const w = Math.max(...widths);
    const h = wish.lines.reduce((sum, line) => sum + line.size * 1.16, 0);
    const at = settle(wish, w, h, sheet, weights);
    if (!at || (wish.optional && at.cost > w * h * 0.55)) continue;
    taken.push({ x: at.x - w / 2 - 5, y: at.y - h / 2 - 1, w: w + 10, h: h + 2 });
    let y = at.y - h / 2;
    for (const line of wish.lines) {
      y += line.size * 0.58;
      pen.font = line.font;
      pen.strokeStyle = withAlpha(PAPER_LIGHT, 0.82);
      pen.lineWidth = 3.4;
      pen.strokeText(line.text, at.x, y);
      pen.fillStyle = line.colour;
      pen.fillText(line.text, at.x, y);
      y += line.size * 0.58;
    }
  }
}

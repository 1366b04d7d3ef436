/** Names and figures of the living layer, set where they cover least. */
import type { Arrangement, Spot } from './arrange.ts';
import { type Point, stations } from './curve.ts';
import { type Pen, within } from './ink.ts';
import { GROTESQUE, INK, PAPER_LIGHT, RED, SERIF, withAlpha } from './palette.ts';
import type { Rect, Sheet } from './sheet.ts';

interface Wish {
  readonly lines: readonly { readonly text: string; readonly font: string; readonly size: number; readonly colour: string }[];
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
    const farther = all.slice(0, 4).map((p) => ({ x: spot.x + (p.x - spot.x) * 1.35, y: spot.y + (p.y - spot.y) * 1.6 }));
    if (!inward) return [...all, ...farther];
    return all.sort((a, b) => Math.hypot(a.x - inward.x, a.y - inward.y) - Math.hypot(b.x - inward.x, b.y - inward.y));
  };
}

function wishes(arrangement: Arrangement, sheet: Sheet): Wish[] {
  const small = sheet.compact;
  const out: Wish[] = [];
  const order = { home: 0, capital: 1, margin: 2, town: 3 } as const;
  const spots = [...arrangement.spots].sort((a, b) => order[a.place.kind] - order[b.place.kind]);
  const km = (spot: Spot): string => `${(spot.beyond?.km ?? 0).toLocaleString('en-GB')} km`;
  for (const spot of spots) {
    const { kind, label, emphasis } = spot.place;
    if (small && kind === 'town' && emphasis < 0.3) continue;
    const home = kind === 'home';
    const size = home ? (small ? 13 : 19) : spot.beyond ? (small ? 9 : 11) : kind === 'town' ? 10 : small ? 10 : 13;
    const font = home ? `600 ${size}px ${SERIF}` : `600 ${size}px ${GROTESQUE}`;
    const lines = [{ text: spot.beyond ? label.toUpperCase() : label, font, size, colour: INK }];
    if (spot.beyond && !small && kind === 'margin') {
      lines.push({ text: km(spot), font: `italic 400 10px ${SERIF}`, size: 10, colour: withAlpha(INK, 0.8) });
    }
    const ring = spot.place.tone === 'neutral' || home ? 1.5 : 5;
    out.push({ lines, spots: around(spot, spot.r + ring, spot.beyond ? arrangement.home : null), optional: kind === 'town' });
  }
  if (!small) {
    for (const { flow, line, width } of arrangement.streams) {
      if (flow.label === '') continue;
      const all = stations(line, 4);
      const tone = flow.tone === 'grave' || flow.blocked > 0.5 ? RED : INK;
      out.push({
        lines: [{ text: flow.label, font: `500 10.5px ${GROTESQUE}`, size: 10.5, colour: tone }],
        optional: true,
        spots: (w, h) =>
          [0.5, 0.36, 0.64, 0.25, 0.75, 0.85].flatMap((t) => {
            const s = all[Math.floor((all.length - 1) * t)];
            if (!s) return [];
            return [1, -1].map((side) => {
              const reach = width / 2 + 4 + Math.abs(s.nx) * (w / 2) + Math.abs(s.ny) * (h / 2);
              return { x: s.x + s.nx * side * reach, y: s.y + s.ny * side * reach };
            });
          }),
      });
    }
    for (const pin of sheet.unit >= 1.2 ? arrangement.sites : []) {
      if (pin.of.label === '') continue;
      out.push({
        lines: [{ text: pin.of.label, font: `400 9.5px ${GROTESQUE}`, size: 9.5, colour: withAlpha(INK, 0.9) }],
        optional: true,
        spots: around(pin, pin.r, null),
      });
    }
  }
  return out;
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
    ...arrangement.streams.flatMap(({ line, width }) => stations(line, 7).map((s) => square(s.x, s.y, width / 2 + 1.5))),
    ...arrangement.pushes.flatMap(({ bent }) => stations(bent, 9).map((s) => square(s.x, s.y, 4))),
  ];
}

/** Draws all labels, the most important first; each avoids marks, flows and the labels before it. */
export function drawLabels(pen: Pen, sheet: Sheet, arrangement: Arrangement, reserved: readonly Rect[], printed: readonly Rect[]): void {
  const taken = [...lines(arrangement), ...reserved];
  const hidden = marks(arrangement);
  const { map } = sheet;
  for (const wish of wishes(arrangement, sheet)) {
    const widths = wish.lines.map((line) => {
      pen.font = line.font;
      return pen.measureText(line.text).width;
    });
    const w = Math.max(...widths);
    const h = wish.lines.reduce((sum, line) => sum + line.size * 1.16, 0);
    let best: { readonly at: Point; readonly cost: number } | null = null;
    wish.spots(w, h).forEach((at, rank) => {
      const box = { x: at.x - w / 2 - 1, y: at.y - h / 2, w: w + 2, h };
      const outside = w * h - overlap(box, { x: map.x + 4, y: map.y + 3, w: map.w - 8, h: map.h - 6 });
      const cost =
        taken.reduce((sum, other) => sum + overlap(box, other), 0) +
        hidden.reduce((sum, other) => sum + overlap(box, other) * 3, 0) +
        printed.reduce((sum, other) => sum + overlap(box, other) * 0.4, 0) +
        outside * 8 +
        rank * 3;
      if (!best || cost < best.cost) best = { at, cost };
    });
    const found = best as { readonly at: Point; readonly cost: number } | null;
    if (!found || (wish.optional && found.cost > w * h * 0.55)) continue;
    const { at } = found;
    taken.push({ x: at.x - w / 2 - 2, y: at.y - h / 2 - 1, w: w + 4, h: h + 2 });
    within(pen, () => {
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.lineJoin = 'round';
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
    });
  }
}

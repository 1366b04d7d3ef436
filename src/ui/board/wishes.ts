/** What wants a label on the living layer, and where each may go. */
import type { Arrangement } from './arrange.ts';
import { gap, type Point, stations } from './curve.ts';
import { GROTESQUE, INK, RED, SERIF, withAlpha } from './palette.ts';
import { legible, type Sheet } from './sheet.ts';
import type { Spot } from './spots.ts';
import type { Stream } from './streams.ts';

/** A text that would stand near its mark. */
export interface Wish {
  readonly lines: readonly {
    readonly text: string;
    readonly font: string;
    readonly size: number;
    readonly colour: string;
  }[];
  /** Where the middle of the text may go, best first. */
  readonly spots: (w: number, h: number) => readonly Point[];
  /** Is the name of a place, or of a thing that stands or moves there. */
  readonly place: boolean;
  /** May be left out when everything is taken. */
  readonly optional: boolean;
}

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

function placeWish(spot: Spot, arrangement: Arrangement, sheet: Sheet): Wish {
  const small = sheet.compact;
  const { kind, label, tone } = spot.place;
  const home = kind === 'home';
  const sizes = small ? { home: 13, capital: 11, margin: 9, town: 9 } : { home: 19, capital: 13, margin: 11, town: 10 };
  const size = legible(sizes[spot.beyond ? 'margin' : kind], sheet);
  const font = `600 ${size}px ${home ? SERIF : GROTESQUE}`;
  const name = { text: spot.beyond ? label.toUpperCase() : label, font, size, colour: INK };
  const little = legible(10, sheet);
  const far = { text: km(spot), font: `italic 400 ${little}px ${SERIF}`, size: little, colour: withAlpha(INK, 0.8) };
  const reach = spot.r + (tone === 'neutral' || home ? 1.5 : 5);
  const inward = spot.beyond ? arrangement.home : null;
  // Where seals lie round a mark there is room on the other side of them.
  const ring = arrangement.seals.filter(({ of }) => of.place === spot.place.id);
  const rings = [...new Set(ring.map((seal) => Math.round(gap(seal, spot) + seal.r)))].sort((a, b) => a - b);
  return {
    lines: kind === 'margin' && !small ? [name, far] : [name],
    spots: (w, h) => [
      ...around(spot, reach, inward)(w, h),
      ...rings.flatMap((outer) => around(spot, outer, inward)(w, h)),
    ],
    place: true,
    optional: kind === 'town',
  };
}

function flowWish({ flow, line, width }: Stream, sheet: Sheet): Wish {
  const size = legible(11, sheet);
  const all = stations(line, 4);
  const colour = flow.tone === 'grave' || flow.blocked > 0.5 ? RED : INK;
  return {
    lines: [{ text: flow.label, font: `500 ${size}px ${GROTESQUE}`, size, colour }],
    place: false,
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
export function wishes(arrangement: Arrangement, sheet: Sheet): Wish[] {
  const small = sheet.compact;
  const places = [...arrangement.spots]
    .sort((a, b) => ORDER[a.place.kind] - ORDER[b.place.kind])
    .filter(({ place }) => !small || place.kind !== 'town' || place.emphasis >= 0.3)
    .map((spot) => placeWish(spot, arrangement, sheet));
  if (small) return places;
  const flows = arrangement.streams.filter(({ flow }) => flow.label !== '').map((stream) => flowWish(stream, sheet));
  const sites = arrangement.sites
    .filter(({ of }) => of.label !== '' && sheet.unit >= 1.2)
    .map((pin): Wish => {
      const line = { text: pin.of.label, font: `400 9.5px ${GROTESQUE}`, size: 9.5, colour: withAlpha(INK, 0.9) };
      return { lines: [line], place: false, optional: true, spots: around(pin, pin.r, null) };
    });
  return [...places, ...flows, ...sites];
}

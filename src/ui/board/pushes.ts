/** Pressed borders: the stretch of a border that a pressure works on, and the line it bends to. */
import type { Pressure } from '../presenters/boardPicture.ts';
import { gap, lengthOf, type Point, type Station, stations, stretch } from './curve.ts';
import type { Polyline, Region } from './region.ts';
import { share } from './share.ts';
import type { Sheet } from './sheet.ts';

export interface Push {
  readonly pressure: Pressure;
  /** The border as it is, smoothed, and the line that the pressure bends it to. */
  readonly border: readonly Station[];
  readonly bent: readonly Station[];
  /** +1 when the country pushed into lies on the side of the normals. */
  readonly side: 1 | -1;
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

/** Draws out a line that is too short to carry marks, at both ends alike. */
function lengthen(line: readonly Point[], least: number): readonly Point[] {
  const [a, b] = [line[0] as Point, line.at(-1) as Point];
  const more = (least - lengthOf(line)) / 2;
  const chord = gap(a, b);
  if (more <= 0 || chord === 0) return line;
  const [dx, dy] = [((b.x - a.x) / chord) * more, ((b.y - a.y) / chord) * more];
  return [{ x: a.x - dx, y: a.y - dy }, ...line, { x: b.x + dx, y: b.y + dy }];
}

/** The pressed border, or null when the two countries share none. `centre` decides the side in a tie. */
export function bend(pressure: Pressure, region: Region, sheet: Sheet, centre: Point): Push | null {
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
  const border = stations(lengthen(calm, sheet.compact ? 20 : 36), 3);
  const rings = (region.countries.get(pressure.into ?? '') ?? []).map((ring) => ring.map(sheet.place));
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
      const push = side * depth * Math.max(0, Math.sin((Math.PI * s.at) / last)) ** 0.7;
      return { x: s.x + s.nx * push, y: s.y + s.ny * push };
    }),
    2.5,
  );
  return { pressure, border, bent, side };
}

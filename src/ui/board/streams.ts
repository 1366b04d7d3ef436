/** The courses of flows: bowed lines between places, side by side where they share both ends. */
import type { BoardPicture, Flow } from '../presenters/boardPicture.ts';
import { bowed, distanceTo, gap, lengthOf, type Point, smooth, stretch } from './curve.ts';
import { share } from './share.ts';
import type { Sheet } from './sheet.ts';
import type { Spot } from './spots.ts';

export interface Stream {
  readonly flow: Flow;
  readonly line: readonly Point[];
  readonly width: number;
}

/** The rise, up or down, that keeps a bowed line farther from the other places. */
function clearerSide(a: Spot, b: Spot, spots: readonly Spot[], rise: number): number {
  const others = spots.filter((spot) => spot !== a && spot !== b);
  const room = (bow: number): number => {
    const line = bowed(a, b, bow / gap(a, b), 12);
    return Math.min(60, ...others.map((spot) => distanceTo(line, spot)));
  };
  return room(-rise) > room(rise) ? -rise : rise;
}

/** Lays the flows whose two places are on the sheet. */
export function placeStreams(picture: BoardPicture, sheet: Sheet, spots: readonly Spot[]): Stream[] {
  const find = (id: string): Spot | undefined => spots.find((spot) => spot.place.id === id);
  const groups = new Map<string, Flow[]>();
  for (const flow of picture.flows) {
    if (!find(flow.from) || !find(flow.to) || flow.from === flow.to) continue;
    const key = [flow.from, flow.to].sort().join('\n');
    groups.set(key, [...(groups.get(key) ?? []), flow]);
  }
  const [thin, wide, space] = sheet.compact ? [1, 4.2, 7.5] : [1.6, 8.4, 9];
  const streams: Stream[] = [];
  for (const [key, flows] of groups) {
    const [a, b] = key.split('\n').map((id) => find(id)) as [Spot, Spot];
    const long = gap(a, b);
    const widths = flows.map((flow) => thin + share(flow.width) * wide);
    const total = widths.reduce((sum, width) => sum + width + space, -space);
    const lift = clearerSide(a, b, spots, long * (flows.length === 1 ? 0.1 : 0.03));
    let offset = lift - total / 2;
    const across = { x: -(b.y - a.y) / long, y: (b.x - a.x) / long };
    flows.forEach((flow, i) => {
      const width = widths[i] ?? thin;
      const rise = offset + width / 2;
      offset += width + space;
      // Streams between the same two places arrive side by side, not in one point.
      const apart = Math.max(-a.r, Math.min(a.r, (rise - lift) * 0.4));
      const shift = (p: Point): Point => ({ x: p.x + across.x * apart, y: p.y + across.y * apart });
      const from = flow.from === a.place.id ? a : b;
      const to = from === a ? b : a;
      const curve = bowed(shift(a), shift(b), rise / long, 48);
      const along = from === a ? curve : curve.reverse();
      const via = flow.via?.map(({ lon, lat }) => sheet.locate(lon, lat)) ?? [];
      const whole = via.length > 0 ? smooth([from, ...via, to], 14) : along;
      const size = lengthOf(whole) || 1;
      const start = Math.min(0.3, (from.r + 5) / size);
      const end = 1 - Math.min(0.3, (to.r + 6 + width * 0.4) / size);
      streams.push({ flow, width, line: stretch(whole, start, end) });
    });
  }
  return streams;
}

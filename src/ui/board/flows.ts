/** Draws flows: a ribbon of money, a pipeline, a broken line of goods; sanctions are a hatch across the line. */

import { lengthOf, type Point, stations, stretch } from './curve.ts';
import { inkLine, type Pen, ticks, trace, within } from './ink.ts';
import { BRASS, BRASS_LIGHT, INK, PAPER_LIGHT, RED, withAlpha } from './palette.ts';
import { share } from './share.ts';
import type { Sheet } from './sheet.ts';
import type { Stream } from './streams.ts';

/** The hatched stretch, as shares of the line, or null. */
function stopped({ flow }: Stream): readonly [number, number] | null {
  const blocked = share(flow.blocked);
  if (blocked < 0.02) return null;
  const half = 0.07 + blocked * 0.24;
  return [Math.max(0.04, 0.5 - half), Math.min(0.92, 0.5 + half)];
}

function arrowHead(pen: Pen, line: readonly Point[], width: number, colour: string): void {
  const tip = line.at(-1);
  const back = stations(line, 2).at(-5);
  if (!tip || !back) return;
  const angle = Math.atan2(tip.y - back.y, tip.x - back.x);
  const size = 5 + width * 0.62;
  within(pen, () => {
    pen.translate(tip.x, tip.y);
    pen.rotate(angle);
    pen.beginPath();
    pen.moveTo(size * 0.7, 0);
    pen.quadraticCurveTo(-size * 0.3, -size * 0.22, -size * 0.8, -size * 0.62);
    pen.quadraticCurveTo(-size * 0.45, 0, -size * 0.8, size * 0.62);
    pen.quadraticCurveTo(-size * 0.3, size * 0.22, size * 0.7, 0);
    pen.fillStyle = colour;
    pen.fill();
  });
}

/** Chevrons along the line: which way it runs. */
function chevrons(pen: Pen, line: readonly Point[], width: number, colour: string): void {
  const arm = Math.max(2.4, width * 0.5 + 0.8);
  for (const side of [1, -1]) {
    ticks(pen, line, 34, { colour, width: 1 }, (s, i) => {
      if (i === 0 || s.at > lengthOf(line) - 14) return null;
      const fx = s.ny;
      const fy = -s.nx;
      const tip = { x: s.x + fx * arm * 0.5, y: s.y + fy * arm * 0.5 };
      return [tip, { x: s.x - fx * arm * 0.5 + s.nx * side * arm, y: s.y - fy * arm * 0.5 + s.ny * side * arm }];
    });
  }
}

function drawMoney(pen: Pen, { line, width }: Stream, seed: number): void {
  inkLine(pen, line, { colour: withAlpha(INK, 0.9), width: width + 1.7, ends: [0.8, 1], seed });
  inkLine(pen, line, { colour: BRASS, width, ends: [0.8, 1], vary: 0.2, seed });
  if (width > 3) inkLine(pen, line, { colour: withAlpha(BRASS_LIGHT, 0.8), width: width * 0.34, ends: [0.8, 1], seed });
}

function drawEnergy(pen: Pen, { line, width }: Stream, seed: number): void {
  inkLine(pen, line, { colour: INK, width: width + 1.6, vary: 0.1, wobble: 0.2, seed });
  inkLine(pen, line, { colour: '#ddd2b8', width: Math.max(1, width - 1), vary: 0.1, wobble: 0.2, seed });
  inkLine(pen, line, {
    colour: withAlpha('#34495a', 0.9),
    width: Math.max(0.8, width * 0.45),
    vary: 0.1,
    wobble: 0.2,
    seed,
  });
  ticks(pen, line, 13, { colour: INK, width: 1.3 }, (s, i) => {
    const half = width / 2 + 1.6;
    return i % 2 === 0
      ? [
          { x: s.x - s.nx * half, y: s.y - s.ny * half },
          { x: s.x + s.nx * half, y: s.y + s.ny * half },
        ]
      : null;
  });
}

function drawGoods(pen: Pen, { line, width }: Stream, seed: number): void {
  const all = stations(line, 1.5);
  const block = Math.round(7 + width * 0.6);
  for (let i = 0; i + 2 < all.length; i += block + 3) {
    const piece = all.slice(i, Math.min(all.length, i + block));
    if (piece.length < 2) continue;
    inkLine(pen, piece, { colour: withAlpha(INK, 0.9), width: width + 1.2, vary: 0.12, seed: seed + i });
    if (width > 3)
      inkLine(pen, piece.slice(1, -1), {
        colour: withAlpha('#7c7458', 1),
        width: width - 1.2,
        vary: 0.1,
        seed: seed + i,
      });
  }
}

/** Where sanctions stop the flow, the ribbon is an empty outline under a red hatch. */
function drawHatch(pen: Pen, stream: Stream, span: readonly [number, number], seed: number, compact: boolean): void {
  const piece = stretch(stream.line, span[0], span[1]);
  const half = stream.width / 2 + (compact ? 1.8 : 3);
  inkLine(pen, piece, { colour: withAlpha(INK, 0.7), width: stream.width + 1.6, vary: 0.05, wobble: 0.1, seed });
  inkLine(pen, piece, { colour: PAPER_LIGHT, width: stream.width + 0.2, vary: 0.05, wobble: 0.1, seed });
  const strokes = (lean: number): void =>
    ticks(pen, piece, compact ? 4.6 : 5.4, { colour: RED, width: 1.05 }, (s) => {
      const along = half * 0.75 * lean;
      return [
        { x: s.x - s.nx * half - s.ny * along, y: s.y - s.ny * half + s.nx * along },
        { x: s.x + s.nx * half + s.ny * along, y: s.y + s.ny * half - s.nx * along },
      ];
    });
  strokes(1);
  if (stream.flow.blocked > 0.8) strokes(-1);
}

/** Draws all flows, the widest below. */
export function drawStreams(pen: Pen, sheet: Sheet, streams: readonly Stream[]): void {
  const ordered = [...streams].sort((a, b) => b.width - a.width);
  ordered.forEach((stream, index) => {
    const seed = 2000 + index * 53;
    const { flow, line, width } = stream;
    // A soft shade lifts the flow off the printed map.
    within(pen, () => {
      pen.beginPath();
      trace(pen, line);
      pen.lineWidth = width + 5;
      pen.lineCap = 'round';
      pen.strokeStyle = 'rgba(240,228,200,0.55)';
      pen.stroke();
    });
    if (flow.kind === 'money') drawMoney(pen, stream, seed);
    else if (flow.kind === 'energy') drawEnergy(pen, stream, seed);
    else drawGoods(pen, stream, seed);
    if (!sheet.compact && flow.kind === 'money') chevrons(pen, line, width, withAlpha(INK, 0.85));
    arrowHead(pen, line, width, INK);
    if (flow.direction === 'both') arrowHead(pen, [...line].reverse(), width, INK);
    const span = stopped(stream);
    if (span) drawHatch(pen, stream, span, seed, sheet.compact);
  });
}

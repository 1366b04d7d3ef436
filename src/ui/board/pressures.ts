/** Draws pressure on borders and the front. Each kind of pressure has its own mark, as fronts on a weather map. */
import type { Pressure } from '../presenters/boardPicture.ts';
import type { Arrangement } from './arrange.ts';
import { type Station, stations } from './curve.ts';
import { inkLine, type Pen, ticks, trace, within } from './ink.ts';
import { drift, grain } from './noise.ts';
import { INK, PAPER_LIGHT, RED, withAlpha } from './palette.ts';
import type { Push } from './pushes.ts';
import { share } from './share.ts';
import type { Sheet } from './sheet.ts';

const NATO = '#2f5573';
const COLOUR: Readonly<Record<Pressure['kind'], string>> = {
  military: RED,
  economic: RED,
  political: RED,
  nato: NATO,
  mines: INK,
  migrants: INK,
};

/** One mark, drawn at the origin and pointing up (away from the line); size is its height. */
function mark(pen: Pen, kind: Pressure['kind'], size: number): void {
  pen.beginPath();
  if (kind === 'military' || kind === 'nato') {
    pen.moveTo(-size * 0.62, 0);
    pen.lineTo(0, -size);
    pen.lineTo(size * 0.62, 0);
    pen.closePath();
  } else if (kind === 'economic') {
    pen.arc(0, 0, size * 0.62, Math.PI, 0);
    pen.closePath();
  } else if (kind === 'political') {
    pen.rect(-size * 0.42, -size * 0.84, size * 0.84, size * 0.84);
  } else {
    pen.arc(0, -size * 0.7, size * 0.3, 0, 7);
  }
}

function drawMines(pen: Pen, { pressure, border }: Push, sheet: Sheet): void {
  const amount = share(pressure.amount);
  const rows = sheet.compact ? 1 : amount > 0.5 ? 2 : 1;
  const every = (sheet.compact ? 9 : 13) - amount * 4;
  for (let row = 0; row < rows; row += 1) {
    stations(border, every).forEach((s, i) => {
      const across = (row - (rows - 1) / 2) * 8 + drift(700 + row, i) * 1.6;
      const r = (sheet.compact ? 1.3 : 1.9) + amount * 0.5;
      const x = s.x + s.nx * across;
      const y = s.y + s.ny * across;
      pen.strokeStyle = INK;
      pen.fillStyle = withAlpha(INK, 0.9);
      pen.lineWidth = 0.8;
      pen.beginPath();
      pen.arc(x, y, r, 0, 7);
      pen.fill();
      pen.beginPath();
      for (let horn = 0; horn < 4; horn += 1) {
        const angle = (horn * Math.PI) / 2 + Math.PI / 4 + grain(710, i) * 0.3;
        pen.moveTo(x + Math.cos(angle) * r, y + Math.sin(angle) * r);
        pen.lineTo(x + Math.cos(angle) * (r + 1.8), y + Math.sin(angle) * (r + 1.8));
      }
      pen.stroke();
    });
  }
}

/** The height of the marks along a border that is pressed by this share, in points of the sheet. */
export function markHeight(amount: number, sheet: Sheet): number {
  return (5 + amount * 5) * (sheet.compact ? 0.66 : 1);
}

function drawPush(pen: Pen, push: Push, sheet: Sheet, seed: number): void {
  const { pressure, border, bent, side } = push;
  const amount = share(pressure.amount);
  if (amount < 0.02) return;
  if (pressure.kind === 'mines') {
    drawMines(pen, push, sheet);
    return;
  }
  const colour = COLOUR[pressure.kind];
  within(pen, () => {
    pen.beginPath();
    trace(pen, [...border, ...[...bent].reverse()], true);
    pen.fillStyle = withAlpha(colour, 0.1 + amount * 0.16);
    pen.fill();
  });
  // Hachures from the border as it is to the line as it is pressed.
  const deep = bent.length - 1;
  ticks(pen, border, 4.2, { colour: withAlpha(colour, 0.45), width: 0.7 }, (s) => {
    const target = bent[Math.round((s.at / (border.at(-1)?.at || 1)) * deep)];
    return target ? [s, target] : null;
  });
  const thin = sheet.compact ? 0.7 : 1;
  inkLine(pen, bent, { colour: PAPER_LIGHT, width: (3.6 + amount) * thin, seed });
  inkLine(pen, bent, { colour, width: (1.1 + amount * 1.1) * thin, seed });
  const size = markHeight(amount, sheet);
  const marks: Station[] = stations(bent, size * 2.7);
  marks.slice(1, -1).forEach((s) => {
    within(pen, () => {
      pen.translate(s.x, s.y);
      pen.rotate(Math.atan2(s.ny * side, s.nx * side) + Math.PI / 2);
      mark(pen, pressure.kind, size);
      pen.fillStyle = pressure.kind === 'nato' || pressure.kind === 'political' ? PAPER_LIGHT : colour;
      pen.fill();
      pen.strokeStyle = colour;
      pen.lineWidth = 1.1 * thin;
      pen.lineJoin = 'round';
      pen.stroke();
    });
  });
}

/** Draws every pressure. */
export function drawPushes(pen: Pen, sheet: Sheet, pushes: readonly Push[]): void {
  for (const [index, push] of pushes.entries()) drawPush(pen, push, sheet, 3000 + index * 41);
}

/** Draws the front: a line of embers by intensity; when frozen, a broken line under ice, without light. */
export function drawFront(pen: Pen, sheet: Sheet, front: NonNullable<Arrangement['front']>): void {
  const intensity = share(front.of.intensity);
  const line = stations(front.line, 3).map((s, i) => ({
    x: s.x + drift(810, i / 2.2) * 1.4,
    y: s.y + drift(811, i / 2.2) * 1.4,
  }));
  const thin = sheet.compact ? 0.6 : 1;
  if (front.of.frozen) {
    inkLine(pen, line, { colour: withAlpha('#f4f4ee', 0.95), width: 7 * thin, vary: 0.15, seed: 820 });
    inkLine(pen, line, { colour: withAlpha('#4d7388', 0.9), width: 1.1 * thin, seed: 821 });
    ticks(pen, line, 9 * thin, { colour: '#35586c', width: 1.2 * thin }, (s, i) => {
      const half = (i % 2 === 0 ? 3.6 : 2.2) * thin;
      return [
        { x: s.x - s.nx * half, y: s.y - s.ny * half },
        { x: s.x + s.nx * half, y: s.y + s.ny * half },
      ];
    });
    return;
  }
  within(pen, () => {
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    for (const [reach, alpha] of [
      [30, 0.05],
      [20, 0.08],
      [11, 0.14],
      [6, 0.2],
    ] as const) {
      pen.beginPath();
      trace(pen, line);
      pen.lineWidth = reach * thin * (0.45 + intensity * 0.75);
      pen.strokeStyle = `rgba(206,58,26,${alpha * (0.4 + intensity)})`;
      pen.stroke();
    }
  });
  ticks(pen, line, 4.6, { colour: withAlpha(RED, 0.55 + intensity * 0.3), width: 0.9 * thin }, (s, i) => {
    const long = (1.5 + intensity * 7.5 * grain(830, i)) * thin;
    const side = grain(831, i) > 0.5 ? 1 : -1;
    return [s, { x: s.x + s.nx * side * long, y: s.y + s.ny * side * long }];
  });
  inkLine(pen, line, { colour: RED, width: (1.8 + intensity * 2.2) * thin, vary: 0.5, seed: 840 });
  if (intensity > 0.25) {
    inkLine(pen, line, {
      colour: `rgba(255,186,112,${0.35 + intensity * 0.55})`,
      width: (0.5 + intensity * 0.9) * thin,
      vary: 0.9,
      seed: 841,
    });
  }
}

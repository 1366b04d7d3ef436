/** Borders in ink, the hatch over what is occupied, and the player's country under the lamp. */
import { type Point, stations } from './curve.ts';
import { type Ground, traceLand } from './ground.ts';
import { inkLine, type Pen, trace, within } from './ink.ts';
import { drift } from './noise.ts';
import { BRASS, BRASS_LIGHT, INK, PAPER_LIGHT, RED, withAlpha } from './palette.ts';
import type { Sheet } from './sheet.ts';

/** A border between two states: dash and dot, drawn by hand. */
export function drawBorder(pen: Pen, line: readonly Point[], seed: number, compact: boolean): void {
  const path = stations(line, 1.4);
  const dash = compact ? 5 : 7;
  let start = 0;
  while (start < path.length - 1) {
    const end = Math.min(path.length, start + dash);
    inkLine(pen, path.slice(start, end), {
      colour: withAlpha(INK, 0.72),
      width: compact ? 0.75 : 1,
      seed: seed + start,
    });
    const dot = path[end + 1];
    if (dot) {
      pen.fillStyle = withAlpha(INK, 0.7);
      pen.beginPath();
      pen.arc(dot.x, dot.y, compact ? 0.4 : 0.6, 0, 7);
      pen.fill();
    }
    start = end + 3;
  }
}

/**
 * Hatch over what is occupied. It is a part of its country, whose border stays: the hatch says that another holds it.
 */
export function drawHeld(pen: Pen, ground: Ground, sheet: Sheet): void {
  within(pen, () => {
    pen.beginPath();
    traceLand(pen, ground, [ground.heldIn]);
    pen.clip();
    pen.beginPath();
    trace(pen, ground.held, true);
    pen.clip();
    pen.fillStyle = withAlpha(RED, 0.06);
    pen.fillRect(0, 0, sheet.width, sheet.height);
    const top = Math.min(...ground.held.map(({ y }) => y));
    const left = Math.min(...ground.held.map(({ x }) => x));
    const right = Math.max(...ground.held.map(({ x }) => x));
    const bottom = Math.min(sheet.map.y + sheet.map.h, Math.max(...ground.held.map(({ y }) => y)));
    const rise = bottom - top;
    const stroke = { colour: withAlpha(INK, 0.42), width: 0.6, wobble: 0.5 };
    for (let at = left - rise; at < right; at += sheet.compact ? 3.6 : 5) {
      const x = at + drift(300, at / 20) * 0.8;
      const line = [
        { x, y: bottom },
        { x: x + rise, y: top },
      ];
      inkLine(pen, line, { ...stroke, seed: Math.round(at) });
    }
  });
}

/** The player's country: lighter paper, and an outline of brass within the ink. */
export function drawHome(pen: Pen, ground: Ground, sheet: Sheet, home: string): void {
  within(pen, () => {
    pen.beginPath();
    traceLand(pen, ground, [home]);
    pen.fillStyle = withAlpha(PAPER_LIGHT, 0.72);
    pen.fill();
    pen.clip();
    pen.lineJoin = 'round';
    const thin = sheet.compact ? 0.55 : 1;
    for (const [reach, alpha] of [
      [30, 0.1],
      [18, 0.16],
      [10, 0.26],
    ] as const) {
      pen.lineWidth = reach * thin;
      pen.strokeStyle = withAlpha(BRASS_LIGHT, alpha);
      pen.stroke();
    }
    pen.lineWidth = 7 * thin;
    pen.strokeStyle = withAlpha(BRASS, 0.9);
    pen.stroke();
    pen.lineWidth = 4.4 * thin;
    pen.strokeStyle = withAlpha(BRASS_LIGHT, 0.7);
    pen.stroke();
  });
}

/** The land: washes along the borders, hills, marsh and rivers, and the order in which ink covers ink. */
import { drawBorder, drawHeld, drawHome } from './borders.ts';
import { type Ground, traceLand } from './ground.ts';
import { inkLine, type Pen, ticks, within } from './ink.ts';
import { drift, grain } from './noise.ts';
import { INK, INK_SOFT, SEPIA, withAlpha } from './palette.ts';
import type { Region } from './region.ts';
import type { Sheet } from './sheet.ts';

/** Washes along the inside of the borders: what an atlas paints by hand to tell states apart. */
function washBorders(pen: Pen, region: Region, ground: Ground, sheet: Sheet, home: string | null): void {
  for (const [id, colour] of Object.entries(region.washes)) {
    if (id === home) continue;
    within(pen, () => {
      pen.beginPath();
      traceLand(pen, ground, [id]);
      pen.clip();
      pen.fillStyle = withAlpha(colour, 0.035);
      pen.fill();
      pen.lineJoin = 'round';
      for (const [reach, alpha] of [
        [24, 0.05],
        [13, 0.08],
        [6, 0.11],
      ] as const) {
        pen.lineWidth = reach * (sheet.compact ? 0.55 : 1);
        pen.strokeStyle = withAlpha(colour, alpha);
        pen.stroke();
      }
    });
  }
}

function drawRivers(pen: Pen, ground: Ground, sheet: Sheet): void {
  ground.rivers.forEach(({ rank, course }, index) => {
    if (sheet.compact && rank > 2) return;
    const bends = course.map((point, i) => ({
      x: point.x + drift(400 + index, i / 3.1) * 1.5 * sheet.scale,
      y: point.y + drift(500 + index, i / 2.7) * 1.5 * sheet.scale,
    }));
    const width = [1.5, 1.05, 0.75][rank - 1] ?? 0.7;
    const colour = withAlpha('#3f5a6b', 0.62);
    inkLine(pen, bends, { colour, width: sheet.compact ? width * 0.7 : width, ends: [0.35, 1.25], seed: 40 + index });
  });
}

/** Hachures: short strokes down both sides of a crest. */
function drawRelief(pen: Pen, ground: Ground, sheet: Sheet): void {
  ground.relief.forEach((crest, index) => {
    for (const side of [1, -1]) {
      ticks(pen, crest, sheet.compact ? 3.4 : 2.6, { colour: withAlpha(SEPIA, 0.4), width: 0.6 }, (s, i) => {
        const long = (side > 0 ? 6.5 : 4.5) * (sheet.compact ? 0.6 : 1) * (0.55 + 0.6 * grain(index + 80, i));
        const slant = (grain(index + 90, i) - 0.5) * 2;
        const from = { x: s.x + s.nx * side * 0.8, y: s.y + s.ny * side * 0.8 };
        return [from, { x: from.x + s.nx * side * long + slant, y: from.y + s.ny * side * long + slant * 0.4 }];
      });
    }
  });
}

/** Marsh signs: the ground that no column crosses. */
function drawMarsh(pen: Pen, { marsh }: Region, sheet: Sheet): void {
  if (sheet.compact) return;
  pen.strokeStyle = withAlpha('#3f5a6b', 0.5);
  pen.lineWidth = 0.65;
  pen.beginPath();
  for (let i = 0; i < 26; i += 1) {
    const across = grain(201, i) * (marsh.east - marsh.west);
    const up = grain(202, i) * (marsh.north - marsh.south);
    const at = sheet.locate(marsh.west + across, marsh.south + up);
    const wide = 2.6 + grain(203, i) * 2;
    pen.moveTo(at.x - wide, at.y);
    pen.lineTo(at.x + wide, at.y);
    for (const lean of [-1, 0, 1]) {
      pen.moveTo(at.x + lean * 0.9, at.y);
      pen.lineTo(at.x + lean * 2, at.y - 3 + Math.abs(lean) * 0.8);
    }
  }
  pen.stroke();
}

/** Draws everything on land, in the order in which ink covers ink; `home` is the country under the lamp, if any. */
export function drawLand(pen: Pen, region: Region, ground: Ground, sheet: Sheet, home: string | null): void {
  washBorders(pen, region, ground, sheet, home);
  if (home !== null) drawHome(pen, ground, sheet, home);
  drawRelief(pen, ground, sheet);
  drawMarsh(pen, region, sheet);
  drawRivers(pen, ground, sheet);
  drawHeld(pen, ground, sheet);
  const thin = sheet.compact ? 0.75 : 1;
  let seed = 1000;
  for (const [key, lines] of ground.borders) {
    for (const line of lines) {
      seed += 97;
      if (home !== null && key.includes(home)) inkLine(pen, line, { colour: INK, width: 1.5 * thin, seed });
      else drawBorder(pen, line, seed, sheet.compact);
    }
  }
  for (const line of ground.coast) {
    seed += 31;
    inkLine(pen, line, { colour: withAlpha(INK, 0.92), width: 1.25 * thin, seed });
  }
  for (const shore of ground.lakes) {
    seed += 31;
    inkLine(pen, shore, { colour: withAlpha(INK_SOFT, 0.85), width: 0.9 * thin, seed });
  }
}

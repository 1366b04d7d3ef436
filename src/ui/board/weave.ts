/**
 * The frame: a band of linen with a counted-thread ornament in red and ink, as on a Belarusian rushnik.
 * The ornament is a rule on a grid of stitches, eleven rows deep, mirrored about the middle of each side.
 */
import { inkLine, type Pen, within } from './ink.ts';
import { grain } from './noise.ts';
import { INK, PAPER_LIGHT, RED, withAlpha } from './palette.ts';
import type { Sheet } from './sheet.ts';

const ROWS = 11;
const PERIOD = 18;

/** The thread at a stitch of the band: `along` from the middle of the side, `across` 0…10. */
function thread(along: number, across: number): string | null {
  const row = Math.abs(across - 5);
  const beat = ((along % PERIOD) + PERIOD) % PERIOD;
  const fromLozenge = Math.min(beat, PERIOD - beat);
  const fromCross = Math.abs(beat - PERIOD / 2);
  if (row === 5) return along % 2 === 0 ? INK : null;
  const ring = fromLozenge + row;
  if (ring === 5 || ring === 6) return RED;
  if (ring === 3) return INK;
  if (ring <= 1) return RED;
  // Hooks that grow out of the lozenge's flanks.
  if (row >= 3 && ring === 8) return RED;
  if (fromCross === row && row <= 2) return INK;
  if (fromCross === 0 && row === 4) return RED;
  return null;
}

/** A corner is an eight-pointed star, mirrored both ways. */
function cornerThread(column: number, row: number): string | null {
  const a = Math.abs(column - 5);
  const b = Math.abs(row - 5);
  if (Math.max(a, b) === 5) return (column + row) % 2 === 0 ? INK : null;
  if (a + b <= 1) return INK;
  if (a === b && a <= 3) return null;
  if (a + b <= 4 || (Math.max(a, b) === 4 && Math.min(a, b) <= 1 && Math.min(a, b) > 0)) return RED;
  return null;
}

/** Draws the woven band round the sheet. */
export function drawWeave(pen: Pen, sheet: Sheet): void {
  const { frame, band, stitch } = sheet;
  const right = frame.x + frame.w - band;
  const bottom = frame.y + frame.h - band;
  const dot = (x: number, y: number, colour: string, seed: number): void => {
    pen.fillStyle = withAlpha(colour, 0.72 + 0.26 * grain(77, seed));
    pen.fillRect(x + stitch * 0.06, y + stitch * 0.06, stitch * 0.88, stitch * 0.88);
  };
  within(pen, () => {
    pen.fillStyle = withAlpha(PAPER_LIGHT, 0.75);
    pen.beginPath();
    pen.rect(frame.x, frame.y, frame.w, frame.h);
    pen.rect(frame.x + band, frame.y + band, frame.w - 2 * band, frame.h - 2 * band);
    pen.fill('evenodd');
  });
  const side = (length: number, put: (along: number, across: number, colour: string) => void): void => {
    const half = Math.floor((length / 2 - band) / stitch) - 1;
    for (let along = -half; along <= half; along += 1) {
      for (let across = 0; across < ROWS; across += 1) {
        const colour = thread(along, across);
        if (colour) put(along, across, colour);
      }
    }
  };
  const middleX = frame.x + frame.w / 2 - stitch / 2;
  const middleY = frame.y + frame.h / 2 - stitch / 2;
  side(frame.w, (along, across, colour) => {
    const x = middleX + along * stitch;
    dot(x, frame.y + across * stitch, colour, along * 31 + across);
    dot(x, bottom + across * stitch, colour, along * 37 + across + 5000);
  });
  side(frame.h, (along, across, colour) => {
    const y = middleY + along * stitch;
    dot(frame.x + across * stitch, y, colour, along * 41 + across + 9000);
    dot(right + across * stitch, y, colour, along * 43 + across + 14000);
  });
  for (const [cornerX, cornerY] of [
    [frame.x, frame.y],
    [right, frame.y],
    [frame.x, bottom],
    [right, bottom],
  ] as const) {
    for (let i = 0; i < ROWS * ROWS; i += 1) {
      const column = i % ROWS;
      const row = Math.floor(i / ROWS);
      const colour = cornerThread(column, row);
      if (colour) dot(cornerX + column * stitch, cornerY + row * stitch, colour, i);
    }
  }
  const rule = (by: number): void => {
    const [l, t, r, b] = [frame.x + by, frame.y + by, frame.x + frame.w - by, frame.y + frame.h - by];
    const box = [
      { x: l, y: t },
      { x: r, y: t },
      { x: r, y: b },
      { x: l, y: b },
      { x: l, y: t },
    ];
    inkLine(pen, box, { colour: withAlpha(INK, 0.6), width: 0.7, wobble: 0.15, seed: Math.round(by) + 60 });
  };
  rule(-2);
  rule(band + 1.5);
}

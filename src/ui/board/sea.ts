/** The sea: a wash, and waterlines that follow the coast as on an engraved chart. */
import { type Ground, traceLand } from './ground.ts';
import { type Pen, trace, within } from './ink.ts';
import { INK, SEA, withAlpha } from './palette.ts';
import type { Sheet } from './sheet.ts';

/** A blank layer of the board's size, in points of the sheet. */
function layer(sheet: Sheet): { readonly canvas: HTMLCanvasElement; readonly pen: Pen } | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.width * sheet.density);
  canvas.height = Math.round(sheet.height * sheet.density);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.scale(sheet.density, sheet.density);
  return { canvas, pen };
}

/** Draws sea and lakes. */
export function drawSea(pen: Pen, ground: Ground, sheet: Sheet): void {
  const water = layer(sheet);
  if (!water) return;
  const wash = water.pen;
  wash.fillStyle = withAlpha(SEA, 0.62);
  wash.fillRect(0, 0, sheet.width, sheet.height);
  wash.lineJoin = 'round';
  wash.lineCap = 'round';
  const shores = (): void => {
    wash.beginPath();
    for (const line of ground.coast) trace(wash, line);
    for (const shore of ground.lakes) trace(wash, shore, true);
  };
  // A darker wash pooled along the coast, as watercolour dries.
  for (const [reach, alpha] of [
    [34, 0.045],
    [22, 0.05],
    [12, 0.06],
    [5, 0.08],
  ] as const) {
    shores();
    wash.lineWidth = reach * (sheet.compact ? 0.6 : 1);
    wash.strokeStyle = withAlpha('#4f6673', alpha);
    wash.stroke();
  }
  const lines = layer(sheet);
  if (!lines) return;
  const chart = lines.pen;
  chart.lineJoin = 'round';
  chart.lineCap = 'round';
  const count = sheet.compact ? 3 : 6;
  for (let i = count; i >= 1; i -= 1) {
    const reach = i * 2.1 + i * i * 0.42;
    const thick = 0.62;
    const stroke = (width: number, erase: boolean): void => {
      chart.globalCompositeOperation = erase ? 'destination-out' : 'source-over';
      chart.strokeStyle = erase ? '#000' : withAlpha(INK, 0.44 - i * 0.05);
      chart.lineWidth = width;
      chart.beginPath();
      for (const line of ground.coast) trace(chart, line);
      for (const shore of ground.lakes) trace(chart, shore, true);
      chart.stroke();
    };
    stroke(2 * reach + thick, false);
    stroke(2 * reach - thick, true);
  }
  wash.drawImage(lines.canvas, 0, 0, sheet.width, sheet.height);
  // Keep the water to the water.
  wash.globalCompositeOperation = 'destination-out';
  wash.fillStyle = '#000';
  wash.beginPath();
  traceLand(wash, ground);
  wash.fill();
  within(pen, () => pen.drawImage(water.canvas, 0, 0, sheet.width, sheet.height));
  within(pen, () => {
    pen.beginPath();
    for (const shore of ground.lakes) trace(pen, shore, true);
    pen.fillStyle = withAlpha(SEA, 0.85);
    pen.fill();
    pen.fillStyle = withAlpha('#4f6673', 0.16);
    pen.fill();
  });
}

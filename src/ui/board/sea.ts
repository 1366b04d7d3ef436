/** The sea: a wash, and waterlines that follow the coast as on an engraved chart. */
import { type Pen, trace, within } from './ink.ts';
import { INK, SEA, withAlpha } from './palette.ts';
import type { MapPoint } from './projection.ts';
import type { Region } from './region.ts';
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

/** Traces all rings of the countries with these codes, or of every country. */
export function traceLand(pen: Pen, region: Region, sheet: Sheet, only?: readonly string[]): void {
  for (const [id, rings] of region.countries) {
    if (only && !only.includes(id)) continue;
    for (const ring of rings) trace(pen, ring.map(sheet.place), true);
  }
}

function traceLakes(pen: Pen, lakes: readonly (readonly MapPoint[])[]): void {
  for (const shore of lakes) trace(pen, shore, true);
}

/** Draws sea and lakes; `lakes` are closed shores on the sheet. */
export function drawSea(pen: Pen, region: Region, sheet: Sheet, lakes: readonly (readonly MapPoint[])[]): void {
  const water = layer(sheet);
  if (!water) return;
  const wash = water.pen;
  wash.fillStyle = withAlpha(SEA, 0.62);
  wash.fillRect(0, 0, sheet.width, sheet.height);
  wash.lineJoin = 'round';
  wash.lineCap = 'round';
  const shores = (): void => {
    wash.beginPath();
    for (const line of region.coast) trace(wash, line.map(sheet.place));
    traceLakes(wash, lakes);
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
      for (const line of region.coast) trace(chart, line.map(sheet.place));
      traceLakes(chart, lakes);
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
  traceLand(wash, region, sheet);
  wash.fill();
  within(pen, () => pen.drawImage(water.canvas, 0, 0, sheet.width, sheet.height));
  within(pen, () => {
    pen.beginPath();
    traceLakes(pen, lakes);
    pen.fillStyle = withAlpha(SEA, 0.85);
    pen.fill();
    pen.fillStyle = withAlpha('#4f6673', 0.16);
    pen.fill();
  });
}

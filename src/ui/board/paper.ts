/** The sheet itself: its edge and shadow on the desk, the grain of the paper, the light of the lamp. */
import { inkLine, type Pen, trace, within } from './ink.ts';
import { drift, grain } from './noise.ts';
import { PAPER, PAPER_LIGHT, SEPIA, withAlpha } from './palette.ts';
import type { MapPoint } from './projection.ts';
import type { Rect, Sheet } from './sheet.ts';

const SEED = 1922;

/** The outline of the sheet, cut by hand: straight but for a fraction of a pixel. */
function outline({ x, y, w, h }: Rect): MapPoint[] {
  const points: MapPoint[] = [];
  const edge = (fromX: number, fromY: number, toX: number, toY: number, seed: number): void => {
    const long = Math.hypot(toX - fromX, toY - fromY);
    for (let at = 0; at < long; at += 5) {
      const out = drift(seed, at / 16) * 0.55 + drift(seed + 1, at / 90) * 0.8;
      const t = at / long;
      points.push({
        x: fromX + (toX - fromX) * t + ((toY - fromY) / long) * out,
        y: fromY + (toY - fromY) * t - ((toX - fromX) / long) * out,
      });
    }
  };
  edge(x, y, x + w, y, 11);
  edge(x + w, y, x + w, y + h, 12);
  edge(x + w, y + h, x, y + h, 13);
  edge(x, y + h, x, y, 14);
  return points;
}

/** A tile of paper grain: faint light and dark specks and a few fibres. */
function grainTile(density: number): HTMLCanvasElement {
  const size = Math.round(220 * Math.min(2, density));
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (!pen) return tile;
  const image = pen.createImageData(size, size);
  for (let i = 0; i < size * size; i += 1) {
    const speck = grain(SEED, i) - 0.5;
    const shade = speck > 0 ? 255 : 40;
    image.data[i * 4] = shade;
    image.data[i * 4 + 1] = shade * 0.95;
    image.data[i * 4 + 2] = shade * 0.82;
    image.data[i * 4 + 3] = Math.abs(speck) * 26;
  }
  pen.putImageData(image, 0, 0);
  for (let i = 0; i < 26; i += 1) {
    const x = grain(SEED + 1, i) * size;
    const y = grain(SEED + 2, i) * size;
    const turn = grain(SEED + 3, i) * Math.PI;
    const long = (3 + grain(SEED + 4, i) * 8) * density;
    pen.strokeStyle = withAlpha(SEPIA, 0.1);
    pen.lineWidth = 0.6 * density;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.quadraticCurveTo(x + long * 0.5, y + long * 0.2, x + Math.cos(turn) * long, y + Math.sin(turn) * long);
    pen.stroke();
  }
  return tile;
}

/** The bare sheet on the desk. */
export function drawPaper(pen: Pen, sheet: Sheet): void {
  const edge = outline(sheet.paper);
  within(pen, () => {
    pen.shadowColor = 'rgba(0,0,0,0.55)';
    pen.shadowBlur = (sheet.compact ? 4 : 12) * sheet.density;
    pen.shadowOffsetY = (sheet.compact ? 1 : 4) * sheet.density;
    pen.fillStyle = PAPER;
    pen.beginPath();
    trace(pen, edge, true);
    pen.fill();
  });
  within(pen, () => {
    pen.beginPath();
    trace(pen, edge, true);
    pen.clip();
    // Old paper is not of one colour: wide, faint clouds.
    for (let i = 0; i < 14; i += 1) {
      const x = sheet.paper.x + grain(31, i) * sheet.paper.w;
      const y = sheet.paper.y + grain(32, i) * sheet.paper.h;
      const r = (0.12 + grain(33, i) * 0.25) * sheet.paper.w;
      const cloud = pen.createRadialGradient(x, y, 0, x, y, r);
      const tint = i % 3 === 0 ? PAPER_LIGHT : SEPIA;
      cloud.addColorStop(0, withAlpha(tint, i % 3 === 0 ? 0.22 : 0.055));
      cloud.addColorStop(1, withAlpha(tint, 0));
      pen.fillStyle = cloud;
      pen.fillRect(x - r, y - r, 2 * r, 2 * r);
    }
  });
  inkLine(pen, [...edge, edge[0] as MapPoint], { colour: withAlpha('#fff6df', 0.5), width: 0.9, seed: 3, wobble: 0 });
}

/** Grain over everything printed, so that ink sits in the paper. */
export function drawGrain(pen: Pen, sheet: Sheet): void {
  within(pen, () => {
    pen.beginPath();
    trace(pen, outline(sheet.paper), true);
    pen.clip();
    const pattern = pen.createPattern(grainTile(sheet.density), 'repeat');
    if (!pattern) return;
    pen.scale(1 / sheet.density, 1 / sheet.density);
    pen.fillStyle = pattern;
    pen.fillRect(0, 0, sheet.width * sheet.density, sheet.height * sheet.density);
  });
}

/** The lamp: warm and bright over `centre`, dusk in the corners. Drawn only where something is already drawn. */
export function drawLamp(pen: Pen, sheet: Sheet, centre: MapPoint, strength = 1): void {
  const reach = Math.hypot(sheet.width, sheet.height);
  within(pen, () => {
    pen.globalCompositeOperation = 'source-atop';
    const glow = pen.createRadialGradient(centre.x, centre.y, 0, centre.x, centre.y, reach * 0.36);
    glow.addColorStop(0, `rgba(255,240,200,${0.3 * strength})`);
    glow.addColorStop(0.5, `rgba(255,236,190,${0.13 * strength})`);
    glow.addColorStop(1, 'rgba(255,236,190,0)');
    pen.fillStyle = glow;
    pen.fillRect(0, 0, sheet.width, sheet.height);
    const dusk = pen.createRadialGradient(centre.x, centre.y, reach * 0.2, centre.x, centre.y, reach * 0.66);
    dusk.addColorStop(0, 'rgba(38,24,8,0)');
    dusk.addColorStop(0.55, `rgba(38,24,8,${0.16 * strength})`);
    dusk.addColorStop(1, `rgba(26,17,10,${0.5 * strength})`);
    pen.fillStyle = dusk;
    pen.fillRect(0, 0, sheet.width, sheet.height);
  });
}

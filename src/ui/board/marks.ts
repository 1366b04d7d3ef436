/** Marks of places: Minsk, capitals with their standing, towns, and needles at the edge of the sheet. */
import { type Pen, within } from './ink.ts';
import { BRASS, BRASS_LIGHT, INK, PAPER_LIGHT, RED, withAlpha } from './palette.ts';
import { disc, star } from './shapes.ts';
import { share } from './share.ts';
import type { Sheet } from './sheet.ts';
import type { Spot } from './spots.ts';

/** The ring round a capital says how it stands to Minsk: closed brass, none, broken ink, toothed red. */
function toneRing(pen: Pen, spot: Spot): void {
  const r = spot.r + 3.4;
  pen.lineCap = 'butt';
  if (spot.place.tone === 'good') disc(pen, r, null, { colour: BRASS, width: 1.8 });
  if (spot.place.tone === 'bad') {
    pen.setLineDash([2.6, 2.2]);
    disc(pen, r, null, { colour: INK, width: 1.3 });
    pen.setLineDash([]);
  }
  if (spot.place.tone === 'grave') {
    disc(pen, r, null, { colour: RED, width: 1.2 });
    star(pen, 12, r + 2.8, r + 0.4);
    pen.strokeStyle = RED;
    pen.lineWidth = 1;
    pen.lineJoin = 'miter';
    pen.stroke();
  }
}

function drawHome(pen: Pen, r: number): void {
  const metal = pen.createRadialGradient(-r * 0.35, -r * 0.4, r * 0.1, 0, 0, r * 1.1);
  metal.addColorStop(0, '#f7dfa2');
  metal.addColorStop(0.5, BRASS_LIGHT);
  metal.addColorStop(1, BRASS);
  disc(pen, r + 3, PAPER_LIGHT, { colour: withAlpha(INK, 0.9), width: 1 });
  disc(pen, r, metal, { colour: INK, width: 1.1 });
  star(pen, 8, r * 0.72, r * 0.34);
  pen.fillStyle = INK;
  pen.fill();
  disc(pen, r * 0.2, BRASS_LIGHT);
}

function drawBeyond(pen: Pen, spot: Spot, angle: number): void {
  // A compass needle that points off the sheet: the half towards the place in brass.
  const { r } = spot;
  pen.rotate(angle);
  for (const [tip, side, fill] of [
    [2.3, 1, BRASS_LIGHT],
    [2.3, -1, BRASS],
    [-1.5, 1, PAPER_LIGHT],
    [-1.5, -1, INK],
  ] as const) {
    pen.beginPath();
    pen.moveTo(r * tip, 0);
    pen.lineTo(0, side * r * 0.72);
    pen.lineTo(0, 0);
    pen.closePath();
    pen.fillStyle = fill;
    pen.fill();
    pen.strokeStyle = INK;
    pen.lineWidth = 0.9;
    pen.lineJoin = 'round';
    pen.stroke();
  }
  pen.rotate(-angle);
  disc(pen, r * 0.24, PAPER_LIGHT, { colour: INK, width: 0.9 });
}

/** Draws one place. */
export function drawSpot(pen: Pen, spot: Spot, sheet: Sheet): void {
  within(pen, () => {
    pen.translate(spot.x, spot.y);
    const emphasis = share(spot.place.emphasis);
    if (emphasis > 0.05) {
      const reach = (14 + emphasis * 26) * (sheet.compact ? 0.6 : 1);
      const halo = pen.createRadialGradient(0, 0, 2, 0, 0, reach);
      const warm = spot.place.tone === 'grave' ? '206,70,40' : '255,226,150';
      halo.addColorStop(0, `rgba(${warm},${0.5 + emphasis * 0.3})`);
      halo.addColorStop(1, `rgba(${warm},0)`);
      disc(pen, reach, halo);
    }
    if (spot.place.kind === 'home') drawHome(pen, spot.r);
    else if (spot.beyond) {
      toneRing(pen, spot);
      drawBeyond(pen, spot, spot.beyond.angle);
    } else if (spot.place.kind === 'town') disc(pen, spot.r, PAPER_LIGHT, { colour: INK, width: 1.1 });
    else {
      toneRing(pen, spot);
      disc(pen, spot.r, PAPER_LIGHT, { colour: INK, width: 1.4 });
      disc(pen, spot.r * 0.42, INK);
    }
  });
}

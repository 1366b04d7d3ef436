/** Marks at a point: capitals, Minsk, arrows at the edge, Russian sites and wax seals. Each has its own shape. */
import { type Seal, type Site, share } from '../presenters/boardPicture.ts';
import type { Pin, Spot } from './arrange.ts';
import { type Pen, within } from './ink.ts';
import { drift } from './noise.ts';
import { BRASS, BRASS_LIGHT, INK, PAPER_LIGHT, RED, withAlpha } from './palette.ts';
import type { Sheet } from './sheet.ts';

function disc(pen: Pen, r: number, fill: string | CanvasGradient | null, line?: { colour: string; width: number }): void {
  pen.beginPath();
  pen.arc(0, 0, r, 0, Math.PI * 2);
  if (fill) {
    pen.fillStyle = fill;
    pen.fill();
  }
  if (line) {
    pen.strokeStyle = line.colour;
    pen.lineWidth = line.width;
    pen.stroke();
  }
}

function star(pen: Pen, points: number, outer: number, inner: number): void {
  pen.beginPath();
  for (let i = 0; i < points * 2; i += 1) {
    const r = i % 2 === 0 ? outer : inner;
    const angle = (i * Math.PI) / points - Math.PI / 2;
    pen.lineTo(Math.cos(angle) * r, Math.sin(angle) * r);
  }
  pen.closePath();
}

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
  for (const [tip, side, fill] of [[2.3, 1, BRASS_LIGHT], [2.3, -1, BRASS], [-1.5, 1, PAPER_LIGHT], [-1.5, -1, INK]] as const) {
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

const SITE: Readonly<Record<Site['kind'], (pen: Pen, r: number) => void>> = {
  airbase: (pen, r) => {
    disc(pen, r, PAPER_LIGHT, { colour: RED, width: 1.3 });
    // An aircraft seen from above.
    pen.beginPath();
    pen.moveTo(0, -r * 0.78);
    pen.lineTo(r * 0.14, -r * 0.25);
    pen.lineTo(r * 0.78, r * 0.14);
    pen.lineTo(r * 0.78, r * 0.3);
    pen.lineTo(r * 0.14, r * 0.14);
    pen.lineTo(r * 0.1, r * 0.5);
    pen.lineTo(r * 0.34, r * 0.7);
    pen.lineTo(-r * 0.34, r * 0.7);
    pen.lineTo(-r * 0.1, r * 0.5);
    pen.lineTo(-r * 0.14, r * 0.14);
    pen.lineTo(-r * 0.78, r * 0.3);
    pen.lineTo(-r * 0.78, r * 0.14);
    pen.lineTo(-r * 0.14, -r * 0.25);
    pen.closePath();
    pen.fillStyle = INK;
    pen.fill();
  },
  training: (pen, r) => {
    // A range: a triangle with a pennant.
    pen.beginPath();
    pen.moveTo(0, -r * 1.1);
    pen.lineTo(r * 1.1, r * 0.85);
    pen.lineTo(-r * 1.1, r * 0.85);
    pen.closePath();
    pen.fillStyle = PAPER_LIGHT;
    pen.fill();
    pen.strokeStyle = RED;
    pen.lineWidth = 1.3;
    pen.lineJoin = 'round';
    pen.stroke();
    pen.fillStyle = INK;
    pen.fillRect(-r * 0.26, -r * 0.34, 0.9, r * 1.02);
    pen.beginPath();
    pen.moveTo(-r * 0.2, -r * 0.34);
    pen.lineTo(r * 0.5, -r * 0.06);
    pen.lineTo(-r * 0.2, r * 0.22);
    pen.fill();
  },
  nuclear: (pen, r) => {
    disc(pen, r * 1.05, PAPER_LIGHT, { colour: RED, width: 1.5 });
    pen.fillStyle = INK;
    for (let i = 0; i < 3; i += 1) {
      const angle = -Math.PI / 2 + Math.PI / 3 + (i * Math.PI * 2) / 3;
      pen.beginPath();
      pen.arc(0, 0, r * 0.82, angle - 0.5, angle + 0.5);
      pen.arc(0, 0, r * 0.28, angle + 0.5, angle - 0.5, true);
      pen.fill();
    }
    disc(pen, r * 0.16, INK);
  },
  missile: (pen, r) => {
    pen.beginPath();
    pen.moveTo(0, -r * 1.2);
    pen.lineTo(r * 1.2, 0);
    pen.lineTo(0, r * 1.2);
    pen.lineTo(-r * 1.2, 0);
    pen.closePath();
    pen.fillStyle = PAPER_LIGHT;
    pen.fill();
    pen.strokeStyle = RED;
    pen.lineWidth = 1.3;
    pen.stroke();
    pen.beginPath();
    pen.moveTo(0, -r * 0.72);
    pen.lineTo(r * 0.24, -r * 0.2);
    pen.lineTo(r * 0.24, r * 0.4);
    pen.lineTo(r * 0.46, r * 0.66);
    pen.lineTo(-r * 0.46, r * 0.66);
    pen.lineTo(-r * 0.24, r * 0.4);
    pen.lineTo(-r * 0.24, -r * 0.2);
    pen.closePath();
    pen.fillStyle = INK;
    pen.fill();
  },
};

/** Draws one Russian site. */
export function drawSite(pen: Pen, pin: Pin<Site>): void {
  within(pen, () => {
    pen.translate(pin.x, pin.y);
    SITE[pin.of.kind](pen, pin.r);
  });
}

const EMBLEM: Readonly<Record<Seal['emblem'], (pen: Pen, r: number) => void>> = {
  union: (pen, r) => {
    for (const x of [-r * 0.26, r * 0.26]) {
      pen.beginPath();
      pen.arc(x, 0, r * 0.4, 0, 7);
      pen.stroke();
    }
  },
  trade: (pen, r) => {
    pen.beginPath();
    pen.moveTo(0, -r * 0.58);
    pen.lineTo(0, r * 0.5);
    pen.moveTo(-r * 0.56, -r * 0.34);
    pen.lineTo(r * 0.56, -r * 0.34);
    pen.moveTo(-r * 0.8, r * 0.12);
    pen.arc(-r * 0.54, r * 0.1, r * 0.26, Math.PI, 0, true);
    pen.moveTo(r * 0.28, r * 0.12);
    pen.arc(r * 0.54, r * 0.1, r * 0.26, Math.PI, 0, true);
    pen.stroke();
  },
  peace: (pen, r) => {
    pen.beginPath();
    pen.moveTo(-r * 0.5, r * 0.5);
    pen.quadraticCurveTo(0, 0, r * 0.4, -r * 0.6);
    for (const [x, y, side] of [[-0.18, 0.16, 1], [0.08, -0.14, 1], [-0.1, 0.1, -1], [0.16, -0.24, -1]] as const) {
      pen.moveTo(x * r, y * r);
      pen.quadraticCurveTo((x + 0.1) * r, (y + side * 0.3) * r, (x + 0.34) * r, (y + side * 0.24) * r);
    }
    pen.stroke();
  },
  treaty: (pen, r) => {
    star(pen, 8, r * 0.66, r * 0.3);
    pen.stroke();
  },
};

/** Draws one seal: wax pressed on the paper; a broken one is cracked through. */
export function drawSeal(pen: Pen, pin: Pin<Seal>, index: number): void {
  const { r } = pin;
  within(pen, () => {
    pen.translate(pin.x, pin.y);
    const blob = (size: number): void => {
      pen.beginPath();
      for (let i = 0; i < 36; i += 1) {
        const angle = (i * Math.PI) / 18;
        const reach = size * (1 + 0.075 * drift(600 + index, i / 3.2) * (i > 32 ? (36 - i) / 4 : 1));
        pen.lineTo(Math.cos(angle) * reach, Math.sin(angle) * reach);
      }
      pen.closePath();
    };
    pen.save();
    pen.shadowColor = 'rgba(40,10,4,0.5)';
    pen.shadowBlur = r * 0.5;
    pen.shadowOffsetY = r * 0.18;
    const wax = pen.createRadialGradient(-r * 0.4, -r * 0.5, r * 0.1, 0, 0, r * 1.2);
    wax.addColorStop(0, '#d95a45');
    wax.addColorStop(0.55, '#a8261f');
    wax.addColorStop(1, '#6f130f');
    blob(r * 1.08);
    pen.fillStyle = wax;
    pen.fill();
    pen.restore();
    disc(pen, r * 0.78, withAlpha('#8a1b16', 0.65), { colour: withAlpha('#5c0f0b', 0.85), width: 0.9 });
    pen.lineWidth = Math.max(0.9, r * 0.12);
    pen.lineCap = 'round';
    pen.translate(0.5, 0.7);
    pen.strokeStyle = withAlpha('#4d0a07', 0.8);
    EMBLEM[pin.of.emblem](pen, r * 0.8);
    pen.translate(-0.5, -0.7);
    pen.strokeStyle = '#f0a893';
    EMBLEM[pin.of.emblem](pen, r * 0.8);
    if (!pin.of.broken) return;
    pen.beginPath();
    pen.moveTo(-r * 0.2, -r * 1.15);
    for (const [x, y] of [[0.12, -0.6], [-0.18, -0.15], [0.2, 0.25], [-0.05, 0.65], [0.16, 1.2]] as const) pen.lineTo(x * r, y * r);
    pen.strokeStyle = PAPER_LIGHT;
    pen.lineWidth = r * 0.24;
    pen.lineCap = 'butt';
    pen.lineJoin = 'miter';
    pen.stroke();
  });
}

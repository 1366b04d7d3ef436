/** Wax seals of treaties in force, and broken ones. */
import type { Seal } from '../presenters/boardPicture.ts';
import type { Pin } from './arrange.ts';
import { type Pen, within } from './ink.ts';
import { drift } from './noise.ts';
import { PAPER_LIGHT, withAlpha } from './palette.ts';
import { disc, star } from './shapes.ts';

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
    for (const [x, y, side] of [
      [-0.18, 0.16, 1],
      [0.08, -0.14, 1],
      [-0.1, 0.1, -1],
      [0.16, -0.24, -1],
    ] as const) {
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
    for (const [x, y] of [
      [0.12, -0.6],
      [-0.18, -0.15],
      [0.2, 0.25],
      [-0.05, 0.65],
      [0.16, 1.2],
    ] as const)
      pen.lineTo(x * r, y * r);
    pen.strokeStyle = PAPER_LIGHT;
    pen.lineWidth = r * 0.24;
    pen.lineCap = 'butt';
    pen.lineJoin = 'miter';
    pen.stroke();
  });
}

/** Marks of Russian sites, a shape for each kind. */
import type { Site } from '../presenters/boardPicture.ts';
import type { Pin } from './arrange.ts';
import { type Pen, within } from './ink.ts';
import { INK, PAPER_LIGHT, RED } from './palette.ts';
import { disc } from './shapes.ts';

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

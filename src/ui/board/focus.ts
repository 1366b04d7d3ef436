/** The mark of focus: a ring of brass round a spot, a glow along a line. */
import type { Shape } from './hits.ts';
import { type Pen, trace, within } from './ink.ts';
import { BRASS_LIGHT, INK, PAPER_LIGHT, withAlpha } from './palette.ts';

/** Draws the focus of one shape. */
export function drawFocus(pen: Pen, shape: Shape): void {
  const first = shape.points[0];
  if (!first) return;
  within(pen, () => {
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    const path = (): void => {
      pen.beginPath();
      if (shape.points.length === 1) pen.arc(first.x, first.y, shape.r + 6, 0, Math.PI * 2);
      else trace(pen, shape.points);
    };
    if (shape.points.length === 1) {
      const glow = pen.createRadialGradient(first.x, first.y, shape.r, first.x, first.y, shape.r + 20);
      glow.addColorStop(0, 'rgba(255,224,140,0.55)');
      glow.addColorStop(1, 'rgba(255,224,140,0)');
      pen.fillStyle = glow;
      pen.beginPath();
      pen.arc(first.x, first.y, shape.r + 20, 0, Math.PI * 2);
      pen.fill();
      for (const [width, colour] of [
        [4.4, withAlpha(INK, 0.9)],
        [2.4, BRASS_LIGHT],
      ] as const) {
        path();
        pen.lineWidth = width;
        pen.strokeStyle = colour;
        pen.stroke();
      }
      return;
    }
    for (const [extra, alpha] of [
      [22, 0.16],
      [14, 0.22],
      [8, 0.3],
    ] as const) {
      path();
      pen.lineWidth = shape.r * 2 + extra;
      pen.strokeStyle = withAlpha('#ffdf8e', alpha);
      pen.stroke();
    }
    // Two thin rules that run beside the line: drawn as a wide line with its middle taken out.
    path();
    pen.lineWidth = shape.r * 2 + 9;
    pen.strokeStyle = withAlpha(INK, 0.95);
    pen.stroke();
    path();
    pen.lineWidth = shape.r * 2 + 7;
    pen.strokeStyle = PAPER_LIGHT;
    pen.stroke();
    path();
    pen.globalCompositeOperation = 'destination-out';
    pen.lineWidth = shape.r * 2 + 3.4;
    pen.strokeStyle = '#000';
    pen.stroke();
  });
}

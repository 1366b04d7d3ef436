/** Simple shapes at the pen's origin, shared by the marks. */
import type { Pen } from './ink.ts';

/** A disc with a fill, a line, or both. */
export function disc(
  pen: Pen,
  r: number,
  fill: string | CanvasGradient | null,
  line?: { colour: string; width: number },
): void {
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

/** Traces a star with this many points. */
export function star(pen: Pen, points: number, outer: number, inner: number): void {
  pen.beginPath();
  for (let i = 0; i < points * 2; i += 1) {
    const r = i % 2 === 0 ? outer : inner;
    const angle = (i * Math.PI) / points - Math.PI / 2;
    pen.lineTo(Math.cos(angle) * r, Math.sin(angle) * r);
  }
  pen.closePath();
}

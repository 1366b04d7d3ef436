/** The hand: ink strokes of slightly varying width, on any canvas context. Lengths in points of the sheet. */
import { type Point, stations } from './curve.ts';
import { drift } from './noise.ts';

export type Pen = CanvasRenderingContext2D;

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** How far the line strays sideways. */
  readonly wobble?: number;
  /** How much the width varies, as a share of it. */
  readonly vary?: number;
  /** Widths at the two ends, as shares of the width, for a stroke that swells or tapers. */
  readonly ends?: readonly [number, number];
  readonly seed: number;
}

/** Fills the outline of a stroke as one shape, so that a translucent ink does not darken where pieces overlap. */
export function inkLine(pen: Pen, line: readonly Point[], stroke: Stroke): void {
  const path = stations(line, 2.2);
  if (path.length < 2) return;
  const { width, wobble = 0.35, vary = 0.35, ends = [1, 1], seed } = stroke;
  const long = path.at(-1)?.at ?? 1;
  const side = (sign: number) => (s: (typeof path)[number]) => {
    const t = s.at / long;
    const swell = (1 + vary * drift(seed, s.at / 13)) * (ends[0] + (ends[1] - ends[0]) * t);
    const stray = wobble * drift(seed + 7, s.at / 9);
    const reach = sign * (width / 2) * swell + stray;
    return { x: s.x + s.nx * reach, y: s.y + s.ny * reach };
  };
  pen.fillStyle = stroke.colour;
  pen.beginPath();
  trace(pen, [...path.map(side(1)), ...path.map(side(-1)).reverse()], true);
  pen.fill();
}

/** Adds a line to the current path. */
export function trace(pen: Pen, line: readonly Point[], closed = false): void {
  line.forEach((point, index) => {
    if (index === 0) pen.moveTo(point.x, point.y);
    else pen.lineTo(point.x, point.y);
  });
  if (closed) pen.closePath();
}

/** Short strokes along a line: `each` gives the two ends of the mark at a station, or null for none. */
export function ticks(
  pen: Pen,
  line: readonly Point[],
  every: number,
  style: { readonly colour: string; readonly width: number },
  each: (s: ReturnType<typeof stations>[number], index: number) => readonly [Point, Point] | null,
): void {
  pen.strokeStyle = style.colour;
  pen.lineWidth = style.width;
  pen.lineCap = 'round';
  pen.beginPath();
  stations(line, every).forEach((station, index) => {
    const mark = each(station, index);
    if (!mark) return;
    pen.moveTo(mark[0].x, mark[0].y);
    pen.lineTo(mark[1].x, mark[1].y);
  });
  pen.stroke();
}

/** Runs `draw` with the pen's state saved around it. */
export function within(pen: Pen, draw: () => void): void {
  pen.save();
  draw();
  pen.restore();
}

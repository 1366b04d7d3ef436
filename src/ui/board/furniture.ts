/** What frames a map: graticule, degrees along the neat line, compass rose and note. */
import type { Point } from './curve.ts';
import { inkLine, type Pen, trace, within } from './ink.ts';
import { GROTESQUE, INK, PAPER_LIGHT, RED, withAlpha } from './palette.ts';
import { legible, type Rect, type Sheet } from './sheet.ts';

/** The graticule every two degrees, over land and sea. */
export function drawGraticule(pen: Pen, sheet: Sheet): void {
  within(pen, () => {
    pen.strokeStyle = withAlpha(INK, 0.11);
    pen.lineWidth = 0.6;
    pen.beginPath();
    const step = sheet.compact ? 4 : 2;
    const line = (points: Point[]): void => {
      trace(pen, points);
    };
    for (let lon = -4; lon <= 64; lon += step) {
      line(Array.from({ length: 16 }, (_, i) => sheet.locate(lon, 38 + i * 2)));
    }
    for (let lat = 38; lat <= 68; lat += step) {
      line(Array.from({ length: 35 }, (_, i) => sheet.locate(-4 + i * 2, lat)));
    }
    pen.stroke();
  });
}

/** Where meridians or parallels cross one edge of the map, in order along it. */
function crossings(sheet: Sheet, edge: 'top' | 'bottom' | 'left' | 'right'): number[] {
  const { map } = sheet;
  const level = { top: map.y, bottom: map.y + map.h, left: map.x, right: map.x + map.w }[edge];
  const flat = edge === 'top' || edge === 'bottom';
  const found: number[] = [];
  for (let degree = -20; degree <= 80; degree += 1) {
    let before = flat ? sheet.locate(degree, 36) : sheet.locate(-30, degree);
    for (let i = 1; i <= 70; i += 1) {
      const now = flat ? sheet.locate(degree, 36 + i * 0.5) : sheet.locate(-30 + i * 1.6, degree);
      const [a, b] = flat ? [before.y - level, now.y - level] : [before.x - level, now.x - level];
      if (a * b <= 0 && a !== b) {
        const t = a / (a - b);
        found.push(flat ? before.x + (now.x - before.x) * t : before.y + (now.y - before.y) * t);
      }
      before = now;
    }
  }
  return found.sort((a, b) => a - b);
}

/** The neat line: degrees as alternating bars between two rules. */
export function drawNeatLine(pen: Pen, sheet: Sheet): void {
  const { map } = sheet;
  const wide = sheet.compact ? 0 : 4;
  const box = (by: number, width: number, alpha: number, seed: number): void => {
    const [l, t, r, b] = [map.x - by, map.y - by, map.x + map.w + by, map.y + map.h + by];
    inkLine(
      pen,
      [
        { x: l, y: t },
        { x: r, y: t },
        { x: r, y: b },
        { x: l, y: b },
        { x: l, y: t },
      ],
      {
        colour: withAlpha(INK, alpha),
        width,
        wobble: 0.12,
        vary: 0.2,
        seed,
      },
    );
  };
  box(0, 0.9, 0.9, 5);
  if (wide === 0) return;
  box(wide, 0.7, 0.8, 6);
  box(wide + 2.6, 1.6, 0.9, 7);
  pen.fillStyle = withAlpha(INK, 0.8);
  for (const edge of ['top', 'bottom', 'left', 'right'] as const) {
    const flat = edge === 'top' || edge === 'bottom';
    const start = flat ? map.x : map.y;
    const end = flat ? map.x + map.w : map.y + map.h;
    const cuts = crossings(sheet, edge).filter((at) => at > start && at < end);
    for (let i = 0; i < cuts.length; i += 2) {
      const from = cuts[i] ?? start;
      const to = cuts[i + 1] ?? end;
      if (edge === 'top') pen.fillRect(from, map.y - wide, to - from, wide);
      if (edge === 'bottom') pen.fillRect(from, map.y + map.h, to - from, wide);
      if (edge === 'left') pen.fillRect(map.x - wide, from, wide, to - from);
      if (edge === 'right') pen.fillRect(map.x + map.w, from, wide, to - from);
    }
  }
}

/** A compass rose; north follows the meridian at its place. */
export function drawRose(pen: Pen, at: Point, size: number, turn: number): void {
  within(pen, () => {
    pen.translate(at.x, at.y);
    pen.rotate(turn);
    pen.strokeStyle = withAlpha(INK, 0.6);
    pen.lineWidth = 0.7;
    for (const r of [size * 0.62, size * 0.56, size * 0.22]) {
      pen.beginPath();
      pen.arc(0, 0, r, 0, 7);
      pen.stroke();
    }
    const point = (angle: number, long: number, half: number): void => {
      for (const side of [-1, 1]) {
        pen.save();
        pen.rotate(angle);
        pen.beginPath();
        pen.moveTo(0, -long);
        pen.lineTo(side * half, -half);
        pen.lineTo(0, 0);
        pen.closePath();
        pen.fillStyle = side < 0 ? withAlpha(INK, 0.85) : '#efe4cb';
        pen.fill();
        pen.stroke();
        pen.restore();
      }
    };
    for (let i = 0; i < 16; i += 1) {
      const angle = (i * Math.PI) / 8;
      pen.beginPath();
      pen.moveTo(Math.sin(angle) * size * 0.56, -Math.cos(angle) * size * 0.56);
      pen.lineTo(Math.sin(angle) * size * 0.66, -Math.cos(angle) * size * 0.66);
      pen.stroke();
    }
    for (let i = 0; i < 4; i += 1) point(Math.PI / 4 + (i * Math.PI) / 2, size * 0.55, size * 0.1);
    for (let i = 0; i < 4; i += 1) point((i * Math.PI) / 2, size * 0.98, size * 0.13);
    // North, the one red.
    pen.fillStyle = RED;
    pen.beginPath();
    pen.moveTo(0, -size * 1.28);
    pen.lineTo(size * 0.1, -size * 1.02);
    pen.lineTo(0, -size * 1.08);
    pen.lineTo(-size * 0.1, -size * 1.02);
    pen.fill();
  });
}

const noteSize = (sheet: Sheet): number => legible(9.5, sheet);

/** Where the note lies, or null when it is left out. The width is an estimate that errs on the wide side. */
export function noteBox(sheet: Sheet, note: string): Rect | null {
  if (sheet.compact || note === '') return null;
  const { map } = sheet;
  const size = noteSize(sheet);
  const w = note.length * size * 0.41 + 16;
  return { x: map.x + map.w - w, y: map.y + map.h - size - 9, w, h: size + 9 };
}

/** The note at the foot of the map: what is schematic. */
export function drawNote(pen: Pen, sheet: Sheet, note: string): void {
  const box = noteBox(sheet, note);
  if (!box) return;
  within(pen, () => {
    pen.fillStyle = withAlpha(PAPER_LIGHT, 0.62);
    pen.fillRect(box.x, box.y, box.w, box.h);
    pen.font = `400 ${noteSize(sheet)}px ${GROTESQUE}`;
    pen.textAlign = 'right';
    pen.textBaseline = 'bottom';
    const x = box.x + box.w - 8;
    const y = box.y + box.h - 5;
    pen.lineWidth = 3;
    pen.strokeStyle = 'rgba(226,214,186,0.75)';
    pen.lineJoin = 'round';
    pen.strokeText(note, x, y);
    pen.fillStyle = withAlpha(INK, 0.85);
    pen.fillText(note, x, y);
  });
}

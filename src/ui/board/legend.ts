/** The legend in the corner of the sheet: a slip of paper with one sample of each line. */
import type { BoardPicture, Flow, LegendEntry } from '../presenters/boardPicture.ts';
import { type Point, stations } from './curve.ts';
import { drawStreams } from './flows.ts';
import { inkLine, type Pen, within } from './ink.ts';
import { GROTESQUE, INK, PAPER_LIGHT, withAlpha } from './palette.ts';
import { drawFront, drawPushes } from './pressures.ts';
import { legible, type Rect, type Sheet } from './sheet.ts';

const ENTRIES: readonly LegendEntry[] = ['money', 'energy', 'goods', 'blocked', 'pressure', 'front'];
const COLUMN = 46;
const typeOf = (sheet: Sheet): number => legible(10.5, sheet);
const rowOf = (sheet: Sheet): number => typeOf(sheet) * 1.43;

type Legend = BoardPicture['legend'];
const shown = (legend: Legend): LegendEntry[] => ENTRIES.filter((entry) => legend[entry] !== '');

/** Where the legend lies, or null when it is left out. */
export function legendBox(sheet: Sheet, legend: Legend): Rect | null {
  const rows = shown(legend);
  if (sheet.compact || rows.length === 0) return null;
  const longest = Math.max(...rows.map((entry) => legend[entry].length));
  const h = rows.length * rowOf(sheet) + 12;
  const w = COLUMN + 16 + longest * typeOf(sheet) * 0.49;
  return { x: sheet.map.x + 8, y: sheet.map.y + sheet.map.h - h - 8, w, h };
}

function sample(pen: Pen, sheet: Sheet, entry: LegendEntry, line: readonly Point[]): void {
  if (entry === 'front') {
    drawFront(
      pen,
      { ...sheet, compact: true },
      { of: { id: '', title: '', detail: '', intensity: 0.7, frozen: false }, line },
    );
    return;
  }
  if (entry === 'pressure') {
    const border = stations(line, 3);
    const bent = stations(
      line.map((p) => ({ x: p.x, y: p.y - 2 })),
      2.5,
    );
    const pressure = {
      id: '',
      title: '',
      detail: '',
      kind: 'military',
      between: ['', ''],
      span: [0, 1],
      into: '',
      amount: 0.4,
    } as const;
    drawPushes(pen, { ...sheet, compact: true }, [{ pressure, border, bent, side: -1 }]);
    return;
  }
  const kind: Flow['kind'] = entry === 'blocked' ? 'goods' : entry;
  const flow: Flow = {
    id: '',
    title: '',
    detail: '',
    kind,
    from: '',
    to: '',
    direction: 'forward',
    width: 0.3,
    label: '',
    tone: 'neutral',
    blocked: entry === 'blocked' ? 0.5 : 0,
  };
  drawStreams(pen, { ...sheet, compact: true }, [{ flow, line, width: 3.4 }]);
}

/** Draws the legend; an entry without words is left out. */
export function drawLegend(pen: Pen, sheet: Sheet, legend: Legend): void {
  const box = legendBox(sheet, legend);
  if (!box) return;
  within(pen, () => {
    pen.fillStyle = withAlpha(PAPER_LIGHT, 0.86);
    pen.fillRect(box.x, box.y, box.w, box.h);
    const { x, y, w, h } = box;
    const edge = [
      { x, y },
      { x: x + w, y },
      { x: x + w, y: y + h },
      { x, y: y + h },
      { x, y },
    ];
    inkLine(pen, edge, { colour: withAlpha(INK, 0.75), width: 0.8, wobble: 0.2, seed: 91 });
    shown(legend).forEach((entry, i) => {
      const middle = y + 6 + rowOf(sheet) * (i + 0.5);
      sample(pen, sheet, entry, [
        { x: x + 8, y: middle },
        { x: x + COLUMN / 2, y: middle },
        { x: x + COLUMN - 4, y: middle },
      ]);
      pen.font = `400 ${typeOf(sheet)}px ${GROTESQUE}`;
      pen.textBaseline = 'middle';
      pen.textAlign = 'left';
      pen.fillStyle = INK;
      pen.fillText(legend[entry], x + COLUMN + 6, middle + 0.5);
    });
  });
}

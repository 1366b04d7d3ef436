import { describe, expect, test } from 'vitest';
import { arrange } from '../../src/ui/board/arrange.ts';
import { gap } from '../../src/ui/board/curve.ts';
import { settleLabels } from '../../src/ui/board/labels.ts';
import { placeNames } from '../../src/ui/board/names.ts';
import { marksOf, overlap, pressedOf } from '../../src/ui/board/obstacles.ts';
import { readRegion } from '../../src/ui/board/region.ts';
import { layOut, type Rect } from '../../src/ui/board/sheet.ts';
import type { BoardPicture, Seal } from '../../src/ui/presenters/boardPicture.ts';
import { LETTERING } from '../../src/ui/presenters/boardWords.ts';
import { samplePicture } from '../browser/fixtures/samplePicture.ts';

const region = readRegion();
/** Letters of the narrow face, about. */
const measure = (text: string, font: string) => text.length * Number(/([\d.]+)px/.exec(font)?.[1]) * 0.5;
const measureName = (lines: readonly string[], _: unknown, { size, spacing }: { size: number; spacing: number }) =>
  Math.max(...lines.map((line) => line.length * (size * 0.62 + spacing)));

/** A late game: much pressure on every border, and treaties with several capitals. */
function lateGame(): BoardPicture {
  const [seal] = samplePicture.seals;
  if (!seal) throw new Error('The sample has no seal.');
  const seals = ['moscow', 'moscow', 'moscow', 'moscow', 'moscow', 'moscow', 'minsk', 'minsk', 'warsaw'].map(
    (place, i): Seal => ({ ...seal, id: `seal.${i}`, place }),
  );
  const pressures = samplePicture.pressures.map((pressure) => ({ ...pressure, amount: 0.95 }));
  return { ...samplePicture, lettering: LETTERING, seals, pressures };
}

const shareOf = (box: Rect, others: readonly Rect[]): number =>
  Math.max(0, ...others.map((other) => overlap(box, other))) / (box.w * box.h);

describe.each([
  [820, 640],
  [1150, 906],
  [390, 322],
] as const)('on a board of %i × %i, late in a game', (width, height) => {
  const picture = lateGame();
  const sheet = layOut(region, width, height, 1);
  const arrangement = arrange(picture, region, sheet);
  const places = settleLabels(sheet, arrangement, measure, [], []).filter(({ place }) => place);
  const around = { arrangement, labels: places.map(({ box }) => box), corners: [] };
  const names = placeNames(region, sheet, picture, around, measureName);
  const printed = names.flatMap(({ boxes }) => boxes);
  const labels = settleLabels(sheet, arrangement, measure, [], printed);
  const marks = marksOf(arrangement);
  const pressed = pressedOf(arrangement, sheet);

  test('seals lie beside each other, not on each other', () => {
    const { seals } = arrangement;
    for (const [i, seal] of seals.entries()) {
      for (const other of seals.slice(i + 1)) expect(gap(seal, other)).toBeGreaterThan(seal.r + other.r);
    }
  });

  test('labels hide neither marks nor each other, and hardly a pressed border', () => {
    const texts = labels.map(({ box }) => ({ x: box.x + 12, y: box.y + 1, w: box.w - 24, h: box.h - 2 }));
    for (const [i, text] of texts.entries()) {
      const said = labels[i]?.lines.map((line) => line.text).join(' ');
      expect(shareOf(text, marks), said).toBeLessThan(0.2);
      expect(shareOf(text, texts.slice(i + 1)), said).toBeLessThan(0.1);
      expect(shareOf(text, pressed), said).toBeLessThan(0.25);
    }
  });

  test('names of countries stand clear of marks, labels and pressed borders', () => {
    expect(names.length).toBeGreaterThan(sheet.compact ? 5 : 10);
    expect(names.map(({ of }) => of.id)).toContain('BLR');
    for (const { of, boxes } of names.filter(({ style }) => !style.home)) {
      for (const box of boxes) {
        expect(shareOf(box, marks), of.id).toBeLessThan(0.3);
        expect(shareOf(box, around.labels), of.id).toBeLessThan(0.4);
        expect(shareOf(box, pressed), of.id).toBeLessThan(0.4);
      }
    }
  });
});

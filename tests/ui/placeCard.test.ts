import { describe, expect, test } from 'vitest';
import { placeCard } from '../../src/ui/desk/parts/placeCard.ts';

const room = { width: 800, height: 620 };
const card = { width: 304, height: 125 };
const mark = (left: number, top: number, right: number, bottom: number) => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
  left,
  right,
  top,
  bottom,
});

describe('the card of the board', () => {
  test.each([
    ['a place', mark(400, 320, 420, 340)],
    ['a place at the right edge', mark(780, 90, 796, 106)],
    ['a place in a corner', mark(4, 4, 20, 20)],
    ['a line across', mark(430, 160, 610, 240)],
    ['a line over the whole width', mark(30, 250, 420, 262)],
    ['a line far down', mark(250, 480, 640, 560)],
    ['a line that runs down', mark(350, 250, 420, 600)],
    ['a front', mark(510, 350, 660, 510)],
  ])('lies on the board and not over %s', (_, at) => {
    const { left, top } = placeCard(card, at, room);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + card.width).toBeLessThanOrEqual(room.width);
    expect(top + card.height).toBeLessThanOrEqual(room.height);
    const apart = left >= at.right || left + card.width <= at.left || top >= at.bottom || top + card.height <= at.top;
    expect(apart).toBe(true);
  });

  test('stays on a board on which there is room for nothing else', () => {
    const { left, top } = placeCard(card, mark(20, 20, 300, 200), { width: 340, height: 230 });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
  });
});

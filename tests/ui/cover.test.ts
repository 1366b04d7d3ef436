import { expect, test } from 'vitest';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import { drawCover } from '../../src/ui/board/cover.ts';
import { compiledOf } from '../content/tiny.ts';

const { board } = compiledOf(compile(projectScenarios.find('the-window').files)).display;
const minsk = drawCover(board);
/** The same board, governed from elsewhere. */
const from = (home: string | null, at: readonly [number, number]) =>
  drawCover({
    ...board,
    home,
    places: board.places.map((place) => (place.kind === 'home' ? { ...place, at } : place)),
  });

const numbers = (path: string) => [...path.matchAll(/-?\d+/g)].map(Number);
const middleOf = (path: string) => {
  const all = numbers(path);
  const xs = all.filter((_, i) => i % 2 === 0);
  return (Math.min(...xs) + Math.max(...xs)) / 2;
};

test('the cover lights the country that is governed, round its seat of government', () => {
  const warsaw = from('POL', [21.01, 52.23]);
  expect(middleOf(minsk.home)).toBeGreaterThan(middleOf(warsaw.home) + 100);
  for (const { viewBox, seat } of [minsk, warsaw, from('UKR', [30.5, 50.45])]) {
    const [x = 0, y = 0, w = 0, h = 0] = numbers(viewBox);
    expect([w, h]).toEqual([1060, 640]);
    expect((seat.x - x) / w).toBeCloseTo(0.54, 1);
    expect((seat.y - y) / h).toBeCloseTo(0.43, 1);
  }
  expect(from(null, [27.56, 53.9]).home).toBe('');
});

test('the cover draws the border of each country once, and the front where the scenario has one', () => {
  expect(from(null, [27.56, 53.9]).borders.length).toBeGreaterThan(minsk.borders.length);
  expect(minsk.front).not.toBe('');
  expect(drawCover({ ...board, front: null }).front).toBe('');
});

test('a line leads from the seat to each partner, and none is endless', () => {
  const partners = new Set(board.flows.flatMap(({ from: a, to: b }) => [a, b]));
  expect(minsk.flows.match(/M/g)).toHaveLength(partners.size - 1);
  for (const number of numbers(minsk.flows)) expect(Math.abs(number)).toBeLessThan(2000);
});

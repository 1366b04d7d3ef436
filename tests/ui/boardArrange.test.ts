import { describe, expect, test } from 'vitest';
import { arrange } from '../../src/ui/board/arrange.ts';
import { gap, lengthOf } from '../../src/ui/board/curve.ts';
import { pick, shapesOf } from '../../src/ui/board/hits.ts';
import { AFTERGLOW, paceOf, READING } from '../../src/ui/board/pace.ts';
import { readRegion } from '../../src/ui/board/region.ts';
import { holds, layOut } from '../../src/ui/board/sheet.ts';
import { type BoardPicture, elementsOf, findElement } from '../../src/ui/presenters/boardPicture.ts';
import { samplePicture } from '../browser/fixtures/samplePicture.ts';

const region = readRegion();
const sizes = [
  [820, 640],
  [1150, 860],
  [390, 300],
  [700, 760],
  [1600, 500],
  [844, 270],
  [500, 1400],
] as const;

describe.each(sizes)('on a board of %i × %i', (width, height) => {
  const sheet = layOut(region, width, height, 1);
  const arrangement = arrange(samplePicture, region, sheet);
  const shapes = shapesOf(arrangement);

  test('every place lies on the map, and no two arrows at the edge on top of each other', () => {
    expect(arrangement.spots).toHaveLength(samplePicture.places.length);
    for (const spot of arrangement.spots) expect(holds(sheet.map, spot)).toBe(true);
    const arrows = arrangement.spots.filter(({ beyond }) => beyond);
    for (const [i, arrow] of arrows.entries()) {
      for (const other of arrows.slice(i + 1)) expect(gap(arrow, other)).toBeGreaterThan(18);
    }
  });

  test('the map shows nothing that was not surveyed', () => {
    const { box } = region;
    const [from, to] = [sheet.place({ x: box.left, y: box.top }), sheet.place({ x: box.right, y: box.bottom })];
    expect(sheet.map.x).toBeGreaterThanOrEqual(from.x);
    expect(sheet.map.y).toBeGreaterThanOrEqual(from.y);
    expect(sheet.map.x + sheet.map.w).toBeLessThanOrEqual(to.x);
    expect(sheet.map.y + sheet.map.h).toBeLessThanOrEqual(to.y);
  });

  test('everything focusable has a shape of plain numbers', () => {
    const ids = shapes.map(({ id }) => id).sort();
    expect(ids).toEqual(
      elementsOf(samplePicture)
        .map(({ id }) => id)
        .sort(),
    );
    for (const { points, r } of shapes) {
      expect(points.length).toBeGreaterThan(0);
      for (const { x, y } of points) expect(Number.isFinite(x + y + r)).toBe(true);
    }
  });

  test('a pointer on a place, a site or a seal picks it', () => {
    for (const { of, x, y } of [...arrangement.sites, ...arrangement.seals])
      expect(pick(shapes, { x, y }, 7)).toBe(of.id);
    const minsk = arrangement.spots.find(({ place }) => place.id === 'minsk');
    expect(minsk && pick(shapes, minsk, 7)).toBe('minsk');
  });
});

describe.each([
  [390, 300],
  [844, 270],
  [500, 1400],
] as const)('on a phone of %i × %i, which shows a part of the map', (width, height) => {
  test.each([
    ['Chisinau', 28.86, 47.01],
    ['Tallinn', 24.75, 59.44],
    ['Prague', 14.42, 50.09],
    ['Moscow', 37.62, 55.75],
  ])('a government in %s sees its own surroundings, and nothing that was not surveyed', (_, lon, lat) => {
    const sheet = layOut(region, width, height, 1, { lon, lat });
    expect(holds(sheet.map, sheet.locate(lon, lat), Math.min(sheet.map.w, sheet.map.h) * 0.12)).toBe(true);
    const [from, to] = [region.box.left, region.box.right].map((x) => sheet.place({ x, y: 0 }).x);
    expect(sheet.map.x).toBeGreaterThanOrEqual(from ?? Number.NaN);
    expect(sheet.map.x + sheet.map.w).toBeLessThanOrEqual(to ?? Number.NaN);
  });

  test('a government in Minsk sees what it saw', () => {
    const [plain, own] = [
      layOut(region, width, height, 1),
      layOut(region, width, height, 1, { lon: 27.56, lat: 53.9 }),
    ];
    expect(own.locate(30, 50)).toEqual(plain.locate(30, 50));
  });
});

describe('an arrangement', () => {
  const sheet = layOut(region, 820, 640, 1);
  const bent = (amount: number, into: string) => {
    const [first] = samplePicture.pressures;
    if (!first) throw new Error('the sample has pressures');
    const picture: BoardPicture = { ...samplePicture, pressures: [{ ...first, amount, into }] };
    const push = arrange(picture, region, sheet).pushes[0];
    const middle = push?.border[Math.floor(push.border.length / 2)];
    const pressed = push?.bent[Math.floor(push.bent.length / 2)];
    if (!push || !middle || !pressed) throw new Error('the border was not found');
    return { depth: gap(middle, pressed), east: pressed.x - middle.x };
  };

  test('bends a border farther the stronger the pressure, and into the country named', () => {
    expect(bent(0, 'BLR').depth).toBeLessThan(2);
    expect(bent(1, 'BLR').depth).toBeGreaterThan(bent(0.4, 'BLR').depth);
    expect(bent(1, 'BLR').east).toBeLessThan(0);
    expect(bent(1, 'RUS').east).toBeGreaterThan(0);
  });

  test('makes a flow wider the more it carries, and keeps flows between the same places apart', () => {
    const { streams } = arrange(samplePicture, region, sheet);
    const of = (id: string) => streams.find(({ flow }) => flow.id === id);
    expect(of('loans')?.width).toBeGreaterThan(of('crude')?.width ?? Number.POSITIVE_INFINITY);
    const middles = ['crude', 'loans', 'machines'].map(
      (id) => of(id)?.line[Math.floor((of(id)?.line.length ?? 0) / 2)],
    );
    const [a, b, c] = middles;
    if (!a || !b || !c) throw new Error('the flows were not laid');
    expect(Math.min(gap(a, b), gap(b, c), gap(a, c))).toBeGreaterThan(8);
  });

  test('leads a flow past the positions it is given', () => {
    const { streams } = arrange(samplePicture, region, sheet);
    const druzhba = streams.find(({ flow }) => flow.id === 'druzhba');
    const [via] = druzhba?.flow.via ?? [];
    if (!druzhba || !via) throw new Error('the sample has a pipeline');
    const at = sheet.locate(via.lon, via.lat);
    expect(Math.min(...druzhba.line.map((point) => gap(point, at)))).toBeLessThan(4);
    expect(lengthOf(druzhba.line)).toBeGreaterThan(100);
  });

  test('leaves out what it cannot place, without an error', () => {
    const [flow] = samplePicture.flows;
    const [seal] = samplePicture.seals;
    const [pressure] = samplePicture.pressures;
    if (!flow || !seal || !pressure) throw new Error('the sample is full');
    const odd = arrange(
      {
        ...samplePicture,
        flows: [{ ...flow, to: 'nowhere' }],
        seals: [{ ...seal, place: 'nowhere' }],
        pressures: [{ ...pressure, between: ['BLR', 'FRA'] }],
      },
      region,
      sheet,
    );
    expect([odd.streams, odd.seals, odd.pushes]).toEqual([[], [], []]);
  });
});

test('a pointer picks the nearest mark within its reach, and nothing beyond', () => {
  const shapes = [
    { id: 'dot', points: [{ x: 0, y: 0 }], r: 3 },
    {
      id: 'line',
      points: [
        { x: 10, y: -50 },
        { x: 10, y: 50 },
      ],
      r: 2,
    },
  ];
  expect(pick(shapes, { x: 4, y: 0 }, 7)).toBe('dot');
  expect(pick(shapes, { x: 11, y: 30 }, 7)).toBe('line');
  expect(pick(shapes, { x: -20, y: 0 }, 7)).toBeNull();
  expect(pick(shapes, { x: -20, y: 0 }, 22)).toBe('dot');
});

test.each([1, 2, 7, 12, 13, 40, 200])('a play of %i beats ends within six seconds', (beats) => {
  const { every, each } = paceOf(beats);
  expect((beats - 1) * every + each + Math.max(AFTERGLOW, READING)).toBeLessThanOrEqual(6000);
  expect(each).toBeGreaterThanOrEqual(300);
  expect(each).toBeLessThanOrEqual(700);
});

test('an element is found by its id', () => {
  expect(findElement(samplePicture, 'front')?.title).toBe('The front');
  expect(findElement(samplePicture, 'nowhere')).toBeNull();
});

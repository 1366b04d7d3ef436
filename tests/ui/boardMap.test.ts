import { readFileSync } from 'node:fs';
import { geoConicConformal } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createProjection, distanceKm } from '../../src/ui/board/projection.ts';
import { inside } from '../../src/ui/board/pushes.ts';
import { readRegion } from '../../src/ui/board/region.ts';

const file = JSON.parse(readFileSync(new URL('../../assets/map/region.json', import.meta.url), 'utf8'));
const region = readRegion();
const isIn = (country: string, lon: number, lat: number): boolean =>
  inside(region.countries.get(country) ?? [], region.project(lon, lat));

describe('the projection', () => {
  const { parallels, meridian, scale, translate } = file.projection;
  const theirs = geoConicConformal().parallels(parallels).rotate([-meridian, 0]).scale(scale).translate(translate);
  const ours = createProjection(file.projection);

  test('is the one that made the geometry', () => {
    const longitude = fc.double({ min: -170, max: 170, noNaN: true });
    const latitude = fc.double({ min: -60, max: 85, noNaN: true });
    fc.assert(
      fc.property(longitude, latitude, (lon, lat) => {
        const [x, y] = theirs([lon, lat]) ?? [Number.NaN, Number.NaN];
        const point = ours(lon, lat);
        expect(point.x).toBeCloseTo(x, 4);
        expect(point.y).toBeCloseTo(y, 4);
      }),
    );
  });

  test('puts Washington to the west of Minsk and Beijing to the east', () => {
    const minsk = ours(27.56, 53.9);
    expect(ours(-77.04, 38.9).x).toBeLessThan(minsk.x);
    expect(ours(116.4, 39.9).x).toBeGreaterThan(minsk.x);
  });

  test('measures great circles', () => {
    const minsk = { lon: 27.56, lat: 53.9 };
    expect(distanceKm(minsk, { lon: 21.01, lat: 52.23 })).toBeCloseTo(475, -1);
    expect(distanceKm(minsk, minsk)).toBe(0);
  });
});

describe('the map', () => {
  test('has the recognised borders', () => {
    // Simferopol, Sevastopol and Donetsk are in Ukraine; Kaliningrad and Belgorod are in Russia.
    for (const [lon, lat] of [
      [34.1, 44.95],
      [33.6, 44.62],
      [37.8, 48.0],
    ] as const) {
      expect(isIn('UKR', lon, lat)).toBe(true);
      expect(isIn('RUS', lon, lat)).toBe(false);
    }
    expect(isIn('RUS', 20.6, 54.7)).toBe(true);
    expect(isIn('RUS', 36.6, 50.6)).toBe(true);
  });

  test('draws Crimea and the south-east as held, and nothing of Belarus', () => {
    const held = (lon: number, lat: number): boolean => inside([region.held], region.project(lon, lat));
    expect(held(34.1, 44.95)).toBe(true);
    expect(held(37.8, 48.0)).toBe(true);
    expect(held(30.5, 50.45)).toBe(false);
    expect(held(27.56, 53.9)).toBe(false);
  });

  test('has Belarus with its five neighbours, and the corridor between Kaliningrad and Belarus', () => {
    const neighbours = [...region.borders.keys()].filter((key) => key.includes('BLR')).sort();
    expect(neighbours).toEqual(['BLR-LTU', 'BLR-LVA', 'BLR-POL', 'BLR-RUS', 'BLR-UKR']);
    for (const key of [...neighbours, 'LTU-POL']) expect(region.borders.get(key)).toHaveLength(1);
    expect(isIn('BLR', 27.56, 53.9)).toBe(true);
  });

  test('is small', () => {
    expect(JSON.stringify(file).length).toBeLessThan(60_000);
  });
});

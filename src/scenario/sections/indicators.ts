import type { Indicator } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import type { IndicatorData } from '../schema/indicators.ts';
import type { Path } from '../tree.ts';

export function compileIndicators(c: Compiler): Indicator[] {
  return c.entries('indicators').map(({ id, data, path }) => {
    checkScale(c, id, data, path);
    c.texts.add(`indicator.${id}.name`, data.name);
    c.texts.add(`indicator.${id}.meaning`, data.meaning);
    c.reference('group', data.group, [...path, 'group']);
    return {
      id,
      group: data.group,
      unit: data.unit,
      min: c.quantity(data.range[0], [...path, 'range', 0]),
      max: c.quantity(data.range[1], [...path, 'range', 1]),
      start: c.quantity(data.start, [...path, 'start']),
      better: data.better,
      bands: data.bands.map((band, index) => ({
        upTo: c.quantity(band.to, [...path, 'bands', index, 'to']),
        word: c.texts.add(`indicator.${id}.band.${index}`, band.word),
        tone: band.tone,
      })),
      known: data.known ?? 'open',
      intelligence: intelligence(c, data, path),
      relation: data.relation ?? false,
    };
  });
}

function intelligence(c: Compiler, data: IndicatorData, path: Path): number | null {
  if (data.known === 'estimate' && data.intelligence === undefined) {
    const hint = `Add 'intelligence:' with an indicator from 0 to 100.`;
    c.report('indicator/intelligence', [...path, 'known'], `An estimate needs the key 'intelligence'.`, hint);
  }
  if (data.intelligence === undefined) return null;
  const where = [...path, 'intelligence'];
  if (data.known !== 'estimate') {
    c.report('indicator/intelligence', where, `Only an estimate ('known: estimate') has the key 'intelligence'.`);
  }
  return c.reference('indicator', data.intelligence, where);
}

function checkScale(c: Compiler, id: string, data: IndicatorData, path: Path): void {
  const [low, high] = data.range;
  if (!(low < high)) {
    // Of what follows from it (start, bands, all that changes the indicator) nothing is told.
    const hint = `Write [${high}, ${low}].`;
    c.report('indicator/scale', [...path, 'range'], `The range of '${id}' must rise, from low to high.`, hint);
    return;
  }
  if (data.start < low || data.start > high) {
    c.report(
      'indicator/scale',
      [...path, 'start'],
      `The start of '${id}' is ${data.start}, outside its range ${low} to ${high}.`,
    );
  }
  let last = low;
  for (const [index, band] of data.bands.entries()) {
    const where = [...path, 'bands', index, 'to'];
    if (band.to <= last)
      c.report('indicator/scale', where, `The bands of '${id}' must rise: ${band.to} comes after ${last}.`);
    last = band.to;
  }
  if (last !== high) {
    const where = [...path, 'bands', data.bands.length - 1, 'to'];
    c.report('indicator/scale', where, `The last band of '${id}' must end at ${high}, where the range ends.`);
  }
}

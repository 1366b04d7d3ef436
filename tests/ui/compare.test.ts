import { expect, test } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { partingOf } from '../../src/session/parting.ts';
import { presentComparedFigure, presentComparison, type RunBeside } from '../../src/ui/presenters/compare.ts';
import { presentRunFigures } from '../../src/ui/presenters/runChart.ts';
import { months, played, textsIn, tiny } from './course.ts';

const raw = /^[a-z]+(\.[\w-]+)+$|\{\w+\}|\bundefined\b|\bNaN\b|\bnull\b|\[object/;

function run(name: string, commands: readonly Command[], seed?: string): RunBeside {
  const { session, course } = played(tiny, commands, seed);
  return { name, session, course, parting: partingOf(yourRun(), session.run) };
}

const bridge: Command = { type: 'initiative/start', initiative: 'repair-bridge' };
const fair: Command = { type: 'initiative/start', initiative: 'market-fair' };
const turns = tiny.ruleset.turns;
const yourRun = () => played(tiny, [bridge, ...months(turns)]).session.run;
const yours = run('This run', yourRun().commands);
const idle = run('idle', months(turns));
const late = run('late', [bridge, ...months(2), fair, ...months(turns - 2)]);

test('each run stands with its ending and its scores, the highest of each marked', () => {
  const { columns, runs } = presentComparison(tiny, [yours, idle, late]);
  expect(runs.map(({ letter, name }) => [letter, name])).toEqual([
    ['A', 'This run'],
    ['B', 'idle'],
    ['C', 'late'],
  ]);
  columns.forEach((_, column) => {
    const values = runs.map(({ scores }) => Number(scores[column]?.value));
    const highest = runs.flatMap(({ scores }, index) => (scores[column]?.highest ? [values[index]] : []));
    expect(highest.length).toBeGreaterThan(0);
    expect(new Set(highest)).toEqual(new Set([Math.max(...values)]));
  });
  expect(textsIn(presentComparison(tiny, [yours, idle, late])).filter((text) => raw.test(text))).toEqual([]);
});

test('where runs part is told with what each decided there', () => {
  const { partings } = presentComparison(tiny, [yours, idle, late, yours]);
  expect(partings.map(({ decisions }) => decisions.map(({ what }) => what.split(':')[0]))).toEqual([
    ['Start', 'End the month'],
    ['End the month', 'Start'],
    [],
  ]);
  expect(partings[1]?.sentence).toMatch(/up to March \d{4}/);
  expect(partings[2]?.sentence).toBe('Run D took the very same decisions.');
});

test('another seed is another world, and is said to be', () => {
  const [parting] = presentComparison(tiny, [yours, run('other', months(1), 'elsewhere')]).partings;
  expect(parting?.sentence).toMatch(/another start/);
  expect(parting?.decisions).toEqual([]);
});

test('a run that is not over has no scores, which would tell what is hidden', () => {
  const { runs } = presentComparison(tiny, [yours, run('begun', [bridge, ...months(3)])]);
  expect(runs[1]?.scores).toEqual([]);
  expect(runs[1]?.ending).toMatch(/^Not over/);
});

test('a figure goes through all runs on one scale, each line as long as its run', () => {
  const begun = run('begun', months(3));
  for (const { id } of presentRunFigures(tiny, yours.course)) {
    const figure = presentComparedFigure(tiny, [yours, idle, begun], id);
    if (!figure) throw new Error(`${id} was known to nobody.`);
    expect(figure.lines.map(({ points }) => points.length)).toEqual([turns + 1, turns + 1, 4]);
    expect(figure.rows).toHaveLength(turns + 1);
    for (const { low, high } of figure.lines.flatMap(({ points }) => points)) {
      expect((low + high) / 2).toBeGreaterThanOrEqual(figure.low);
      expect((low + high) / 2).toBeLessThanOrEqual(figure.high);
    }
    expect(textsIn(figure).filter((text) => raw.test(text))).toEqual([]);
  }
});

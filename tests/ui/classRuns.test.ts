import { expect, test } from 'vitest';
import { findPolicy } from '../../src/analysis/policies.ts';
import type { Command } from '../../src/engine/index.ts';
import { Session } from '../../src/session/session.ts';
import { type ClassRun, classSheet, presentClass } from '../../src/ui/presenters/classRuns.ts';
import { presentSpreads } from '../../src/ui/presenters/classSpread.ts';
import { presentTallies, presentUndertaken } from '../../src/ui/presenters/classTally.ts';
import { outcomeOf } from '../../src/ui/presenters/outcome.ts';
import { months, played, textsIn, tiny } from './course.ts';

const raw = /^[a-z]+(\.[\w-]+)+$|\{\w+\}|\bundefined\b|\bNaN\b|\bnull\b|\[object/;
const { turns } = tiny.ruleset;
const bridge: Command = { type: 'initiative/start', initiative: 'repair-bridge' };

const run = (name: string, commands: readonly Command[]): ClassRun => ({
  name,
  session: played(tiny, commands).session,
  changed: false,
});
const idle = run('Anna', months(turns));
const builder = run('Boris', [bridge, ...months(turns)]);
const copy = run('Chiara', [bridge, ...months(turns)]);
const begun = run('Daniel', months(2));

/** A class in which everybody plays the same game in another way. */
const motley: ClassRun[] = Array.from({ length: 12 }, (_, pupil) => {
  const session = Session.start(tiny.ruleset, { seed: 'lesson', difficulty: tiny.display.defaultDifficulty });
  const next = findPolicy(tiny.ruleset, 'random')?.player(`pupil-${pupil}`);
  while (next && !session.over) session.do(next(session.state));
  return { name: `Pupil ${pupil}`, session, changed: false };
});

test('each run stands with its scores; who took the same decisions as another is told', () => {
  const { rows, columns, endings } = presentClass(tiny, [idle, builder, copy, begun]);
  expect(rows.map(({ name, note }) => [name, note])).toEqual([
    ['Anna', null],
    ['Boris', null],
    ['Chiara', 'The same decisions as Boris.'],
    ['Daniel', null],
  ]);
  expect(rows[0]?.scores[0]).toBe(outcomeOf(idle.session).overall);
  expect(rows[0]?.shown.length).toBe(columns.length);
  expect(rows[1]?.decisions).toBe(1);
  expect(endings.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(endings.at(-1)).toEqual({ name: 'not over', count: 1 });
});

test('a run that is not over has no scores, which would tell what is hidden', () => {
  const table = presentClass(tiny, [idle, begun]);
  expect(table.rows[1]?.scores).toEqual([]);
  expect(table.rows[1]?.ending).toMatch(/^Not over/);
  for (const { dots } of presentSpreads(table)) expect(dots.map(({ name }) => name)).toEqual(['Anna']);
});

test('a table for a spreadsheet has as many cells in each row as headings', () => {
  const [headings, ...rows] = classSheet(presentClass(tiny, [idle, copy, begun]));
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([headings?.length]));
});

test('every run that is over is a dot, and the middle has as many on either side', () => {
  for (const { dots, median } of presentSpreads(presentClass(tiny, motley))) {
    expect(dots.length).toBe(motley.length);
    const below = dots.filter(({ score }) => score < (median ?? Number.NaN)).length;
    const above = dots.filter(({ score }) => score > (median ?? Number.NaN)).length;
    expect(Math.max(below, above)).toBeLessThanOrEqual(motley.length / 2);
    const places = dots.map(({ score, above: piled }) => `${Math.round(score)} ${piled}`);
    expect(new Set(places).size).toBe(places.length);
  }
});

test('a tally counts each who was asked once, the most disputed question first', () => {
  const tallies = presentTallies(tiny, motley);
  expect(tallies.length).toBeGreaterThan(0);
  const most = tallies.map(({ answers }) => Math.max(...answers.map(({ share }) => share)));
  expect(most).toEqual([...most].sort((a, b) => a - b));
  for (const { answers } of tallies) {
    const names = answers.flatMap((answer) => answer.names.split(', '));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(answers.reduce((sum, { count }) => sum + count, 0));
    expect(names.length * 2).toBeGreaterThanOrEqual(motley.length);
    expect(answers.length).toBeGreaterThan(1);
  }
});

test('what all answered alike is no dispute', () => {
  expect(presentTallies(tiny, [builder, copy])).toEqual([]);
});

test('what was undertaken is counted by runs', () => {
  expect(presentUndertaken(tiny, [idle, builder, copy])).toEqual([
    { name: tiny.texts['initiative.repair-bridge.name'], count: 2, names: 'Boris, Chiara' },
  ]);
});

test('nothing that a class sees is an id or an empty value', () => {
  const table = presentClass(tiny, motley);
  const all = [table, presentSpreads(table), presentTallies(tiny, motley), presentUndertaken(tiny, motley)];
  expect(textsIn(all).filter((text) => raw.test(text))).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import { presentBoard } from '../../src/ui/presenters/board.ts';
import { boardBeats } from '../../src/ui/presenters/boardBeats.ts';
import { compiledOf } from '../content/tiny.ts';
import { courseNow, months, played } from './course.ts';

const window = compiledOf(compile(projectScenarios.find('the-window').files));
/** The plays of a year in which nothing is answered, month by month. */
const plays = Array.from({ length: 12 }, (_, month) => {
  const { session } = played(window, months(month + 1));
  const picture = presentBoard(window, session.state, courseNow(session));
  return { events: session.lastMonth(), beats: boardBeats(window, session.lastMonth(), picture), picture };
});

describe('the play of a month', () => {
  test('shows something in every month, and never more than can be followed', () => {
    for (const { beats } of plays) {
      expect(beats.length).toBeGreaterThan(2);
      expect(beats.length).toBeLessThanOrEqual(12);
    }
  });

  test('names whatever moved, not by its figure alone', () => {
    for (const { label } of plays.flatMap(({ beats }) => beats)) expect(label).toMatch(/^\p{L}|^["“]/u);
  });

  test('tells a figure once, however many lines it moves', () => {
    for (const { beats } of plays) {
      const figures = beats.filter(({ label }) => /[+−]\d/.test(label)).map(({ label }) => label);
      expect(new Set(figures).size).toBe(figures.length);
    }
  });

  test('sends the silence to the capital that had written', () => {
    const silent = plays.flatMap(({ events, beats, picture }) =>
      events
        .filter((event) => event.type === 'cable-answered' && event.byDefault)
        .flatMap((event) => {
          const from = event.type === 'cable-answered' ? window.ruleset.cables[event.cable]?.from : null;
          const writer = from == null ? undefined : window.ruleset.capitals[from]?.id;
          const drawn = picture.places.some(({ id }) => id === writer);
          return drawn ? [beats.some(({ to, tone }) => to === writer && tone === 'bad')] : [];
        }),
    );
    expect(silent.length).toBeGreaterThan(0);
    expect(silent).not.toContain(false);
  });
});

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readScenario } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import { presentCodex } from '../../src/ui/presenters/codex.ts';
import { compiledOf } from '../content/tiny.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const book = compiledOf(compile(readScenario('scenarios/the-window', root).files));
const articles = (turn: number | null) => presentCodex(book, turn).find(({ id }) => id === 'articles')?.pages ?? [];

test('what belongs to a later month is folded away until that month, and then stands with the rest', () => {
  const forecasts = (turn: number | null) =>
    articles(turn).find(({ later, paragraphs }) =>
      [...later.map(({ text }) => text), ...paragraphs].some((text) =>
        text.startsWith('The published forecast of 2 May'),
      ),
    );
  expect(forecasts(0)?.later.map(({ date }) => date)).toEqual(['May 2025']);
  expect(forecasts(0)?.paragraphs.join(' ')).not.toContain('2 May 2025');
  expect(forecasts(4)?.later).toEqual([]);
  expect(forecasts(4)?.paragraphs.join(' ')).toContain('2 May 2025');
  expect(forecasts(null)).toEqual(forecasts(23));
});

test('in the first month no article tells of a month to come', () => {
  const months = 'January February March April May June July August September October November December'.split(' ');
  const ahead = articles(0).flatMap(({ paragraphs }) =>
    paragraphs.filter((text) => months.slice(1).some((month) => text.includes(`${month} 2025`)) || /2026/.test(text)),
  );
  expect(ahead).toEqual([]);
});

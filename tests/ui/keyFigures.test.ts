import { describe, expect, test } from 'vitest';
import { BORDERS, COUNTRIES } from '../../src/scenario/schema/board.ts';
import { readRegion } from '../../src/ui/board/region.ts';
import { presentBoard } from '../../src/ui/presenters/board.ts';
import type { Book } from '../../src/ui/presenters/book.ts';
import { presentBrief } from '../../src/ui/presenters/brief.ts';
import { demandsPage } from '../../src/ui/presenters/demands.ts';
import { presentHeader } from '../../src/ui/presenters/header.ts';
import { presentGroups, presentOthers } from '../../src/ui/presenters/indicators.ts';
import { keyFigures, stakes } from '../../src/ui/presenters/keyFigures.ts';
import { outcomeOf } from '../../src/ui/presenters/outcome.ts';
import { presentRunFigures } from '../../src/ui/presenters/runChart.ts';
import { presentVerdict } from '../../src/ui/presenters/verdict.ts';
import { presentWhy } from '../../src/ui/presenters/why.ts';
import { months, played, tiny } from './course.ts';

const { course, session } = played(tiny, []);
const showing = (display: Partial<Book['display']>): Book => ({ ...tiny, display: { ...tiny.display, ...display } });

describe('the figures of the header', () => {
  test('are the purse and what the ways to lose depend on, where the scenario does not choose', () => {
    expect(keyFigures(tiny)).toEqual(['treasury', 'calm', 'autonomy']);
    expect(presentHeader(tiny, course).dials.map(({ id }) => id)).toEqual(keyFigures(tiny));
  });

  test('are those that the scenario chooses, in its order', () => {
    const book = showing({ figures: ['fear', 'treasury'] });
    expect(presentHeader(book, course).dials.map(({ id }) => id)).toEqual(['fear', 'treasury']);
    expect([...stakes(book)].slice(0, 3)).toEqual(['fear', 'treasury', 'calm']);
  });
});

test('the page of demands is called what the scenario calls it', () => {
  expect(demandsPage(tiny).name).toBe('Demands');
  const book = { ...tiny, texts: { ...tiny.texts, 'demands.name': 'Wishes', 'demands.text': 'From below.' } };
  expect(demandsPage(book)).toEqual({ name: 'Wishes', text: 'From below.' });
});

describe('indicators that the scenario does not list', () => {
  const book = showing({ figures: ['calm'], indicators: ['treasury'] });
  const { course: later } = played(book, months(2));
  const idsOf = (groups: ReturnType<typeof presentGroups>) =>
    groups.flatMap(({ indicators }) => indicators.map(({ id }) => id));

  test('stand apart from those that it does, and all can be asked why', () => {
    const [listed, others] = [idsOf(presentGroups(book, later)), idsOf(presentOthers(book, later))];
    expect(listed).toEqual(['treasury', 'calm']);
    expect([...listed, ...others].sort()).toEqual(idsOf(presentGroups(tiny, later)).sort());
    for (const id of others) expect(presentWhy(book, later, id, 1)?.indicator.id).toBe(id);
  });

  test('are no news in the brief, no turning points and nothing to choose in the debrief', () => {
    const brief = presentBrief(book, later);
    expect(brief.changes.map(({ indicator }) => indicator).sort()).toEqual(['calm', 'treasury']);
    expect(presentRunFigures(book, later).map(({ id }) => id)).toEqual(['treasury', 'calm']);
    const whole = played(book, months(tiny.ruleset.turns));
    const turning = presentVerdict(book, whole.course, outcomeOf(whole.session))?.turning ?? [];
    expect(turning.length).toBeGreaterThan(0);
    for (const { indicator } of turning) expect(['treasury', 'calm']).toContain(indicator);
  });
});

describe('pressures on the map', () => {
  const { pressures } = presentBoard(tiny, session.state, course);

  test('bend the border that the scenario names, on its stretch, into its country', () => {
    expect(pressures).toMatchObject([
      { id: 'pressure.garrison', kind: 'military', between: ['BLR', 'RUS'], span: [0.04, 0.96], into: null },
      { id: 'pressure.mines', kind: 'mines', between: ['BLR', 'UKR'], span: [0.25, 0.75], into: 'UKR' },
    ]);
  });

  test.each(BORDERS)('may bend %s, which the map has', (border) => {
    expect(readRegion().borders.has(border)).toBe(true);
  });
});

test('the legend explains what the scenario can show, and nothing else', () => {
  const { legend } = presentBoard(tiny, session.state, course);
  expect(Object.entries(legend).flatMap(([entry, word]) => (word === '' ? [] : [entry]))).toEqual([
    'money',
    'goods',
    'blocked',
    'pressure',
    'front',
  ]);
  const bare = { ...tiny.display.board, flows: [], pressures: [], front: null };
  const picture = presentBoard(showing({ board: bare }), session.state, course);
  expect(new Set(Object.values(picture.legend))).toEqual(new Set(['']));
});

describe('the country that is lit on the map', () => {
  test('is the one that the scenario names, or none', () => {
    expect(presentBoard(tiny, session.state, course).home).toBeNull();
    const book = showing({ board: { ...tiny.display.board, home: 'MDA' } });
    expect(presentBoard(book, session.state, course).home).toBe('MDA');
  });

  test.each(COUNTRIES)('may be %s, which the map has', (country) => {
    expect(readRegion().countries.get(country)?.length).toBeGreaterThan(0);
  });
});

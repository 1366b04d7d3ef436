import { describe, expect, test } from 'vitest';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import { type Change, compiledOf, problemsOf, tinyFiles, tinyWith } from './tiny.ts';

const rulesetOf = (...changes: readonly Change[]) => compiledOf(compile(tinyWith(...changes))).ruleset;
const desk = (from: string, to: string): Change => ({ file: 'tiny/desk.yaml', from, to });
const model = (from: string, to: string): Change => ({ file: 'tiny/model.yaml', from, to });

describe('a library', () => {
  test('gives its things to the scenario that includes it, before the scenario’s own', () => {
    const ids = rulesetOf().indicators.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['patron_trust', 'market_goodwill', 'treasury']);
  });

  test('is not read when it is not included', () => {
    const files = new Map([...tinyFiles, ['library/other.yaml', 'nonsense: [']]);
    expect(problemsOf(files)).toEqual([]);
  });

  test('`override: true` changes single values and leaves the rest and the place in the order', () => {
    const goodwill = rulesetOf().indicators[1];
    expect(goodwill).toMatchObject({ id: 'market_goodwill', start: 25, max: 100, relation: true });
  });

  test('an override merges maps and replaces lists', () => {
    const { rules } = rulesetOf(
      model(
        '  market-forgets: { remove: true }',
        '  market-forgets: { override: true, when: "calm > 3", effects: [{ change: calm, by: 1 }] }',
      ),
    );
    const rule = rules.find(({ id }) => id === 'market-forgets');
    expect(rule).toMatchObject({ phase: 'money', effects: { list: [{ by: { op: 'number', value: 1 } }] } });
    expect(rule?.when).not.toBeNull();
    expect(rule?.effects.list).toHaveLength(1);
  });

  test('`remove: true` drops a thing', () => {
    expect(rulesetOf().rules.map(({ id }) => id)).not.toContain('market-forgets');
    expect(rulesetOf().rules.map(({ id }) => id)).toContain('harvest');
  });

  test('mistakes in it are told with its own file', () => {
    const files = tinyWith({ file: 'library/neighbours.yaml', from: 'group: abroad', to: 'group: aboard' });
    expect(problemsOf(files)).toMatchObject([{ file: 'library/neighbours.yaml', line: 7, code: 'ref/unknown-group' }]);
  });

  test('mistakes in an override are told where the override stands', () => {
    const files = tinyWith(model('{ override: true, start: 25 }', '{ override: true, start: 250 }'));
    expect(problemsOf(files)).toMatchObject([{ file: 'tiny/model.yaml', code: 'indicator/scale' }]);
  });

  test.each([
    ['a citation', desk('sources: [treatise#2]', 'sources: [almanac#2]'), 'almanac'],
    ['an effect', desk('{ change: treasury, by: -5 }', '{ change: treasure, by: -5 }'), 'treasure'],
    ['an expression', model('when: "calm < 30"', 'when: "treasure < 30"'), 'treasure'],
    ['an expression with a dot', model('when: "calm < 30"', 'when: "running.dig_deeper"'), 'dig_deeper'],
    ['an experiment', { file: 'tiny/claims.yaml', from: 'policy: passive', to: 'policy: greedy' }, 'greedy'],
  ])('that is not included is named where %s needs it, before a guess at the spelling', (_, change, word) => {
    const more = `sources: { almanac: { title: A, published: 1900, paragraphs: 3 } }
indicators: { treasure: {} }
initiatives: { dig-deeper: {} }
policies: { greedy: {} }
`;
    const [problem] = problemsOf(tinyWith(change, { file: 'library/more.yaml', from: '', to: more }));
    expect(problem?.message).toContain(word);
    expect(problem?.hint).toBe(`The library 'more' has it: add it to 'include'.`);
  });

  test('that does not exist is told with those that do', () => {
    const to = 'include: [weather]';
    const files = tinyWith({ file: 'tiny/scenario.yaml', from: 'include: [neighbours]', to });
    expect(problemsOf(files)).toMatchObject([{ code: 'include/unknown', hint: 'There are: neighbours.' }]);
  });

  test('serves a game that is shorter than its plans and its calendar', () => {
    const files = tinyWith(
      { file: 'tiny/scenario.yaml', from: 'include: [neighbours]', to: 'include: [neighbours, later]' },
      {
        file: 'library/later.yaml',
        from: '',
        to: `flags:
  elsewhere: { start: false, meaning: Set by another library. }
rules:
  much-later:
    name: Much later
    phase: money
    when: "turn == 40 || year == 2031 || flag.elsewhere"
    effects: [{ in: 30, do: [{ change: treasury, by: 1 }] }, { over: 24, do: [{ change: treasury, by: 1 }] }]
    sources: [assumption]
`,
      },
    );
    expect(problemsOf(files)).toEqual([]);
    const own = tinyWith(
      model('when: "calm < 30"', 'when: "turn == 40"'),
      model('{ change: autonomy, by: -1 }', '{ in: 30, do: [{ change: autonomy, by: -1 }] }'),
    );
    expect(problemsOf(own).map(({ code }) => code)).toEqual(['expr/never', 'effect/after-end']);
  });

  test('keys of the root do not belong into it', () => {
    const files = tinyWith({ file: 'library/neighbours.yaml', from: 'indicators:', to: 'turns: 5\nindicators:' });
    expect(problemsOf(files).map(({ code }) => code)).toEqual(['key/misplaced']);
  });
});

test('what the libraries of the project declare as flags, one of their files or scenarios sets and one reads', () => {
  const texts = ['the-window', 'road-to-2030', 'first-month'].flatMap((id) => [...projectScenarios.find(id).files]);
  const all = texts.map(([, text]) => text).join('\n');
  const declared = texts
    .filter(([path]) => path.includes('/library/'))
    .flatMap(([, text]) => [...(/^flags:\n((?: .*\n|\n)*)/m.exec(text)?.[1] ?? '').matchAll(/^ {2}(\w+):/gm)])
    .map(([, id = '']) => id);
  expect(declared.length).toBeGreaterThan(20);
  const dead = declared.filter(
    (id) => !new RegExp(`flag\\.${id}\\b`).test(all) || !new RegExp(`(set|clear): ${id}\\b`).test(all),
  );
  expect([...new Set(dead)]).toEqual([]);
});

test('sections may be split over files; maps inside the verdict and the board too, and lists are joined', () => {
  const split = rulesetOf({
    file: 'tiny/more.yaml',
    from: '',
    to: 'leans: [river]\nboard: { places: { bridge: { name: Bridge, at: [27, 53], kind: town } } }\n',
  });
  expect(split.leans).toEqual(['patron', 'market', 'force', 'river']);
});

test('of what the desk and the board show, a scenario replaces single values of a library', () => {
  const shown =
    'display: { figures: [treasury], indicators: [treasury, calm], demands: { name: A, text: From below. } }\n';
  const compiled = compiledOf(
    compile(
      tinyWith(
        { file: 'library/neighbours.yaml', from: '', to: shown },
        { file: 'tiny/shown.yaml', from: '', to: 'display: { figures: [calm], demands: { name: Wishes } }' },
      ),
    ),
  );
  expect(compiled.display).toMatchObject({ figures: ['calm'], indicators: ['treasury', 'calm'] });
  expect(compiled.texts).toMatchObject({ 'demands.name': 'Wishes', 'demands.text': 'From below.' });
});

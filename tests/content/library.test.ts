import { describe, expect, test } from 'vitest';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import { type Change, compiledOf, compileTiny, problemsOf, tinyFiles, tinyWith } from './tiny.ts';

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
    ['an experiment', { file: 'tiny/claims.yaml', from: 'policy: passive', to: 'policy: tireless' }, 'tireless'],
  ])('that is not included is named where %s needs it, before a guess at the spelling', (_, change, word) => {
    const more = `sources: { almanac: { title: A, published: 1900, paragraphs: 3 } }
indicators: { treasure: {} }
initiatives: { dig-deeper: {} }
policies: { tireless: {} }
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
    when: "months_passed == 40 || year == 2031 || flag.elsewhere"
    effects: [{ in: 30, do: [{ change: treasury, by: 1 }] }, { over: 24, do: [{ change: treasury, by: 1 }] }]
    sources: [assumption]
`,
      },
    );
    expect(problemsOf(files)).toEqual([]);
    const own = tinyWith(
      model('when: "calm < 30"', 'when: "months_passed == 40"'),
      model('{ change: autonomy, by: -1 }', '{ in: 30, do: [{ change: autonomy, by: -1 }] }'),
    );
    expect(problemsOf(own).map(({ code }) => code)).toEqual(['expr/never', 'effect/after-end']);
  });

  test('serves a game that is shorter than its record, its questions and its experiments', () => {
    const claim = (until: string, at: string) =>
      `{ text: A, method: A, sources: [assumption], policy: passive, runs: 10, until: ${until}, arms: { a: { steps: [{ at: ${at}, effects: [{ change: calm, by: 1 }] }] }, b: {} }, measures: { m: { value: calm, read: end, name: A } }, expect: [{ that: A, of: a - b, above: 0 }] }`;
    const record = `timeline:
  before: { date: 2024-12, title: A, text: A, sources: [assumption] }
  within: { date: 2025-12, title: A, text: A, sources: [assumption] }
  after: { date: 2026-01, title: A, text: A, sources: [assumption] }
questions:
  near: { text: A, horizon: 12, holds: "calm > 3", sources: [assumption] }
  far: { text: A, horizon: 13, holds: "calm > 3", sources: [assumption] }
claims:
  L1: ${claim('2025-12', '2025-06')}
  L2: ${claim('2026-03', '2025-06')}
  L3: ${claim('2025-12', '2024-06')}
`;
    const files = tinyWith(
      { file: 'tiny/scenario.yaml', from: 'include: [neighbours]', to: 'include: [neighbours, record]' },
      { file: 'library/record.yaml', from: '', to: record },
    );
    expect(problemsOf(files)).toEqual([]);
    const { ruleset, claims, display } = compiledOf(compile(files));
    const added = (things: readonly { id: string }[], before: readonly { id: string }[]) =>
      things.map(({ id }) => id).filter((id) => !before.some((thing) => thing.id === id));
    const tiny = compileTiny();
    expect(added(ruleset.timeline, tiny.ruleset.timeline)).toEqual(['within']);
    expect(added(ruleset.questions, tiny.ruleset.questions)).toEqual(['near']);
    expect(added(claims.claims, tiny.claims.claims)).toEqual(['L1']);
    expect(added(display.claims, tiny.display.claims)).toEqual(['L1']);
    const own = new Map([...tinyFiles, ['tiny/record.yaml', record]]);
    expect(problemsOf(own)).toMatchObject([
      {
        code: 'turns/too-few',
        file: 'tiny/scenario.yaml',
        message: 'A game of 12 turns runs from 2025-01 to 2025-12, and 5 things do not fit into it.',
        hint: [
          'record.yaml: take out 2 facts of 3, dated outside it (lines 2, 4).',
          'record.yaml: take out 1 question of 2, or shorten the horizon (line 7).',
          'record.yaml: take out 2 experiments of 3, about other months (lines 10, 11).',
        ].join('\n    '),
      },
    ]);
  });

  test('may hold more than a scenario uses', () => {
    const spare = `parameters: { spare: { value: 2, meaning: A } }
disputes:
  D9: { name: A, question: A, evidence: A, readings: { a: { weight: 1, name: A, meaning: A }, b: { weight: 1, name: B, meaning: B } } }
indicators:
  idle: { name: A, meaning: A, group: home, unit: points, range: [0, 100], start: 3, better: up, bands: [{ to: 100, word: a, tone: calm }] }
situations:
  weather:
    name: A
    meaning: A
    start: dry
    phases: { dry: { name: A, meaning: A }, wet: { name: B, meaning: B } }
cables:
  unsent: { sender: A, title: A, text: A, deadline: 1, fallback: a, choices: { a: { label: A, effects: [{ change: calm, by: 1 }] }, b: { label: B, effects: [{ change: calm, by: 2 }] } }, sources: [assumption] }
`;
    const files = tinyWith(
      { file: 'tiny/scenario.yaml', from: 'include: [neighbours]', to: 'include: [neighbours, spare]' },
      { file: 'library/spare.yaml', from: '', to: spare },
    );
    expect(problemsOf(files)).toEqual([]);
    expect(
      problemsOf(new Map([...tinyFiles, ['tiny/spare.yaml', spare]]))
        .map(({ code }) => code)
        .sort(),
    ).toEqual([
      'cable/never-sent',
      'dispute/never-read',
      'indicator/never-changed',
      'parameter/unused',
      'phase/unreachable',
    ]);
    const changed = { file: 'tiny/spare.yaml', from: '', to: 'parameters: { spare: { override: true, value: 3 } }\n' };
    const overridden = new Map([...files, [changed.file, changed.to]]);
    expect(problemsOf(overridden)).toMatchObject([{ code: 'parameter/unused', file: 'tiny/spare.yaml' }]);
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

test('what the libraries of the project declare, The Window uses: whoever includes few of them is told nothing', () => {
  const { ruleset } = compiledOf(compile(projectScenarios.find('the-window').files));
  const text = JSON.stringify(ruleset);
  const unused = (things: readonly { id: string }[], use: (index: number) => string) =>
    things.filter((_, index) => !text.includes(use(index))).map(({ id }) => id);
  expect(unused(ruleset.parameters, (index) => `"op":"parameter","index":${index}}`)).toEqual([]);
  expect(unused(ruleset.disputes, (index) => `"op":"world","dispute":${index},`)).toEqual([]);
  expect(unused(ruleset.indicators, (index) => `","slot":${index},"by"`)).toEqual([]);
  const sent = ruleset.cables.map(({ id, when }, index) => ({
    id,
    never: when === null && !text.includes(`"do":"cable","cable":${index},`),
  }));
  expect(sent.filter(({ never }) => never)).toEqual([]);
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

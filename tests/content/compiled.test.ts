import { describe, expect, test } from 'vitest';
import { compile } from '../../src/scenario/compile.ts';
import { type Change, compiledOf, compileTiny, tinyFiles, tinyWith } from './tiny.ts';

const changed = (...changes: readonly Change[]) => compiledOf(compile(tinyWith(...changes)));
const hashOf = (...changes: readonly Change[]) => changed(...changes).ruleset.hash;

describe('what is compiled', () => {
  test('is plain JSON', () => {
    const compiled = compileTiny();
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  });

  test('is the same whatever the order of the files', () => {
    const backwards = compiledOf(compile(new Map([...tinyFiles].reverse())));
    expect(backwards).toEqual(compileTiny());
  });

  test('counts in steps of 1/1024', () => {
    for (const { min, max, start, bands } of compileTiny().ruleset.indicators) {
      for (const value of [min, max, start, ...bands.map(({ upTo }) => upTo)])
        expect(Number.isInteger(value * 1024)).toBe(true);
    }
  });

  test('costs as many times what is written as the scenario says', () => {
    const dearer = { file: 'tiny/scenario.yaml', from: 'purse: treasury', to: 'purse: treasury\nprice_scale: 2.5' };
    const [plain, scaled] = [compileTiny(), changed(dearer)].map(({ ruleset }) => [
      ...ruleset.initiatives.map(({ money }) => money),
      ...ruleset.cables.flatMap(({ choices }) => choices.map(({ money }) => money)),
    ]);
    expect(plain?.some((money) => money > 0)).toBe(true);
    expect(scaled).toEqual(plain?.map((money) => Math.round(2.5 * money)));
  });

  test('names a source for every origin', () => {
    for (const { id, sources } of compileTiny().ruleset.origins) expect(sources, id).not.toEqual([]);
  });

  test('has an origin for each kind of cause, under the ids that the screens know', () => {
    const ids = compileTiny().ruleset.origins.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'engine.start',
        'engine.limit',
        'rule.subsidy-paid',
        'cable.envoy.receive',
        'initiative.repair-bridge',
        'move.patron.reward',
        'transition.war.fighting.truce',
        'phase.war.truce',
        'demand.garrison',
        'demand.garrison.barracks',
        'fact.frost',
        'ending.revolt',
        'term.free-carts',
        'table.patron.exit',
      ]),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('keeps the texts for players under their ids', () => {
    const { texts } = compileTiny();
    expect(texts).toMatchObject({
      'scenario.title': 'The Ford',
      'indicator.treasury.name': 'Treasury',
      'indicator.treasury.band.0': 'nearly empty',
      'group.home.name': 'Home',
      'dossier.river.name': 'The river',
      'track.military.meaning': 'Garrisons and passage of troops.',
      'situation.war.phase.truce.name': 'Truce',
      'transition.war.fighting.truce.name': 'Exhaustion upstream',
      'dispute.D1.reading.passing.name': 'It does not',
      'capital.patron.red_line.0': 'Foreign garrisons at the river',
      'move.patron.reward.text': 'A messenger brings a chest and a compliment.',
      'rule.subsidy-paid.name': 'The subsidy is paid',
      'initiative.market-fair.unless_met': 'The merchants do not come while the war is on and goodwill is low.',
      'cable.envoy.choice.receive.label': 'Receive him',
      'cable.bread-queues.sender': 'City council',
      'demand.garrison.step.barracks.name': 'Build barracks',
      'fact.frost.title': 'A late frost',
      'ending.revolt.warning': 'You lose when calm falls to nothing.',
      'ending.palace-coup.gauge.2': 'Calm',
      'axis.people.name': 'People',
      'grade.failed.text': 'Little is left of what you were given.',
      'question.truce-soon.text': 'Will there be a truce upstream within three months?',
      'difficulty.hard.name': 'Head of government',
      'glossary.toll.term': 'Toll',
      'codex.the-ford.title': 'The ford',
      'source.treatise.published': '1931',
      'place.home-town.name': 'Fordham',
      'flow.timber.name': 'Timber',
      'pressure.mines.text': 'The southern bank.',
      'site.barracks.name': 'Barracks',
      'term.free-carts.unit': 'hundred carts a month',
      'bargainer.patron.part.trust.name': 'Trust in you',
      'bargainer.patron.ratification.name': 'The council of the patron',
    });
  });

  test('keeps what only a screen needs apart', () => {
    expect(compileTiny().display).toMatchObject({
      lang: 'en',
      langs: [],
      groups: ['economy', 'abroad', 'home'],
      dossiers: ['river', 'home'],
      defaultDifficulty: 'normal',
      about: { 'rule.subsidy-paid': 'T1' },
      sources: [{ id: 'treatise', paragraphs: 12, url: null }],
      subjects: [{ id: 'trade', terms: ['free-carts'] }],
      figures: [],
      indicators: null,
      board: {
        places: [{ id: 'home-town', at: [27.5, 53.9], kind: 'home' }, {}, {}],
        pressures: [
          { id: 'garrison', border: 'BLR-RUS', stretch: null, into: null },
          { id: 'mines', border: 'BLR-UKR', stretch: [0.25, 0.75], into: 'UKR' },
        ],
        front: {},
      },
    });
  });
});

describe('the hash of the rules', () => {
  const desk = (from: string, to: string): Change => ({ file: 'tiny/desk.yaml', from, to });

  test.each([
    ['a text', desk('Repair the bridge', 'Mend the bridge')],
    ['a source', desk('sources: [treatise#2]', 'sources: [treatise#3]')],
    ['a note for designers', desk('    dossier: river\n', '    about: T7\n    dossier: river\n')],
    ['the board', desk('at: [29, 54]', 'at: [29.5, 54]')],
    ['what the desk shows', { file: 'tiny/shown.yaml', from: '', to: 'display: { figures: [calm] }' }],
    ['a band', { file: 'tiny/scenario.yaml', from: '{ to: 40, word: meagre', to: '{ to: 50, word: meagre' }],
    ['the taste of a bot', { file: 'tiny/scenario.yaml', from: 'patron: 2, market: -1', to: 'patron: 1, market: -1' }],
  ])('stays when %s changes', (_, change) => expect(hashOf(change)).toBe(hashOf()));

  test.each([
    ['an amount', desk('{ change: reports, by: 12 }', '{ change: reports, by: 13 }')],
    ['a cost', desk('    money: 60\n', '    money: 61\n')],
    ['a condition', desk('months_passed >= 1 &&', 'months_passed >= 2 &&')],
    ['a starting value', { file: 'tiny/scenario.yaml', from: 'start: 400', to: 'start: 401' }],
    ['a term', { file: 'tiny/table.yaml', from: 'strain: 0.01', to: 'strain: 0.02' }],
  ])('changes with %s', (_, change) => expect(hashOf(change)).not.toBe(hashOf()));
});

describe('a translation', () => {
  const be: Change = {
    file: 'tiny/text/be.yaml',
    from: '',
    to: 'scenario.title: Брод\nindicator.treasury.name: Скарб\n',
  };

  test('is laid over the texts when it is asked for, and changes no rule', () => {
    const { texts, display, ruleset } = compiledOf(compile(tinyWith(be), { lang: 'be' }));
    expect(texts['scenario.title']).toBe('Брод');
    expect(texts['indicator.calm.name']).toBe('Calm');
    expect(display).toMatchObject({ lang: 'be', langs: ['be'] });
    expect(ruleset).toEqual(compileTiny().ruleset);
  });

  test('that does not exist leaves the texts as they are', () => {
    const { texts, display } = compiledOf(compile(tinyWith(be), { lang: 'xx' }));
    expect(texts['scenario.title']).toBe('The Ford');
    expect(display.lang).toBe('en');
  });
});

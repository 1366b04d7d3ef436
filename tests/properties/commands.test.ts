import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deckOf } from '../../src/analysis/deck.ts';
import { Luck } from '../../src/analysis/luck.ts';
import { findPolicy } from '../../src/analysis/policies.ts';
import {
  answerable,
  apply,
  type Command,
  canonical,
  check,
  copyState,
  type GameState,
  hashState,
  legal,
  mostOnTable,
  newGame,
  openable,
  perform,
  possible,
  REJECTIONS,
  type Ruleset,
  startable,
  view,
} from '../../src/engine/index.ts';
import { commandLine, parseCommandLine } from '../../src/session/commandLine.ts';
import { rulesetIn } from '../session/compiled.ts';
import { anyRuleset } from './anyRuleset.ts';

const tiny = rulesetIn('tests/content/fixtures/tiny');
const window = rulesetIn('scenarios/the-window');

/** A position in some game of some scenario: a made-up one, tiny, or The Window. */
const position = fc
  .record({ rules: fc.nat(3_000), game: fc.nat(10_000), commands: fc.nat(80) })
  .map(({ rules, game, commands }) => {
    const ruleset = rules % 10 === 0 ? window : rules % 5 === 0 ? tiny : anyRuleset(`commands-${rules}`);
    const player = findPolicy(ruleset, 'random')?.player(`player-${game}`);
    const difficulty = ruleset.difficulties[game % ruleset.difficulties.length]?.id ?? '';
    const { state } = newGame(ruleset, { seed: `game-${game}`, difficulty });
    for (let i = 0; player && i < commands && !state.over; i++) perform(ruleset, state, player(state), null);
    return { ruleset, state, luck: new Luck(`picks-${game}`) };
  });

/** Every command of the ruleset that can be listed, possible now or not, and some that name nothing. */
function everyCommand(ruleset: Ruleset, state: GameState): Command[] {
  const deck = deckOf(ruleset);
  const first = ruleset.cables[0]?.id ?? '';
  return [
    ...deck.answers.flat(),
    ...deck.starts,
    ...deck.stops,
    ...deck.stances.flat(),
    ...deck.forecasts,
    ...deck.openings,
    { type: 'table/sign' },
    { type: 'table/leave' },
    { type: 'treaty/leave', treaty: 1 },
    ...state.treaties.flatMap(({ id, clauses }) =>
      clauses.map(
        ({ term }): Command => ({
          type: 'treaty/deliver',
          treaty: id,
          term: ruleset.table.terms[term]?.id ?? '',
        }),
      ),
    ),
    { type: 'cable/answer', cable: 'nobody-sent-this', choice: 'yes' },
    { type: 'cable/answer', cable: first, choice: 'nobody-offers-this' },
    { type: 'initiative/start', initiative: '__proto__' },
    { type: 'demand/answer', demand: 'constructor', stance: 'refuse' },
    { type: 'forecast/file', question: ruleset.questions[0]?.id ?? '', percent: 101 },
    { type: 'month/end' },
  ];
}

const listed = ({ type }: Command) => type !== 'table/propose' && type !== 'treaty/leave';

describe('what is legal', () => {
  test('is what `legal` lists, and nothing else', () => {
    fc.assert(
      fc.property(position, ({ ruleset, state }) => {
        const offered = new Set(legal(ruleset, state).filter(listed).map(canonical));
        const open = everyCommand(ruleset, state).filter((command) => check(ruleset, state, command) === null);
        expect(offered).toEqual(new Set(open.filter(listed).map(canonical)));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('is accepted, each command on a state of its own', () => {
    fc.assert(
      fc.property(position, ({ ruleset, state }) => {
        for (const command of legal(ruleset, state)) {
          expect(check(ruleset, state, command)).toBeNull();
          expect(perform(ruleset, copyState(state), command, null)).toBeNull();
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('always lets the month end, until the game is over', () => {
    fc.assert(
      fc.property(position, ({ ruleset, state }) => {
        const ends = legal(ruleset, state).some(({ type }) => type === 'month/end');
        expect(ends).toBe(state.over === null);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

test('the short ways that bots ask by say what the long ones do', () => {
  fc.assert(
    fc.property(position, ({ ruleset, state }) => {
      for (const command of everyCommand(ruleset, state)) {
        expect(possible(ruleset, state, command)).toBe(check(ruleset, state, command) === null);
      }
      deckOf(ruleset).starts.forEach((command, i) => {
        expect(startable(ruleset, state, i)).toBe(check(ruleset, state, command) === null);
      });
      deckOf(ruleset).openings.forEach((command, i) => {
        expect(openable(ruleset, state, i)).toBe(check(ruleset, state, command) === null);
      });
      for (const { cable } of state.cables) {
        deckOf(ruleset).answers[cable]?.forEach((command, choice) => {
          expect(answerable(ruleset, state, cable, choice)).toBe(check(ruleset, state, command) === null);
        });
      }
      const position = ({ id }: { readonly id: string }) => ruleset.table.terms.findIndex((term) => term.id === id);
      for (const term of view(ruleset, state).table?.terms ?? []) {
        expect(mostOnTable(ruleset, state, position(term))).toBe(term.most);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('a passed month is frozen as every other new state is, and leaves the old one alone', () => {
  fc.assert(
    fc.property(position, ({ ruleset, state }) => {
      const before = hashState(state);
      for (const command of legal(ruleset, state)) {
        if (command.type !== 'month/end') continue;
        const outcome = apply(ruleset, state, command);
        expect(outcome.ok && isFrozen(outcome.state)).toBe(true);
      }
      expect(hashState(state)).toBe(before);
    }),
    { numRuns: 100 },
  );
}, 60_000);

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}

test('a rejected command leaves the state as it was', () => {
  fc.assert(
    fc.property(position, fc.anything(), ({ ruleset, state }, nonsense) => {
      const before = hashState(state);
      const rejected = everyCommand(ruleset, state).filter((command) => check(ruleset, state, command) !== null);
      for (const command of [...rejected, nonsense as Command]) {
        expect(apply(ruleset, state, command).ok).toBe(false);
        expect(perform(ruleset, state, command, null)?.ok).toBe(false);
      }
      expect(hashState(state)).toBe(before);
    }),
    { numRuns: 100 },
  );
}, 60_000);

/** Fields of commands, each as often right as it is anything else that a file or a pipe can hold. */
function anyFields(ruleset: Ruleset): fc.Arbitrary<Record<string, unknown>> {
  const huge = 'x'.repeat(100_000);
  const odd = fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '',
      huge,
      -0,
      -1,
      1e308,
      2 ** 53,
      0.1,
      Number.NaN,
      Infinity,
    ),
    fc.constantFrom(null, undefined, true, [], {}, '1'),
    fc.anything({ maxDepth: 1 }),
  );
  const idOf = (list: readonly { readonly id: string }[]) =>
    fc.oneof(odd, fc.constantFrom('', ...list.map(({ id }) => id)));
  const amount = fc.oneof(odd, fc.integer({ min: -1, max: 400 }));
  const terms = fc.array(fc.tuple(idOf(ruleset.table.terms), amount), { maxLength: 3 });
  return fc.record(
    {
      type: fc.constantFrom(
        ...['cable/answer', 'initiative/start', 'initiative/stop', 'demand/answer', 'forecast/file', 'table/open'],
        ...['table/propose', 'table/sign', 'table/leave', 'treaty/deliver', 'treaty/leave', 'toString', '__proto__'],
      ),
      cable: idOf(ruleset.cables),
      choice: idOf(ruleset.cables.flatMap(({ choices }) => choices)),
      initiative: idOf(ruleset.initiatives),
      demand: idOf(ruleset.demands),
      stance: fc.oneof(odd, fc.constantFrom('implement', 'slow-walk', 'refuse')),
      question: idOf(ruleset.questions),
      percent: amount,
      aided: odd,
      capital: idOf(ruleset.capitals),
      terms: fc.oneof(
        odd,
        terms.map((list) => Object.fromEntries(list.map(([id, value]) => [String(id), value]))),
      ),
      months: fc.oneof(amount, fc.constantFrom(6, 12)),
      exit: fc.oneof(amount, fc.constantFrom(0, 1, 2)),
      treaty: amount,
      term: idOf(ruleset.table.terms),
    },
    { requiredKeys: ['type'] },
  );
}

test('whatever a command is made of, it is carried out as a whole or turned down for a reason and changes nothing', () => {
  let done = 0;
  fc.assert(
    fc.property(
      position.chain((at) =>
        fc.tuple(fc.constant(at), fc.array(anyFields(at.ruleset), { minLength: 20, maxLength: 20 })),
      ),
      ([{ ruleset, state }, commands]) => {
        const before = hashState(state);
        for (const fields of commands) {
          const command = fields as unknown as Command;
          const outcome = apply(ruleset, state, command);
          expect(hashState(state)).toBe(before);
          if (!outcome.ok) {
            expect(REJECTIONS).toHaveProperty([outcome.code]);
            expect(check(ruleset, state, command)).toEqual(outcome);
            continue;
          }
          done += 1;
          // What can be done can be written down and done again.
          const again = parseCommandLine(commandLine(command));
          expect(again).not.toBeNull();
          const copy = copyState(state);
          expect(perform(ruleset, copy, again as Command, null)).toBeNull();
          expect(hashState(copy)).toBe(hashState(outcome.state));
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(done).toBeGreaterThan(20);
}, 60_000);

test('a state of other rules is left alone', () => {
  const { state } = newGame(window, { seed: 'elsewhere', difficulty: window.difficulties[0]?.id ?? '' });
  const before = hashState(state);
  for (const command of legal(window, state)) {
    expect(apply({ ...window, hash: 'another' }, state, command)).toMatchObject({
      ok: false,
      code: 'command/malformed',
    });
  }
  expect(hashState(state)).toBe(before);
});

test('nobody spends money that is not there, and the last of it can be spent', () => {
  const seen = { paid: 0, short: 0 };
  fc.assert(
    fc.property(position, ({ ruleset, state: played }) => {
      const { purse } = ruleset;
      if (purse === null || played.over) return;
      const deck = deckOf(ruleset);
      const priceOf = (command: Command): number => {
        if (command.type === 'initiative/start')
          return ruleset.initiatives.find(({ id }) => id === command.initiative)?.money ?? 0;
        if (command.type !== 'cable/answer') return 0;
        const cable = ruleset.cables.find(({ id }) => id === command.cable);
        return cable?.choices.find(({ id }) => id === command.choice)?.money ?? 0;
      };
      const least = ruleset.indicators[purse]?.min ?? 0;
      for (const command of [...deck.starts, ...deck.answers.flat()]) {
        const price = priceOf(command);
        if (price <= 0 || price - 1 < least) continue;
        const code = (money: number) => {
          const state = copyState(played);
          state.values[purse] = money;
          return check(ruleset, state, command)?.code;
        };
        const [short, enough] = [code(price - 1), code(price)];
        expect(enough).not.toBe('money/short');
        expect(short).toBeDefined();
        if (short === 'money/short') seen.short += 1;
        if (enough === undefined) seen.paid += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(Math.min(seen.paid, seen.short)).toBeGreaterThan(50);
}, 60_000);

test('through apply, on a plain copy with a ledger and on one without, a command does the same', () => {
  fc.assert(
    fc.property(position, ({ ruleset, state, luck }) => {
      let applied = state;
      const told = copyState(state);
      const silent = copyState(state);
      for (let i = 0; i < 12 && !applied.over; i++) {
        const options = legal(ruleset, applied);
        const command = options[luck.below(options.length)] as Command;
        const outcome = apply(ruleset, applied, command);
        if (!outcome.ok) throw new Error(outcome.detail);
        applied = outcome.state;
        const events: unknown[] = [];
        expect(perform(ruleset, told, command, (event) => events.push(event))).toBeNull();
        expect(perform(ruleset, silent, command, null)).toBeNull();
        expect(events).toEqual(outcome.events);
      }
      expect(hashState(told)).toBe(hashState(applied));
      expect(hashState(silent)).toBe(hashState(applied));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('the same seed and the same commands give the same game, whoever plays in between', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(1_000), (seed, other) => {
      const play = (text: string) => {
        const player = findPolicy(tiny, 'random')?.player(text);
        const { state } = newGame(tiny, { seed: text, difficulty: 'normal' });
        const hashes: string[] = [];
        while (player && !state.over) {
          perform(tiny, state, player(state), null);
          hashes.push(hashState(state));
        }
        return hashes;
      };
      const first = play(seed);
      play(`other ${other}`);
      expect(play(seed)).toEqual(first);
    }),
    { numRuns: 50 },
  );
});

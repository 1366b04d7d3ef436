import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Imagination } from '../../src/analysis/imagination.ts';
import { findPolicy } from '../../src/analysis/policies.ts';
import {
  canonical,
  copyState,
  type Effect,
  type GameEvent,
  type GameState,
  newGame,
  perform,
  type Ruleset,
  view,
  witnessed,
} from '../../src/engine/index.ts';
import { anyRuleset } from './anyRuleset.ts';

/** Effects that nobody sees at once: what is scheduled, and which way it went. */
function unseen(list: readonly Effect[]): Effect[] {
  return list.flatMap((effect): Effect[] => {
    if (effect.do === 'later' || effect.do === 'cable') return [effect];
    if (effect.do !== 'if' && effect.do !== 'roll') return [];
    // biome-ignore lint/suspicious/noThenProperty: an effect is never awaited
    return [{ ...effect, then: unseen(effect.then), else: unseen(effect.else) }];
  });
}

/**
 * The rules with conditions and draws that bring nothing but what comes later: which way they went shows in nothing.
 */
function delayed(ruleset: Ruleset): Ruleset {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const { do: kind } = value as { do?: unknown };
    if (kind === 'if' || kind === 'roll') return unseen([value as Effect])[0];
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, walk(field)]));
  };
  const made = walk(ruleset) as Ruleset;
  const rules = made.rules.map((rule) =>
    rule.when ? { ...rule, effects: { ...rule.effects, list: unseen(rule.effects.list) } } : rule,
  );
  // A change that comes to nothing shows in nothing, though it might have: what comes later either changes or
  // schedules.
  const effectLists = made.effectLists.map((effects) => {
    const later = unseen(effects.list);
    return later.length === 0 ? effects : { ...effects, list: later };
  });
  return { ...made, rules, effectLists };
}

/** The same opening with everything hidden another way, as far as nobody sees it. */
function hiddenOtherwise(ruleset: Ruleset, state: GameState): GameState {
  const other = copyState(state);
  other.worlds = other.worlds.map((reading, i) => (reading + 1) % (ruleset.disputes[i]?.readings.length ?? 1));
  ruleset.flags.forEach(({ known }, i) => {
    if (!known) other.flags[i] = !other.flags[i];
  });
  ruleset.situations.forEach(({ known, phases }, i) => {
    if (!known) other.situations[i] = { phase: phases.length - 1, since: 0 };
  });
  ruleset.indicators.forEach(({ known, min, max }, slot) => {
    const quality = ruleset.indicators.some(({ intelligence }) => intelligence === slot);
    if (known === 'hidden' && !quality) other.values[slot] = (min + max) / 2;
  });
  return other;
}

/** What can be known of a game at a moment. */
function seen(ruleset: Ruleset, state: GameState, events: readonly GameEvent[]): string {
  return canonical([view(ruleset, state), events.filter((event) => witnessed(ruleset, event))]);
}

/** What is imagined of what is to come and of what nobody has seen. */
function imagined(ruleset: Ruleset, state: GameState): Partial<GameState> {
  const { schedule, moves, flags, situations, values } = new Imagination(ruleset, state).draw('blind');
  return { schedule, moves, flags, situations, values };
}

/** Plays two games alike for as long as they look alike; how many months, and in how many something was to come. */
function playAlike(ruleset: Ruleset, seed: string, most: number): { alike: number; pending: number } {
  const first = newGame(ruleset, { seed, difficulty: ruleset.difficulties[0]?.id ?? '' }).state;
  const second = hiddenOtherwise(ruleset, first);
  const player = findPolicy(ruleset, 'random')?.player(seed);
  const count = { alike: 0, pending: 0 };
  for (let i = 0; i < most && player && !first.over; i++) {
    const command = player(first);
    const [one, two]: [GameEvent[], GameEvent[]] = [[], []];
    perform(ruleset, first, command, (event) => one.push(event));
    if (perform(ruleset, second, command, (event) => two.push(event)) || second.over) break;
    if (seen(ruleset, first, one) !== seen(ruleset, second, two)) break;
    expect(imagined(ruleset, first)).toEqual(imagined(ruleset, second));
    if (command.type !== 'month/end') continue;
    count.alike += 1;
    if (first.schedule.length > 0) count.pending += 1;
  }
  return count;
}

test('games that look alike are imagined with the same to come, whatever is hidden in them', () => {
  const sum = { alike: 0, pending: 0 };
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(), (rules, game) => {
      const { alike, pending } = playAlike(delayed(anyRuleset(`blind-${rules}`)), `game-${game}`, 60);
      sum.alike += alike;
      sum.pending += pending;
    }),
    { numRuns: 300 },
  );
  expect(sum.alike).toBeGreaterThan(300);
  expect(sum.pending).toBeGreaterThan(100);
});

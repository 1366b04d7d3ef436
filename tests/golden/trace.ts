import { gameSeed } from '../../src/analysis/batch.ts';
import { type GameResult, type Observer, playGame } from '../../src/analysis/game.ts';
import { findPolicy } from '../../src/analysis/policies.ts';
import { dateOf, type GameState, hashState, newGame, type Ruleset } from '../../src/engine/index.ts';

/** One fixed game: every number at the end of every month, and how it ended. */
interface Trace {
  readonly months: readonly { readonly date: string; readonly values: readonly number[] }[];
  readonly result: GameResult;
  readonly hash: string;
}

/**
 * Fixed games of a policy as a table for people: an indicator a row, a month a column. A change of a rule or a number
 * shows as a change of exactly those figures that it moves.
 */
export function traceTable(ruleset: Ruleset, policy: string, difficulty: string, games: number): string {
  return Array.from({ length: games }, (_, game) => {
    const seed = gameSeed('golden', game);
    const { months, result, hash } = trace(ruleset, policy, difficulty, seed);
    const opening = newGame(ruleset, { seed, difficulty }).state.past[0] ?? [];
    const rows = ruleset.indicators.map(({ id }, slot) => [
      id,
      figure(opening[slot]),
      ...months.map(({ values }) => figure(values[slot])),
    ]);
    const { ending, turn, decisions, verdict } = result;
    const axes = Object.entries(verdict.axes).map(([id, score]) => `${id} ${score.toFixed(1)}`);
    return [
      `${policy}, ${difficulty}, seed ${seed}`,
      table([['', 'start', ...months.map(({ date }) => date)], ...rows]),
      `${ruleset.endings[ending]?.id} in turn ${turn + 1} after ${decisions} decisions; state ${hash}`,
      `verdict ${verdict.overall.toFixed(1)} ${verdict.grade}: ${axes.join(', ')}`,
    ].join('\n');
  }).join('\n\n');
}

function trace(ruleset: Ruleset, policy: string, difficulty: string, seed: string): Trace {
  const months: { date: string; values: readonly number[] }[] = [];
  let hash = '';
  const observer: Observer = {
    after(state: GameState, { type }) {
      if (type !== 'month/end') return;
      const turn = state.over ? state.over.turn : state.turn - 1;
      months.push({ date: dateOf(ruleset, turn), values: state.past[0] ?? [] });
    },
    end(state: GameState) {
      hash = hashState(state);
    },
  };
  const player = findPolicy(ruleset, policy);
  if (!player) throw new RangeError(`Unknown policy: ${policy}`);
  return { result: playGame(ruleset, player, { seed, difficulty }, [observer]), months, hash };
}

/** Four figures are enough to see a change; the hash sees the rest. */
function figure(value = Number.NaN): string {
  return String(Number(value.toPrecision(4)));
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' '),
    )
    .join('\n');
}

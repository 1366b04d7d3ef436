import { assemble } from './assemble.ts';
import type { Command } from './commands.ts';
import { choiceBlock, startBlock } from './inspect.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { GameState } from './model/state.ts';
import { STANCE_ATTENTION, stancesIn } from './rules/demands.ts';

/**
 * Every command that is possible now, in a stable order; empty once the game is over. A forecast can be filed at any
 * whole percentage: it is listed once per question, at 50.
 */
export function legal(ruleset: Ruleset, state: GameState): Command[] {
  if (state.over) return [];
  return [
    ...answers(ruleset, state),
    ...initiatives(ruleset, state),
    ...stances(ruleset, state),
    ...forecasts(ruleset, state),
    { type: 'month/end' },
  ];
}

function answers(ruleset: Ruleset, state: GameState): Command[] {
  const machine = assemble(ruleset);
  return state.cables.flatMap(({ cable }) => {
    const { id, choices } = ruleset.cables[cable] ?? { id: '', choices: [] };
    return choices.flatMap((choice, i): Command[] =>
      choiceBlock(machine, state, cable, i) === null ? [{ type: 'cable/answer', cable: id, choice: choice.id }] : [],
    );
  });
}

function initiatives(ruleset: Ruleset, state: GameState): Command[] {
  const machine = assemble(ruleset);
  return ruleset.initiatives.flatMap(({ id }, i): Command[] => {
    if (state.initiatives[i]?.running) return [{ type: 'initiative/stop', initiative: id }];
    return startBlock(machine, state, i) === null ? [{ type: 'initiative/start', initiative: id }] : [];
  });
}

function stances(ruleset: Ruleset, state: GameState): Command[] {
  if (state.attention < STANCE_ATTENTION) return [];
  return ruleset.demands.flatMap(({ id }, i) =>
    stancesIn(state.demands[i]?.stage ?? 'dormant').map(
      (stance): Command => ({ type: 'demand/answer', demand: id, stance }),
    ),
  );
}

function forecasts(ruleset: Ruleset, state: GameState): Command[] {
  const open = (question: number) => state.forecasts.some((item) => item.question === question && item.came === null);
  return ruleset.questions.flatMap(({ id }, i): Command[] =>
    open(i) ? [] : [{ type: 'forecast/file', question: id, percent: 50 }],
  );
}

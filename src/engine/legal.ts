import { assemble } from './assemble.ts';
import type { Command } from './commands.ts';
import { blockOf, choiceBlock, startBlock } from './inspect.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { GameState } from './model/state.ts';
import { STANCE_ATTENTION, stancesIn } from './rules/demands.ts';
import { openBlock } from './table/inspectTable.ts';

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
    ...talks(ruleset, state),
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

/**
 * Packages are without number. Listed are the plainest: each term that can be asked, alone, at its least and its most,
 * for the shortest length; the counter-offer does the rest.
 */
function talks(ruleset: Ruleset, state: GameState): Command[] {
  const machine = assemble(ruleset);
  const commands: Command[] = [];
  ruleset.capitals.forEach(({ id }, i) => {
    if (openBlock(machine, state, i) === null) commands.push({ type: 'table/open', capital: id });
  });
  const { table } = state;
  if (table) {
    const months = machine.bargainers[table.capital]?.lengths[0] ?? 0;
    for (const { id, side, min, max } of machine.terms) {
      if (side !== 'asked') continue;
      for (const amount of min === max ? [min] : [min, max]) {
        commands.push({ type: 'table/propose', terms: { [id]: amount }, months, exit: 1 });
      }
    }
    commands.push({ type: 'table/sign' }, { type: 'table/leave' });
  }
  for (const treaty of state.treaties) {
    for (const { term } of treaty.clauses) {
      commands.push({ type: 'treaty/deliver', treaty: treaty.id, term: machine.terms[term]?.id ?? '' });
    }
    commands.push({ type: 'treaty/leave', treaty: treaty.id });
  }
  return commands.filter((command) => blockOf(machine, state, command) === null);
}

function forecasts(ruleset: Ruleset, state: GameState): Command[] {
  const open = (question: number) => state.forecasts.some((item) => item.question === question && item.came === null);
  return ruleset.questions.flatMap(({ id }, i): Command[] =>
    open(i) ? [] : [{ type: 'forecast/file', question: id, percent: 50 }],
  );
}

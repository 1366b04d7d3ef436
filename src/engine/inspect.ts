import { type Command, REJECTIONS, type Rejection, type RejectionCode, type Stance } from './commands.ts';
import { dateOf } from './date.ts';
import { holds } from './expression/evaluate.ts';
import type { Machine } from './machine.ts';
import type { DemandStage } from './model/effects.ts';
import type { GameState } from './model/state.ts';
import { STANCE_ATTENTION, stancesIn } from './rules/demands.ts';
import { isCommand } from './shape.ts';
import { nextTalks, tableBlock } from './table/inspectTable.ts';

/**
 * Whether a command is possible, and if not, why. The single judge: `apply`, `legal`, `view` and the bots all ask
 * here. Anything that is not a command is 'command/malformed'.
 */
export function inspect(machine: Machine, state: GameState, command: Command): Rejection | null {
  const code = blockOf(machine, state, command);
  return code && reject(code, about(machine, state, command, code));
}

/** The judgement of `inspect` without its words, which are most of its cost. */
export function blockOf(machine: Machine, state: GameState, command: Command): RejectionCode | null {
  if (!isCommand(command)) return 'command/malformed';
  if (state.over) return 'game/over';
  switch (command.type) {
    case 'cable/answer':
      return answerBlock(machine, state, command.cable, command.choice);
    case 'initiative/start':
    case 'initiative/stop':
      return initiativeBlock(machine, state, command);
    case 'demand/answer':
      return stanceBlock(machine, state, command.demand, command.stance);
    case 'forecast/file':
      return forecastBlock(machine, state, command.question, command.percent);
    case 'table/open':
    case 'table/propose':
    case 'table/sign':
    case 'table/leave':
    case 'treaty/deliver':
    case 'treaty/leave':
      return tableBlock(machine, state, command);
    default:
      return null;
  }
}

/** Why a choice of a cable on the desk cannot be taken; null when it can. */
export function choiceBlock(machine: Machine, state: GameState, cable: number, choice: number): RejectionCode | null {
  const rules = machine.cables[cable]?.choices[choice];
  if (!rules) return 'choice/unknown';
  if (rules.when !== null && !holds(rules.when, state, 0)) return 'choice/unavailable';
  return costBlock(machine, state, rules.attention, rules.money);
}

/** Why an initiative cannot be started; null when it can. */
export function startBlock(machine: Machine, state: GameState, initiative: number): RejectionCode | null {
  const rules = machine.initiatives[initiative];
  const now = state.initiatives[initiative];
  if (!rules || !now) return 'initiative/unknown';
  if (now.running) return 'initiative/running';
  if (now.times >= rules.limit) return 'initiative/exhausted';
  if (now.ended >= 0 && (state.turn - now.ended) * machine.ruleset.turnMonths <= rules.cooldown)
    return 'initiative/resting';
  if (rules.when !== null && !holds(rules.when, state, 0)) return 'initiative/unavailable';
  return costBlock(machine, state, rules.attention, rules.money);
}

function costBlock(machine: Machine, state: GameState, attention: number, money: number): RejectionCode | null {
  if (state.attention < attention) return 'attention/short';
  if (machine.purse === null || money <= 0) return null;
  return (state.values[machine.purse] ?? 0) < money ? 'money/short' : null;
}

function answerBlock(machine: Machine, state: GameState, id: string, choiceId: string): RejectionCode | null {
  const cable = machine.find.cable.get(id);
  if (cable === undefined) return 'cable/unknown';
  if (!state.cables.some((open) => open.cable === cable)) return 'cable/not-open';
  return choiceBlock(machine, state, cable, choicePosition(machine, cable, choiceId));
}

function initiativeBlock(
  machine: Machine,
  state: GameState,
  command: Extract<Command, { initiative: string }>,
): RejectionCode | null {
  const initiative = machine.find.initiative.get(command.initiative);
  if (initiative === undefined) return 'initiative/unknown';
  if (command.type === 'initiative/start') return startBlock(machine, state, initiative);
  return state.initiatives[initiative]?.running ? null : 'initiative/not-running';
}

function stanceBlock(machine: Machine, state: GameState, id: string, stance: Stance): RejectionCode | null {
  const demand = machine.find.demand.get(id);
  if (demand === undefined) return 'demand/unknown';
  if (!stancesIn(stageOf(machine, state, id)).includes(stance)) return 'demand/not-open';
  return state.attention < STANCE_ATTENTION ? 'attention/short' : null;
}

function forecastBlock(machine: Machine, state: GameState, id: string, percent: number): RejectionCode | null {
  const question = machine.find.question.get(id);
  if (question === undefined) return 'forecast/unknown';
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) return 'forecast/invalid';
  const open = state.forecasts.some((forecast) => forecast.question === question && forecast.came === null);
  return open ? 'forecast/filed' : null;
}

/** What a rejection is about, in a few words; empty where the code says it all. */
function about(machine: Machine, state: GameState, command: Command, code: RejectionCode): string {
  if (code === 'command/malformed' || code === 'game/over') return '';
  switch (command.type) {
    case 'cable/answer':
      if (code === 'choice/unknown') return command.choice;
      return code.startsWith('cable/') ? command.cable : `${command.cable}: ${command.choice}`;
    case 'initiative/start':
    case 'initiative/stop':
      return command.initiative;
    case 'demand/answer':
      if (code === 'attention/short') return '';
      return code === 'demand/unknown'
        ? command.demand
        : `${command.demand} is ${stageOf(machine, state, command.demand)}`;
    case 'forecast/file':
      return code === 'forecast/invalid' ? String(command.percent) : command.question;
    case 'table/open':
      if (code !== 'table/resting' && code !== 'table/turn-spent') return '';
      return `from ${dateOf(machine.ruleset, nextTalks(machine, state, machine.find.capital.get(command.capital) ?? -1))}`;
    default:
      return '';
  }
}

function stageOf(machine: Machine, state: GameState, demand: string): DemandStage {
  return state.demands[machine.find.demand.get(demand) ?? -1]?.stage ?? 'dormant';
}

/** Position of a choice in its cable, -1 when it has none of that id. */
export function choicePosition(machine: Machine, cable: number, choice: string): number {
  return machine.find.choices[cable]?.get(choice) ?? -1;
}

/** A rejection with its one-line meaning and the thing that it is about. */
export function reject(code: RejectionCode, about = ''): Rejection {
  return { ok: false, code, detail: about === '' ? REJECTIONS[code] : `${REJECTIONS[code]} (${about})` };
}

import { type Command, REJECTIONS, type Rejection, type RejectionCode, type Stance } from './commands.ts';
import { dateOf } from './date.ts';
import type { Machine } from './machine.ts';
import type { GameState } from './model/state.ts';
import { STANCE_ATTENTION, stancesIn } from './rules/demands.ts';
import { nextTalks, tableBlock } from './table/inspectTable.ts';

/**
 * Whether a command is possible, and if not, why. The single judge: `apply`, `legal`, `view` and the bots all ask
 * here. Anything that is not a command is 'command/malformed'.
 */
export function inspect(machine: Machine, state: GameState, command: Command): Rejection | null {
  if (!isCommand(command)) return reject('command/malformed');
  if (state.over) return reject('game/over');
  switch (command.type) {
    case 'cable/answer':
      return inspectAnswer(machine, state, command.cable, command.choice);
    case 'initiative/start':
    case 'initiative/stop':
      return inspectInitiative(machine, state, command);
    case 'demand/answer':
      return inspectStance(machine, state, command.demand, command.stance);
    case 'forecast/file':
      return inspectForecast(machine, state, command.question, command.percent);
    case 'table/open':
    case 'table/propose':
    case 'table/sign':
    case 'table/leave':
    case 'treaty/deliver':
    case 'treaty/leave': {
      const code = tableBlock(machine, state, command);
      return code && reject(code, aboutTable(machine, state, command, code));
    }
    default:
      return null;
  }
}

/** Why a choice of a cable on the desk cannot be taken; null when it can. */
export function choiceBlock(machine: Machine, state: GameState, cable: number, choice: number): RejectionCode | null {
  const rules = machine.cables[cable]?.choices[choice];
  if (!rules) return 'choice/unknown';
  if (rules.when !== null && rules.when(state, 0) === 0) return 'choice/unavailable';
  return costBlock(machine, state, rules.attention, rules.money);
}

/** Why an initiative cannot be started; null when it can. */
export function startBlock(machine: Machine, state: GameState, initiative: number): RejectionCode | null {
  const rules = machine.initiatives[initiative];
  const now = state.initiatives[initiative];
  if (!rules || !now) return 'initiative/unknown';
  if (now.running) return 'initiative/running';
  if (now.times >= rules.limit) return 'initiative/exhausted';
  if (now.ended >= 0 && state.turn - now.ended <= rules.cooldown) return 'initiative/resting';
  if (rules.when !== null && rules.when(state, 0) === 0) return 'initiative/unavailable';
  return costBlock(machine, state, rules.attention, rules.money);
}

function costBlock(machine: Machine, state: GameState, attention: number, money: number): RejectionCode | null {
  if (state.attention < attention) return 'attention/short';
  if (machine.purse === null || money <= 0) return null;
  return (state.values[machine.purse] ?? 0) < money ? 'money/short' : null;
}

function inspectAnswer(machine: Machine, state: GameState, id: string, choiceId: string): Rejection | null {
  const cable = machine.find.cable.get(id);
  if (cable === undefined) return reject('cable/unknown', id);
  if (!state.cables.some((open) => open.cable === cable)) return reject('cable/not-open', id);
  const choice = choicePosition(machine, cable, choiceId);
  if (choice < 0) return reject('choice/unknown', choiceId);
  const code = choiceBlock(machine, state, cable, choice);
  return code && reject(code, `${id}: ${choiceId}`);
}

function inspectInitiative(
  machine: Machine,
  state: GameState,
  command: Extract<Command, { initiative: string }>,
): Rejection | null {
  const initiative = machine.find.initiative.get(command.initiative);
  if (initiative === undefined) return reject('initiative/unknown', command.initiative);
  if (command.type === 'initiative/stop') {
    return state.initiatives[initiative]?.running ? null : reject('initiative/not-running', command.initiative);
  }
  const code = startBlock(machine, state, initiative);
  return code && reject(code, command.initiative);
}

function inspectStance(machine: Machine, state: GameState, id: string, stance: Stance): Rejection | null {
  const demand = machine.find.demand.get(id);
  if (demand === undefined) return reject('demand/unknown', id);
  const stage = state.demands[demand]?.stage ?? 'dormant';
  if (!stancesIn(stage).includes(stance)) return reject('demand/not-open', `${id} is ${stage}`);
  return state.attention < STANCE_ATTENTION ? reject('attention/short') : null;
}

function inspectForecast(machine: Machine, state: GameState, id: string, percent: number): Rejection | null {
  const question = machine.find.question.get(id);
  if (question === undefined) return reject('forecast/unknown', id);
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) return reject('forecast/invalid', String(percent));
  const open = state.forecasts.some((forecast) => forecast.question === question && forecast.came === null);
  return open ? reject('forecast/filed', id) : null;
}

/** From when on talks are possible again, as 'YYYY-MM'. */
function aboutTable(machine: Machine, state: GameState, command: Command, code: RejectionCode): string {
  if (command.type !== 'table/open' || (code !== 'table/resting' && code !== 'table/turn-spent')) return '';
  return `from ${dateOf(machine.ruleset, nextTalks(machine, state, machine.find.capital.get(command.capital) ?? -1))}`;
}

/** Position of a choice in its cable, -1 when it has none of that id. */
export function choicePosition(machine: Machine, cable: number, choice: string): number {
  return machine.ruleset.cables[cable]?.choices.findIndex((item) => item.id === choice) ?? -1;
}

/** A rejection with its one-line meaning and the thing that it is about. */
export function reject(code: RejectionCode, about = ''): Rejection {
  return { ok: false, code, detail: about === '' ? REJECTIONS[code] : `${REJECTIONS[code]} (${about})` };
}

interface Fields {
  type?: unknown;
  cable?: unknown;
  choice?: unknown;
  initiative?: unknown;
  demand?: unknown;
  question?: unknown;
  capital?: unknown;
  term?: unknown;
  stance?: unknown;
  percent?: unknown;
  treaty?: unknown;
  terms?: unknown;
  turns?: unknown;
  exit?: unknown;
}

function isProposal({ terms, turns, exit }: Fields): boolean {
  if (typeof terms !== 'object' || terms === null || Array.isArray(terms)) return false;
  return (
    typeof turns === 'number' &&
    typeof exit === 'number' &&
    Object.values(terms).every((amount) => typeof amount === 'number')
  );
}

const STANCES: readonly Stance[] = ['implement', 'slow-walk', 'refuse'];

/** Commands come from files, links and pipes: nothing about their shape is taken on trust. */
export function isCommand(value: unknown): value is Command {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Fields = value;
  switch (fields.type) {
    case 'cable/answer':
      return typeof fields.cable === 'string' && typeof fields.choice === 'string';
    case 'initiative/start':
    case 'initiative/stop':
      return typeof fields.initiative === 'string';
    case 'demand/answer':
      return typeof fields.demand === 'string' && STANCES.some((stance) => stance === fields.stance);
    case 'forecast/file':
      return typeof fields.question === 'string' && typeof fields.percent === 'number';
    case 'table/open':
      return typeof fields.capital === 'string';
    case 'table/propose':
      return isProposal(fields);
    case 'treaty/deliver':
      return typeof fields.treaty === 'number' && typeof fields.term === 'string';
    case 'treaty/leave':
      return typeof fields.treaty === 'number';
    case 'table/sign':
    case 'table/leave':
    case 'month/end':
      return true;
    default:
      return false;
  }
}

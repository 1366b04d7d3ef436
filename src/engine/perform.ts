import type { Aided, Command, Rejection } from './commands.ts';
import { choicePosition, inspect } from './inspect.ts';
import { atDesk, type EventSink, type Machine, type Turn } from './machine.ts';
import type { GameState } from './model/state.ts';
import { passMonth } from './month.ts';
import { answerCable } from './rules/cables.ts';
import { takeStance } from './rules/demands.ts';
import { endInitiative, startInitiative } from './rules/initiatives.ts';
import { leaveTalks, openTalks, propose, signCounter } from './rules/talks.ts';
import { deliver, leaveTreaty } from './rules/treaties.ts';
import { packageOf } from './table/package.ts';

/**
 * Carries out a command on a state that it may mutate: the one path for players (through `apply`, on a draft) and
 * for rollouts (on a plain copy). A rejected command has changed nothing.
 */
export function carryOut(
  machine: Machine,
  state: GameState,
  command: Command,
  sink: EventSink | null,
): Rejection | null {
  const rejection = inspect(machine, state, command);
  if (rejection) return rejection;
  const t = atDesk(machine, state, sink);
  const decision = state.decisions;
  state.decisions += 1;
  switch (command.type) {
    case 'cable/answer': {
      const cable = machine.find.cable.get(command.cable) ?? -1;
      answerCable(t, cable, choicePosition(machine, cable, command.choice), decision);
      break;
    }
    case 'initiative/start':
      startInitiative(t, machine.find.initiative.get(command.initiative) ?? -1, decision);
      break;
    case 'initiative/stop':
      endInitiative(t, machine.find.initiative.get(command.initiative) ?? -1, 'stopped');
      break;
    case 'demand/answer':
      takeStance(t, machine.find.demand.get(command.demand) ?? -1, command.stance, decision);
      break;
    case 'forecast/file':
      file(t, machine.find.question.get(command.question) ?? -1, command);
      break;
    case 'month/end':
      passMonth(t);
      break;
    default:
      negotiate(t, command, decision);
  }
  return null;
}

function negotiate(
  t: Turn,
  command: Extract<Command, { type: `table/${string}` | `treaty/${string}` }>,
  decision: number,
): void {
  switch (command.type) {
    case 'table/open':
      openTalks(t, t.machine.find.capital.get(command.capital) ?? -1, decision);
      break;
    case 'table/propose': {
      const pack = packageOf(t.machine, t.state, command);
      if (typeof pack !== 'string') propose(t, pack, decision);
      break;
    }
    case 'table/sign':
      signCounter(t, decision);
      break;
    case 'table/leave':
      leaveTalks(t, decision);
      break;
    case 'treaty/deliver':
      deliver(t, command.treaty, t.machine.find.term.get(command.term) ?? -1, decision);
      break;
    default:
      leaveTreaty(t, command.treaty, decision);
  }
}

function file(t: Turn, question: number, { percent, aided }: { readonly percent: number } & Aided): void {
  const { turn } = t.state;
  t.state.forecasts.push({ question, turn, percent, came: null, ...(aided && { aided }) });
  t.sink?.({ type: 'forecast', turn, question, percent, came: null });
}

import { type GameEvent, type Ruleset, witnessed } from '../engine/index.ts';
import { originData } from './causeData.ts';

/**
 * An event with ids in place of positions, for programs. Null for what Minsk does not learn: changes of numbers that
 * it does not know exactly, moves made in secret, secret flags and situations, draws of luck.
 */
export function eventData(ruleset: Ruleset, event: GameEvent): Readonly<Record<string, unknown>> | null {
  if (!witnessed(ruleset, event)) return null;
  const capital = (position: number) => ruleset.capitals[position]?.id;
  switch (event.type) {
    case 'cause': {
      const { slot, amount, phase, decision, fading } = event;
      const { rule, sources } = originData(ruleset, event, false);
      return named(event, { indicator: ruleset.indicators[slot]?.id, amount, rule, sources, phase, decision, fading });
    }
    case 'flag':
      return named(event, { flag: ruleset.flags[event.flag]?.id, on: event.on });
    case 'situation': {
      const situation = ruleset.situations[event.situation];
      const [from, to] = [situation?.phases[event.from]?.id, situation?.phases[event.to]?.id];
      return named(event, { situation: situation?.id, from, to, rule: ruleset.origins[event.origin]?.id });
    }
    case 'move': {
      const move = ruleset.capitals[event.capital]?.moves[event.move];
      return named(event, { capital: capital(event.capital), move: move?.id });
    }
    case 'cable-arrived':
      return named(event, { cable: ruleset.cables[event.cable]?.id, due: event.due });
    case 'cable-answered': {
      const cable = ruleset.cables[event.cable];
      return named(event, { cable: cable?.id, choice: cable?.choices[event.choice]?.id, byDefault: event.byDefault });
    }
    case 'initiative':
      return named(event, { initiative: ruleset.initiatives[event.initiative]?.id, what: event.what });
    case 'demand':
      return named(event, { demand: ruleset.demands[event.demand]?.id, stage: event.stage, what: event.what });
    case 'fact':
      return named(event, { fact: ruleset.timeline[event.fact]?.id });
    case 'revealed':
      return named(event, { rule: ruleset.origins[event.origin]?.id });
    case 'forecast':
      return named(event, {
        question: ruleset.questions[event.question]?.id,
        percent: event.percent,
        came: event.came,
      });
    case 'table':
      return named(event, { capital: capital(event.capital), what: event.what, reason: event.reason });
    case 'treaty':
      return named(event, { treaty: event.treaty, capital: capital(event.capital), what: event.what });
    case 'clause': {
      const term = ruleset.table.terms[event.term]?.id;
      return named(event, { treaty: event.treaty, capital: capital(event.capital), term, what: event.what });
    }
    case 'ended':
      return named(event, { ending: ruleset.endings[event.ending]?.id });
    default:
      return event;
  }
}

function named({ type, turn }: GameEvent, fields: Readonly<Record<string, unknown>>) {
  return { type, turn, ...fields };
}

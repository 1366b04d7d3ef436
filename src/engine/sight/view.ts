import { assemble } from '../assemble.ts';
import type { RejectionCode } from '../commands.ts';
import { dateOf } from '../date.ts';
import { rangeOf } from '../expression/interval.ts';
import { choiceBlock, startBlock } from '../inspect.ts';
import { type Machine, turnsOf } from '../machine.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { GameState } from '../model/state.ts';
import type { CableView, DangerView, DemandView, Estimate, InitiativeView, View } from '../model/view.ts';
import { dueTurn, STANCE_ATTENTION, stancesIn } from '../rules/demands.ts';
import { boundAttention } from '../rules/initiatives.ts';
import { viewTable, viewTalks, viewTreaty } from '../table/viewTable.ts';
import { knownRange } from './knowledge.ts';

/** What the player may know of a state. Hidden readings, secret flags and hidden indicators are not in it. */
export function view(ruleset: Ruleset, state: GameState): View {
  const machine = assemble(ruleset);
  const indicators: Record<string, number> = {};
  const estimates: Record<string, Estimate> = {};
  ruleset.indicators.forEach(({ id, known }, slot) => {
    if (known === 'open') indicators[id] = state.values[slot] ?? 0;
    if (known !== 'estimate') return;
    const [low, high] = knownRange(ruleset, state, slot);
    estimates[id] = { low, high };
  });
  const situations: Record<string, { phase: string; since: number }> = {};
  ruleset.situations.forEach(({ id, known, phases }, i) => {
    const now = state.situations[i];
    if (known && now)
      situations[id] = { phase: phases[now.phase]?.id ?? '', since: Math.floor(now.since / ruleset.turnMonths) };
  });
  const full = ruleset.difficulties[state.difficulty]?.attention ?? 0;
  const ending = state.over && ruleset.endings[state.over.ending];
  return {
    scenario: ruleset.id,
    difficulty: ruleset.difficulties[state.difficulty]?.id ?? '',
    turn: state.turn,
    turns: ruleset.turns,
    date: dateOf(ruleset, state.turn),
    attention: state.attention,
    attentionMax: Math.max(0, full - boundAttention(machine, state)),
    indicators,
    estimates,
    dangers: viewDangers(ruleset, state),
    situations,
    cables: state.cables.map(({ cable, arrived, due }) => viewCable(machine, state, cable, arrived, due)),
    initiatives: ruleset.initiatives.map((_, i) => viewInitiative(machine, state, i)),
    demands: ruleset.demands.map((_, i) => viewDemand(machine, state, i)),
    table: viewTable(machine, state),
    talks: viewTalks(machine, state),
    treaties: state.treaties.map((treaty) => viewTreaty(machine, state, treaty)),
    forecasts: state.forecasts.map((forecast) => ({
      ...forecast,
      question: ruleset.questions[forecast.question]?.id ?? '',
    })),
    over: state.over && ending ? { ending: ending.id, kind: ending.kind, turn: state.over.turn } : null,
  };
}

function viewDangers(ruleset: Ruleset, state: GameState): DangerView[] {
  const known = (slot: number) => knownRange(ruleset, state, slot);
  return ruleset.endings
    .filter(({ gauges }) => gauges.length > 0)
    .map(({ id, gauges }) => ({
      ending: id,
      gauges: gauges.map(({ value }) => {
        const [low, high] = rangeOf(value, ruleset, state, known);
        return { low, high };
      }),
    }));
}

function viewCable(machine: Machine, state: GameState, cable: number, arrived: number, due: number): CableView {
  const rules = machine.ruleset.cables[cable];
  const choices = rules?.choices ?? [];
  return {
    id: rules?.id ?? '',
    arrived,
    due,
    fallback: choices[rules?.fallback ?? 0]?.id ?? '',
    choices: choices.map(({ id, attention, money }, i) => ({
      id,
      attention,
      money,
      blocked: choiceBlock(machine, state, cable, i),
    })),
  };
}

function viewInitiative(machine: Machine, state: GameState, initiative: number): InitiativeView {
  const rules = machine.ruleset.initiatives[initiative];
  const now = state.initiatives[initiative];
  const running = now?.running ?? false;
  const duration = rules?.duration ?? null;
  return {
    id: rules?.id ?? '',
    attention: rules?.attention ?? 0,
    money: rules?.money ?? 0,
    blocked: state.over ? 'game/over' : startBlock(machine, state, initiative),
    running,
    left: running && now && duration !== null ? Math.max(0, now.since + turnsOf(machine, duration) - state.turn) : null,
    times: now?.times ?? 0,
  };
}

function viewDemand(machine: Machine, state: GameState, demand: number): DemandView {
  const rules = machine.ruleset.demands[demand];
  const now = state.demands[demand];
  const stage = now?.stage ?? 'dormant';
  const waits = stage === 'raised' || stage === 'slow-walking' || stage === 'implementing';
  const blocked: RejectionCode | null = state.over
    ? 'game/over'
    : state.attention < STANCE_ATTENTION
      ? 'attention/short'
      : null;
  return {
    id: rules?.id ?? '',
    stage,
    since: now?.since ?? -1,
    due: now && stage === 'raised' ? dueTurn({ machine }, demand, now) : null,
    steps: now?.steps ?? 0,
    worked: now?.worked ?? 0,
    patience: waits && rules && now ? thirdsOf(now.patience / rules.patience) : null,
    stances: stancesIn(stage).map((stance) => ({ stance, blocked })),
  };
}

function thirdsOf(share: number): 1 | 2 | 3 {
  if (share > 2 / 3) return 3;
  return share > 1 / 3 ? 2 : 1;
}

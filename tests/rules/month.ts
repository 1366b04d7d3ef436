import { loadScenario } from '../../src/cli/loadScenario.ts';
import { copyState, type GameEvent, type GameState, indicatorSlot, newGame, perform } from '../../src/engine/index.ts';

/** The scenario whose rules these tests number after the ledger. */
export const { ruleset } = loadScenario('the-window');

/** November 2025: past the dated facts of the record, far from the end. */
const TURN = 10;

/** What is so when the month begins; everything else is as the game opens, with an empty desk. */
export interface Conditions {
  readonly values?: Readonly<Record<string, number>>;
  /** What indicators stood at three months ago, for trends; the present value if left out. */
  readonly before?: Readonly<Record<string, number>>;
  readonly flags?: Readonly<Record<string, boolean>>;
  /** Situation → phase. */
  readonly phases?: Readonly<Record<string, string>>;
  /** Dispute → reading. */
  readonly worlds?: Readonly<Record<string, string>>;
  /** The luck of the month. In 'slow' no situation moves of itself. */
  readonly seed?: string;
}

/** A state under stated conditions. RangeError for a name that the scenario does not have. */
export function stateOf(conditions: Conditions = {}): GameState {
  const { values = {}, before = {}, flags = {}, phases = {}, worlds = {}, seed = 'slow' } = conditions;
  const state = copyState(newGame(ruleset, { seed, difficulty: 'minister' }).state);
  state.turn = TURN;
  state.clock = TURN;
  state.cables = [];
  state.schedule = [];
  ruleset.disputes.forEach((_, i) => {
    state.worlds[i] = 0;
  });
  for (const [id, value] of Object.entries(values)) state.values[slotOf(id)] = value;
  state.past = [[...state.values]];
  for (const [id, value] of Object.entries(before)) (state.past[0] as number[])[slotOf(id)] = value;
  for (const [id, on] of Object.entries(flags)) state.flags[positionOf(ruleset.flags, id)] = on;
  for (const [id, phase] of Object.entries(phases)) {
    const situation = positionOf(ruleset.situations, id);
    const phaseIds = ruleset.situations[situation]?.phases ?? [];
    state.situations[situation] = { phase: positionOf(phaseIds, phase), since: TURN };
  }
  for (const [id, reading] of Object.entries(worlds)) {
    const dispute = positionOf(ruleset.disputes, id);
    state.worlds[dispute] = positionOf(ruleset.disputes[dispute]?.readings ?? [], reading);
  }
  return state;
}

/** One month of The Window, played out, with its ledger. */
export class Month {
  readonly state: GameState;
  readonly #events: GameEvent[] = [];

  constructor(conditions: Conditions = {}, state: GameState = stateOf(conditions)) {
    this.state = state;
    perform(ruleset, state, { type: 'month/end' }, (event) => this.#events.push(event));
  }

  value(indicator: string): number {
    return this.state.values[slotOf(indicator)] as number;
  }

  /** What a rule did to an indicator this month; 0 if it did nothing. */
  by(rule: string, indicator: string): number {
    const origin = ruleset.origins.findIndex(({ id }) => id === `rule.${rule}`);
    if (origin < 0) throw new RangeError(`No rule '${rule}'.`);
    const slot = slotOf(indicator);
    let sum = 0;
    for (const event of this.#events) {
      if (event.type === 'cause' && event.origin === origin && event.slot === slot) sum += event.amount;
    }
    return sum;
  }

  flag(id: string): boolean {
    return this.state.flags[positionOf(ruleset.flags, id)] === true;
  }

  phase(situation: string): string {
    const at = positionOf(ruleset.situations, situation);
    return ruleset.situations[at]?.phases[this.state.situations[at]?.phase ?? 0]?.id ?? '';
  }

  /** Id of the ending, or null while the game goes on. */
  get ending(): string | null {
    return this.state.over ? (ruleset.endings[this.state.over.ending]?.id ?? null) : null;
  }
}

/** Share of months, over so many seeds, of which something holds. */
export function share(seeds: number, conditions: Conditions, holds: (month: Month) => boolean): number {
  let count = 0;
  for (let i = 0; i < seeds; i++) if (holds(new Month({ ...conditions, seed: `ledger ${i}` }))) count += 1;
  return count / seeds;
}

export function slotOf(id: string): number {
  const slot = indicatorSlot(ruleset, id);
  if (slot === undefined) throw new RangeError(`No indicator '${id}'.`);
  return slot;
}

function positionOf(list: readonly { readonly id: string }[], id: string): number {
  const position = list.findIndex((item) => item.id === id);
  if (position < 0) throw new RangeError(`Nothing is called '${id}'.`);
  return position;
}

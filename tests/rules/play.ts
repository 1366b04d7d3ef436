import {
  type Command,
  type GameEvent,
  type GameState,
  type Proposal,
  perform,
  type TreatyView,
  view,
} from '../../src/engine/index.ts';
import { type Conditions, ruleset, slotOf, stateOf } from './month.ts';
import { sitDown } from './positions.ts';

/** A stretch of The Window from stated conditions on, command by command, with its ledger. */
export class Play {
  readonly state: GameState;
  #events: GameEvent[] = [];

  constructor(conditions: Conditions = {}) {
    this.state = stateOf(conditions);
  }

  /** Opens talks, whatever they would cost. */
  sitDown(capital: string): this {
    if (!sitDown(ruleset, this.state, capital)) throw new Error(`${capital} does not sit down.`);
    return this;
  }

  /** Carries out a command; throws with the reason if it is turned down. Forgets what happened before. */
  do(command: Command): this {
    this.#events = [];
    const rejection = perform(ruleset, this.state, command, (event) => this.#events.push(event));
    if (rejection) throw new Error(`${command.type}: ${rejection.detail}`);
    return this;
  }

  propose(terms: Proposal['terms'], { months = 6, exit = 1 } = {}): this {
    return this.do({ type: 'table/propose', terms, months, exit });
  }

  /** Lets months pass; only the last one is remembered. */
  pass(months = 1): this {
    for (let i = 0; i < months; i++) {
      this.state.cables = [];
      this.do({ type: 'month/end' });
    }
    return this;
  }

  /** The treaty signed last. */
  get treaty(): TreatyView {
    const treaty = view(ruleset, this.state).treaties.at(-1);
    if (!treaty) throw new Error('Nothing has been signed.');
    return treaty;
  }

  statusOf(term: string): string | undefined {
    return this.treaty.clauses.find((clause) => clause.term === term)?.status;
  }

  /** What an origin such as 'term.crude-price' has done to an indicator since the last command. */
  by(id: string, indicator: string): number {
    const origin = ruleset.origins.findIndex((item) => item.id === id);
    if (origin < 0) throw new RangeError(`Nothing is booked to '${id}'.`);
    let sum = 0;
    for (const event of this.#events) {
      if (event.type === 'cause' && event.origin === origin && event.slot === slotOf(indicator)) sum += event.amount;
    }
    return sum;
  }

  /** What the capital at the table has said since the last command, and the part that it gave as its reason. */
  said(): (readonly [what: string, reason: string | null])[] {
    return this.#events.flatMap((event) => (event.type === 'table' ? [[event.what, event.reason] as const] : []));
  }

  /** What has been said of a term since the last command. */
  told(term: string): string[] {
    const position = ruleset.table.terms.findIndex(({ id }) => id === term);
    return this.#events.flatMap((event) => (event.type === 'clause' && event.term === position ? [event.what] : []));
  }
}

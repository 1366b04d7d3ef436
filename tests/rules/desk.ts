import {
  type Command,
  type Expr,
  type GameEvent,
  type GameState,
  newGame,
  perform,
  type Ruleset,
} from '../../src/engine/index.ts';
import { crossing } from '../session/crossing.ts';

export function number(value: number): Expr {
  return { op: 'number', value };
}

/** The crossing as a long game in which nothing happens of itself, but for what is put in. */
export function quiet(fields: Partial<Ruleset> = {}): Ruleset {
  const [, survived] = crossing.endings;
  return {
    ...crossing,
    turns: 40,
    rules: [],
    situations: crossing.situations.map((situation) => ({
      ...situation,
      phases: situation.phases.map((phase) => ({ ...phase, moves: [] })),
    })),
    cables: crossing.cables.map((cable) => ({ ...cable, when: null })),
    capitals: crossing.capitals.map((capital) => ({ ...capital, moves: [] })),
    demands: crossing.demands.map((demand) => ({ ...demand, chance: number(0) })),
    timeline: [],
    endings: survived ? [survived] : [],
    ...fields,
  };
}

/** A game of made-up rules, command by command, with what the last one brought. */
export class Desk {
  readonly ruleset: Ruleset;
  readonly state: GameState;
  events: GameEvent[] = [];

  constructor(ruleset: Ruleset, seed = 'desk') {
    this.ruleset = ruleset;
    const game = newGame(ruleset, { seed, difficulty: ruleset.difficulties[0]?.id ?? '' });
    this.state = game.state;
    this.events = game.events;
  }

  /** Carries out a command; throws with the code if it is turned down. */
  do(command: Command): this {
    this.events = [];
    const rejection = perform(this.ruleset, this.state, command, (event) => this.events.push(event));
    if (rejection) throw new Error(rejection.code);
    return this;
  }

  pass(turns = 1): this {
    for (let i = 0; i < turns; i++) this.do({ type: 'month/end' });
    return this;
  }

  value(indicator: string): number {
    return this.state.values[this.ruleset.indicators.findIndex(({ id }) => id === indicator)] as number;
  }
}

import { describe, expect, test } from 'vitest';
import {
  type Command,
  check,
  type DemandState,
  type Expr,
  type GameEvent,
  type GameState,
  intervene,
  perform,
  type Ruleset,
  type Stance,
  view,
} from '../../src/engine/index.ts';
import { slotOf, stateOf, ruleset as theWindow } from './month.ts';

const DEMAND = 'expanded-training';
const at = theWindow.demands.findIndex(({ id }) => id === DEMAND);

/** The Window with one demand that comes when it is raised or when `chance` says so, and wears by a point a month. */
function rulesWith(chance: number): Ruleset {
  const number = (value: number): Expr => ({ op: 'number', value });
  return {
    ...theWindow,
    demands: theWindow.demands.map((demand, i) => ({
      ...demand,
      when: null,
      chance: number(i === at ? chance : 0),
      wear: number(1),
    })),
    // What luck would bring is not what is looked at here.
    cables: theWindow.cables.map((cable) => ({ ...cable, when: null })),
  };
}

/**
 * A demand under the Union State, month by month: M5 says what is asked for, issue and scenario how it is lived with.
 */
class Track {
  readonly state: GameState = stateOf();
  readonly #ruleset: Ruleset;
  #events: GameEvent[] = [];

  constructor({ raised = true, chance = 0 } = {}) {
    this.#ruleset = rulesWith(chance);
    const origin = theWindow.origins.findIndex(({ id }) => id === `demand.${DEMAND}`);
    const list = [{ do: 'demand', demand: at, to: 'raised' }] as const;
    if (raised) intervene(this.#ruleset, this.state, { origin, list }, null);
  }

  get now(): DemandState {
    return this.state.demands[at] as DemandState;
  }

  get seen() {
    return view(this.#ruleset, this.state).demands[at];
  }

  command(stance: Stance): Command {
    return { type: 'demand/answer', demand: DEMAND, stance };
  }

  block(stance: Stance): string | undefined {
    return check(this.#ruleset, this.state, this.command(stance))?.code;
  }

  take(stance: Stance): this {
    return this.#do(this.command(stance));
  }

  /** Lets months pass, the last of which is remembered. */
  pass(months = 1): this {
    for (let i = 0; i < months; i++) {
      this.state.cables = [];
      this.state.over = null;
      this.#do({ type: 'month/end' });
    }
    return this;
  }

  /** What has been told of the demand since the last command. */
  get told(): string[] {
    return this.#events.flatMap((event) => (event.type === 'demand' && event.demand === at ? [event.what] : []));
  }

  /** What the demand, or one of its steps, has done to an indicator since the last command, fading left out. */
  by(indicator: string, step = ''): number {
    const id = step === '' ? `demand.${DEMAND}` : `demand.${DEMAND}.${step}`;
    const origin = theWindow.origins.findIndex((item) => item.id === id);
    const slot = slotOf(indicator);
    return this.#events.reduce(
      (sum, event) =>
        event.type === 'cause' && event.origin === origin && event.slot === slot ? sum + event.amount : sum,
      0,
    );
  }

  #do(command: Command): this {
    this.#events = [];
    const rejection = perform(this.#ruleset, this.state, command, (event) => this.#events.push(event));
    if (rejection) throw new Error(rejection.detail);
    return this;
  }
}

const STANCES = ['implement', 'slow-walk', 'refuse'] as const;

describe('M5 a demand that was raised', () => {
  test('can be accepted, slow-walked or refused, and each stance takes attention', () => {
    const open = (track: Track) => STANCES.filter((stance) => track.block(stance) === undefined);
    expect(open(new Track({ raised: false }))).toEqual([]);
    expect(new Track({ raised: false }).block('implement')).toBe('demand/not-open');
    expect(open(new Track())).toEqual(STANCES);
    expect(open(new Track().take('implement'))).toEqual(['slow-walk', 'refuse']);
    expect(open(new Track().take('slow-walk'))).toEqual(['implement', 'refuse']);
    expect(open(new Track().take('refuse'))).toEqual(['implement']);
    expect(open(new Track().take('implement').pass(8))).toEqual([]);
    const track = new Track();
    const { attention } = track.state;
    expect(track.take('slow-walk').state.attention).toBe(attention - 1);
    track.state.attention = 0;
    expect(track.block('implement')).toBe('attention/short');
    expect(track.seen?.stances).toEqual([
      { stance: 'implement', blocked: 'attention/short' },
      { stance: 'refuse', blocked: 'attention/short' },
    ]);
  });

  test('pleases when it is signed, whether it is worked on or not; refusing costs, before and after', () => {
    for (const stance of ['implement', 'slow-walk'] as const) {
      const track = new Track().take(stance);
      expect(track.told).toEqual(['signed']);
      expect(track.by('state_orders')).toBe(6);
      expect(track.by('union_military')).toBe(0);
      // Signed once, it pleases once.
      const again = track.take(stance === 'implement' ? 'slow-walk' : 'implement');
      expect(again.by('state_orders')).toBe(0);
      expect(again.take('refuse').by('state_orders')).toBe(-6);
      expect(again.told).toEqual(['refused']);
    }
    expect(new Track().take('refuse').by('state_orders')).toBe(-6);
  });

  test('can wait until its due turn; silence after it wears patience as slow-walking does, without its other costs', () => {
    const track = new Track();
    const { turn } = track.state;
    expect(track.seen?.due).toBe(turn + 1);
    expect(track.pass().now.patience).toBe(6);
    expect(track.pass().now.patience).toBe(5);
    expect(track.by('credibility')).toBe(0);
    const told = Array.from({ length: 5 }, () => track.pass().told);
    expect(told).toEqual([[], [], ['audit'], [], ['ultimatum']]);
    expect(track.now.stage).toBe('raised');
  });
});

describe('signed is not implemented', () => {
  test('absorption comes step by step with the work, and with nothing else', () => {
    const track = new Track().take('implement');
    const told: string[][] = [];
    const gained: number[] = [];
    for (let month = 0; month < 9; month++) {
      track.pass();
      told.push(track.told);
      gained.push(
        ['ranges', 'instructors', 'open-lease'].reduce((sum, step) => sum + track.by('union_military', step), 0),
      );
      if (told.at(-1)?.includes('complete')) expect(track.by('outpost_value')).toBe(2);
    }
    expect(told).toEqual([[], ['step'], [], [], ['step'], [], [], ['step', 'complete'], []]);
    expect(gained).toEqual([0, 2.5, 0, 0, 3, 0, 0, 3.5, 0]);
    expect(track.seen).toMatchObject({ stage: 'complete', steps: 3, patience: null, due: null });
  });

  test('slow-walking buys months: nothing is implemented, and the work that was begun is not lost', () => {
    const track = new Track().take('implement').pass();
    expect(track.now.worked).toBe(1);
    track.take('slow-walk');
    expect(track.told).toEqual(['slowed']);
    for (let month = 0; month < 3; month++) expect(track.pass().by('union_military', 'ranges')).toBe(0);
    track.take('implement');
    expect(track.told).toEqual(['resumed']);
    expect(track.pass().by('union_military', 'ranges')).toBe(2.5);
  });

  test('slow-walking wears patience: one audit at its mark, an ultimatum at its end, then half of it and again', () => {
    const track = new Track().take('slow-walk');
    const months = Array.from({ length: 9 }, () => {
      track.pass();
      return {
        told: track.told,
        patience: track.now.patience,
        credibility: Math.round(track.by('credibility') * 10) / 10,
      };
    });
    expect(months.map(({ patience }) => patience)).toEqual([5, 4, 3, 2, 1, 3, 2, 1, 3]);
    expect(months.map(({ told }) => told.join())).toEqual([
      '',
      '',
      '',
      'audit',
      '',
      'ultimatum',
      'audit',
      '',
      'ultimatum',
    ]);
    expect(months.map(({ credibility }) => credibility)).toEqual([
      -0.3, -0.3, -0.3, -1.8, -0.3, -0.3, -1.8, -0.3, -0.3,
    ]);
  });

  test('an ultimatum takes what was paid', () => {
    const track = new Track().take('slow-walk').pass(5);
    expect(track.by('state_orders')).toBe(0);
    expect(track.pass().by('state_orders')).toBe(-16);
  });

  test('work wins patience back, half a point a month, and no more than there was', () => {
    const track = new Track().take('slow-walk').pass(2).take('implement');
    const patience = Array.from({ length: 6 }, () => track.pass().now.patience);
    expect(patience).toEqual([4.5, 5, 5.5, 6, 6, 6]);
  });

  test('patience is seen in thirds only', () => {
    const track = new Track().take('slow-walk');
    expect(track.seen?.patience).toBe(3);
    const thirds = Array.from({ length: 5 }, () => track.pass().seen?.patience);
    expect(thirds).toEqual([3, 2, 2, 1, 1]);
  });
});

describe('what Moscow asks for', () => {
  test('is asked for again once it has rested, and never while it is on the table or done', () => {
    const rest = theWindow.demands[at]?.cooldown ?? 0;
    const refused = new Track({ chance: 1 }).take('refuse');
    expect(refused.pass(rest).now.stage).toBe('refused');
    expect(refused.pass().told).toEqual(['raised']);
    expect(refused.now).toMatchObject({ stage: 'raised', patience: 6, audited: false });
    const done = new Track({ chance: 1 }).take('implement').pass(8);
    expect(done.pass(rest + 2).now.stage).toBe('complete');
  });

  test('comes of itself in the first month in which its chance falls, and can be answered in the next', () => {
    const track = new Track({ raised: false, chance: 1 }).pass();
    expect(track.told).toEqual(['raised']);
    expect(track.now).toMatchObject({ stage: 'raised', since: track.state.turn });
    expect(track.seen?.due).toBe(track.state.turn + 1);
    expect(new Track({ raised: false }).pass(3).now.stage).toBe('dormant');
  });

  test('a signature after a refusal begins with all patience', () => {
    const track = new Track().take('slow-walk').pass(4).take('refuse');
    expect(track.now).toMatchObject({ patience: 2, audited: true });
    track.take('implement');
    expect(track.told).toEqual(['signed']);
    expect(track.now).toMatchObject({ patience: 6, audited: false });
  });
});

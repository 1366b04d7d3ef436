import { describe, expect, test } from 'vitest';
import {
  type Cable,
  type Command,
  check,
  compileExpr,
  type Effect,
  type Effects,
  type Initiative,
  type Ruleset,
  verdict,
  view,
} from '../../src/engine/index.ts';
import { crossing } from '../session/crossing.ts';
import { Desk, number, quiet } from './desk.ts';

const calm = (by: number): Effect => ({ do: 'change', slot: 1, by: number(by), hidden: false });
const effects = (...list: Effect[]): Effects => ({ origin: 3, list });

const start: Command = { type: 'initiative/start', initiative: 'road' };
const stop: Command = { type: 'initiative/stop', initiative: 'road' };
const codeOf = ({ ruleset, state }: Desk, command: Command) => check(ruleset, state, command)?.code;

/** Rules whose road is as stated. */
function withRoad(fields: Partial<Initiative>, others: Partial<Ruleset> = {}): Ruleset {
  const initiatives = crossing.initiatives.map((item) => (item.id === 'road' ? { ...item, ...fields } : item));
  return quiet({ initiatives, ...others });
}

describe('an initiative', () => {
  test('takes attention and money when it starts, works every month, and is done when its time is up', () => {
    const road = { attention: 2, money: 10, duration: 3, each: effects(calm(1)), complete: effects(calm(5)) };
    const desk = new Desk(withRoad(road));
    const { attention } = desk.state;
    expect(desk.do(start).state.attention).toBe(attention - 2);
    expect(desk.value('treasury')).toBe(290);
    expect(codeOf(desk, start)).toBe('initiative/running');
    expect(view(desk.ruleset, desk.state).initiatives[0]).toMatchObject({ running: true, left: 3 });
    expect(desk.pass(4).value('calm')).toBe(60 + 3 + 5);
    expect(view(desk.ruleset, desk.state).initiatives[0]).toMatchObject({ running: false, left: null, times: 1 });
  });

  test('is done month by month, not before', () => {
    const desk = new Desk(withRoad({ duration: 3, each: effects(calm(1)), complete: effects(calm(5)) })).do(start);
    expect([1, 2, 3, 4].map(() => desk.pass().value('calm'))).toEqual([61, 62, 68, 68]);
  });

  test('binds attention while it runs, and attention that was not spent is not kept', () => {
    const desk = new Desk(withRoad({ attention: 1, duration: null, upkeep: 2 }));
    const { attention } = desk.state;
    expect(desk.pass().state.attention).toBe(attention);
    desk.do(start).pass();
    expect(desk.state.attention).toBe(attention - 2);
    expect(desk.pass().state.attention).toBe(attention - 2);
    expect(desk.do(stop).pass().state.attention).toBe(attention);
  });

  test('that is stopped is not completed', () => {
    const road = { duration: 3, complete: effects(calm(5)), stopped: effects(calm(-2)) };
    const desk = new Desk(withRoad(road)).do(start).pass().do(stop);
    expect(desk.value('calm')).toBe(58);
    expect(desk.pass(4).value('calm')).toBe(58);
    expect(codeOf(desk, stop)).toBe('initiative/not-running');
  });

  test('rests after its end, and cannot be had more often than its limit', () => {
    const desk = new Desk(withRoad({ duration: 0, cooldown: 2, limit: 2 })).do(start);
    const codes = [0, 1, 2].map((i) => {
      if (i > 0) desk.pass();
      return codeOf(desk, start);
    });
    expect(codes).toEqual(['initiative/resting', 'initiative/resting', 'initiative/resting']);
    desk.pass().do(start);
    expect(codeOf(desk.pass(10), start)).toBe('initiative/exhausted');
  });

  test('needs the money and the attention that it takes', () => {
    const dear = new Desk(withRoad({ money: 301 }));
    expect(codeOf(dear, start)).toBe('money/short');
    expect(codeOf(new Desk(withRoad({ money: 300 })), start)).toBeUndefined();
    const { attention } = dear.state;
    expect(codeOf(new Desk(withRoad({ attention: attention + 1 })), start)).toBe('attention/short');
    expect(codeOf(new Desk(withRoad({ attention })), start)).toBeUndefined();
  });
});

/** Rules whose letter is as stated; 'wait' is what silence comes to. */
function withLetter(fields: Partial<Cable>): Ruleset {
  const choices = (crossing.cables[0]?.choices ?? []).map((choice, i) => ({
    ...choice,
    attention: 2,
    money: 10,
    effects: effects(calm(i + 1)),
  }));
  return quiet({ cables: crossing.cables.map((cable) => ({ ...cable, choices, ...fields })) });
}

const letter = (choice: string): Command => ({ type: 'cable/answer', cable: 'letter', choice });

describe('a cable', () => {
  test('can be answered until its due turn has passed; then silence answers, and costs no attention', () => {
    const desk = new Desk(withLetter({ deadline: 3, limit: 1 }));
    expect(view(desk.ruleset, desk.state).cables).toMatchObject([
      { id: 'letter', arrived: 0, due: 2, fallback: 'wait' },
    ]);
    const { attention } = desk.state;
    expect(codeOf(desk.pass(2), letter('accept'))).toBeUndefined();
    desk.pass();
    expect(desk.events).toContainEqual({ type: 'cable-answered', turn: 2, cable: 0, choice: 2, byDefault: true });
    expect(desk.value('calm')).toBe(63);
    expect(desk.value('treasury')).toBe(290);
    expect(desk.state.attention).toBe(attention);
    expect(codeOf(desk, letter('accept'))).toBe('cable/not-open');
  });

  test('that is answered takes what the answer costs, and does not come by silence as well', () => {
    const desk = new Desk(withLetter({ deadline: 3, limit: 1 }));
    const { attention } = desk.state;
    desk.do(letter('decline'));
    expect(desk.state.attention).toBe(attention - 2);
    expect([desk.value('treasury'), desk.value('calm')]).toEqual([290, 62]);
    expect(codeOf(desk, letter('decline'))).toBe('cable/not-open');
    expect(desk.pass(4).value('calm')).toBe(62);
  });

  test('comes again when it has rested, as often as its limit says', () => {
    const arrivals = (fields: Partial<Cable>) => {
      const desk = new Desk(withLetter({ deadline: 1, ...fields }));
      return Array.from({ length: 12 }, (_, i) => {
        if (i > 0) desk.pass();
        return desk.events.some(({ type }) => type === 'cable-arrived') ? [desk.state.turn] : [];
      }).flat();
    };
    expect(arrivals({ cooldown: 4, limit: 100 })).toEqual([0, 4, 8]);
    expect(arrivals({ cooldown: 1, limit: 2 })).toEqual([0, 1]);
  });
});

test('no more cables come in a turn, or lie on the desk, than there is room for', () => {
  const [letter] = withLetter({ deadline: 20, limit: 1 }).cables;
  if (!letter) throw new Error('The crossing has one cable.');
  const cables = Array.from({ length: 12 }, (_, i) => ({ ...letter, id: `letter-${i}`, when: number(i < 11 ? 1 : 0) }));
  const desk = new Desk(quiet({ cables, cablesPerTurn: 2 }));
  const lying = Array.from({ length: 6 }, (_, i) => (i === 0 ? desk : desk.pass()).state.cables.length);
  expect(lying).toEqual([2, 4, 6, 7, 7, 7]);
  expect(desk.state.cables.map(({ cable }) => cable)).not.toContain(11);
  // Which ones come is a matter of luck.
  const first = Array.from({ length: 60 }, (_, i) => new Desk(desk.ruleset, `post ${i}`).state.cables[0]?.cable);
  expect(new Set(first).size).toBeGreaterThan(8);
});

describe('what takes time', () => {
  test('a later effect is felt on the morning of its month', () => {
    const list: Effect[] = [{ do: 'later', after: 2, list: 0 }];
    const desk = new Desk(withRoad({ complete: effects(...list) }, { effectLists: [effects(calm(7))] })).do(start);
    expect([0, 1, 2, 3].map((i) => (i === 0 ? desk : desk.pass()).value('calm'))).toEqual([60, 60, 67, 67]);
  });

  test('a memory loses its share each month, and is forgotten without a trace', () => {
    const remember: Effect = { do: 'remember', slot: 1, by: number(8), keep: 0.5, hidden: false };
    const desk = new Desk(withRoad({ complete: effects(remember) })).do(start);
    const course = Array.from({ length: 9 }, (_, i) => (i === 0 ? desk : desk.pass()).value('calm') - 60);
    expect(course).toEqual([8, 4, 2, 1, 0.5, 0.25, 0.125, 0.0625, 0]);
    expect(desk.state.memories).toEqual([]);
  });

  test('memories fade each in its own time: one that is forgotten takes no other along', () => {
    const remember = (by: number): Effect => ({ do: 'remember', slot: 1, by: number(by), keep: 0.5, hidden: false });
    const desk = new Desk(withRoad({ complete: effects(remember(-8), remember(0.5), remember(16)) })).do(start);
    const sizes = Array.from({ length: 5 }, () => desk.pass().state.memories.map(({ size }) => size));
    expect(sizes).toEqual([
      [-4, 0.25, 8],
      [-2, 0.125, 4],
      [-1, 0.0625, 2],
      [-0.5, 1],
      [-0.25, 0.5],
    ]);
    expect(desk.value('calm')).toBe(60.25);
  });

  test('what fades is told apart from what stays', () => {
    const remember: Effect = { do: 'remember', slot: 1, by: number(8), keep: 0.5, hidden: false };
    const desk = new Desk(withRoad({ complete: effects(remember, calm(3)) })).do(start);
    const told = () =>
      desk.events.flatMap((event) =>
        event.type === 'cause' && event.slot === 1 ? [[event.amount, event.fading]] : [],
      );
    expect(told()).toEqual([
      [8, true],
      [3, false],
    ]);
    desk.pass();
    expect(told()).toEqual([[-4, true]]);
  });
});

test('a trend reaches three months back, and what is older is past', () => {
  const trend: Effect = { do: 'change', slot: 0, by: { op: 'trend', slot: 1 }, hidden: false };
  const rules = [
    { id: 'rise', phase: 'money' as const, when: null, effects: effects(calm(1)) },
    { id: 'heed', phase: 'society' as const, when: null, effects: effects(trend) },
  ];
  const desk = new Desk(quiet({ rules }));
  const trends = Array.from({ length: 6 }, () => {
    const before = desk.value('treasury');
    return desk.pass().value('treasury') - before;
  });
  expect(trends).toEqual([1, 2, 3, 3, 3, 3]);
});

test('the calendar turns with the months, and the year in January', () => {
  const desk = new Desk(quiet());
  const reads = ['months_passed', 'month', 'year', 'months_left'] as const;
  const clocks = () => reads.map((read) => compileExpr({ op: 'clock', read }, desk.ruleset)(desk.state, 0));
  expect(clocks()).toEqual([0, 11, 2025, 40]);
  expect([desk.pass(), clocks()][1]).toEqual([1, 12, 2025, 39]);
  expect([desk.pass(), clocks()][1]).toEqual([2, 1, 2026, 38]);
  expect([desk.pass(12), clocks()][1]).toEqual([14, 1, 2027, 26]);
});

describe('a forecast', () => {
  const file: Command = { type: 'forecast/file', question: 'truce-soon', percent: 30 };

  test('is settled when its horizon has passed, and another can be filed then', () => {
    const desk = new Desk(quiet()).pass().do(file);
    expect(codeOf(desk, file)).toBe('forecast/filed');
    const came = [1, 2, 3].map(() => desk.pass().state.forecasts[0]?.came);
    expect(came).toEqual([null, null, false]);
    expect(codeOf(desk, file)).toBeUndefined();
  });

  test('is settled as soon as it comes true', () => {
    const truce = effects({ do: 'phase', situation: 0, to: 1 });
    const desk = new Desk(withRoad({ complete: truce })).do(file).pass().do(start);
    expect(desk.state.forecasts[0]?.came).toBeNull();
    expect(desk.pass().state.forecasts[0]).toMatchObject({ percent: 30, came: true });
  });

  test('is settled when the game ends', () => {
    const desk = new Desk(quiet({ turns: 2 })).pass().do(file).pass();
    expect(desk.state.over).not.toBeNull();
    expect(desk.state.forecasts[0]?.came).toBe(false);
  });
});

describe('the verdict', () => {
  const judged = (over: number | null) => {
    const ruleset: Ruleset = { ...crossing, verdict: { ...crossing.verdict, caps: { insolvency: 15 } } };
    const { state } = new Desk(ruleset);
    state.over = over === null ? null : { ending: over, turn: 0 };
    return verdict(ruleset, state);
  };

  test('of a game that ended badly is capped by its ending, whatever was reached', () => {
    expect(judged(null)).toEqual({ axes: { calm: 60 }, overall: 60, grade: 'high' });
    expect(judged(1)).toEqual({ axes: { calm: 60 }, overall: 60, grade: 'high' });
    expect(judged(0)).toEqual({ axes: { calm: 60 }, overall: 15, grade: 'low' });
  });

  test('is the mean of its axes by their weights, each from 0 to 100', () => {
    const axis = (id: string, score: number, weight: number) => ({ id, score: number(score), weight });
    const axes = [axis('one', 130, 1), axis('two', -20, 2), axis('three', 40, 1)];
    const ruleset: Ruleset = { ...crossing, verdict: { ...crossing.verdict, axes } };
    expect(verdict(ruleset, new Desk(ruleset).state)).toMatchObject({
      axes: { one: 100, two: 0, three: 40 },
      overall: 35,
    });
  });
});

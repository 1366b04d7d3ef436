import { describe, expect, test } from 'vitest';
import { assess, check, type Foreseen, legal, newGame, view } from '../../src/engine/index.ts';
import { appraisalOf } from './appraisal.ts';
import { type Conditions, ruleset, slotOf } from './month.ts';
import { Play } from './play.ts';

/** Kyiv and Moscow at their friendliest: nearly everything is signed. */
const FRIENDLY: Conditions = { values: { kyiv_relation: 90, moscow_trust: 95, treasury: 2000, southern_tension: 40 } };
const COLD: Conditions = { values: { kyiv_relation: 0, war_exposure: 60 } };

const signed = (terms: Record<string, number>, options: { months?: number; exit?: number } = {}) =>
  new Play(FRIENDLY).sitDown('kyiv').propose(terms, options);

describe('talks', () => {
  test('walking out on somebody who has begun to bargain is remembered; leaving before is not', () => {
    const play = new Play(COLD).sitDown('kyiv').propose({ 'charge-returns': 1 });
    expect(play.state.table).not.toBeNull();
    play.do({ type: 'table/leave' });
    expect(play.by('table.kyiv.walked_out', 'kyiv_relation')).toBe(0);
    expect(play.by('table.kyiv.walked_out', 'southern_tension')).toBe(0.5);
    const before = new Play(COLD).sitDown('kyiv').do({ type: 'table/leave' });
    expect(before.by('table.kyiv.walked_out', 'southern_tension')).toBe(0);
  });

  test('talks do not outlast the month', () => {
    const play = new Play(COLD).sitDown('kyiv').propose({ 'charge-returns': 1 }).pass();
    expect(play.state.table).toBeNull();
    expect(play.by('table.kyiv.walked_out', 'southern_tension')).toBe(0.5);
  });

  test('are opened with one capital a month, and the desk says when the next can be', () => {
    const play = new Play(FRIENDLY).sitDown('kyiv').do({ type: 'table/leave' });
    const open = { type: 'table/open', capital: 'moscow' } as const;
    const rejection = check(ruleset, play.state, open);
    expect(rejection).toMatchObject({ code: 'table/turn-spent' });
    expect(rejection?.detail).toContain('from 2025-12');
    expect(legal(ruleset, play.state).some(({ type }) => type === 'table/open')).toBe(false);
    const talks = view(ruleset, play.state).talks;
    expect(talks.find(({ capital }) => capital === 'moscow')).toMatchObject({ blocked: 'table/turn-spent', next: 11 });
    // Whoever has just talked rests longer than the month.
    expect(talks.find(({ capital }) => capital === 'kyiv')?.blocked).toBe('table/resting');
    expect(check({ ...ruleset, talksPerTurn: 2 }, play.state, open)).toBeNull();
    expect(check(ruleset, play.pass().state, open)).toBeNull();
  });

  test('rest with each capital for as long as it takes', () => {
    const rest = ruleset.table.bargainers[ruleset.capitals.findIndex(({ id }) => id === 'moscow')]?.cooldown ?? 0;
    const play = new Play(FRIENDLY).sitDown('moscow').do({ type: 'table/leave' });
    const again = play.state.turn + rest + 1;
    const blocks: unknown[] = [];
    for (; play.state.turn < again; play.pass()) {
      const talks = view(ruleset, play.state).talks.find(({ capital }) => capital === 'moscow');
      expect(talks?.next).toBe(again);
      blocks.push(talks?.blocked);
    }
    expect(blocks).toEqual(Array(rest + 1).fill('table/resting'));
    expect(view(ruleset, play.state).talks.find(({ capital }) => capital === 'moscow')?.blocked).toBeNull();
  });

  test('can be opened from the first turn on', () => {
    const { state } = newGame(ruleset, { seed: 'first', difficulty: 'minister' });
    expect(view(ruleset, state).talks.map(({ next }) => next)).toEqual(view(ruleset, state).talks.map(() => 0));
  });

  test('an offer does not outlive what it rested on', () => {
    const wary = { ...FRIENDLY.values, moscow_trust: 55 };
    const offered = () => {
      const play = new Play({ values: wary }).sitDown('moscow').propose({ 'crude-price': 60 });
      expect(view(ruleset, play.state).table?.counter).not.toBeNull();
      return play;
    };
    expect(offered().do({ type: 'table/sign' }).treaty.status).toBe('in-force');
    const play = offered();
    play.state.values[slotOf('moscow_trust')] = 5;
    play.do({ type: 'table/sign' });
    expect(play.state.treaties).toEqual([]);
    expect(play.said()).toEqual([['withdrawn', 'trust']]);
    expect(check(ruleset, play.state, { type: 'table/sign' })?.code).toBe('table/no-counter');
  });

  test('what stands already is not sold twice', () => {
    const play = signed({ 'sky-quiet': 1 }).sitDown('kyiv');
    const again = { type: 'table/propose', terms: { 'sky-quiet': 1 }, months: 6, exit: 1 } as const;
    expect(check(ruleset, play.state, again)?.code).toBe('package/term');
  });
});

describe('a promise with a deadline', () => {
  test('is owed until its turn, late for one more, and then broken', () => {
    const play = signed({ 'lanes-cleared': 2 });
    const statuses = ['owed', 'owed', 'late', 'broken'].map((_, i) => {
      if (i > 0 || play.statusOf('lanes-cleared') === 'owed') play.pass();
      return play.statusOf('lanes-cleared');
    });
    expect(statuses).toEqual(['owed', 'owed', 'late', 'broken']);
    expect(play.treaty.status).toBe('broken');
    expect(play.by('table.kyiv.breach', 'credibility')).toBe(-8);
  });

  test('takes attention to keep', () => {
    const play = signed({ 'lanes-cleared': 2 });
    const deliver = { type: 'treaty/deliver', treaty: play.treaty.id, term: 'lanes-cleared' } as const;
    play.state.attention = 0;
    expect(check(ruleset, play.state, deliver)?.code).toBe('attention/short');
    play.state.attention = 1;
    expect(play.do(deliver).state.attention).toBe(0);
    expect(check(ruleset, play.state, deliver)?.code).toBe('treaty/nothing-owed');
  });

  test('is kept by delivering, late or not, and that is remembered too', () => {
    for (const months of [0, 3]) {
      const play = signed({ 'lanes-cleared': 2 }).pass(months);
      play.do({ type: 'treaty/deliver', treaty: play.treaty.id, term: 'lanes-cleared' });
      expect(play.by('term.lanes-cleared', 'treasury')).toBe(-50);
      expect(play.by('term.lanes-cleared', 'credibility')).toBe(1.5);
      expect(play.pass().treaty.status).toBe('done');
    }
  });

  test('cannot be kept with what is not there', () => {
    const play = signed({ 'lanes-cleared': 3 });
    play.state.values[ruleset.purse ?? 0] = 30;
    const deliver = { type: 'treaty/deliver', treaty: play.treaty.id, term: 'lanes-cleared' } as const;
    expect(check(ruleset, play.state, deliver)?.code).toBe('treaty/undeliverable');
  });
});

describe('a standing promise', () => {
  const launch = ruleset.flags.findIndex(({ id }) => id === 'launchpad_used');

  test('that does not hold is called late, and broken a month later', () => {
    const play = signed({ 'no-launch': 1 });
    play.state.flags[launch] = true;
    expect(play.pass().told('no-launch')).toEqual(['late']);
    expect(play.pass().told('no-launch')).toEqual(['broken']);
    expect(play.treaty.status).toBe('broken');
    expect(play.by('table.kyiv.breach', 'credibility')).toBe(-8);
  });

  test('that holds again in time is forgiven', () => {
    const play = signed({ 'no-launch': 1 }, { months: 12 });
    play.state.flags[launch] = true;
    play.pass();
    play.state.flags[launch] = false;
    play.pass();
    play.state.flags[launch] = true;
    expect(play.pass().told('no-launch')).toEqual(['late']);
    expect(play.treaty.status).toBe('in-force');
  });
});

describe('what was asked', () => {
  test('works for as many months as agreed, and takes its amount away when it ends', () => {
    const play = new Play(FRIENDLY).sitDown('moscow').propose({ 'crude-price': 10 });
    expect(play.by('term.crude-price', 'crude_discount')).toBe(10);
    for (let month = 1; month < 6; month++) {
      expect(play.pass().by('term.crude-price', 'crude_discount')).toBeCloseTo(1.2, 2);
    }
    play.pass();
    expect(play.by('term.crude-price', 'crude_discount')).toBeCloseTo(1.2 - 10, 2);
    expect(play.treaty.status).toBe('done');
    expect(play.pass().by('term.crude-price', 'crude_discount')).toBe(0);
  });

  test('can be withheld: the capital has broken its word, and leaving is free', () => {
    const betrayed = Array.from({ length: 60 }, (_, i) => {
      const seed = `betrayal ${i}`;
      return new Play({ ...FRIENDLY, seed, phases: { war: 'escalation' } })
        .sitDown('kyiv')
        .propose({ 'sky-quiet': 1, 'power-and-fuel': 10, 'no-launch': 1 })
        .pass();
    }).filter((play) => play.told('sky-quiet').includes('betrayed'));
    expect(betrayed.length).toBeGreaterThan(3);
    expect(betrayed.length).toBeLessThan(40);
    for (const play of betrayed) {
      expect(play.statusOf('sky-quiet')).toBe('broken');
      expect(play.treaty.status).toBe('in-force');
      expect(play.by('table.kyiv.betrayed', 'legitimacy')).toBeGreaterThan(0);
      play.do({ type: 'treaty/leave', treaty: play.treaty.id });
      expect(play.by('table.kyiv.exit', 'credibility')).toBe(0);
    }
  });
});

describe('leaving early', () => {
  test('costs what the treaty says', () => {
    const costs = [0, 1, 2].map((exit) => {
      const play = signed({ 'sky-quiet': 1, 'border-thinned': 10 }, { exit }).pass();
      play.do({ type: 'treaty/leave', treaty: play.treaty.id });
      expect(play.treaty.status).toBe('left');
      expect(play.by('term.border-thinned', 'southern_tension')).toBe(1.5);
      expect(play.pass().by('term.sky-quiet', 'war_exposure')).toBe(0);
      return play;
    });
    expect(costs.map((play) => play.treaty.exit)).toEqual([0, 1, 2]);
    const cost = (exit: number) => {
      const play = signed({ 'sky-quiet': 1 }, { exit });
      return play.do({ type: 'treaty/leave', treaty: play.treaty.id }).by('table.kyiv.exit', 'credibility');
    };
    expect([0, 1, 2].map(cost)).toEqual([-4, -7, -10]);
  });

  test('is foreseen at the table as it will be', () => {
    for (const exit of [0, 1, 2]) {
      const play = new Play(FRIENDLY).sitDown('kyiv');
      const terms = { 'sky-quiet': 1, 'lanes-cleared': 2 };
      const answer = assess(ruleset, play.state, { terms, months: 6, exit });
      if (typeof answer === 'string') throw new Error(answer);
      const foreseen = (list: readonly Foreseen[] | null) =>
        list?.find(({ indicator }) => indicator === 'credibility')?.low;
      const { price, unkept } = answer.leaving;
      play.propose(terms, { exit }).do({ type: 'treaty/leave', treaty: 1 });
      expect(foreseen(price)).toBe(play.by('table.kyiv.exit', 'credibility'));
      expect(foreseen(unkept)).toBe(play.by('table.kyiv.breach', 'credibility'));
      expect(foreseen(unkept)).toBe(-8);
    }
  });

  test('while a promise is owed, late or not kept is a broken promise; once it is delivered it is not', () => {
    const left = (play: Play) => {
      play.do({ type: 'treaty/leave', treaty: 1 });
      return [play.by('table.kyiv.exit', 'credibility'), play.by('table.kyiv.breach', 'credibility')];
    };
    expect(left(signed({ 'lanes-cleared': 2, 'sky-quiet': 1 }))).toEqual([-7, -8]);
    expect(left(signed({ 'lanes-cleared': 2, 'sky-quiet': 1 }).pass(3))).toEqual([-7, -8]);
    const delivered = signed({ 'lanes-cleared': 2, 'sky-quiet': 1 });
    delivered.do({ type: 'treaty/deliver', treaty: 1, term: 'lanes-cleared' });
    expect(left(delivered)).toEqual([-7, 0]);
    const strayed = signed({ 'no-launch': 1 });
    strayed.state.flags[ruleset.flags.findIndex(({ id }) => id === 'launchpad_used')] = true;
    expect(left(strayed.pass())).toEqual([-7, -8]);
  });

  test('a costlier exit makes promises more credible', () => {
    const doubt = (exit: number) => {
      const { state } = new Play(FRIENDLY).sitDown('kyiv');
      const appraisal = appraisalOf(ruleset, state, { terms: { 'no-launch': 1 }, months: 12, exit });
      if (typeof appraisal === 'string') throw new Error(appraisal);
      return appraisal.parts.find(({ id }) => id === 'credibility')?.points ?? 0;
    };
    expect(doubt(0)).toBeLessThan(doubt(1));
    expect(doubt(1)).toBeLessThan(doubt(2));
    expect(doubt(2)).toBeLessThan(0);
  });
});

describe('those who cannot decide alone', () => {
  const WARM: Conditions = {
    values: { brussels_relation: 90, brussels_hawkishness: 45, repression: 40, warsaw_relation: 20, moscow_trust: 70 },
    phases: { war: 'ceasefire' },
  };
  const agreed = (seed: string) =>
    new Play({ ...WARM, seed }).sitDown('brussels').propose({ 'eu-visas': 2, 'ambassadors-return': 2 });

  test('sign now and answer later, and nothing is in force before', () => {
    const play = agreed('unanimity');
    expect(play.treaty).toMatchObject({ status: 'ratifying', answer: play.state.turn + 3 });
    // The months that were agreed on begin with the answer.
    expect(play.treaty.until).toBe(play.state.turn + 3 + 6 - 1);
    expect(play.by('table.brussels.signed', 'merging')).toBeLessThan(0);
    expect(play.by('term.ambassadors-return', 'standing')).toBe(0);
    expect(play.pass().by('term.eu-visas', 'legitimacy')).toBe(0);
    expect(play.statusOf('eu-visas')).toBe('waiting');
  });

  test('may let it lapse, and that is seen', () => {
    const plays = Array.from({ length: 40 }, (_, i) => agreed(`unanimity ${i}`).pass(3));
    const lapsed = plays.filter(({ treaty }) => treaty.status === 'lapsed');
    const inForce = plays.filter(({ treaty }) => treaty.status === 'in-force');
    expect(lapsed.length + inForce.length).toBe(40);
    expect(lapsed.length).toBeGreaterThan(3);
    expect(inForce.length).toBeGreaterThan(10);
    for (const play of lapsed) {
      expect(play.by('table.brussels.lapsed', 'standing')).toBe(-1.5);
      expect(play.by('term.ambassadors-return', 'standing')).toBe(0);
    }
    for (const play of inForce) {
      expect(play.by('term.ambassadors-return', 'standing')).toBe(2);
      expect(play.pass().by('term.eu-visas', 'legitimacy')).toBeGreaterThan(0);
    }
  });

  test('decide on each treaty by itself', () => {
    const outcomes = Array.from({ length: 30 }, (_, i) => {
      const play = agreed(`each ${i}`);
      const [treaty] = play.state.treaties;
      if (treaty)
        play.state.treaties.push({ ...treaty, id: 2, clauses: treaty.clauses.map((clause) => ({ ...clause })) });
      return view(ruleset, play.pass(3).state).treaties.map(({ status }) => status);
    });
    expect(outcomes.filter(([one, other]) => one !== other).length).toBeGreaterThan(3);
    expect(outcomes.filter(([one, other]) => one === other).length).toBeGreaterThan(3);
  });

  test('can be left while they think; then nothing of it waits any more', () => {
    const play = agreed('left');
    play.do({ type: 'treaty/leave', treaty: play.treaty.id });
    expect(play.treaty.status).toBe('left');
    expect(play.treaty.clauses.map(({ status }) => status)).toEqual(['ended', 'ended']);
    expect(play.pass(4).by('term.eu-visas', 'legitimacy')).toBe(0);
  });
});

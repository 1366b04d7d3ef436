import { describe, expect, test } from 'vitest';
import { presentBrief } from '../../src/ui/presenters/brief.ts';
import { presentCables } from '../../src/ui/presenters/cables.ts';
import { markTerms } from '../../src/ui/presenters/codex.ts';
import { presentHeader } from '../../src/ui/presenters/header.ts';
import { presentInitiatives } from '../../src/ui/presenters/initiatives.ts';
import { presentLog } from '../../src/ui/presenters/log.ts';
import { presentEndMonth } from '../../src/ui/presenters/month.ts';
import { presentTimeline } from '../../src/ui/presenters/timeline.ts';
import { courseNow, months, played, tiny } from './course.ts';

describe('the desk', () => {
  const { course } = played(tiny, [{ type: 'initiative/start', initiative: 'repair-bridge' }, ...months(2)]);

  test('groups initiatives by dossier, each with its price, its time and why it cannot start', () => {
    const river = presentInitiatives(tiny, course).find(({ id }) => id === 'river');
    expect(river?.name).toBe('The river');
    expect(river?.running).toMatchObject([
      { id: 'repair-bridge', duration: '1 month left', option: { label: 'Stop', costs: [], blocked: null } },
    ]);
    const fair = [...(river?.available ?? []), ...(river?.blocked ?? [])].find(({ id }) => id === 'market-fair');
    expect(fair).toMatchObject({ name: 'Hold a fair', duration: 'done at once' });
    expect(fair?.option.costs).toEqual(['1 attention', '20 m USD']);
  });

  test('counts a price in what the purse is counted in', () => {
    const indicators = tiny.ruleset.indicators.map((each, slot) =>
      slot === tiny.ruleset.purse ? { ...each, unit: 'usd' as const } : each,
    );
    const book = { ...tiny, ruleset: { ...tiny.ruleset, indicators } };
    const costs = presentInitiatives(book, course).flatMap(({ available, blocked }) =>
      [...available, ...blocked].flatMap(({ option }) => option.costs),
    );
    expect(costs).toContain('20 USD');
    expect(costs.join()).not.toContain('m USD');
  });

  test('gives the scenario’s own reason for what is not possible', () => {
    const early = played(tiny, []).course;
    const fair = presentInitiatives(tiny, {
      ...early,
      now: {
        ...early.now,
        initiatives: early.now.initiatives.map((each) =>
          each.id === 'market-fair' ? { ...each, blocked: 'initiative/unavailable' as const } : each,
        ),
      },
    })
      .flatMap(({ blocked }) => blocked)
      .find(({ id }) => id === 'market-fair');
    expect(fair?.option.blocked).toBe('The merchants do not come while the war is on and goodwill is low.');
  });

  test('shows each cable with its sender, its deadline and what silence means', () => {
    const mornings = Array.from({ length: tiny.ruleset.turns - 1 }, (_, turn) => played(tiny, months(turn)).course);
    const cables = mornings.flatMap((each) => presentCables(tiny, each));
    expect(new Set(cables.map(({ title }) => title)).size).toBeGreaterThan(1);
    for (const cable of cables) {
      expect(cable.from).not.toBe('');
      expect(cable.fallback).toMatch(/^If unanswered: /);
      expect(cable.due).toMatch(/^answer (this month|by the end of )/);
      expect(cable.choices.some(({ key }) => key === cable.fallbackKey)).toBe(true);
    }
  });

  test('says in the brief what changed most and which cause was the largest', () => {
    const brief = presentBrief(tiny, course);
    expect(brief.opening).toBeNull();
    expect(brief.changes.length).toBeGreaterThan(0);
    for (const { amount, because } of brief.changes) {
      expect(amount).toMatch(/^[+−]/);
      expect(because).toMatch(/^mostly /);
    }
  });

  test('the brief says of an amount a month that it is one', () => {
    const plain = presentBrief(tiny, course).changes.find(({ amount }) => !amount.includes('→'));
    const display = { ...tiny.display, monthly: [plain?.indicator ?? ''] };
    const told = presentBrief({ ...tiny, display }, course).changes;
    expect(told.find(({ indicator }) => indicator === plain?.indicator)?.amount).toBe(`${plain?.amount} a month`);
  });

  test('the brief tells first what others did, and what the player decided apart', () => {
    const morning = played(tiny, [{ type: 'initiative/start', initiative: 'repair-bridge' }, ...months(1)]).course;
    const brief = presentBrief(tiny, morning);
    expect(brief.decided).toEqual([{ title: 'Started: Repair the bridge', outcome: null }]);
    expect(brief.happened.map(({ title }) => title)).not.toContain('Started: Repair the bridge');
    expect(brief.happened.every(({ own }) => !own)).toBe(true);
  });

  test('counts attention in the header and warns at the end of the month of what is left', () => {
    const header = presentHeader(tiny, course);
    expect(header.attentionText).toBe(`${course.now.attention} of ${course.now.attentionMax}`);
    const { open } = presentEndMonth(tiny, course);
    expect(open.some(({ text }) => text.includes('attention unused'))).toBe(course.now.attention > 0);
  });

  test('marks the months of the timeline as past, now and ahead, with deadlines ahead', () => {
    const timeline = presentTimeline(tiny, course);
    expect(timeline).toHaveLength(tiny.ruleset.turns);
    expect(timeline.map(({ state }) => state).slice(0, 4)).toEqual(['past', 'past', 'now', 'ahead']);
    expect(timeline[3]?.lines).toContain('ready: Repair the bridge');
  });

  test('keeps decisions in the log under their month', () => {
    const log = presentLog(tiny, course);
    expect(log.map(({ turn }) => turn)).toEqual([2, 1, 0]);
    expect(log.at(-1)?.decisions).toEqual([{ title: 'Start: Repair the bridge', outcome: null }]);
  });
});

test('terms of the glossary are marked once, as whole words, the longest first', () => {
  const book = {
    ...tiny,
    display: { ...tiny.display, glossary: ['toll', 'toll-road'] },
    texts: { 'glossary.toll.term': 'Toll', 'glossary.toll-road.term': 'Toll road' },
  };
  expect(markTerms(book, 'A toll road is not a toll, nor is extolled.')).toEqual([
    { text: 'A ', term: null },
    { text: 'toll road', term: 'toll-road' },
    { text: ' is not a ', term: null },
    { text: 'toll', term: 'toll' },
    { text: ', nor is extolled.', term: null },
  ]);
});

describe('what was decided, in the brief', () => {
  test('what was begun and done in one turn is told once, with what came of it', () => {
    const quick = tiny.ruleset.initiatives.map((each) =>
      each.id === 'repair-bridge' ? { ...each, duration: 0 } : each,
    );
    const book = { ...tiny, ruleset: { ...tiny.ruleset, initiatives: quick } };
    const { course } = played(book, [{ type: 'initiative/start', initiative: 'repair-bridge' }, ...months(1)]);
    const { decided, happened } = presentBrief(book, course);
    expect(decided.map(({ title }) => title)).toEqual(['Completed: Repair the bridge']);
    expect(decided[0]?.outcome).toMatch(/^It brought/);
    expect(happened.map(({ title }) => title).join()).not.toContain('Repair the bridge');
    expect(presentLog(book, course).at(-1)?.decisions).toEqual([
      { title: 'Start: Repair the bridge', outcome: decided[0]?.outcome },
    ]);
  });

  test('a signature stands there with what is to become of it', () => {
    const { session } = played(tiny, []);
    const raised = () => courseNow(session).now.demands.find(({ stage }) => stage === 'raised');
    while (!raised() && !session.over) session.do({ type: 'month/end' });
    const demand = raised();
    if (!demand) throw new Error('Nothing was demanded.');
    session.do({ type: 'demand/answer', demand: demand.id, stance: 'slow-walk' });
    session.do({ type: 'month/end' });
    const { decided, happened } = presentBrief(tiny, courseNow(session));
    const name = tiny.texts[`demand.${demand.id}.name`];
    expect(decided.map(({ title }) => title)).toContain(`Sign and slow-walk: ${name}`);
    expect(happened.map(({ title }) => title)).not.toContain(`Signed: ${name}`);
  });
});

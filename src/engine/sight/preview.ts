import { assemble } from '../assemble.ts';
import type { Command } from '../commands.ts';
import { type Interval, type Knowledge, rangeOf } from '../expression/interval.ts';
import { choicePosition } from '../inspect.ts';
import type { Effect, Effects } from '../model/effects.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { GameState } from '../model/state.ts';
import type { Package } from '../model/tableState.ts';
import type { Foreseen } from '../model/view.ts';
import { outstanding } from '../table/outstanding.ts';
import { packageOf } from '../table/package.ts';
import { knownRange } from './knowledge.ts';

interface Hint {
  readonly slot: number;
  readonly low: number;
  readonly high: number;
  readonly after: number;
  readonly fades: boolean;
  readonly uncertain: boolean;
}

interface Outlook {
  readonly ruleset: Ruleset;
  readonly state: GameState;
  readonly known: Knowledge;
  readonly hints: Hint[];
  /** Amount of the term that is being looked at; 0 elsewhere. */
  readonly amount: number;
}

/**
 * What a command would bring, as far as the player can know it: ranges computed from known numbers only. Effects that
 * the scenario marks hidden are left out, and so are indicators that are. Empty for an unknown command.
 */
export function preview(ruleset: Ruleset, state: GameState, command: Command): Foreseen[] {
  const cache = new Map<number, Interval>();
  const known = (slot: number) => {
    const range = cache.get(slot) ?? knownRange(ruleset, state, slot);
    cache.set(slot, range);
    return range;
  };
  const outlook: Outlook = { ruleset, state, known, hints: [], amount: 0 };
  look(outlook, command);
  return merge(outlook);
}

function look(o: Outlook, command: Command): void {
  const { find } = assemble(o.ruleset);
  switch (command.type) {
    case 'cable/answer': {
      const cable = find.cable.get(command.cable) ?? -1;
      const choice = o.ruleset.cables[cable]?.choices[choicePosition(assemble(o.ruleset), cable, command.choice)];
      if (!choice) return;
      pay(o, choice.money);
      foresee(o, choice.effects, 0);
      return;
    }
    case 'initiative/start': {
      const initiative = o.ruleset.initiatives[find.initiative.get(command.initiative) ?? -1];
      if (!initiative) return;
      pay(o, initiative.money);
      foresee(o, initiative.start, 0);
      const months = initiative.duration ?? Math.min(3, o.ruleset.turns - o.state.turn) * o.ruleset.turnMonths;
      for (let month = 1; month <= months; month++) foresee(o, initiative.each, month);
      if (initiative.duration !== null) foresee(o, initiative.complete, initiative.duration);
      return;
    }
    case 'initiative/stop':
      foresee(o, o.ruleset.initiatives[find.initiative.get(command.initiative) ?? -1]?.stopped ?? null, 0);
      return;
    case 'demand/answer':
      lookAtStance(o, find.demand.get(command.demand) ?? -1, command.stance);
      return;
    case 'table/propose':
    case 'table/sign':
      lookAtPackage(o, command);
      return;
    case 'treaty/deliver': {
      const term = find.term.get(command.term) ?? -1;
      const clause = o.state.treaties.find(({ id }) => id === command.treaty)?.clauses.find((c) => c.term === term);
      if (clause) foresee(o, o.ruleset.table.terms[term]?.start ?? null, 0, clause.amount);
      return;
    }
    case 'table/leave': {
      const { table } = o.state;
      if (table && table.round > 0) foresee(o, o.ruleset.table.bargainers[table.capital]?.walkedOut ?? null, 0);
      return;
    }
    case 'treaty/leave':
      lookAtLeaving(o, command.treaty);
      return;
    default:
  }
}

/** What leaving the treaty that a package would make is going to cost, as far as it can be foreseen. */
export interface LeavingPrice {
  /** Whenever it is left. */
  readonly price: readonly Foreseen[];
  /** On top of that while something promised is not kept; null when nothing promised can be outstanding. */
  readonly unkept: readonly Foreseen[] | null;
}

/** The price of leaving early that a package for this capital carries, by its exit and its promises. */
export function leavingPrice(ruleset: Ruleset, state: GameState, capital: number, pack: Package): LeavingPrice {
  const rules = ruleset.table.bargainers[capital];
  const known = (slot: number) => knownRange(ruleset, state, slot);
  const cost = (effects: Effects | null, amount: number): Foreseen[] => {
    const outlook: Outlook = { ruleset, state, known, hints: [], amount };
    foresee(outlook, effects, 0, amount);
    return merge(outlook);
  };
  const promise = pack.terms.find(({ term }) => {
    const item = ruleset.table.terms[term];
    return item?.side === 'given' && (item.kind === 'once' ? item.deadline > 0 : item.kept !== null);
  });
  return {
    price: cost(rules?.exit ?? null, pack.exit),
    unkept: promise ? cost(rules?.breach ?? null, promise.amount) : null,
  };
}

/** The price of leaving, none when the other side broke its word first; and the end of what stood. */
function lookAtLeaving(o: Outlook, id: number): void {
  const treaty = o.state.treaties.find((each) => each.id === id);
  if (!treaty) return;
  const betrayed = treaty.clauses.some(({ status }) => status === 'broken');
  const rules = o.ruleset.table.bargainers[treaty.capital];
  if (!betrayed) {
    foresee(o, rules?.exit ?? null, 0, treaty.exit);
    const owed = outstanding(o.ruleset.table.terms, treaty.clauses)[0];
    if (owed) foresee(o, rules?.breach ?? null, 0, owed.amount);
  }
  for (const { term, amount, status } of treaty.clauses) {
    if (status === 'in-force') foresee(o, o.ruleset.table.terms[term]?.ended ?? null, 0, amount);
  }
}

/** What a package brings if it is signed: acts once, standing terms for its length (shown for a year at most). */
function lookAtPackage(o: Outlook, command: Extract<Command, { type: 'table/propose' | 'table/sign' }>): void {
  const { table } = o.state;
  const pack = command.type === 'table/sign' ? table?.counter : packageOf(assemble(o.ruleset), o.state, command);
  const bargainer = table && o.ruleset.table.bargainers[table.capital];
  if (!bargainer || !pack || typeof pack === 'string') return;
  const wait = bargainer.ratification?.turns ?? 0;
  foresee(o, bargainer.signed, 0);
  for (const { term, amount } of pack.terms) {
    const rules = o.ruleset.table.terms[term];
    if (!rules) continue;
    const after = wait + (rules.side === 'given' && rules.kind === 'once' ? rules.deadline : 0);
    foresee(o, rules.start, after, amount);
    if (rules.kind === 'once') continue;
    for (let month = 1; month <= Math.min(12, pack.turns); month++) foresee(o, rules.each, wait + month, amount);
  }
}

function lookAtStance(o: Outlook, position: number, stance: 'implement' | 'slow-walk' | 'refuse'): void {
  const demand = o.ruleset.demands[position];
  const now = o.state.demands[position];
  if (!demand || !now) return;
  if (stance === 'refuse') {
    foresee(o, demand.refused, 0);
    return;
  }
  if (now.stage === 'raised' || now.stage === 'refused') foresee(o, demand.signed, 0);
  if (stance === 'slow-walk') {
    for (let month = 1; month <= o.ruleset.turnMonths; month++) foresee(o, demand.slow, month);
    return;
  }
  let months = -now.worked;
  for (const step of demand.steps.slice(now.steps)) {
    months += step.turns;
    foresee(o, step.effects, Math.max(1, months));
  }
  foresee(o, demand.complete, Math.max(1, months));
}

function pay(o: Outlook, money: number): void {
  if (o.ruleset.purse === null || money === 0) return;
  o.hints.push({ slot: o.ruleset.purse, low: -money, high: -money, after: 0, fades: false, uncertain: false });
}

function foresee(o: Outlook, effects: Effects | null, after: number, amount = 0): void {
  for (const effect of effects?.list ?? []) foreseeEffect({ ...o, amount }, effect, after, false);
}

function foreseeEffect(o: Outlook, effect: Effect, after: number, uncertain: boolean): void {
  switch (effect.do) {
    case 'change':
    case 'remember':
      hintAt(o, effect, after, uncertain);
      return;
    case 'if': {
      const [low, high] = rangeOf(effect.when, o.ruleset, o.state, o.known, o.amount);
      branch(o, effect, { sure: low !== 0, possible: low !== 0 || high !== 0 }, after, uncertain);
      return;
    }
    case 'roll': {
      const [low, high] = rangeOf(effect.chance, o.ruleset, o.state, o.known, o.amount);
      branch(o, effect, { sure: low >= 1, possible: high > 0 }, after, uncertain);
      return;
    }
    case 'later': {
      const list = o.ruleset.effectLists[effect.list];
      for (const child of list?.list ?? []) foreseeEffect(o, child, after + effect.after, uncertain);
      return;
    }
    default:
  }
}

function branch(
  o: Outlook,
  effect: Extract<Effect, { then: unknown }>,
  { sure, possible }: { sure: boolean; possible: boolean },
  after: number,
  uncertain: boolean,
): void {
  const doubt = uncertain || (possible && !sure);
  if (possible) for (const child of effect.then) foreseeEffect(o, child, after, doubt);
  if (!sure) for (const child of effect.else) foreseeEffect(o, child, after, doubt);
}

function hintAt(o: Outlook, effect: Extract<Effect, { by: unknown }>, after: number, uncertain: boolean): void {
  if (effect.hidden || o.ruleset.indicators[effect.slot]?.known === 'hidden') return;
  const { min, max } = o.ruleset.indicators[effect.slot] ?? { min: 0, max: 0 };
  const range = rangeOf(effect.by, o.ruleset, o.state, o.known, o.amount);
  const [low, high] = range.map((x) => Math.min(max - min, Math.max(min - max, x))) as [number, number];
  o.hints.push({
    slot: effect.slot,
    low: uncertain ? Math.min(0, low) : low,
    high: uncertain ? Math.max(0, high) : high,
    after,
    fades: effect.do === 'remember',
    uncertain: uncertain || low !== high,
  });
}

/** Adds up what falls on the same indicator in the same turn (hints count months), then joins equal effects of turns in a row. */
function merge(o: Outlook): Foreseen[] {
  const sums = new Map<string, Hint>();
  for (const inMonths of o.hints) {
    const hint = { ...inMonths, after: Math.ceil(inMonths.after / o.ruleset.turnMonths) };
    const key = `${hint.slot}:${hint.after}:${hint.fades}`;
    const so = sums.get(key);
    sums.set(
      key,
      so
        ? { ...so, low: so.low + hint.low, high: so.high + hint.high, uncertain: so.uncertain || hint.uncertain }
        : hint,
    );
  }
  const ordered = [...sums.values()].sort((a, b) => a.after - b.after);
  const merged: { hint: Hint; over: number }[] = [];
  for (const hint of ordered) {
    const { low, high } = hint.after === 0 ? within(o, hint) : hint;
    if (low === 0 && high === 0) continue;
    const run = merged.find(
      ({ hint: first, over }) =>
        first.slot === hint.slot &&
        first.fades === hint.fades &&
        first.low === low &&
        first.high === high &&
        first.after + over === hint.after,
    );
    if (run) run.over += 1;
    else merged.push({ hint: { ...hint, low, high }, over: 1 });
  }
  return merged.map(({ hint, over }) => ({
    indicator: o.ruleset.indicators[hint.slot]?.id ?? '',
    low: hint.low,
    high: hint.high,
    after: hint.after,
    over,
    fades: hint.fades,
    uncertain: hint.uncertain,
  }));
}

/** An open number cannot leave its scale: what is lost at the end of it is not promised. */
function within(o: Outlook, hint: Hint): { low: number; high: number } {
  const indicator = o.ruleset.indicators[hint.slot];
  if (indicator?.known !== 'open') return hint;
  const value = o.state.values[hint.slot] ?? 0;
  const bound = (x: number) => Math.min(indicator.max - value, Math.max(indicator.min - value, x));
  return { low: bound(hint.low), high: bound(hint.high) };
}

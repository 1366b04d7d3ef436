import { assemble } from '../assemble.ts';
import type { Command, Stance } from '../commands.ts';
import { choicePosition } from '../inspect.ts';
import type { Effects } from '../model/effects.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { GameState } from '../model/state.ts';
import type { Clause, Package } from '../model/tableState.ts';
import type { Foreseen } from '../model/view.ts';
import { outstanding } from '../table/outstanding.ts';
import { packageOf } from '../table/package.ts';
import { merge } from './merge.ts';
import { Prospect } from './prospect.ts';

/**
 * What a command would bring, as far as the player can know it: ranges computed from known numbers only. Effects that
 * the scenario marks hidden are left out, and so are indicators that are. What comes at once of an open indicator lies
 * in its range; a proposal is seen as if it were signed. Empty for an unknown command.
 */
export function preview(ruleset: Ruleset, state: GameState, command: Command): Foreseen[] {
  const prospect = new Prospect(ruleset, state);
  look(prospect, command);
  return merge(ruleset, state, prospect.finish());
}

function look(p: Prospect, command: Command): void {
  const { ruleset, state } = p;
  const { find } = assemble(ruleset);
  switch (command.type) {
    case 'cable/answer': {
      const cable = find.cable.get(command.cable) ?? -1;
      const choice = ruleset.cables[cable]?.choices[choicePosition(assemble(ruleset), cable, command.choice)];
      p.pay(choice?.money ?? 0);
      p.run(choice?.effects, 0);
      return;
    }
    case 'initiative/start':
      p.start(find.initiative.get(command.initiative) ?? -1);
      return;
    case 'initiative/stop':
      p.stop(find.initiative.get(command.initiative) ?? -1);
      return;
    case 'demand/answer':
      lookAtStance(p, find.demand.get(command.demand) ?? -1, command.stance);
      return;
    case 'table/propose':
    case 'table/sign':
      lookAtPackage(p, command);
      return;
    case 'treaty/deliver': {
      const term = find.term.get(command.term) ?? -1;
      const clause = state.treaties.find(({ id }) => id === command.treaty)?.clauses.find((c) => c.term === term);
      if (!clause) return;
      clause.status = 'kept';
      p.run(ruleset.table.terms[term]?.start, 0, clause.amount);
      return;
    }
    case 'table/leave': {
      const { table } = state;
      if (table && table.round > 0) p.run(ruleset.table.bargainers[table.capital]?.walkedOut, 0);
      return;
    }
    case 'treaty/leave':
      lookAtLeaving(p, command.treaty);
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
  const cost = (effects: Effects | null, amount: number): Foreseen[] => {
    const prospect = new Prospect(ruleset, state);
    prospect.run(effects, 0, amount);
    return merge(ruleset, state, prospect.finish());
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

/** The end of what stood, and the price of leaving; none when the other side broke its word first. */
function lookAtLeaving(p: Prospect, id: number): void {
  const { terms, bargainers } = p.ruleset.table;
  const treaty = p.state.treaties.find((each) => each.id === id);
  if (!treaty) return;
  const betrayed = treaty.clauses.some(({ status }) => status === 'broken');
  const owed = betrayed ? [] : outstanding(terms, treaty.clauses);
  const end = (clause: Clause, status: 'broken' | 'ended') => {
    clause.status = status;
    if (terms[clause.term]?.kind === 'standing') p.run(terms[clause.term]?.ended, 0, clause.amount);
  };
  for (const clause of owed) end(clause, 'broken');
  for (const clause of treaty.clauses) if (clause.status === 'in-force') end(clause, 'ended');
  if (betrayed) return;
  const rules = bargainers[treaty.capital];
  p.run(rules?.exit, 0, treaty.exit);
  if (owed[0]) p.run(rules?.breach, 0, owed[0].amount);
}

/** What a package brings if it is signed: acts once, standing terms for its length (shown for a year at most). */
function lookAtPackage(p: Prospect, command: Extract<Command, { type: 'table/propose' | 'table/sign' }>): void {
  const { ruleset, state } = p;
  const { table } = state;
  const pack = command.type === 'table/sign' ? table?.counter : packageOf(assemble(ruleset), state, command);
  const bargainer = table && ruleset.table.bargainers[table.capital];
  if (!bargainer || !pack || typeof pack === 'string') return;
  const wait = bargainer.ratification?.months ?? 0;
  const clauses = pack.terms.map(({ term, amount }): Clause => ({ term, amount, status: 'waiting', due: null }));
  const { turn, decisions } = state;
  state.treaties.push({
    id: state.treaties.length + 1,
    capital: table.capital,
    signed: turn,
    decision: decisions,
    answer: null,
    until: turn,
    exit: pack.exit,
    status: 'in-force',
    clauses,
  });
  p.run(bargainer.signed, 0);
  for (const clause of clauses) {
    const { term, amount } = clause;
    const rules = ruleset.table.terms[term];
    if (!rules) continue;
    const after = wait + (rules.side === 'given' && rules.kind === 'once' ? rules.deadline : 0);
    p.at(after, () => {
      clause.status = rules.kind === 'once' ? 'kept' : 'in-force';
      p.run(rules.start, after, amount);
    });
    if (rules.kind === 'once') continue;
    for (let month = wait + 1; month <= wait + Math.min(12, pack.months); month++) {
      p.at(month, () => p.run(rules.each, month, amount));
    }
  }
}

function lookAtStance(p: Prospect, position: number, stance: Stance): void {
  const demand = p.ruleset.demands[position];
  const now = p.state.demands[position];
  if (!demand || !now) return;
  const unsigned = now.stage === 'raised' || now.stage === 'refused';
  if (stance === 'refuse') {
    now.stage = 'refused';
    p.run(demand.refused, 0);
    return;
  }
  now.stage = stance === 'implement' ? 'implementing' : 'slow-walking';
  if (unsigned) p.run(demand.signed, 0);
  if (stance === 'slow-walk') {
    for (let month = 1; month <= p.ruleset.turnMonths; month++) p.at(month, () => p.run(demand.slow, month));
    return;
  }
  let months = -now.worked;
  for (const step of demand.steps.slice(now.steps)) {
    months += step.months;
    const after = Math.max(1, months);
    p.at(after, () => {
      now.steps += 1;
      p.run(step.effects, after);
    });
  }
  const done = Math.max(1, months);
  p.at(done, () => {
    now.stage = 'complete';
    p.run(demand.complete, done);
  });
}

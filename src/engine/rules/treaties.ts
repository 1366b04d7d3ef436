import type { ClauseBeat, TreatyBeat } from '../events.ts';
import { evaluate, holds } from '../expression/evaluate.ts';
import type { CompiledTerm, Turn } from '../machine.ts';
import { endsTurn, feltInTurn, turnsOf } from '../machine.ts';
import type { Clause, Package, Treaty } from '../model/tableState.ts';
import { uniform } from '../random.ts';
import { failing, type Reason, reasonsFor } from '../sight/reasons.ts';
import { outstanding } from '../table/outstanding.ts';

/** Attention that delivering what is owed takes. */
export const DELIVERY_ATTENTION = 1;

/** Signs a package; it is in force at once, or when those who must agree at home have done so. */
export function signTreaty(t: Turn, capital: number, pack: Package, decision: number): void {
  const rules = t.machine.bargainers[capital];
  const { state } = t;
  const wait = rules?.ratification?.months ?? 0;
  const treaty: Treaty = {
    id: state.treaties.length + 1,
    capital,
    signed: state.turn,
    decision,
    answer: wait > 0 ? state.turn + turnsOf(t.machine, wait) : null,
    until: state.turn + turnsOf(t.machine, wait) + turnsOf(t.machine, pack.months) - 1,
    exit: pack.exit,
    status: wait > 0 ? 'ratifying' : 'in-force',
    clauses: pack.terms.map(({ term, amount }) => ({ term, amount, status: 'waiting' as const, due: null })),
  };
  state.treaties.push(treaty);
  tell(t, treaty, 'signed');
  rules?.signed?.run(t, decision);
  if (wait === 0) bringIntoForce(t, treaty);
}

/** Delivers what is owed under a clause; the condition has been checked. */
export function deliver(t: Turn, id: number, term: number, decision: number): void {
  const treaty = t.state.treaties.find((item) => item.id === id);
  const clause = treaty?.clauses.find((item) => item.term === term);
  if (!treaty || !clause) return;
  t.state.attention -= DELIVERY_ATTENTION;
  clause.status = 'kept';
  tellClause(t, treaty, clause, 'delivered');
  t.machine.terms[term]?.start?.run(t, decision, clause.amount);
}

/**
 * Leaves a treaty before its time, at the price that was agreed. What is still owed then is a broken promise, with all
 * that follows from one. Free of both when the other side broke its word first.
 */
export function leaveTreaty(t: Turn, id: number, decision: number): void {
  const treaty = t.state.treaties.find((item) => item.id === id);
  if (!treaty) return;
  const betrayed = treaty.clauses.some((clause) => clause.status === 'broken');
  const owed = betrayed ? [] : outstanding(t.machine.terms, treaty.clauses);
  for (const clause of owed) {
    clause.status = 'broken';
    tellClause(t, treaty, clause, 'broken');
    if (t.machine.terms[clause.term]?.kind === 'standing') {
      t.machine.terms[clause.term]?.ended?.run(t, treaty.decision, clause.amount);
    }
  }
  end(t, treaty, 'left');
  if (betrayed) return;
  const rules = t.machine.bargainers[treaty.capital];
  rules?.exit?.run(t, decision, treaty.exit);
  // One word was given, however many terms it had.
  if (owed[0]) rules?.breach?.run(t, decision, owed[0].amount);
}

/** The phase 'obligations': answers come, standing terms work, deadlines pass, and both sides may break their word. */
export function workTreaties(t: Turn): void {
  for (const treaty of t.state.treaties) {
    if (treaty.status === 'ratifying') ratify(t, treaty);
    else if (treaty.status === 'in-force') work(t, treaty);
  }
}

function ratify(t: Turn, treaty: Treaty): void {
  const { state, machine } = t;
  if (treaty.answer === null || state.turn + 1 < treaty.answer || !endsTurn(t)) return;
  const rules = machine.bargainers[treaty.capital];
  treaty.answer = null;
  const chance = rules?.ratification ? evaluate(rules.ratification.chance, state, 0) : 1;
  if (uniform(state.seed, state.clock, RATIFICATION, treaty.id) < chance) {
    treaty.status = 'in-force';
    tell(t, treaty, 'ratified');
    bringIntoForce(t, treaty);
    return;
  }
  treaty.status = 'lapsed';
  for (const clause of treaty.clauses) clause.status = 'ended';
  tell(t, treaty, 'lapsed');
  rules?.lapsed?.run(t, treaty.decision);
}

/** Names the stream of luck of ratifications. */
const RATIFICATION = 0x52415449;

function bringIntoForce(t: Turn, treaty: Treaty): void {
  for (const clause of treaty.clauses) {
    const rules = t.machine.terms[clause.term];
    if (!rules) continue;
    if (rules.side === 'given' && rules.kind === 'once' && rules.deadline > 0) {
      clause.status = 'owed';
      clause.due = feltInTurn(t) + turnsOf(t.machine, rules.deadline) - 1;
    } else {
      clause.status = rules.kind === 'once' ? 'kept' : 'in-force';
      tellClause(t, treaty, clause, 'began');
      rules.start?.run(t, treaty.decision, clause.amount);
    }
  }
}

function work(t: Turn, treaty: Treaty): void {
  for (const clause of treaty.clauses) {
    const rules = t.machine.terms[clause.term];
    if (!rules || treaty.status !== 'in-force') continue;
    if (clause.status === 'owed' || clause.status === 'late') pressForDelivery(t, treaty, clause);
    else if (clause.status === 'in-force') hold(t, treaty, clause, rules);
  }
  if (treaty.status !== 'in-force') return;
  const open = treaty.clauses.some((clause) => clause.status === 'owed' || clause.status === 'late');
  const standing = treaty.clauses.some((clause) => clause.status === 'in-force');
  if (!open && (!standing || (t.state.turn >= treaty.until && endsTurn(t)))) end(t, treaty, 'done');
}

/** One turn of grace after the due turn, in which the clause is late; then it is broken. Both show as a turn ends. */
function pressForDelivery(t: Turn, treaty: Treaty, clause: Clause): void {
  if (clause.due === null || t.state.turn < clause.due || !endsTurn(t)) return;
  if (clause.status === 'owed') {
    clause.status = 'late';
    tellClause(t, treaty, clause, 'late');
  } else breakWord(t, treaty, clause);
}

function hold(t: Turn, treaty: Treaty, clause: Clause, rules: CompiledTerm): void {
  const { state } = t;
  if (rules.side === 'given' && rules.kept !== null && !holds(rules.kept, state, clause.amount)) {
    // Nobody is warned twice without a chance to mend it.
    if (!endsTurn(t)) return;
    // The first turn is a warning: `due` remembers it.
    if (clause.due === null) {
      clause.due = state.turn;
      tellClause(t, treaty, clause, 'late');
    } else breakWord(t, treaty, clause);
    return;
  }
  if (rules.side === 'given') clause.due = null;
  if (
    rules.defect !== null &&
    uniform(state.seed, state.clock, rules.stream) < evaluate(rules.defect, state, clause.amount)
  ) {
    clause.status = 'broken';
    tellClause(t, treaty, clause, 'betrayed');
    rules.ended?.run(t, treaty.decision, clause.amount);
    t.machine.bargainers[treaty.capital]?.betrayed?.run(t, treaty.decision, clause.amount);
    return;
  }
  rules.each?.run(t, treaty.decision, clause.amount);
}

function breakWord(t: Turn, treaty: Treaty, clause: Clause): void {
  clause.status = 'broken';
  tellClause(t, treaty, clause, 'broken');
  const rules = t.machine.terms[clause.term];
  if (rules?.kind === 'standing') rules.ended?.run(t, treaty.decision, clause.amount);
  t.machine.bargainers[treaty.capital]?.breach?.run(t, treaty.decision, clause.amount);
  end(t, treaty, 'broken');
}

function end(t: Turn, treaty: Treaty, status: 'done' | 'left' | 'broken'): void {
  treaty.status = status;
  tell(t, treaty, status);
  for (const clause of treaty.clauses) {
    if (clause.status === 'in-force') {
      clause.status = 'ended';
      tellClause(t, treaty, clause, 'ended');
      t.machine.terms[clause.term]?.ended?.run(t, treaty.decision, clause.amount);
    } else if (clause.status !== 'kept' && clause.status !== 'broken') clause.status = 'ended';
  }
}

function tell(t: Turn, treaty: Treaty, what: TreatyBeat): void {
  const { sink, state, machine } = t;
  if (!sink) return;
  const { id, capital, clauses } = treaty;
  const chance = what === 'lapsed' ? machine.ruleset.table.bargainers[capital]?.ratification?.chance : undefined;
  const because = chance ? reasonsFor(chance, machine.ruleset, state, 'low') : [];
  sink({
    type: 'treaty',
    turn: state.turn,
    treaty: id,
    capital,
    what,
    terms: clauses.map(({ term }) => term),
    because,
  });
}

function tellClause(t: Turn, { capital, id }: Treaty, clause: Clause, what: ClauseBeat): void {
  const { sink, state } = t;
  sink?.({
    type: 'clause',
    turn: state.turn,
    treaty: id,
    capital,
    term: clause.term,
    what,
    because: whyClause(t, clause, what),
  });
}

/** What a promise hung on that was not kept, or what drove the other side to break its own. */
function whyClause({ machine: { ruleset }, state }: Turn, { term, amount }: Clause, what: ClauseBeat): Reason[] {
  const { kept = null, defect = null } = ruleset.table.terms[term] ?? {};
  if (what === 'betrayed') return defect ? reasonsFor(defect, ruleset, state, 'high', amount) : [];
  return (what === 'late' || what === 'broken') && kept ? failing(kept, ruleset, state, amount) : [];
}

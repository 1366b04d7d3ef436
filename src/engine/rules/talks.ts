import type { Turn } from '../machine.ts';
import type { Package } from '../model/tableState.ts';
import { appraise } from '../table/appraise.ts';
import { counterOffer } from '../table/counter.ts';
import { standBy } from '../table/standBy.ts';
import { signTreaty } from './treaties.ts';

/** Opens talks; the attention for them is spent whatever comes of it. */
export function openTalks(t: Turn, capital: number, decision: number): void {
  const rules = t.machine.bargainers[capital];
  if (!rules) return;
  t.state.attention -= rules.attention;
  t.state.table = { capital, round: 0, counter: null, proposal: null, opened: decision };
  t.state.talks[capital] = t.state.turn;
  t.sink?.({ type: 'table', turn: t.state.turn, capital, what: 'opened', reason: null });
}

/**
 * Puts a package to the capital: signed if it reaches the reservation value; otherwise refused with the part that
 * decided it, and met with a counter-offer if any package would do. What the capital wants on top of its reservation
 * value halves with each round, so its concessions shrink and stop short of what it would refuse; what it has offered
 * in this talk stands.
 */
export function propose(t: Turn, pack: Package, decision: number): void {
  const { table } = t.state;
  const rules = table && t.machine.bargainers[table.capital];
  if (!table || !rules) return;
  const { capital } = table;
  const appraisal = appraise(t.machine, t.state, capital, pack);
  table.round += 1;
  table.proposal = pack;
  if (appraisal.accepts) {
    t.sink?.({ type: 'table', turn: t.state.turn, capital, what: 'accepted', reason: null });
    close(t, pack, decision);
    return;
  }
  let above = rules.margin;
  for (let round = 1; round < table.round; round++) above /= 2;
  const found = counterOffer(t.machine, t.state, capital, pack, table.round < rules.rounds ? above : 0);
  table.counter = standBy(t.machine, t.state, capital, pack, table.counter, found);
  const what = table.counter === null ? 'refused' : 'countered';
  t.sink?.({ type: 'table', turn: t.state.turn, capital, what, reason: appraisal.deciding });
}

/** Signs the capital's standing counter-offer. */
export function signCounter(t: Turn, decision: number): void {
  const pack = t.state.table?.counter;
  if (pack) close(t, pack, decision);
}

/** The player leaves without a signature: remembered if the capital had been made to bargain. */
export function leaveTalks(t: Turn, decision: number | null): void {
  const { table } = t.state;
  if (!table) return;
  const { capital, round } = table;
  t.state.table = null;
  const walkedOut = round > 0;
  const what = walkedOut ? 'walked-out' : 'adjourned';
  t.sink?.({ type: 'table', turn: t.state.turn, capital, what, reason: null });
  if (walkedOut) t.machine.bargainers[capital]?.walkedOut?.run(t, decision);
}

/** Talks do not outlast the month: whoever is still at the table has left it. */
export function adjournTalks(t: Turn): void {
  if (t.state.table) leaveTalks(t, t.state.table.opened);
}

function close(t: Turn, pack: Package, decision: number): void {
  const { table } = t.state;
  if (!table) return;
  t.state.table = null;
  signTreaty(t, table.capital, pack, decision);
}

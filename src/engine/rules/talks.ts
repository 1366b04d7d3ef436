import type { Turn } from '../machine.ts';
import type { Package } from '../model/tableState.ts';
import { type Appraisal, appraise } from '../table/appraise.ts';
import { counterOffer } from '../table/counter.ts';
import { standBy } from '../table/standBy.ts';
import { signTreaty } from './treaties.ts';

/** Opens talks; the attention for them is spent whatever comes of it. */
export function openTalks(t: Turn, capital: number, decision: number): void {
  const rules = t.machine.bargainers[capital];
  if (!rules) return;
  t.state.attention -= rules.attention;
  t.state.table = { capital, round: 0, counter: null, weighed: null, proposal: null, opened: decision };
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
  table.weighed = table.counter && weighing(appraise(t.machine, t.state, capital, table.counter));
  const what = table.counter === null ? 'refused' : 'countered';
  t.sink?.({ type: 'table', turn: t.state.turn, capital, what, reason: appraisal.deciding });
}

/**
 * Takes the capital's standing counter-offer. The capital weighs it once more: what happened since may have made it
 * worth less than its reservation value. Then the offer lapses, and what changed most against it is named.
 */
export function signCounter(t: Turn, decision: number): void {
  const { table } = t.state;
  if (!table?.counter) return;
  const { capital, counter, weighed } = table;
  const appraisal = appraise(t.machine, t.state, capital, counter);
  if (appraisal.accepts) {
    t.sink?.({ type: 'table', turn: t.state.turn, capital, what: 'accepted', reason: null });
    close(t, counter, decision);
    return;
  }
  table.counter = null;
  table.weighed = null;
  t.sink?.({ type: 'table', turn: t.state.turn, capital, what: 'withdrawn', reason: changeFor(weighed, appraisal) });
}

function weighing({ parts, reservation }: Appraisal): number[] {
  return [...parts.map(({ points }) => points), reservation];
}

/**
 * The part that has come to speak most against a package since it was weighed; 'reservation' if it is the bar itself.
 */
function changeFor(before: readonly number[] | null, now: Appraisal): string | null {
  let most = 0;
  let reason: string | null = null;
  weighing(now).forEach((points, i) => {
    const part = now.parts[i];
    const worse = ((before?.[i] ?? points) - points) * (part ? 1 : -1);
    if (worse > most) {
      most = worse;
      reason = part?.id ?? 'reservation';
    }
  });
  return reason;
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

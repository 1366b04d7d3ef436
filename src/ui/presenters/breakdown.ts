import { type Cause, compileExpr, type GameState, verdict } from '../../engine/index.ts';
import type { Session } from '../../session/session.ts';
import { type Book, type Course, text } from './book.ts';
import { heldBy, type Mover } from './heldBy.ts';
import { change, figure, quantity, roundTogether } from './numbers.ts';
import { originLabel } from './origin.ts';
import { say } from './say.ts';
import { type Term, termsOf } from './terms.ts';
import { type ChangeTone, toneOfChange } from './tone.ts';
import { causesOf } from './why.ts';

/** What an axis of the verdict is made of. Points with a digit, rounded so that they add up in rows and columns. */
export interface AxisBreakdown {
  readonly id: string;
  /** The score at the start, 0 to 100. */
  readonly from: number;
  readonly rows: readonly TermData[];
  readonly total: PointsData;
  /** Whether no other axis fell as far. */
  readonly fell: boolean;
  /** What moved it most over the run, the largest of the player's decisions, and everything else: its change. */
  readonly causes: readonly MoverData[];
}

export interface PointsData {
  readonly start: string;
  readonly end: string;
  readonly change: string;
  readonly tone: ChangeTone;
}

export interface TermData extends PointsData {
  readonly name: string;
  /** The indicator whose causes can be asked for; null where there are none, or several. */
  readonly indicator: string | null;
  /** '73.0 → 66.2'; empty for what no indicator moves. */
  readonly values: string;
}

export interface MoverData {
  readonly label: string;
  readonly amount: string;
  readonly tone: ChangeTone;
  /** Whether a decision of the player brought it. */
  readonly yours: boolean;
}

/** What the overall score is made of: shares of the axes, and what the end of the game takes away. */
export interface OverallBreakdown {
  readonly rows: readonly { readonly name: string; readonly how: string; readonly points: string }[];
  readonly total: string;
}

/** A run, where it began and where it has come to. */
type Played = Pick<Session, 'state' | 'stateAfter'>;

/** A term, or several that read the same indicators, at the start and at the end. */
interface Part {
  readonly slots: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** In place of a slot: what reads no figure but whether something holds, and what the ends of the scale cut off. */
const WHAT_HOLDS = -1;
const BEYOND = -2;

const MOST_CAUSES = 3;

/**
 * What each axis is made of, in the scenario's order. Only for a game that is over: hidden figures are told as well.
 */
export function presentBreakdowns(book: Book, course: Course, session: Played): AxisBreakdown[] {
  const { axes } = verdict(book.ruleset, session.state);
  const first = verdict(book.ruleset, session.stateAfter(0)).axes;
  const deepest = Math.min(...Object.entries(axes).map(([id, score]) => score - (first[id] ?? 0)));
  return book.ruleset.verdict.axes.map(({ id, score }) => {
    const [start, end] = [first[id] ?? 0, axes[id] ?? 0];
    const parts = partsOf(book, session, termsOf(score), start, end);
    const starts = rounded(parts, 'start', start);
    const ends = rounded(parts, 'end', end);
    return {
      id,
      from: start,
      rows: parts.map(({ slots }, at) => ({
        ...pointsOf(starts[at] ?? 0, ends[at] ?? 0),
        ...namesOf(book, session, slots),
      })),
      total: pointsOf(round(start), round(end)),
      fell: deepest <= -0.05 && end - start === deepest,
      causes: moversOf(book, course, parts, heldBy(book, course, session, termsOf(score)), round(end) - round(start)),
    };
  });
}

/** How the axes come together, by their weights. */
export function presentOverall(book: Book, session: Played): OverallBreakdown {
  const { axes, overall } = verdict(book.ruleset, session.state);
  const weights = book.ruleset.verdict.axes.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const shares = book.ruleset.verdict.axes.map(({ id, weight }) => ({
    name: text(book, `axis.${id}.name`),
    how: say('verdict.made.share', { score: figure(axes[id] ?? 0, 1), n: figure((weight / weights) * 100) }),
    points: ((axes[id] ?? 0) * weight) / weights,
  }));
  const taken = overall - shares.reduce((sum, { points }) => sum + points, 0);
  const capped = { name: say('verdict.made.cap', { n: figure(overall) }), how: '', points: taken };
  const rows = taken < -1e-9 ? [...shares, capped] : shares;
  const points = roundTogether(
    rows.map((row) => row.points),
    round(overall),
    1,
  );
  return {
    rows: rows.map((row, at) => ({ ...row, points: figure(points[at] ?? 0, 1) })),
    total: figure(overall, 1),
  };
}

/** Terms with the same indicators as one; the rest of the formula first, then what moved most. */
function partsOf({ ruleset }: Book, session: Played, terms: readonly Term[], start: number, end: number): Part[] {
  const parts = new Map<string, Part>();
  const read = ({ expr, factor }: Term, state: GameState) => factor * compileExpr(expr, ruleset)(state, 0);
  for (const term of terms) {
    const slots = term.slots.length > 0 || term.expr.op === 'number' ? term.slots : [WHAT_HOLDS];
    const key = slots.join();
    const known = parts.get(key) ?? { slots, start: 0, end: 0 };
    parts.set(key, {
      ...known,
      start: known.start + read(term, session.stateAfter(0)),
      end: known.end + read(term, session.state),
    });
  }
  const all = [...parts.values()];
  const beyond = (time: 'start' | 'end', score: number) => score - all.reduce((sum, part) => sum + part[time], 0);
  const limit = { slots: [BEYOND], start: beyond('start', start), end: beyond('end', end) };
  const kept = [...all, limit].filter((part) => Math.abs(part.start) > 1e-9 || Math.abs(part.end) > 1e-9);
  const moved = (part: Part) => (part.slots.length === 0 ? Number.POSITIVE_INFINITY : Math.abs(part.end - part.start));
  return kept.sort((a, b) => moved(b) - moved(a));
}

function namesOf(book: Book, session: Played, slots: readonly number[]) {
  const all = slots.flatMap((slot) => {
    const indicator = book.ruleset.indicators[slot];
    return indicator ? [{ ...indicator, slot }] : [];
  });
  const [one] = all;
  const values = (state: GameState) =>
    all.map(({ slot, unit }) => {
      const value = state.values[slot] ?? 0;
      return unit === 'points' ? figure(value, 1) : quantity(value, unit);
    });
  return {
    name:
      all.map(({ id }) => text(book, `indicator.${id}.name`)).join(', ') ||
      say(slots[0] === BEYOND ? 'origin.limit' : slots[0] === WHAT_HOLDS ? 'verdict.term.holds' : 'verdict.term.base'),
    indicator: one && all.length === 1 && one.known !== 'hidden' ? one.id : null,
    values: one ? `${values(session.stateAfter(0)).join(', ')} → ${values(session.state).join(', ')}` : '',
  };
}

/**
 * What moved an axis most, in its points. A figure's change is shared out among the causes that pushed it the way it
 * went: wages and taxes of six years are each many times what the treasury lost.
 */
function moversOf(
  book: Book,
  course: Course,
  parts: readonly Part[],
  held: ReadonlyMap<number, Mover>,
  total: number,
): MoverData[] {
  const movers = new Map(held);
  for (const { slots, start, end } of parts) {
    const [slot = -1] = slots;
    // What several figures moved together cannot be told apart.
    if (slots.length !== 1 || slot < 0) continue;
    const causes = Array.from({ length: course.now.turn + 1 }, (_, turn) => causesOf(course, slot, turn)).flat();
    const add = (all: number, { amount }: Cause) => all + amount;
    const way = Math.sign(causes.reduce(add, 0));
    const pushed = causes.filter(({ amount }) => amount * way > 0);
    const sum = pushed.reduce(add, 0);
    for (const { origin, amount, decision } of pushed) {
      const known = movers.get(origin) ?? { points: 0, yours: false };
      movers.set(origin, {
        points: known.points + (amount * (end - start)) / sum,
        yours: known.yours || decision !== null,
      });
    }
  }
  const sorted = [...movers]
    .map(([origin, mover]) => ({ ...mover, origin, points: round(mover.points) }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const own = sorted.find(({ yours }) => yours);
  const told = sorted.filter((mover, at) => at < MOST_CAUSES || mover === own);
  const rest = round(total - told.reduce((sum, { points }) => sum + points, 0));
  return [...told, ...(rest === 0 ? [] : [{ origin: -1, points: rest, yours: false }])].map(
    ({ origin, points, yours }) => ({
      label: origin < 0 ? say('verdict.causes.others') : originLabel(book, book.ruleset.origins[origin]?.id ?? ''),
      amount: change(points, 1),
      tone: toneOfChange('up', points),
      yours,
    }),
  );
}

function pointsOf(start: number, end: number): PointsData {
  const by = round(end - start);
  return {
    start: figure(start, 1),
    end: figure(end, 1),
    change: change(by, 1),
    tone: toneOfChange('up', by),
  };
}

function rounded(parts: readonly Part[], time: 'start' | 'end', total: number): number[] {
  return roundTogether(
    parts.map((part) => part[time]),
    round(total),
    1,
  );
}

/** To a tenth of a point. */
function round(points: number): number {
  return Math.round(points * 10) / 10;
}

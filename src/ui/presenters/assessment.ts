import type { Assessment, Interval, Proposal } from '../../engine/index.ts';
import type { Book, Course } from './book.ts';
import { change, range } from './numbers.ts';
import { samePackage } from './package.ts';
import { say } from './say.ts';
import { capitalName, decidingText, partName } from './tableWords.ts';
import type { ChangeTone, Direction, StateTone } from './tone.ts';

/** How the analysts think a capital would weigh a package. */
export interface AssessmentData {
  readonly outlook: Outlook;
  /** 'Moscow might sign this, but leans against it' */
  readonly title: string;
  readonly tone: StateTone;
  /** From what speaks most for the package to what speaks most against it. */
  readonly parts: readonly PartData[];
  readonly total: string;
  readonly need: string;
  readonly beam: BeamData;
  /** The beam in a sentence. */
  readonly spoken: string;
  /** 'Most against it: you ask for “Cheaper crude”'; null when it would be signed anyway, or nothing is against it. */
  readonly against: string | null;
  /** A hint that better intelligence would help; null when the answer is clear without. */
  readonly fog: string | null;
}

export type Outlook = 'sign' | 'lean-sign' | 'lean-refuse' | 'refuse';

/** One named part of the weighing. */
export interface PartData {
  readonly id: string;
  readonly name: string;
  readonly direction: Direction;
  readonly tone: ChangeTone;
  /** 1 to 3 */
  readonly strength: number;
  /** 'strongly for' */
  readonly word: string;
  /** '+3 to +5' */
  readonly points: string;
}

/** Positions on a scale of points, as shares of its length. */
export interface BeamData {
  readonly package: { readonly from: number; readonly to: number };
  readonly need: { readonly from: number; readonly to: number };
}

const TONES: Readonly<Record<Outlook, StateTone>> = {
  sign: 'good',
  'lean-sign': 'calm',
  'lean-refuse': 'warning',
  refuse: 'danger',
};

/** Points from which a part is more than slight, and from which it is strong. */
const [CLEAR, STRONG] = [1.5, 5];

/** The weighing of a package at the open table; null when it cannot be put there. */
export function presentAssessment(book: Book, course: Course, proposal: Proposal): AssessmentData | null {
  const capital = course.now.table?.capital;
  const assessment = course.assess(proposal);
  if (capital === undefined || typeof assessment === 'string') return null;
  const { total, reservation } = assessment;
  // A package that has just been answered is no longer a matter of estimates.
  const last = course.now.table?.proposal;
  const fresh = course.commands.at(-1)?.type === 'table/propose';
  const refused = fresh && last !== undefined && last !== null && samePackage(last, proposal);
  const outlook = refused ? 'refuse' : outlookOf(assessment);
  const names = { capital: capitalName(book, capital) };
  const fogged = total[1] - total[0] + (reservation[1] - reservation[0]) > 1;
  const [totalText, needText] = [points(total), pointsNeeded(reservation)];
  const parts = assessment.parts
    .filter(({ low, high }) => Math.abs(low) >= 0.05 || Math.abs(high) >= 0.05)
    .sort((a, b) => b.low + b.high - a.low - a.high);
  const worst = parts.at(-1);
  return {
    outlook,
    title: say(refused ? 'assess.refused' : `assess.${outlook}`, names),
    tone: TONES[outlook],
    parts: parts.map((part) => presentPart(part.id, partName(book, capital, part.id), [part.low, part.high])),
    against:
      outlook === 'sign' || !worst || worst.low + worst.high >= 0
        ? null
        : say('assess.most-against', { part: decidingText(book, capital, worst.id) }),
    total: totalText,
    need: needText,
    beam: beamOf(total, reservation),
    spoken: say('assess.spoken', { ...names, total: totalText, need: needText }),
    fog: fogged && outlook !== 'sign' && outlook !== 'refuse' ? say('assess.fog', names) : null,
  };
}

/** What a term alone, at its least amount, would weigh; null when it cannot be put on the table. */
export function presentWeight(
  book: Book,
  course: Course,
  term: string,
  least: number,
  months: number,
): PartData | null {
  const assessment = course.assess({ terms: { [term]: least }, months, exit: 0 });
  const part = typeof assessment === 'string' ? undefined : assessment.parts.find(({ id }) => id === `term.${term}`);
  return part ? presentPart(part.id, partName(book, '', part.id), [part.low, part.high]) : null;
}

/** Sure only when the ranges do not touch; between, it leans to where their middles lie. */
function outlookOf({ total, reservation }: Assessment): Outlook {
  if (total[0] >= reservation[1]) return 'sign';
  if (total[1] < reservation[0]) return 'refuse';
  return total[0] + total[1] >= reservation[0] + reservation[1] ? 'lean-sign' : 'lean-refuse';
}

function presentPart(id: string, name: string, [low, high]: Interval): PartData {
  const direction: Direction = low >= 0 ? 'up' : high <= 0 ? 'down' : 'either';
  const size = Math.abs(low + high) / 2;
  const strength = size < CLEAR ? 1 : size < STRONG ? 2 : 3;
  const word =
    direction === 'either'
      ? say('assess.unclear')
      : say(`assess.${direction === 'up' ? 'for' : 'against'}.${strength}` as 'assess.for.1');
  const tone = direction === 'either' ? 'neutral' : direction === 'up' ? 'good' : 'bad';
  return {
    id,
    name,
    direction,
    tone,
    strength: direction === 'either' ? 1 : strength,
    word,
    points: points([low, high]),
  };
}

/** A range of points with signs; a digit after the point while the figures are small. */
function points([low, high]: Interval): string {
  const digits = Math.abs(low) < 9.95 && Math.abs(high) < 9.95 ? 1 : 0;
  const [a, b] = [change(low, digits), change(high, digits)];
  return a === b ? a : say('foreseen.range', { low: a, high: b });
}

function pointsNeeded([low, high]: Interval): string {
  return range(low, high, Math.abs(low) < 9.95 && Math.abs(high) < 9.95 ? 1 : 0);
}

function beamOf(total: Interval, need: Interval): BeamData {
  const least = Math.min(0, total[0], need[0]);
  const most = Math.max(0, total[1], need[1]);
  const room = Math.max(1, (most - least) * 0.06);
  const share = (value: number) => (value - least + room) / (most - least + 2 * room);
  return {
    package: { from: share(total[0]), to: share(total[1]) },
    need: { from: share(need[0]), to: share(need[1]) },
  };
}

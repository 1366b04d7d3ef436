import { DELIVERY_ATTENTION, owes, type TreatyView } from '../../engine/index.ts';
import { ratifierName } from './answer.ts';
import type { Book, Course } from './book.ts';
import { dateText } from './dates.ts';
import { type DueData, presentDue } from './dueDates.ts';
import { presentEvent } from './happenings.ts';
import { lastEvent } from './lastEvent.ts';
import { type OptionData, presentOption } from './option.ts';
import { type PriceData, pricesOf } from './prices.ts';
import { say } from './say.ts';
import { capitalName, termWithAmount, treatyName } from './tableWords.ts';
import type { StateTone } from './tone.ts';

/** All that is owed and due, by both sides. */
export interface ObligationsData {
  readonly due: readonly DueData[];
  /** Treaties that bind or wait to. */
  readonly active: readonly TreatyData[];
  /** Treaties that have ended, the latest first. */
  readonly past: readonly TreatyData[];
}

export interface TreatyData {
  readonly id: number;
  readonly capital: string;
  readonly title: string;
  readonly status: string;
  readonly tone: StateTone;
  /** 'signed in March 2025', 'until the end of May 2025', 'light exit' */
  readonly facts: readonly string[];
  readonly sides: readonly {
    readonly title: string;
    readonly none: string;
    readonly clauses: readonly ClauseData[];
  }[];
  /** Leaving early; null when there is nothing to leave. */
  readonly leave: { readonly option: OptionData; readonly name: string; readonly text: string } | null;
  /** What went wrong with it, and why: 'You broke your word to Kyiv: … It was not delivered in time.' */
  readonly failures: readonly string[];
  /** What its end has cost; null when it cost nothing. */
  readonly price: { readonly title: string; readonly items: readonly PriceData[] } | null;
}

export interface ClauseData {
  readonly term: string;
  readonly name: string;
  readonly status: string;
  readonly tone: StateTone;
  /** Delivering what is owed; null when nothing is. */
  readonly deliver: OptionData | null;
}

type Clause = TreatyView['clauses'][number];

const isActive = ({ status }: TreatyView) => status === 'in-force' || status === 'ratifying';

/** Every treaty of the run, and the next dates under them. */
export function presentObligations(book: Book, course: Course): ObligationsData {
  const { treaties } = course.now;
  const of = (active: boolean) =>
    treaties
      .filter((treaty) => isActive(treaty) === active)
      .map((treaty) => presentTreaty(book, course, treaty))
      .reverse();
  return { due: presentDue(book, course), active: of(true), past: of(false) };
}

/** One treaty with what both sides owe. */
export function presentTreaty(book: Book, course: Course, treaty: TreatyView): TreatyData {
  const capital = capitalName(book, treaty.capital);
  const clauses = (side: Clause['side']) =>
    treaty.clauses.filter((clause) => clause.side === side).map((clause) => presentClause(book, treaty, clause));
  return {
    id: treaty.id,
    capital: treaty.capital,
    title: treatyName(book, treaty),
    status: say(`obligations.status.${treaty.status}`),
    tone: treaty.status === 'broken' ? 'danger' : treaty.status === 'ratifying' ? 'warning' : 'calm',
    facts: factsOf(book, treaty),
    sides: [
      { title: say('obligations.given'), none: say('obligations.given.none'), clauses: clauses('given') },
      { title: capital, none: say('obligations.asked.none', { capital }), clauses: clauses('asked') },
    ],
    leave: isActive(treaty) ? leaveOf(book, course, treaty) : null,
    failures: failuresOf(book, course, treaty.id),
    price: priceOf(book, course, treaty),
  };
}

function factsOf(book: Book, treaty: TreatyView): string[] {
  const date = (turn: number) => dateText(book.ruleset, turn).long;
  const standing = treaty.clauses.some(
    ({ term }) => book.ruleset.table.terms.find(({ id }) => id === term)?.kind === 'standing',
  );
  return [
    say('obligations.signed', { date: date(treaty.signed) }),
    ...(treaty.status === 'ratifying' && treaty.answer !== null
      ? [`${ratifierName(book, treaty.capital)}: ${say('obligations.answer', { date: date(treaty.answer) })}`]
      : []),
    ...(isActive(treaty)
      ? [standing ? say('obligations.until', { date: date(treaty.until) }) : say('obligations.delivered')]
      : []),
    say(`obligations.exit.${treaty.exit}` as 'obligations.exit.0'),
  ];
}

function presentClause(book: Book, treaty: TreatyView, clause: Clause): ClauseData {
  const owed = clause.status === 'owed' || clause.status === 'late';
  return {
    term: clause.term,
    name: termWithAmount(book, clause.term, clause.amount),
    ...statusOf(book, treaty, clause),
    deliver: owed
      ? presentOption(book, {
          key: `${treaty.id}.${clause.term}`,
          label: say('obligations.deliver'),
          attention: DELIVERY_ATTENTION,
          blocked: clause.deliver,
          command: { type: 'treaty/deliver', treaty: treaty.id, term: clause.term },
        })
      : null,
  };
}

function statusOf(book: Book, treaty: TreatyView, { status, side, due }: Clause): Pick<ClauseData, 'status' | 'tone'> {
  const date = due === null ? '' : dateText(book.ruleset, due).long;
  switch (status) {
    case 'kept':
      return { status: say(`obligations.clause.kept.${side}`), tone: 'good' };
    case 'broken': {
      const names = { capital: capitalName(book, treaty.capital) };
      return { status: say(`obligations.clause.broken.${side}`, names), tone: 'danger' };
    }
    case 'in-force':
      // A standing clause remembers the month in which it was not kept for the first time.
      return due === null
        ? { status: say('obligations.clause.in-force'), tone: 'good' }
        : { status: say('obligations.clause.warned', { date }), tone: 'danger' };
    case 'owed':
      return { status: say('obligations.clause.owed', { date }), tone: 'warning' };
    case 'late':
      return { status: say('obligations.clause.late'), tone: 'danger' };
    default:
      return { status: say(`obligations.clause.${status}`), tone: 'calm' };
  }
}

function leaveOf(book: Book, course: Course, treaty: TreatyView): TreatyData['leave'] {
  const command = { type: 'treaty/leave', treaty: treaty.id } as const;
  const free = treaty.clauses.some(({ status }) => status === 'broken');
  const inDebt = treaty.clauses.some((clause) => owes(clause.side, clause));
  return {
    name: say('obligations.leave.name', { name: treatyName(book, treaty) }),
    text: free
      ? say('obligations.leave.free', { capital: capitalName(book, treaty.capital) })
      : say(inDebt ? 'obligations.leave.owed' : 'obligations.leave.text'),
    option: presentOption(book, {
      key: `leave.${treaty.id}`,
      label: say('obligations.leave'),
      blocked: course.objection(command),
      command,
    }),
  };
}

/** Words that were broken under a treaty, and the answer of those who had to agree to it, each with its reason. */
function failuresOf(book: Book, { events }: Course, id: number): string[] {
  return events.flatMap((event) => {
    const own = (event.type === 'treaty' || event.type === 'clause') && event.treaty === id;
    if (!own || !['lapsed', 'broken', 'betrayed'].includes(event.what)) return [];
    const told = presentEvent(book, event);
    return told?.text ? [`${told.title}. ${told.text}`] : [];
  });
}

/** What the end of a treaty has cost, from the causes of the turn in which it ended. */
function priceOf(book: Book, course: Course, { id, capital, status }: TreatyView): TreatyData['price'] {
  if (status !== 'broken' && status !== 'left' && status !== 'lapsed') return null;
  const end = lastEvent(course, 'treaty', ({ treaty, what }) => treaty === id && what === status);
  const acts = { broken: ['breach'], left: ['exit', 'breach'], lapsed: ['lapsed'] } as const;
  const items = end ? pricesOf(book, course, capital, acts[status], end.turn) : [];
  return items.length === 0 ? null : { title: say(`obligations.price.${status}`), items };
}

import { type GameEvent, MONTH_PHASES, type TableView } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { changeText } from './changes.ts';
import { dateText } from './dates.ts';
import { presentDue } from './dueDates.ts';
import { type HappeningData, presentEvent, presentHappenings } from './happenings.ts';
import { isListed } from './keyFigures.ts';
import { shareOf } from './numbers.ts';
import { say, sayCount } from './say.ts';
import { capitalName } from './tableWords.ts';
import { type ChangeTone, toneOfChange } from './tone.ts';

/** What is still open when the player is about to end the month. */
export interface EndMonthData {
  readonly label: string;
  /** What the player may have overlooked; empty when all is done. */
  readonly open: readonly { readonly text: string; readonly grave: boolean }[];
  /** What open talks would lose by it, and how to end the month all the same; null while no table is open. */
  readonly breaking: { readonly text: string; readonly label: string } | null;
}

/** The month that has just passed, phase by phase. */
export interface ReportData {
  readonly title: string;
  readonly phases: readonly PhaseData[];
  /** One polite sentence for a screen reader. */
  readonly summary: string;
}

export interface PhaseData {
  readonly id: string;
  readonly name: string;
  readonly happenings: readonly HappeningData[];
  /** The largest changes that this phase brought, among what Minsk knows exactly. */
  readonly figures: readonly FigureData[];
}

export interface FigureData {
  readonly name: string;
  readonly amount: string;
  readonly direction: 'up' | 'down';
  readonly tone: ChangeTone;
}

const MOST_FIGURES = 3;

export function presentEndMonth(book: Book, course: Course): EndMonthData {
  const { now } = course;
  const falling = now.cables.filter(({ due }) => due <= now.turn).length;
  const waiting = now.cables.length - falling;
  const demands = now.demands.filter(({ due }) => due !== null && due <= now.turn);
  const promises = presentDue(book, course).filter(({ yours, pressing }) => yours && pressing).length;
  const { month } = dateText(book.ruleset, now.turn);
  return {
    label: say('month.end', { month }),
    breaking: now.table && { text: breakingText(book, now.table), label: say('month.end.sure', { month }) },
    open: [
      ...(falling > 0 ? [{ text: sayCount('month.end.open', falling), grave: true }] : []),
      ...(demands.length > 0 ? [{ text: sayCount('month.end.demand', demands.length), grave: true }] : []),
      ...(now.table
        ? [{ text: say('table.month-end', { capital: capitalName(book, now.table.capital) }), grave: true }]
        : []),
      ...(promises > 0 ? [{ text: sayCount('obligations.month-end', promises), grave: true }] : []),
      ...(waiting > 0 ? [{ text: sayCount('month.end.later', waiting), grave: false }] : []),
      ...(now.attention > 0 ? [{ text: sayCount('month.end.attention', now.attention), grave: false }] : []),
    ],
  };
}

/** What is lost when the month ends over these talks. */
function breakingText(book: Book, { capital, round, counter }: TableView): string {
  const name = { capital: capitalName(book, capital) };
  if (round === 0) return say('month.break.early', name);
  return say(counter ? 'month.break.offer' : 'month.break', name);
}

/** The report of the events of one `month/end`. */
export function presentReport(book: Book, course: Course, events: readonly GameEvent[], turn: number): ReportData {
  const phases = new Map<string, HappeningData[]>([...MONTH_PHASES, 'morning'].map((phase) => [phase, []]));
  let phase = 'capitals';
  for (const event of events) {
    if (event.type === 'month') phase = event.phase;
    else {
      const happening = presentEvent(book, event);
      if (happening) phases.get(phase)?.push(happening);
    }
  }
  const date = dateText(book.ruleset, turn).long;
  const news = presentHappenings(book, events).filter(
    ({ kind, grave }) => grave || kind === 'move' || kind === 'demand' || kind === 'treaty',
  );
  const waiting = course.now.cables.length;
  return {
    title: say('report.title', { date }),
    phases: [...phases].map(([id, happenings]) => ({
      id,
      name: say(`phase.${id}` as 'phase.war'),
      // There is room for a few lines.
      happenings: happenings.sort((a, b) => Number(b.grave) - Number(a.grave)),
      figures: figuresOf(book, events, id),
    })),
    summary: say('report.summary', {
      date: dateText(book.ruleset, course.now.turn).long,
      events: news.map(({ title }) => `${title}.`).join(' '),
      cables: waiting === 0 ? say('report.cables.zero') : sayCount('report.cables', waiting),
    }),
  };
}

/** The largest changes of one phase, each on its own scale. */
function figuresOf(book: Book, events: readonly GameEvent[], phase: string): FigureData[] {
  const totals = new Map<number, number>();
  for (const event of events) {
    if (event.type !== 'cause' || event.phase !== phase) continue;
    totals.set(event.slot, (totals.get(event.slot) ?? 0) + event.amount);
  }
  return [...totals]
    .flatMap(([slot, amount]) => {
      const indicator = book.ruleset.indicators[slot];
      if (indicator?.known !== 'open' || !isListed(book, indicator.id)) return [];
      const share = shareOf(indicator, amount);
      return share < 0.003 ? [] : [{ indicator, amount, share }];
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_FIGURES)
    .map(({ indicator, amount }) => ({
      name: text(book, `indicator.${indicator.id}.name`),
      amount: changeText(book, indicator, amount),
      direction: amount > 0 ? 'up' : 'down',
      tone: toneOfChange(indicator.better, amount),
    }));
}

import type { Command, Proposal, TableView, Term } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { lastEvent } from './lastEvent.ts';
import { type OptionData, presentOption } from './option.ts';
import { say, sayCount } from './say.ts';
import { amountText, capitalName, decidingText, termName, termOf } from './tableWords.ts';
import type { ChangeTone } from './tone.ts';

/** What the capital said to the last proposal. */
export interface AnswerData {
  readonly title: string;
  /** The reason that decided it, in words. */
  readonly reason: string;
  /** What would help. */
  readonly hint: string;
  readonly counter: CounterData | null;
  /** Said when nothing within reach would do; else null. */
  readonly hopeless: string | null;
  /** The whole in a sentence or two, for a screen reader. */
  readonly spoken: string;
}

/** A counter-offer beside the proposal that it answers. */
export interface CounterData {
  readonly sides: readonly {
    readonly side: Term['side'];
    readonly title: string;
    readonly rows: readonly ComparedData[];
  }[];
  readonly sign: OptionData;
  readonly proposal: Proposal;
  readonly command: Command;
}

/** A term in both packages. */
export interface ComparedData {
  readonly term: string;
  readonly name: string;
  readonly yours: string;
  readonly theirs: string;
  readonly mark: Mark;
  readonly markText: string;
  /** What the change means for you. */
  readonly tone: ChangeTone;
}

export type Mark = 'added' | 'removed' | 'raised' | 'lowered' | 'same';

/** The answer to the last proposal of the open talks; null before the first. */
export function presentAnswer(book: Book, course: Course, table: TableView): AnswerData | null {
  const last = lastEvent(course, 'table');
  if (table.round === 0 || (last?.what !== 'refused' && last?.what !== 'countered' && last?.what !== 'withdrawn')) {
    return null;
  }
  const names = { capital: capitalName(book, table.capital) };
  const reason = say(last.what === 'withdrawn' ? 'answer.changed' : 'answer.decided', {
    part: decidingText(book, table.capital, last.reason),
  });
  return {
    title: say(`answer.${last.what}`, names),
    reason,
    hint: last.what === 'withdrawn' ? say('answer.hint.withdrawn') : hintFor(book, table, last.reason),
    counter: table.counter && table.proposal ? presentCounter(book, course, table.proposal, table.counter) : null,
    hopeless: last.what === 'refused' ? say('answer.refused.text') : null,
    spoken: say(`answer.said.${last.what}`, { ...names, reason }),
  };
}

function hintFor(book: Book, table: TableView, part: string | null): string {
  if (part === null) return say('answer.hint.none');
  if (part === 'credibility' || part === 'strain') return say(`answer.hint.${part}`);
  if (!part.startsWith('term.')) return say('answer.hint.part');
  const term = termOf(book, part.slice('term.'.length));
  const least = term !== undefined && (table.proposal?.terms[term.id] ?? 0) <= term.min;
  if (term?.side === 'asked' && least) return say('answer.hint.asked.least');
  return say(`answer.hint.${term?.side ?? 'asked'}`);
}

function presentCounter(book: Book, course: Course, yours: Proposal, theirs: Proposal): CounterData {
  const command: Command = { type: 'table/sign' };
  const rows = (side: Term['side']) =>
    book.ruleset.table.terms
      .filter((term) => term.side === side && (yours.terms[term.id] ?? theirs.terms[term.id]) !== undefined)
      .map(({ id }) => presentCompared(book, id, side, yours.terms[id] ?? 0, theirs.terms[id] ?? 0));
  return {
    sides: (['given', 'asked'] as const).map((side) => ({ side, title: say(`package.${side}`), rows: rows(side) })),
    sign: presentOption(book, {
      key: 'sign',
      label: say('answer.sign'),
      blocked: course.objection(command),
      command,
    }),
    proposal: theirs,
    command,
  };
}

function presentCompared(book: Book, id: string, side: Term['side'], yours: number, theirs: number): ComparedData {
  const mark = markOf(yours, theirs);
  const better = side === 'asked' ? theirs > yours : theirs < yours;
  return {
    term: id,
    name: termName(book, id),
    yours: amountText(book, id, yours),
    theirs: amountText(book, id, theirs),
    mark,
    markText: say(`answer.mark.${mark}`),
    tone: mark === 'same' ? 'neutral' : better ? 'good' : 'bad',
  };
}

function markOf(yours: number, theirs: number): Mark {
  if (yours === theirs) return 'same';
  if (yours === 0) return 'added';
  if (theirs === 0) return 'removed';
  return theirs > yours ? 'raised' : 'lowered';
}

/** Length and exit of a package: '12 months, light exit'. */
export function frameText(book: Book, { months, exit }: Pick<Proposal, 'months' | 'exit'>): string {
  return `${lengthText(book, months)}, ${say(`obligations.exit.${exit}` as 'obligations.exit.0')}`;
}

/** A length in months; where a turn is longer, in turns as well: '24 months (8 quarters)'. */
export function lengthText({ ruleset: { turnMonths } }: Book, length: number): string {
  const text = sayCount('package.length.months', length);
  return turnMonths === 1 ? text : `${text} (${sayCount('package.length.turns', Math.ceil(length / turnMonths))})`;
}

/** The name of those who must agree as well. */
export function ratifierName(book: Book, capital: string): string {
  return text(book, `bargainer.${capital}.ratification.name`);
}

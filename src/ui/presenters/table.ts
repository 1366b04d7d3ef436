import type { Command, TableView, View } from '../../engine/index.ts';
import { type AnswerData, presentAnswer } from './answer.ts';
import type { TalksLink } from './boardPicture.ts';
import { type Book, type Course, positionOf, text, textOrNull } from './book.ts';
import { dateText } from './dates.ts';
import { presentIndicator } from './indicator.ts';
import { lastEvent } from './lastEvent.ts';
import { percentWord, shareRange } from './odds.ts';
import { type OptionData, presentOption } from './option.ts';
import { reasonsText } from './reasons.ts';
import { say, sayCount } from './say.ts';
import { bargainerOf, capitalName, termName } from './tableWords.ts';
import type { StateTone } from './tone.ts';

/** A capital with which talks can or could be opened. */
export interface PartnerData {
  readonly capital: string;
  readonly name: string;
  readonly relation: { readonly value: string; readonly word: string; readonly tone: StateTone } | null;
  /** '3 proposals' */
  readonly rounds: string;
  readonly interests: readonly string[];
  readonly redLines: readonly string[];
  /** Names of the terms that it knows. */
  readonly takes: readonly string[];
  readonly gives: readonly string[];
  /** Who else must agree; null when it decides alone. */
  readonly alone: string | null;
  readonly option: OptionData;
}

/** Talks that are open. */
export interface TalksData {
  readonly table: TableView;
  readonly name: string;
  readonly title: string;
  /** Proposals that were made, and how many there may be. */
  readonly made: number;
  readonly all: number;
  readonly left: string;
  /** What to do when no proposal is left; null before. */
  readonly over: string | null;
  readonly interests: readonly string[];
  readonly redLines: readonly string[];
  readonly alone: string | null;
  readonly answer: AnswerData | null;
  readonly leave: { readonly command: Command; readonly warning: string | null };
}

/** Everybody who can be asked to the table, those who would come first. */
export function presentPartners(book: Book, course: Course): PartnerData[] {
  return course.now.talks
    .map((talks): PartnerData => {
      const { capital } = talks;
      const name = capitalName(book, capital);
      const terms = book.ruleset.table.terms.filter(
        (term) => term.capital === positionOf(book.ruleset.capitals, capital),
      );
      const named = (side: 'given' | 'asked') =>
        terms.filter((term) => term.side === side).map(({ id }) => termName(book, id));
      return {
        capital,
        name,
        relation: relationOf(book, course, capital),
        rounds: sayCount('table.rounds', bargainerOf(book, capital)?.rounds ?? 0),
        ...wantsOf(book, course, capital),
        takes: named('given'),
        gives: named('asked'),
        option: openingOf(book, course, talks),
      };
    })
    .sort((a, b) => Number(a.option.blocked !== null) - Number(b.option.blocked !== null));
}

function openingOf(book: Book, course: Course, talks: View['talks'][number]): OptionData {
  const { capital, attention, blocked } = talks;
  const option = presentOption(book, {
    key: capital,
    label: say('table.open'),
    attention,
    blocked,
    unlessMet: `bargainer.${capital}.unless_met`,
    command: { type: 'table/open', capital },
  });
  const resting = restingText(book, course, talks);
  return resting === null ? option : { ...option, blocked: resting };
}

/** The way to the table with a capital; null where it does not negotiate, and when the game has ended. */
export function presentTalksLink(book: Book, course: Course, capital: string): TalksLink | null {
  const talks = course.now.talks.find((each) => each.capital === capital);
  if (!talks || course.now.over) return null;
  const here = course.now.table?.capital === capital;
  return {
    capital,
    label: say(here ? 'board.talks.back' : 'board.talks', { capital: capitalName(book, capital) }),
    blocked: here ? null : openingOf(book, course, talks).blocked,
  };
}

/** The open talks; null when there are none. */
export function presentTalks(book: Book, course: Course): TalksData | null {
  const { table } = course.now;
  if (!table) return null;
  const name = capitalName(book, table.capital);
  const left = table.rounds - table.round;
  return {
    table,
    name,
    title: say('table.title.open', { capital: name }),
    made: table.round,
    all: table.rounds,
    left: left > 0 ? sayCount('table.proposals.left', left) : say('table.proposals.none'),
    over:
      left > 0 ? null : say(table.counter ? 'table.proposals.over' : 'table.proposals.over.refused', { capital: name }),
    ...wantsOf(book, course, table.capital),
    answer: presentAnswer(book, course, table),
    leave: {
      command: { type: 'table/leave' },
      warning: table.round > 0 ? say('table.leave.warning', { capital: name }) : null,
    },
  };
}

function wantsOf(book: Book, course: Course, capital: string): Pick<PartnerData, 'interests' | 'redLines' | 'alone'> {
  return {
    interests: listOf(book, `capital.${capital}.interest`),
    redLines: listOf(book, `capital.${capital}.red_line`),
    alone: ratificationText(book, course, capital),
  };
}

/**
 * Who must agree besides the capital, when the answer comes, and how likely it is a yes as things stand; null when it
 * decides alone.
 */
export function ratificationText(book: Book, course: Course, capital: string): string | null {
  const ratification = bargainerOf(book, capital)?.ratification;
  if (!ratification) return null;
  const name = text(book, `bargainer.${capital}.ratification.name`);
  const when = sayCount('table.alone', Math.ceil(ratification.months / book.ruleset.turnMonths), { name });
  const odds = course.ratification(capital);
  if (!odds) return when;
  const [low, high] = odds.chance;
  const word = percentWord(((low + high) / 2) * 100);
  const reasons = reasonsText(book, odds.against);
  return [
    when,
    say('table.alone.odds', { word, range: shareRange({ low, high }) }),
    ...(reasons === '' ? [] : [say('table.alone.against', { reasons })]),
  ].join(' ');
}

function relationOf(book: Book, course: Course, capital: string): PartnerData['relation'] {
  const slot = book.ruleset.capitals.find(({ id }) => id === capital)?.relation ?? -1;
  const indicator = book.ruleset.indicators[slot];
  const data = indicator ? presentIndicator(book, course, indicator) : null;
  return data && { value: data.value, word: data.word, tone: data.tone };
}

/** When the next talks can be opened, where earlier ones stand in the way; null where they do not. */
function restingText(
  book: Book,
  course: Course,
  { capital, blocked, next }: Pick<View['talks'][number], 'capital' | 'blocked' | 'next'>,
): string | null {
  const date = (turn: number) => dateText(book.ruleset, turn).long;
  if (blocked === 'table/turn-spent') return say('table.turn-spent', { next: date(next) });
  if (blocked !== 'table/resting') return null;
  const position = positionOf(book.ruleset.capitals, capital);
  const last = lastEvent(course, 'table', (event) => event.what === 'opened' && event.capital === position);
  return last ? say('table.resting', { last: date(last.turn), next: date(next) }) : null;
}

/** Texts that are numbered from 0. */
function listOf(book: Book, stem: string): string[] {
  const list: string[] = [];
  for (let index = 0; ; index += 1) {
    const item = textOrNull(book, `${stem}.${index}`);
    if (item === null) return list;
    list.push(item);
  }
}

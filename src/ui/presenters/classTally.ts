import type { Session } from '../../session/session.ts';
import { type Book, text } from './book.ts';
import type { ClassRun } from './classRuns.ts';
import { dateText } from './dates.ts';
import { figure } from './numbers.ts';
import { choiceLabel } from './origin.ts';
import { outcomeOf } from './outcome.ts';
import { say, sayCount } from './say.ts';

/** What a class answered to one question that the game put to many of them. */
export interface TallyData {
  readonly title: string;
  /** When it came first, and to how many. */
  readonly asked: string;
  readonly answers: readonly AnswerTally[];
}

export interface AnswerTally {
  readonly label: string;
  readonly count: number;
  /** Of those who were asked, 0 to 1. */
  readonly share: number;
  /** 'Anna, Boris' */
  readonly names: string;
  /** What these runs came to on average; null while none of them is over. */
  readonly overall: string | null;
}

/** Something that some of the runs did. */
export interface DoneTally {
  readonly name: string;
  readonly count: number;
  readonly names: string;
}

interface Answer {
  readonly question: string;
  readonly title: string;
  readonly label: string;
  readonly turn: number;
}

/** Tallies that are shown: what is agreed upon gives a class little to talk about. */
const MOST = 12;

/**
 * The questions on which the runs differ most. Cables and demands count the first time that they are put to a run; a
 * question must have been put to half of the runs at least, and to two.
 */
export function presentTallies(book: Book, runs: readonly ClassRun[]): TallyData[] {
  const questions = new Map<string, { readonly answer: Answer; readonly run: ClassRun }[]>();
  for (const run of runs) {
    const seen = new Set<string>();
    for (const answer of answersOf(book, run.session)) {
      if (seen.has(answer.question)) continue;
      seen.add(answer.question);
      questions.set(answer.question, [...(questions.get(answer.question) ?? []), { answer, run }]);
    }
  }
  return [...questions.values()]
    .filter((given) => given.length >= 2 && given.length * 2 >= runs.length)
    .map((given) => tallyOf(book, given, runs.length))
    .sort((a, b) => agreement(a) - agreement(b))
    .filter((tally) => agreement(tally) < 1)
    .slice(0, MOST);
}

/** What most of the runs undertook, and how many did. */
export function presentUndertaken(book: Book, runs: readonly ClassRun[]): DoneTally[] {
  return book.ruleset.initiatives
    .map(({ id }, initiative) => {
      const who = runs.filter(({ session }) =>
        session.events.some(
          (event) => event.type === 'initiative' && event.initiative === initiative && event.what === 'started',
        ),
      );
      return { name: text(book, `initiative.${id}.name`), count: who.length, names: namesOf(who) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST);
}

function* answersOf(book: Book, session: Session): Generator<Answer> {
  const { ruleset } = session;
  for (const event of session.events) {
    if (event.type !== 'cable-answered') continue;
    const cable = ruleset.cables[event.cable];
    const choice = cable?.choices[event.choice];
    if (!cable || !choice) continue;
    const label = choiceLabel(book, cable.id, choice.id);
    yield {
      question: `cable.${cable.id}`,
      title: text(book, `cable.${cable.id}.title`),
      label: event.byDefault ? say('class.unanswered', { choice: label }) : label,
      turn: event.turn,
    };
  }
  for (const [index, command] of session.run.commands.entries()) {
    if (command.type !== 'demand/answer') continue;
    yield {
      question: `demand.${command.demand}`,
      title: text(book, `demand.${command.demand}.name`),
      label: say(`union.stance.${command.stance}`),
      turn: session.decisionTurn(index) ?? 0,
    };
  }
}

function tallyOf(
  book: Book,
  given: readonly { readonly answer: Answer; readonly run: ClassRun }[],
  runs: number,
): TallyData {
  const labels = [...new Set(given.map(({ answer }) => answer.label))];
  const answers = labels.map((label) => {
    const who = given.flatMap(({ answer, run }) => (answer.label === label ? [run] : []));
    const scores = who.flatMap(({ session }) => (session.over ? [outcomeOf(session).overall] : []));
    return {
      label,
      count: who.length,
      share: who.length / given.length,
      names: namesOf(who),
      overall: scores.length === 0 ? null : figure(scores.reduce((sum, score) => sum + score, 0) / scores.length),
    };
  });
  const first = Math.min(...given.map(({ answer }) => answer.turn));
  return {
    title: given[0]?.answer.title ?? '',
    asked: say('class.asked', {
      date: dateText(book.ruleset, first).long,
      runs: sayCount('class.runs', given.length),
      all: runs,
    }),
    answers: answers.sort((a, b) => b.count - a.count),
  };
}

/** The share of the most frequent answer: 1 when all agree. */
function agreement({ answers }: TallyData): number {
  return Math.max(...answers.map(({ share }) => share));
}

function namesOf(runs: readonly ClassRun[]): string {
  return runs.map(({ name }) => name).join(', ');
}

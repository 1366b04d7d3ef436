import type { Session } from '../../session/session.ts';
import { type Book, text } from './book.ts';
import { dateText } from './dates.ts';
import { figure } from './numbers.ts';
import { outcomeOf } from './outcome.ts';
import { say } from './say.ts';

/** A run that somebody of a class handed in. */
export interface ClassRun {
  readonly name: string;
  readonly session: Session;
  /** Whether it was played under other rules, and is shown as its decisions go under these. */
  readonly changed: boolean;
}

/** One run in the table of a class. */
export interface ClassRow {
  readonly name: string;
  /** Difficulty and seed. */
  readonly start: string;
  readonly ending: string;
  /** Overall, then each axis, 0 to 100; none of a run that is not over, of which they would tell what is hidden. */
  readonly scores: readonly number[];
  /** The scores as they are shown. */
  readonly shown: readonly string[];
  readonly treaties: number;
  readonly decisions: number;
  /** What is to be known of it besides; null when nothing is. */
  readonly note: string | null;
}

export interface ClassTable {
  /** The names of the scores. */
  readonly columns: readonly string[];
  /** In the order of the runs. */
  readonly rows: readonly ClassRow[];
  /** How many runs came to each end, the most frequent first. */
  readonly endings: readonly { readonly name: string; readonly count: number }[];
}

/** What each run of a class came to. All runs are of the book's scenario. */
export function presentClass(book: Book, runs: readonly ClassRun[]): ClassTable {
  const first = new Map<string, string>();
  for (const { name, session } of runs) if (!first.has(session.code())) first.set(session.code(), name);
  const rows = runs.map((run) => presentRow(book, run, first.get(run.session.code()) ?? run.name));
  const counts = new Map<string, number>();
  for (const { session } of runs)
    counts.set(endingName(book, session), (counts.get(endingName(book, session)) ?? 0) + 1);
  return {
    columns: [say('verdict.overall'), ...book.ruleset.verdict.axes.map(({ id }) => text(book, `axis.${id}.name`))],
    rows,
    endings: [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count),
  };
}

/** The table as rows for a spreadsheet, headings first. */
export function classSheet({ columns, rows }: ClassTable): string[][] {
  return [
    [
      say('compare.run'),
      say('class.start'),
      say('compare.ending'),
      ...columns,
      say('class.treaties'),
      say('class.decisions'),
      say('class.note'),
    ],
    ...rows.map(({ name, start, ending, shown, treaties, decisions, note }) => [
      name,
      start,
      ending,
      ...columns.map((_, column) => shown[column] ?? ''),
      String(treaties),
      String(decisions),
      note ?? '',
    ]),
  ];
}

function presentRow(book: Book, { name, session, changed }: ClassRun, twin: string): ClassRow {
  const { overall, axes } = outcomeOf(session);
  const scores = session.over ? [overall, ...book.ruleset.verdict.axes.map(({ id }) => axes[id] ?? 0)] : [];
  const date = dateText(book.ruleset, session.turn).long;
  const notes = [
    ...(changed ? [say('class.changed')] : []),
    ...(twin === name ? [] : [say('class.twin', { name: twin })]),
  ];
  return {
    name,
    start: `${text(book, `difficulty.${session.run.difficulty}.name`)}, ${session.run.seed}`,
    ending: session.over
      ? say('compare.ended', { ending: endingName(book, session), date })
      : say('compare.open', { date }),
    scores,
    shown: scores.map((score) => figure(score)),
    treaties: session.events.filter((event) => event.type === 'treaty' && event.what === 'signed').length,
    decisions: session.run.commands.filter(({ type }) => type !== 'month/end').length,
    note: notes.length > 0 ? notes.join(' ') : null,
  };
}

function endingName(book: Book, { ruleset, state }: Session): string {
  const ending = state.over === null ? undefined : ruleset.endings[state.over.ending];
  return ending ? text(book, `ending.${ending.id}.name`) : say('class.open');
}

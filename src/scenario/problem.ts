import { CODES, type ProblemCode, type Severity } from './codes.ts';
import { MENDING } from './mending.ts';
import { lineOf, type Mark, positionOf } from './source.ts';

/** Something wrong with a scenario, at the place where a designer can mend it. */
export interface Problem {
  readonly file: string;
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly column: number;
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  /** The line, and below it carets under the offending text. */
  readonly excerpt: string;
  /** What would mend it, if that can be said. */
  readonly hint: string | null;
}

/** More than a person reads in one sitting; keeps a hostile file from filling the memory. */
const MOST = 500;
/** The same is told in so many places; of the others only their number. */
const MOST_ALIKE = 4;
const EXCERPT_WIDTH = 110;

/** Gathers problems; the same one at the same place is kept once. */
export class Problems {
  readonly #found = new Map<string, Problem>();

  /** True when no more are kept; looking for more, or for hints, is then in vain. */
  get full(): boolean {
    return this.#found.size >= MOST;
  }

  report(code: ProblemCode, mark: Mark, message: string, hint: string | null = null): void {
    if (this.full) return;
    const { line, column } = positionOf(mark.file, mark.start);
    const file = mark.file.path;
    const { severity } = CODES[code];
    const excerpt = excerptAt(mark, line, column);
    this.#found.set(`${file}:${mark.start}:${code}:${message}`, {
      file,
      line,
      column,
      code,
      severity,
      message,
      excerpt,
      hint: hint ?? MENDING[code] ?? null,
    });
  }

  has(severity: Severity): boolean {
    return [...this.#found.values()].some((problem) => problem.severity === severity);
  }

  /**
   * All of them, by file and position. What is said again and again (a thing that many refer to is gone) is told once
   * more.
   */
  list(): Problem[] {
    const all = [...this.#found.values()].sort(
      (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
    );
    const times = new Map<string, number>();
    for (const { code, message } of all) {
      const key = `${code} ${message}`;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    const told = new Map<string, number>();
    return all.flatMap((problem) => {
      const key = `${problem.code} ${problem.message}`;
      const [before, count] = [told.get(key) ?? 0, times.get(key) ?? 0];
      told.set(key, before + 1);
      if (count <= MOST_ALIKE || before < MOST_ALIKE - 1) return [problem];
      if (before >= MOST_ALIKE) return [];
      const more = `The same in ${count - MOST_ALIKE} more places.`;
      return [{ ...problem, hint: problem.hint === null ? more : `${problem.hint} ${more}` }];
    });
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function excerptAt(mark: Mark, line: number, column: number): string {
  const text = lineOf(mark.file, line).replaceAll('\t', ' ');
  const from = column - 1 > EXCERPT_WIDTH - 30 ? column - 31 : 0;
  const shown = text.slice(from, from + EXCERPT_WIDTH);
  const length = Math.max(1, Math.min(mark.end - mark.start, shown.length - (column - 1 - from)));
  const number = String(line);
  const margin = ' '.repeat(number.length);
  return `${number} | ${shown}\n${margin} | ${' '.repeat(column - 1 - from)}${'^'.repeat(length)}`;
}

/** A problem for a terminal: a line that tools can read, the excerpt, and the hint. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, code, message, excerpt, hint } = problem;
  const head = `${file}:${line}:${column}: ${severity} ${code}: ${message}`;
  return `${head}\n${excerpt.replace(/^/gm, '    ')}${hint === null ? '' : `\n    ${hint}`}`;
}

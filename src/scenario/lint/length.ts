import { spanOf } from '../calendar.ts';
import type { Compiler } from '../compiler.ts';
import { isOutside } from '../planned.ts';
import type { SectionName } from '../schema/sections.ts';

/** What may not fit into a game, and what it is called. */
const PLANNED = {
  timeline: { one: 'fact', many: 'facts', why: ', dated outside it' },
  questions: { one: 'question', many: 'questions', why: ', or shorten the horizon' },
  claims: { one: 'experiment', many: 'experiments', why: ', about other months' },
} as const satisfies Partial<Record<SectionName, unknown>>;

type Planned = keyof typeof PLANNED;

/** So few are told one by one, each at its place. */
const FEW = 2;
const MOST_LINES = 12;

/**
 * A scenario that was made shorter, or moved in time: everything that no longer fits is told at once, at the length of
 * the game, with what to do. What is told so is left out of all other checks.
 */
export function checkLength(c: Compiler): void {
  if (!c.dated) return;
  const sections = (Object.keys(PLANNED) as Planned[]).map((section) => {
    const all = c.entries(section).filter(({ path }) => !c.included(path));
    return { section, all, outside: all.filter(({ data }) => isOutside(section, data, c.calendar)) };
  });
  const outside = sections.flatMap((each) => each.outside);
  if (outside.length <= FEW) return;
  for (const { path } of outside) c.leaveOut(path);
  const { turns } = c.calendar;
  const message = `A game of ${turns} ${turns === 1 ? 'turn' : 'turns'} runs ${spanOf(c.calendar)}, and ${outside.length} things do not fit into it.`;
  const told = sections.flatMap(({ section, all, outside: some }) => {
    const here = filesOf(c, some);
    return [...filesOf(c, all)].flatMap(([file, lines]) => mending(section, file, lines.length, here.get(file) ?? []));
  });
  c.report('turns/too-few', ['turns'], message, `${told.join('.\n    ')}.`);
}

/** What to do about the things of one file. */
function mending(section: Planned, file: string, all: number, lines: readonly number[]): string[] {
  if (lines.length === 0) return [];
  const { one, many, why } = PLANNED[section];
  const name = file.split('/').at(-1) ?? file;
  if (lines.length === all) {
    const none = all === 1 ? `its ${one} does not fit` : `none of its ${all} ${many} fits`;
    return [`${name}: ${none}; delete '${section}', and the file if it holds nothing else`];
  }
  const more = lines.length > MOST_LINES ? ' and more' : '';
  const shown = `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, MOST_LINES).join(', ')}${more}`;
  return [`${name}: take out ${lines.length} ${lines.length === 1 ? one : many} of ${all}${why} (${shown})`];
}

/** Lines of the things by file. */
function filesOf(
  c: Compiler,
  items: readonly { readonly path: readonly (string | number)[] }[],
): Map<string, number[]> {
  const files = new Map<string, number[]>();
  for (const { path } of items) {
    const { file, line } = c.placeOf(path);
    files.set(file, [...(files.get(file) ?? []), line]);
  }
  return files;
}

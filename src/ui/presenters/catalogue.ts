import { board } from './words/board.ts';
import { classWords } from './words/class.ts';
import { codex } from './words/codex.ts';
import { compare } from './words/compare.ts';
import { dealings } from './words/dealings.ts';
import { debrief } from './words/debrief.ts';
import { desk } from './words/desk.ts';
import { forecast } from './words/forecast.ts';
import { month } from './words/month.ts';
import { obligations } from './words/obligations.ts';
import { problems } from './words/problems.ts';
import { shell } from './words/shell.ts';
import { table } from './words/table.ts';
import { verdict } from './words/verdict.ts';
import { why } from './words/why.ts';

/**
 * Every text of the interface, by id. Texts of the scenario live with the scenario.
 *
 * `{name}` is filled in by `say` (say.ts). Where a count decides the form, the id ends in `.one` or `.other`.
 * A translation is a second object with the same keys.
 */
export const catalogue = {
  ...shell,
  ...board,
  ...desk,
  ...why,
  ...month,
  ...codex,
  ...dealings,
  ...table,
  ...obligations,
  ...forecast,
  ...debrief,
  ...verdict,
  ...compare,
  ...classWords,
  ...problems,
} as const;

/** The id of an interface text. */
export type WordId = keyof typeof catalogue;

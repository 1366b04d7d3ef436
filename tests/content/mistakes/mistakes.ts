import { parse } from 'yaml';
import type { z } from 'zod';
import { SECTIONS } from '../../../src/scenario/schema/sections.ts';
import type { Place } from './places.ts';
import type { Dice } from './random.ts';

/** A file with one mistake in it. */
export interface Mistake {
  readonly kind: MistakeKind;
  readonly file: string;
  readonly text: string;
  /** Lines at which a report counts as the right one. */
  readonly lines: readonly number[];
  readonly what: string;
}

export const MISTAKE_KINDS = ['reference', 'type', 'missing', 'range', 'expression', 'indentation'] as const;
export type MistakeKind = (typeof MISTAKE_KINDS)[number];

/** Keys whose text is an id, or an expression, or a number with bounds. */
const REFERENCES =
  /^(change|cable|set|clear|phase|stop|demand|capital|dossier|track|group|from|relation|intelligence|fallback|to)$/;
const EXPRESSIONS = /^(when|if|utility|holds|score|weight|chance|by|width|amount|interest|worth|kept)$/;
const BOUNDED =
  /^(attention|deadline|cooldown|limit|money|fades|duration|threshold|noise|horizon|patience|in|chance|start|upkeep|paragraphs|to)$/;

/** Makes one mistake of a kind at one of the places, or null if the dice fell on one where none can be made. */
export function makeMistake(
  kind: MistakeKind,
  files: ReadonlyMap<string, string>,
  places: readonly Place[],
  dice: Dice,
): Mistake | null {
  const place = dice.pick(places);
  const { file } = place;
  const text = files.get(file) ?? '';
  const made = MAKERS[kind](place, text, dice);
  if (made === null || harmless(text, made.text)) return null;
  return { kind, file, lines: [place.line], ...made };
}

type Made = Pick<Mistake, 'text' | 'what'> & Partial<Pick<Mistake, 'lines'>>;
type Maker = (place: Place, text: string, dice: Dice) => Made | null;

const MAKERS: Readonly<Record<MistakeKind, Maker>> = { reference, type, missing, range, expression, indentation };

function reference({ key, value, path }: Place, text: string, dice: Dice): Made | null {
  if (value === null || typeof value.content !== 'string') return null;
  if (REFERENCES.test(key) && value.plain && !path.includes('pressures')) {
    return replaced(text, value.start, value.end, misspelt(value.content, dice));
  }
  if (!EXPRESSIONS.test(key)) return null;
  const names = [...value.content.matchAll(/(?<![\w."'])[a-z_]{4,}(?![\w("'])/g)];
  if (names.length === 0) return null;
  const name = dice.pick(names);
  const at = text.indexOf(name[0], value.start);
  return at < 0 || at > value.end ? null : replaced(text, at, at + name[0].length, misspelt(name[0], dice));
}

/** Drops, doubles or swaps a letter. */
function misspelt(word: string, dice: Dice): string {
  const at = 1 + dice.below(Math.max(1, word.length - 2));
  const [before, letter = '', after] = [word.slice(0, at), word[at], word.slice(at + 1)];
  return dice.pick([
    before + after,
    before + letter + letter + after,
    `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`,
  ]);
}

function type({ value, key }: Place, text: string, dice: Dice): Made | null {
  if (value === null || key === 'published') return null;
  const wrong =
    typeof value.content === 'string' ? ['[]', '{}', '12', 'true', '[a, b]'] : ['many', '[1]', '{}', '"no"'];
  const chosen = dice.pick(wrong);
  // A bare number is a good expression.
  if (chosen === '12' && EXPRESSIONS.test(key)) return null;
  return replaced(text, value.start, value.end, chosen);
}

/** Drops the line of a key that the schema needs. */
function missing({ path, key, ownLine, line, parentLine }: Place, text: string): Made | null {
  const [section, , ...deeper] = path;
  if (section === undefined || !(section in SECTIONS) || path.length !== 2 || deeper.length > 0 || !ownLine)
    return null;
  const { entry } = SECTIONS[section as keyof typeof SECTIONS];
  const field = (entry.shape as Readonly<Record<string, z.ZodType>>)[key];
  if (field === undefined || field.safeParse(undefined).success) return null;
  const lines = text.split('\n');
  lines.splice(line - 1, 1);
  return { text: lines.join('\n'), what: `without ${key}`, lines: [parentLine] };
}

function range({ key, value, path }: Place, text: string, dice: Dice): Made | null {
  if (value === null || typeof value.content !== 'number') return null;
  if (key === 'by') return replaced(text, value.start, value.end, String(value.content * 100_000 || 1e6));
  if (!BOUNDED.test(key) || path.includes('parameters')) return null;
  return replaced(text, value.start, value.end, dice.pick(['1e9', String(-1000 - Math.abs(value.content))]));
}

function expression({ key, value, path, line }: Place, text: string, dice: Dice): Made | null {
  if (
    value === null ||
    typeof value.content !== 'string' ||
    !EXPRESSIONS.test(key) ||
    value.plain ||
    path.includes('leans')
  )
    return null;
  const source = text.slice(value.start, value.end);
  const ways: [RegExp, string][] = [
    [/\)/, ''],
    [/\(/, ''],
    [/ (&&|\|\|) /, ' & '],
    [/ == /, ' = '],
    [/ ([<>]=?|[*+/-]) /, ' '],
    [/ ([<>]=?|[*+/]) /, ' $1 $1 $1 '],
    [/(\w+) ([<>]=?|==|[*+/-]) /, ' $2 '],
    [/(['"])$/, ' +$1'],
    [/ \? /, ' ? ? '],
    [/ : /, ' '],
    [/\b(ramp|min|max|clamp)\(/, 'r$1('],
    [/ && /, ' and '],
  ];
  const fitting = ways.filter(([from]) => from.test(source));
  if (fitting.length === 0) return null;
  const [from, to] = dice.pick(fitting);
  // Of an expression of several lines any line may be the one that no longer fits.
  const lines = Array.from({ length: source.trimEnd().split('\n').length }, (_, index) => line + index);
  return { ...replaced(text, value.start, value.end, source.replace(from, to)), lines };
}

/** Moves a line to the left or the right. */
function indentation({ line, ownLine }: Place, text: string, dice: Dice): Made | null {
  const lines = text.split('\n');
  const content = lines[line - 1] ?? '';
  if (!ownLine || content.startsWith('#')) return null;
  const moved = dice.pick([` ${content}`, `  ${content}`, content.slice(1), content.slice(2)]);
  if (moved.trimStart() !== content.trimStart()) return null;
  lines[line - 1] = moved;
  // A parser may notice only in the next line that the last one stood wrong.
  return { text: lines.join('\n'), what: `moved: ${moved}`, lines: [line - 1, line, line + 1] };
}

function replaced(text: string, start: number, end: number, by: string): Made {
  return { text: text.slice(0, start) + by + text.slice(end), what: `${text.slice(start, end)} → ${by}` };
}

/** What changes nothing is no mistake. */
function harmless(before: string, after: string): boolean {
  try {
    return JSON.stringify(parse(before)) === JSON.stringify(parse(after));
  } catch {
    return false;
  }
}

import { type Place, placesOf } from '../mistakes/places.ts';
import type { Dice } from '../mistakes/random.ts';

/** A file after an accident. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly file: string;
  readonly text: string;
}

/** What can happen to a file in an editor, in a merge, or on purpose. */
export const MUTATION_KINDS = [
  'delete-key',
  'swap-type',
  'misspell',
  'huge-number',
  'other-number',
  'duplicate-key',
  'tab',
  'byte-order-mark',
  'carriage-returns',
  'anchor',
  'alias',
  'tag',
  'deep-nesting',
  'cut-off',
  'null-value',
  'odd-scalar',
  'swap-values',
  'stray-character',
  'move-block',
  'rename-key',
  'bad-expression',
] as const;
export type MutationKind = (typeof MUTATION_KINDS)[number];

/** These change how a file is written and not what it says. */
export const HARMLESS: ReadonlySet<MutationKind> = new Set(['byte-order-mark', 'carriage-returns']);

/** All places of some files, found once. */
export function allPlaces(files: ReadonlyMap<string, string>): Place[] {
  return [...files].flatMap(([file, text]) => placesOf(file, text));
}

export function mutate(
  kind: MutationKind,
  files: ReadonlyMap<string, string>,
  places: readonly Place[],
  dice: Dice,
): Mutation {
  for (;;) {
    const place = dice.pick(places);
    const text = files.get(place.file) ?? '';
    const made = MAKERS[kind](place, text, dice, places);
    if (made !== null && made !== text) return { kind, file: place.file, text: made };
  }
}

type Maker = (place: Place, text: string, dice: Dice, places: readonly Place[]) => string | null;

const ODD = [
  '~',
  '.inf',
  '-.inf',
  '.nan',
  '0x1F',
  '1e400',
  '007',
  '1_000',
  'yes',
  "''",
  '2025-01-01',
  '1:30',
  '"\\u0000"',
];
const WRONG = ['[]', '{}', '[[1], 2]', '{ a: { b: c } }', '12', '-3.5', 'true', '"text"', '[a, b]'];
const HUGE = ['1e308', '-1e308', '99999999999999999999', '1e-300', '-0', '9007199254740993', '0.1e1000'];
const STRAY = [
  ':',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '#',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '-',
  '?',
  ',',
  '\u2028',
  '\0',
];
const EXPRESSIONS = [
  '1 +',
  'month month',
  'clamp(1)',
  '((((1))))',
  'world.D1',
  'a.b.c',
  'min(treasury, flag.x)',
  '"word"',
  'treasury == "word"',
  '[1][0]',
  '1 / 0',
  'month > 12',
  'true ? 1',
  '!!true',
  '-(-1)',
  'x'.repeat(1200),
  '+'.repeat(300),
];

const MAKERS: Readonly<Record<MutationKind, Maker>> = {
  'delete-key': ({ line }, text) => withoutLines(text, line, 1),
  'swap-type': (place, text, dice) => valued(place, text, dice.pick(WRONG)),
  misspell: (place, text, dice) => {
    const { value } = place;
    if (value === null || typeof value.content !== 'string' || value.content.length < 3) return null;
    const at = value.start + 1 + dice.below(value.end - value.start - 1);
    return text.slice(0, at) + dice.pick(['', 'x', 'é', '-', '_', '.']) + text.slice(at + 1);
  },
  'huge-number': (place, text, dice) =>
    typeof place.value?.content === 'number' ? valued(place, text, dice.pick(HUGE)) : null,
  'other-number': (place, text, dice) => {
    const was = place.value?.content;
    if (typeof was !== 'number') return null;
    return valued(place, text, String(dice.pick([0, 1, 2, 12, 50, 99, 1000, 0.5, -was, was + 1, was * 10, was / 10])));
  },
  'duplicate-key': ({ line, ownLine }, text) => (ownLine ? doubled(text, line) : null),
  tab: ({ line }, text) => {
    const lines = text.split('\n');
    lines[line - 1] = (lines[line - 1] ?? '').replace(/^ {2}/, '\t');
    return lines.join('\n');
  },
  'byte-order-mark': (_, text) => `\uFEFF${text}`,
  'carriage-returns': (_, text) => text.replaceAll('\n', '\r\n'),
  anchor: (place, text) => inserted(place, text, '&here '),
  alias: (place, text) => valued(place, text, '*here'),
  tag: (place, text, dice) => inserted(place, text, dice.pick(['!!str ', '!local ', '!!js/function '])),
  'deep-nesting': (place, text, dice) => {
    const depth = 5 + dice.below(60);
    const [lists, maps] = [
      `${'['.repeat(depth)}${']'.repeat(depth)}`,
      `${'{ a: '.repeat(depth)}1${' }'.repeat(depth)}`,
    ];
    return valued(place, text, dice.pick([lists, maps]));
  },
  'cut-off': ({ keyStart, value }, text, dice) => text.slice(0, (value?.start ?? keyStart) + dice.below(4)),
  'null-value': (place, text) => valued(place, text, ''),
  'odd-scalar': (place, text, dice) => valued(place, text, dice.pick(ODD)),
  'swap-values': (place, text, dice, places) => {
    const other = dice.pick(places.filter(({ file }) => file === place.file));
    return other.value === null ? null : valued(place, text, text.slice(other.value.start, other.value.end));
  },
  'stray-character': ({ keyStart, value }, text, dice) => {
    const at = dice.below(2) === 0 ? keyStart : (value?.end ?? keyStart);
    return text.slice(0, at) + dice.pick(STRAY) + text.slice(at);
  },
  'move-block': ({ line }, text, dice) => {
    const lines = text.split('\n');
    const [moved = ''] = lines.splice(line - 1, 1);
    lines.splice(dice.below(lines.length), 0, moved);
    return lines.join('\n');
  },
  'rename-key': ({ key, keyStart }, text, dice) => {
    if (!text.startsWith(key, keyStart)) return null;
    const name = dice.pick([
      '__proto__',
      'constructor',
      'whatever',
      '1',
      'true',
      '"a b"',
      '<<',
      '[a]',
      'override',
      'remove',
    ]);
    return text.slice(0, keyStart) + name + text.slice(keyStart + key.length);
  },
  'bad-expression': (place, text, dice) => valued(place, text, JSON.stringify(dice.pick(EXPRESSIONS))),
};

function valued({ value }: Place, text: string, by: string): string | null {
  return value === null ? null : text.slice(0, value.start) + by + text.slice(value.end);
}

function inserted({ value }: Place, text: string, mark: string): string | null {
  return value === null ? null : text.slice(0, value.start) + mark + text.slice(value.start);
}

function withoutLines(text: string, line: number, count: number): string {
  const lines = text.split('\n');
  lines.splice(line - 1, count);
  return lines.join('\n');
}

function doubled(text: string, line: number): string {
  const lines = text.split('\n');
  lines.splice(line, 0, lines[line - 1] ?? '');
  return lines.join('\n');
}

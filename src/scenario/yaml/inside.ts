import type { Mark } from '../source.ts';

/**
 * Where a stretch of a scalar's text stands in the file. Quotes, escapes and the indentation of block scalars are
 * stepped over by walking along both texts; where they cannot be matched the answer is the whole scalar.
 */
export function markInside(scalar: Mark, value: string, start: number, end: number): Mark {
  const from = offsetInside(scalar, value, start);
  const to = end > start ? offsetInside(scalar, value, end - 1) : from;
  if (from === null || to === null) return scalar;
  return { file: scalar.file, start: from, end: Math.max(from, to) + (end > start ? 1 : 0) };
}

function offsetInside(scalar: Mark, value: string, wanted: number): number | null {
  const source = scalar.file.text;
  let at = scalar.start + contentStart(source.slice(scalar.start, scalar.end));
  for (let index = 0; index < Math.min(wanted, value.length); index += 1) {
    const found = step(source, at, scalar.end, value[index] ?? '');
    if (found === null) return null;
    at = found + 1;
  }
  if (wanted >= value.length) return Math.min(at, scalar.end);
  return step(source, at, scalar.end, value[wanted] ?? '');
}

function contentStart(raw: string): number {
  if (raw.startsWith('"') || raw.startsWith("'")) return 1;
  // A block scalar's header ends with its line.
  if (raw.startsWith('|') || raw.startsWith('>')) return raw.indexOf('\n') + 1;
  return 0;
}

/** The next place at or after `at` that stands for this character; only layout and escape marks are skipped. */
function step(source: string, at: number, end: number, character: string): number | null {
  const space = /\s/.test(character);
  for (let offset = at; offset < end; offset += 1) {
    const here = source[offset] ?? '';
    if (here === character || (space && /\s/.test(here))) return offset;
    if (!/[\s\\'"]/.test(here)) return null;
  }
  return null;
}

/** Longest word worth comparing; a hostile file may hold words of any length. */
const LONGEST = 64;
/** As many as a person reads to find one. */
const MOST_SHOWN = 12;

/**
 * "Did you mean …?" for a word that is not among `known`, or null if none comes near. The nearest by typing
 * mistakes (insert, delete, replace, swap neighbours) wins; a word that begins with the whole of it counts as near.
 */
export function didYouMean(word: string, known: Iterable<string>): string | null {
  const best = nearest(word, known);
  return best === null ? null : `Did you mean '${best}'?`;
}

/** What could have been meant, where nothing comes near. */
export function thereAre(known: readonly string[]): string {
  if (known.length === 0) return 'There is none yet: define it, or take this out.';
  const shown = known.slice(0, MOST_SHOWN).join(', ');
  return `There ${known.length === 1 ? 'is' : 'are'}: ${shown}${known.length > MOST_SHOWN ? ' and others' : ''}.`;
}

export function nearest(word: string, known: Iterable<string>): string | null {
  if (word.length > LONGEST) return null;
  const plain = fold(word);
  const allowed = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    if (candidate.length > LONGEST) continue;
    const other = fold(candidate);
    let steps = mistakes(plain, other);
    if (steps > allowed) {
      const begins = plain.length >= 3 && (other.startsWith(plain) || plain.startsWith(other));
      if (!begins || other.length < 3) continue;
      steps += allowed;
    }
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Case and the choice of dash are the mistakes that count least. */
function fold(word: string): string {
  return word.toLowerCase().replaceAll('-', '_');
}

/** Optimal string alignment distance. */
function mistakes(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > LONGEST / 2) return LONGEST;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let steps = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) steps = Math.min(steps, (before[column - 2] ?? 0) + 1);
      now.push(steps);
    }
    [before, last] = [last, now];
  }
  return last[b.length] ?? 0;
}
